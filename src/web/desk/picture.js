/** A picture of a QR code in the place of a text: chosen, dropped or pasted. What was read is shown in its field, and nothing is sent. */

/** A picture is looked at in these sizes, the longest side in pixels, as far as it has them: a photo is larger than it needs. */
const SIDES = [1400, 1000, 700, 2800];

/** A screenshot that is smaller is looked at three times as large, too. */
const SMALL = 700;

/** A file that goes into a field has no more characters; what is cut off there is found by the program. */
const MOST = 1 << 20;

/** What reads it is loaded when the first picture is given. */
const READER = "/qr.js";

/** What is in the QR code of a picture; nothing where none is found. @param {File} file */
async function read(file) {
  const [{ decode }, picture] = await Promise.all([import(READER), createImageBitmap(file)]);
  const own = Math.max(picture.width, picture.height);
  for (const side of new Set([...SIDES.map((side) => Math.min(side, own)), ...(own < SMALL ? [3 * own] : [])])) {
    const found = decode(pixels(picture, side));
    if (found !== null) return /** @type {string} */ (found);
  }
  return null;
}

/** The picture on white, its longest side as long as this. @param {ImageBitmap} picture @param {number} side */
function pixels(picture, side) {
  const scale = side / Math.max(picture.width, picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Puts a text in a field, where several may stand behind what is there. @param {string} id @param {string} text */
export function put(id, text) {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const before = field instanceof HTMLTextAreaElement && field.value.trim() !== "" ? `${field.value.trimEnd()}\n` : "";
  field.value = before + text.trim();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

/** @param {HTMLInputElement} input @param {File} file */
async function take(input, file) {
  const told = input.parentElement?.querySelector(".pictured");
  input.value = ""; // a picture itself is never sent
  input.dispatchEvent(new Event("input", { bubbles: true }));
  if (!(told instanceof HTMLElement)) return;
  told.textContent = told.dataset.busy ?? "";
  const found = await read(file).catch(() => null);
  if (!input.isConnected) return;
  if (found !== null) put(input.dataset.picture ?? "", found);
  told.textContent = (found === null ? told.dataset.unread : told.dataset.read) ?? "";
  told.classList.toggle("wrong", found === null);
}

/** Where a picture can be given now, in the form where it is dropped or pasted if there is such a place. @param {EventTarget | null} target */
function wanted(target) {
  const seen = [...document.querySelectorAll("input[data-picture]")].filter((own) => own.checkVisibility());
  const form = target instanceof Element ? target.closest("form") : null;
  const input = seen.find((own) => form?.contains(own)) ?? seen[0];
  return input instanceof HTMLInputElement ? input : null;
}

/** @param {File} file */
function isPicture(file) {
  return file.type.startsWith("image/");
}

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.dataset.picture === undefined) return;
  const [file] = target.files ?? [];
  if (file !== undefined && isPicture(file)) take(target, file);
  else if (file !== undefined && target.name === "") file.text().then((text) => put(target.dataset.picture ?? "", text.slice(0, MOST)));
});
document.addEventListener("paste", (event) => {
  const [file, input] = [[...(event.clipboardData?.files ?? [])].find(isPicture), wanted(event.target)];
  if (file === undefined || input === null) return;
  event.preventDefault();
  take(input, file);
});
document.addEventListener("dragover", (event) => {
  if (wanted(event.target) !== null) event.preventDefault(); // the browser would open it in the place of the desk
});
document.addEventListener("drop", (event) => {
  const input = wanted(event.target);
  const files = event.dataTransfer?.files;
  const isInput = event.target instanceof HTMLInputElement && event.target.type === "file";
  if (input === null || files === undefined || files.length === 0 || isInput) return;
  event.preventDefault();
  input.files = files;
  input.dispatchEvent(new Event("input", { bubbles: true }));
});

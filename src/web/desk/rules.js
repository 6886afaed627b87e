// The rules as a form: what is asked follows what was chosen, and beside it stands what it means.
import { ask, filledIn, main, say, show } from "./desk.js";

/** The form that is shown, if it is one of rules. */
function rulesForm() {
  return /** @type {HTMLFormElement | null} */ (main.querySelector("form.rules"));
}

/** What a field says, of choices the one that was made. @param {HTMLFormElement} form @param {string} name */
function chosen(form, name) {
  const field = form.elements.namedItem(name);
  return field instanceof RadioNodeList || field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : "";
}

/** Asks only what goes with what was chosen: the rest is not sent. @param {HTMLFormElement} form */
function askWhatGoes(form) {
  for (const own of form.querySelectorAll("[data-only]")) {
    if (!(own instanceof HTMLElement)) continue;
    const goes = (own.dataset.values ?? "").split(" ").includes(chosen(form, own.dataset.only ?? ""));
    own.toggleAttribute("hidden", !goes);
    for (const field of own.querySelectorAll("input, select, textarea")) field.toggleAttribute("disabled", !goes);
  }
}

/** Marks the fields of which something is said beside. @param {HTMLFormElement} form */
function markFaults(form) {
  for (const said of form.querySelectorAll(".fault")) said.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const item of main.querySelectorAll(".todo [data-at]")) {
    if (!(item instanceof HTMLElement)) continue;
    const field = form.elements.namedItem(item.dataset.at ?? "");
    const first = field instanceof RadioNodeList ? field[0] : field;
    const place = first instanceof HTMLElement ? first.closest(".setting") : form.querySelector(`[data-row="${item.dataset.at}"]`);
    if (first instanceof HTMLElement && first.getAttribute("type") !== "radio") first.setAttribute("aria-invalid", "true");
    const said = document.createElement("p");
    said.className = "fault";
    said.textContent = item.querySelector("span")?.textContent ?? "";
    if (first instanceof HTMLElement) place?.append(said);
    else place?.prepend(said);
  }
}

/** The last question what stands beside. */
let trying = new AbortController();

/** @param {HTMLFormElement} form */
async function tryRules(form) {
  trying.abort();
  const { signal } = (trying = new AbortController());
  const answer = await ask(`/rules/${encodeURIComponent(form.dataset.keep ?? "")}/try`, filledIn(form), signal).catch(() => null);
  const beside = main.querySelector(".beside");
  if (signal.aborted || beside === null || answer === null) return;
  if (!answer.ok) return say(answer.status === 401 ? "closed" : "gone");
  beside.innerHTML = await answer.text();
  markFaults(form);
}

/** Where this tab remembers what was filled in, until it is kept; of another text of the file it is not meant. @param {HTMLFormElement} form */
function memoryOf(form) {
  return `instroom-rules ${form.dataset.keep} ${chosen(form, "was")}`;
}

/** Until somebody stops typing. @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** Something was filled in. @param {HTMLFormElement} form */
function changed(form) {
  form.querySelector(".unkept")?.removeAttribute("hidden");
  form.querySelector('a[href="#step/chances"]')?.setAttribute("hidden", ""); // they are of what was saved
  askWhatGoes(form);
  sessionStorage.setItem(memoryOf(form), filledIn(form));
  clearTimeout(waiting);
  waiting = setTimeout(() => tryRules(form), 400);
}

/** One more row, which asks what its template asks. @param {HTMLElement} button */
function addRow(button) {
  const template = button.previousElementSibling;
  if (!(template instanceof HTMLTemplateElement)) return;
  const row = document.createElement("template");
  row.innerHTML = template.innerHTML.replaceAll("__", template.dataset.next ?? "");
  template.dataset.next = String(Number(template.dataset.next) + 1);
  const added = row.content.firstElementChild;
  template.before(row.content);
  const first = added?.querySelector("input, select");
  if (first instanceof HTMLElement) first.focus();
}

document.addEventListener("input", (event) => {
  const form = event.target instanceof Element ? event.target.closest("form.rules") : null;
  if (form instanceof HTMLFormElement) changed(form);
});
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  const form = rulesForm();
  if (button instanceof HTMLElement && button.dataset.rules !== undefined) {
    ask(`/rules/${encodeURIComponent(button.dataset.rules)}`).then(show, () => say("gone"));
  } else if (button !== null && form !== null && button.dataset.more !== undefined) {
    addRow(button);
    changed(form);
  } else if (button !== null && form !== null && button.dataset.drop !== undefined) {
    const part = button.closest("fieldset");
    button.closest(".row")?.remove();
    part?.querySelector("button")?.focus();
    changed(form);
  } else if (button instanceof HTMLElement && form !== null && button.dataset.to !== undefined) {
    const field = form.elements.namedItem(button.dataset.to);
    const place = field instanceof RadioNodeList ? field[0] : field ?? form.querySelector(`[data-row="${button.dataset.to}"] input, [data-row="${button.dataset.to}"] select`);
    if (place instanceof HTMLElement) place.focus();
    if (place instanceof HTMLElement) place.scrollIntoView({ block: "center" });
  }
});
main.addEventListener("shown", () => {
  const form = rulesForm();
  if (form === null) return;
  const unkept = form.dataset.unkept === undefined ? sessionStorage.getItem(memoryOf(form)) : null;
  if (unkept !== null) return void ask(`/rules/${encodeURIComponent(form.dataset.keep ?? "")}/again`, unkept).then(show, () => say("gone"));
  askWhatGoes(form);
  markFaults(form);
});

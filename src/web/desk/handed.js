/** What goes from one computer to another: a text that is copied for a mail, and one that came by mail or as a picture. */

/** Copies a text; where the browser does not allow it, the text is marked. @param {HTMLElement} main @param {string} id */
export async function copy(main, id) {
  const [field, told] = [document.getElementById(id), main.querySelector(".copied")];
  if (!(field instanceof HTMLTextAreaElement) || !(told instanceof HTMLElement)) return;
  const done = await navigator.clipboard.writeText(field.value).then(() => true, () => false);
  if (!done) field.select();
  told.textContent = (done ? told.dataset.done : told.dataset.marked) ?? "";
}

/**
 * Makes a text a new file of the folder, and opens its form again with that file in its field.
 * @param {HTMLElement} button
 * @param {string} id
 * @param {(path: string, body: string) => Promise<Response>} ask
 * @param {(answer: Response) => Promise<void>} show
 */
export async function keep(button, id, ask, show) {
  const [text, form] = [document.getElementById(id), button.closest("form")];
  const { name = "", field = "" } = button.dataset;
  if (!(text instanceof HTMLTextAreaElement) || form === null) return;
  text.required = true; // only here: a form that names a file is whole without it
  const isThere = text.reportValidity();
  text.required = false;
  if (!isThere) return;
  const kept = await ask(`/file/${encodeURIComponent(name)}`, `${text.value.trimEnd()}\n`); // as a note ends
  if (!kept.headers.has("desk-kept")) return show(kept);
  const filled = [...new FormData(form)].filter(([, value]) => value !== ""); // what is empty stays where it was
  await show(await ask(`/form/${form.dataset.offer}`, JSON.stringify({ ...Object.fromEntries(filled), [field]: name })));
}

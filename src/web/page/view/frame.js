/** The page around its parts: title, language, contents, sections in their order. */

import { t } from "./say.js";
import { h } from "./element.js";

/** @typedef {import("../state.js").State} State */

/**
 * @param {State} state
 * @param {string} title
 * @param {string | null} by
 * @param {{ speak: (lang: import("../state.js").Lang) => void, enlarge: () => void }} does
 */
export function masthead(state, title, by, does) {
  const tongue = (/** @type {import("../state.js").Lang} */ lang, /** @type {string} */ name) =>
    h("button", { type: "button", lang, id: `lang-${lang}`, "aria-pressed": String(state.lang === lang), onclick: () => does.speak(lang) }, name);
  const large = document.documentElement.classList.contains("large");
  return [
    h("div", { class: "controls", role: "group", "aria-label": t(state, "page.Language") },
      tongue("nl", "Nederlands"), tongue("en", "English"),
      h("button", { type: "button", id: "large", "aria-pressed": String(large), onclick: does.enlarge }, t(state, "page.Hall")),
      h("button", { type: "button", id: "print", onclick: () => print() }, t(state, "page.Print"))),
    h("h1", null, title),
    by !== null && h("p", { class: "by" }, t(state, "page.Organiser", { by })),
  ];
}

/**
 * A section with its heading; nothing where it has nothing to say.
 * @param {State} state
 * @param {string} id
 * @param {string} heading
 * @param {import("./element.js").Child} child
 */
export function section(state, id, heading, child) {
  if (child === null || child === undefined || child === false) return null;
  return h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title`, tabindex: -1 }, t(state, heading)), child);
}

/**
 * @param {State} state
 * @param {readonly (readonly [id: string, heading: string])[]} parts
 */
export function contents(state, parts) {
  return h("nav", { class: "contents", "aria-label": t(state, "page.Sections") },
    h("ul", null, parts.map(([id, heading]) => h("li", null, h("a", { href: `#${id}` }, t(state, heading))))));
}

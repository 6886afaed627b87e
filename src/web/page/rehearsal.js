/** The mark of a rehearsal: it stands above all that is shown, also before anything is computed, and nobody closes it. */

import { isRehearsal } from "../verifier/rehearsal.js";
import { t } from "./state.js";

/** @typedef {import("./state.js").State} State */

/** Where the name of a log stands in a transcript or a list, and in a receipt. */
const NAMED = [/^\{"type":"(?:programme|list)","format":"[^"]*","origin":"([^"]*)"/, /\n\n([^\n]+)\n\d+\n/];

/**
 * Whether a file says of itself that it is of a rehearsal.
 * @param {string} text
 */
export function isOfRehearsal(text) {
  const named = (text.startsWith("{") ? NAMED[0] : NAMED[1])?.exec(text)?.[1];
  return named !== undefined && isRehearsal(named);
}

/**
 * Shows the mark where something that is shown is of a rehearsal, and takes it away where nothing is.
 * @param {State} state
 * @param {readonly string[]} texts
 */
export function showMark(state, texts) {
  const place = document.getElementById("rehearsal");
  if (place === null) return;
  place.hidden = !texts.some(isOfRehearsal);
  if (place.hidden) return;
  document.title = t(state, "rehearsal.Titled", { title: document.title });
  place.dataset.mark = t(state, "rehearsal.Mark");
  place.setAttribute("aria-label", t(state, "rehearsal.Mark"));
  place.textContent = t(state, "rehearsal.Said");
}

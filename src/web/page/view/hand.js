/** The hand calculation, ready to copy. */

import { pythonLot, pythonSeed, pythonShort, shellLot, shellSeed, shellShort, windowsLot, windowsPseudonym, windowsSeed } from "../model/hand.js";
import { t } from "../state.js";
import { coded, h } from "./element.js";

/** @typedef {import("../state.js").State} State */

/**
 * @param {State} state
 * @param {import("../model/standing.js").Practice} practice
 */
export function hand(state, practice) {
  const lot = practice.outcome?.lot ?? null;
  const seed = seedOf(state, practice);
  if (lot === null || seed === null) return null;
  const label = labelOf(state, practice);
  return h("details", { class: "hand" },
    h("summary", null, t(state, "page-hand.Title")),
    h("p", null, t(state, "page-hand.Intro", { lot })),
    way(state, "windows", "Windows", windowsLot(label, seed)),
    way(state, "shell", "Shell", shellLot(label, seed)),
    way(state, "python", "Python", pythonLot(label, seed)),
    h("p", null, coded(t(state, "page-hand.Rank", { lot }))));
}

/**
 * One's own pseudonym on Windows, where a receipt opened it; for other computers the story has it.
 * @param {State} state
 */
export function pseudonymByHand(state) {
  const opening = state.shown?.opening ?? null;
  if (opening === null) return null;
  return h("div", { class: "way" }, h("p", { class: "computer" }, t(state, "page-hand.Windows")),
    code(state, "hand-pseudonym", windowsPseudonym(opening.code, opening.salt)));
}

/**
 * The unit under whose label the lot was drawn: its own, its group's, or that of the practice it took the place of.
 * @param {State} state
 * @param {import("../model/standing.js").Practice} practice
 */
function labelOf(state, practice) {
  return lotLine(state, practice)?.line.unit ?? practice.id;
}

/**
 * The seed of the section in which this lot was drawn.
 * @param {State} state
 * @param {import("../model/standing.js").Practice} practice
 */
function seedOf(state, practice) {
  return lotLine(state, practice)?.section.seed?.seed ?? null;
}

/**
 * @param {State} state
 * @param {import("../model/standing.js").Practice} practice
 */
function lotLine(state, practice) {
  for (const section of state.standing?.parts ?? []) {
    const line = section.lots.lines.find((own) => own.lot === practice.outcome?.lot);
    if (line !== undefined) return { section, line };
  }
  return null;
}

/**
 * @param {State} state
 * @param {string} id
 * @param {string} name
 * @param {string} text
 */
function way(state, id, name, text) {
  return h("div", { class: "way" },
    h("p", { class: "computer" }, t(state, `page-hand.${name}`)),
    h("p", null, coded(t(state, `page-hand.${name}How`))),
    code(state, `hand-${id}`, text));
}

/**
 * A seed by hand.
 * @param {State} state
 * @param {import("../model/log.js").Section} section
 * @param {string} root of its seal
 */
export function seedByHand(state, { at, seed, contributions }, root) {
  return h("details", { class: "hand" },
    h("summary", null, t(state, "page-origin.ByHand")),
    h("p", null, t(state, "page-hand.SeedIntro", { seed: seed.seed })),
    way(state, `windows-seed-${at}`, "Windows", windowsSeed(root, contributions)),
    way(state, `shell-seed-${at}`, "Shell", shellSeed(root, contributions)),
    way(state, `python-seed-${at}`, "Python", pythonSeed(root, contributions)));
}

/**
 * The short number of the end by hand.
 * @param {State} state
 */
export function shortByHand(state) {
  const { last_root: root } = state.report;
  return h("details", { class: "hand" },
    h("summary", null, t(state, "page-hand.ShortTitle")),
    h("p", null, t(state, "page-hand.ShortIntro")),
    h("div", { class: "way" }, h("p", { class: "computer" }, t(state, "page-hand.Windows")), h("p", null, t(state, "page-hand.ShortWindowsHow"))),
    way(state, "shell-short", "Shell", shellShort(root)),
    way(state, "python-short", "Python", pythonShort(root)));
}

/**
 * Text to copy, with a button that does it.
 * @param {State} state
 * @param {string} id
 * @param {string} text
 */
export function code(state, id, text) {
  const block = h("pre", { id, tabindex: 0 }, text);
  const said = h("span", { role: "status", class: "said" });
  const copy = async () => {
    said.textContent = t(state, (await copied(text)) ? "page-go.Copied" : "page-go.NotCopied");
    if (said.textContent === t(state, "page-go.NotCopied")) getSelection()?.selectAllChildren(block);
  };
  return h("div", { class: "code-block" }, block,
    h("p", null, h("button", { type: "button", class: "copy", onclick: copy, "aria-describedby": id }, t(state, "page-go.Copy")), " ", said));
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

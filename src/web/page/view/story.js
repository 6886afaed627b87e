/** The story of a practice, as `explain` tells it, set as a page: the same sentences in the same order. */

import { words } from "../../words/index.js";
import { h } from "./element.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("../../story/types.js").Told} Told
 */

/** What the page shows in a chapter of its own, or above the story. */
const ELSEWHERE = ["explain-of.", "organised.", "by-hand.Lot"];

/**
 * @param {State} state
 * @param {readonly Told[]} paragraphs
 */
export function told(state, paragraphs) {
  /** @type {HTMLElement[]} */
  const made = [];
  let skips = false;
  for (const own of paragraphs) {
    skips = own.kind === "command" ? skips : "id" in own && isElsewhere(own.id);
    if (skips) continue;
    const tag = own.kind === "row" ? "dl" : own.kind === "point" ? "ul" : null;
    const last = made.at(-1);
    if (tag !== null && last?.localName === tag) last.append(...element(state, own));
    else if (tag !== null) made.push(h(tag, { class: tag === "dl" ? "facts-list" : null }, element(state, own)));
    else made.push(.../** @type {HTMLElement[]} */ (element(state, own)));
  }
  return h("div", { class: "story" }, made);
}

/** @param {string} id */
function isElsewhere(id) {
  return ELSEWHERE.some((prefix) => id.startsWith(prefix));
}

/**
 * @param {State} state
 * @param {Told} own
 * @returns {Node[]}
 */
function element(state, own) {
  switch (own.kind) {
    case "blank": return [];
    case "quote": return [h("blockquote", null, own.text)];
    case "command": return [h("pre", { tabindex: 0 }, own.text)];
    case "title": return [h("h4", { class: "title" }, words(state.lang, own))];
    case "head": return [h("h4", null, words(state.lang, own))];
    case "point": return [h("li", null, words(state.lang, own))];
    case "row": return [h("dt", null, words(state.lang, own)), h("dd", null, words(state.lang, own.value))];
    default: return [h("p", { class: `indent-${Math.min(own.indent, 6)}` }, words(state.lang, own))];
  }
}

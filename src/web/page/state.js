/**
 * What a page knows, and how its parts are made. One object, changed by events; every part is made anew from it.
 */

import { sized as sizeTold } from "../story/called.js";
import { words } from "../words/index.js";

/**
 * @typedef {import("../words/index.js").Lang} Lang
 * @typedef {{ id: string, values: any }} Message
 * @typedef {import("./model/log.js").Log} Log
 * @typedef {import("./model/standing.js").Standing} Standing
 * @typedef {{ file: string, text: string }} Given a key or policy that the reader brought
 * @typedef {{ receipt: string, verdict: any, relation: Message & { good: boolean } | null,
 *   opening: { code: string, salt: string } | null }} Shown a receipt
 * @typedef {{
 *   lang: Lang, phase: "waiting" | "busy" | "done" | "stopped" | "broken" | "too-large", detail: any,
 *   done: number, of: number, report: any, log: Log | null, standing: Standing | null, text: string | null,
 *   given: Given[], chosen: string | null, shown: Shown | null, region: string | null | undefined, start: string | null,
 *   limit: number, code: string, seals: Map<string, string>, baskets: any[] | null, files: Files,
 *   wrong: Message | null, told: { id: string, paragraphs: any[] } | null, lost: boolean
 * }} State `wrong` is what is said of something that cannot be used; `lost` is what the worker knew, where it was stopped
 * @typedef {{ log?: string | undefined, checkpoint?: string | undefined, policy?: string | undefined, receipts?: string | undefined }} Files
 */

/** So many rows a table begins with. */
export const ROWS = 200;

/**
 * @param {Lang} lang
 * @returns {State}
 */
export function newState(lang) {
  return {
    lang, phase: "waiting", detail: null, done: 0, of: 0, report: null, log: null, standing: null, text: null, given: [],
    chosen: null, shown: null, region: undefined, start: null, limit: ROWS, code: "", seals: new Map(), baskets: null, files: {}, told: null, wrong: null, lost: false,
  };
}

/**
 * A message in the language of the page.
 * @param {State} state
 * @param {Message | string} message an id, or a message
 * @param {any} [values]
 */
export function t(state, message, values = {}) {
  return words(state.lang, typeof message === "string" ? { id: message, values } : message);
}

/**
 * A size in the measure of the rules.
 * @param {State} state
 * @param {number} size
 * @returns {Message}
 */
export function sized(state, size) {
  return sizeTold(/** @type {any} */ (state.standing?.rules ?? { unit: "ion" }), size);
}

/**
 * What a practice or group is called.
 * @param {State} state
 * @param {string} label
 */
export function called(state, label) {
  const own = state.standing?.byId.get(label);
  if (own === undefined) return t(state, "who.Group", { group: label });
  return own.name === "" ? shortened(own.id) : t(state, "who.Practice", { name: own.name, code: own.id });
}

/**
 * A pseudonym is too long to read; its beginning and end tell it from the others.
 * @param {string} id
 */
export function shortened(id) {
  return id.length > 20 ? `${id.slice(0, 8)}…${id.slice(-8)}` : id;
}

/** The chapters of a result, in their order, for a page with one transcript and for the verifier into which one was dropped. */

import { basketSection } from "./view/baskets.js";
import { checkedSection, witnessSection } from "./view/checked.js";
import { filesSection } from "./view/files.js";
import { contents, section } from "./view/frame.js";
import { orderSection } from "./view/order.js";
import { originSection } from "./view/origin.js";
import { practiceSection } from "./view/practice.js";
import { rooms } from "./view/rooms.js";
import { trustSection } from "./view/trust.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {{
 *   open: (id: string) => void, close: () => void, row: () => void, files: (files: File[]) => void, compute: (root: string) => void,
 *   choose: (what: any) => void, give: (text: string) => void, forget: () => void, load: (region: string) => void
 * }} Does
 */

/** @type {readonly (readonly [id: string, heading: string, make: (state: State, does: Does) => import("./view/element.js").Child])[]} */
const CHAPTERS = [
  ["practice", "page.Practice", practiceSection],
  ["rooms", "page.Rooms", rooms],
  ["order", "page.Order", orderSection],
  ["baskets", "page.Baskets", (state, does) => basketSection(state, does.load)],
  ["origin", "page.Origin", (state, does) => originSection(state, does.compute)],
  ["witnesses", "page.Witnesses", witnessSection],
  ["checked", "page.Checked", checkedSection],
  ["trust", "page.Trust", trustSection],
  ["files", "page.Files", filesSection],
];

/**
 * Every chapter that has something to say, and the list of them.
 * @param {State} state
 * @param {Does} does
 * @returns {{ list: Node | null, chapters: Node[] }}
 */
export function chapters(state, does) {
  /** @type {[string, string][]} */
  const named = [];
  const made = CHAPTERS.flatMap(([id, heading, make]) => {
    const own = section(state, id, heading, make(state, does));
    if (own === null) return [];
    named.push([id, heading]);
    return [own];
  });
  return { list: named.length > 2 ? contents(state, named) : null, chapters: made };
}

/**
 * Makes some chapters anew; the others stay as they are, with what was typed in them.
 * @param {State} state
 * @param {Does} does
 * @param {readonly string[]} ids
 */
export function renew(state, does, ids) {
  for (const [id, heading, make] of CHAPTERS) {
    const before = ids.includes(id) ? document.getElementById(id) : null;
    if (before === null) continue;
    const focused = document.activeElement?.id;
    const own = section(state, id, heading, make(state, does));
    if (own !== null) before.replaceWith(own);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

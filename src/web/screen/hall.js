/**
 * What the screen knows: what the page knows of a transcript, what is shown of it, and where we are. One object, changed by keys
 * and by time; every picture is made anew from it.
 */

import { newState, shortened, t } from "../page/state.js";

/**
 * @typedef {import("../page/state.js").State} State
 * @typedef {import("./model/shows.js").Show} Show
 * @typedef {import("../page/view/element.js").Child} Child
 * @typedef {"Rules" | "List" | "Sealed" | "Given" | "Lots" | "Result" | "Check"} Step
 * @typedef {{ step: Step | null, beats: number, pace: number, hold: number, make: (beat: number) => Child }} Scene one picture:
 *   so many beats bring it in; by itself a beat takes `pace` and the whole stands for `hold` milliseconds
 * @typedef {{ kind: "find", asked: string } | { kind: "one", id: string } | { kind: "keys" }} Over what lies over the picture
 * @typedef {{
 *   state: State, names: boolean, page: string | null, shows: Show[], at: number, scenes: Scene[], scene: number, beat: number,
 *   roll: number, running: boolean, over: Over | null, live: import("./view/live.js").Live | null
 * }} Hall
 */

/**
 * @param {DOMStringMap} asked what the program wrote beside the transcript
 * @returns {Hall}
 */
export function newHall({ names, page, lang }) {
  const state = newState(lang === "en" ? "en" : "nl");
  return { state, names: names === "shown", page: page ?? null, shows: [], at: 0, scenes: [], scene: 0, beat: 0, roll: 0, running: false, over: null, live: null };
}

/**
 * What is shown.
 * @param {Hall} hall
 * @returns {Show}
 */
export function shown({ shows, at }) {
  return /** @type {Show} */ (shows[at]);
}

/**
 * Whether lots are drawn in a section: an amendment can be worked out from those that were drawn before.
 * @param {import("../page/model/log.js").Section} section
 */
export function draws({ kind, plan }) {
  return kind === "round" || (plan?.sources ?? []).length > 0;
}

/**
 * What a practice is called on the screen: its code, and its name only where that was asked for.
 * @param {Hall} hall
 * @param {string} id
 */
export function codeOf(hall, id) {
  const name = nameOf(hall, id);
  return name === null ? shortened(id) : `${id} ${name}`;
}

/**
 * @param {Hall} hall
 * @param {string} id
 * @returns {string | null}
 */
export function nameOf(hall, id) {
  const own = hall.names ? shown(hall).standing.byId.get(id) : undefined;
  return own === undefined || own.name === "" ? null : own.name;
}

/**
 * The same of what is drawn as one.
 * @param {Hall} hall
 * @param {import("../page/model/rooms.js").Unit} unit
 */
export function unitOf(hall, unit) {
  const [member] = unit.members;
  if (unit.members.length === 1 && member !== undefined && member.group === null) return codeOf(hall, member.practice);
  const many = t(hall.state, "page-order.GroupOf", { practices: unit.members.length });
  return hall.names ? `${t(hall.state, "who.Group", { group: unit.label })}, ${many}` : `${many}: ${unit.members.map((own) => shortened(own.practice)).join(", ")}`;
}

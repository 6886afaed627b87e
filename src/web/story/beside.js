/** Who went before a practice at a start date, and why; who was placed after it. */

import { isPlaced } from "./standing.js";
import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Turn} Turn
 * @typedef {import("./types.js").Key} Key
 * @typedef {import("./pool.js").Beside} Beside
 * @typedef {import("./pool.js").Walked} Walked
 * @typedef {import("./standing.js").Unit} Unit
 * @typedef {import("./own.js").Story} Story
 * @typedef {import("./text.js").Text} Text
 * @typedef {import("./asker.js").Asker} Asker
 */

/** So many of those before are named: the nearest. */
const NEAREST = 3;
/** So many of those who were placed after are named. */
const AFTER = 10;
/** @type {[Key, string][]} */
const FIRST = [
  ["class", "went-first.Class"], ["waited", "went-first.Waited"], ["passed", "went-first.Passed"], ["wish", "went-first.Wish"],
  ["lot", "went-first.Lot"],
];

/**
 * For who got no place at this start date; who got one is asked nothing.
 * @param {Text} text
 * @param {Story} story
 * @param {{ tranche: number, turn: Turn }} at
 * @param {Asker} asker
 */
export function tellBeside(text, story, { tranche, turn }, asker) {
  const walked = story.pool?.walked;
  if (isPlaced(turn) || story.basket(tranche) !== undefined || walked === undefined) return;
  const beside = new BesideOf(story, walked, tranche, asker);
  beside.tellBefore(text, turn);
  if (turn.result === "too-large") beside.tellAfter(text);
}

/**
 * How many went before a candidate at a start date, and why; in an amendment, of those who waited.
 * @param {import("./course.js").Step} step
 */
export function ahead({ story, tranche, turn, date }) {
  const [all, inDraw, walked] = [turn.place - 1, story.scene.before === null, story.pool?.walked];
  if (story.basket(tranche) !== undefined) return null; // no order decided
  if (all === 0) return inDraw ? null : message("because.NobodyWaiting", { date });
  if (walked === undefined) return null;
  const groups = wentFirst(walked.queue(story.unit, tranche).before, all);
  return message(inDraw ? "because.Before" : "because.WaitingBefore", { date, before: all, groups });
}

/** Those who went first, by what decided; `all` of them, of which those of other regions are in no row. @param {Beside[]} before
 * @param {number} all */
function wentFirst(before, all) {
  const lane = Math.max(0, all - before.length);
  const groups = FIRST.map(([key, id]) => message(id, { before: before.filter((other) => other.key === key).length }));
  return [message("went-first.Lane", { before: lane }), ...groups].filter(({ values }) => values.before !== 0);
}

class BesideOf {
  /** @param {Story} story @param {Walked} walked @param {number} tranche @param {Asker} asker */
  constructor(story, walked, tranche, asker) {
    this.story = story;
    this.walked = walked;
    this.tranche = tranche;
    this.asker = asker;
  }

  /** @param {Text} text @param {Turn} turn */
  tellBefore(text, turn) {
    const { before } = this.walked.queue(this.story.unit, this.tranche);
    const all = turn.place - 1;
    // in an amendment those who have a place are in no row: they keep it
    const waiting = this.story.scene.before === null ? "" : "Waiting";
    if (all === 0) {
      text.line(message(`tranche.First${waiting}`), 4);
      return;
    }
    const first = Math.max(0, before.length - NEAREST);
    const shown = before.length - first;
    const nearest = shown === all || shown === 0 ? "" : "Nearest";
    text.line(message(`tranche.${waiting}Before${nearest}`, { before: all, groups: wentFirst(before, all) }), 4);
    before.slice(first).forEach(({ unit }, at) => {
      const place = this.walked.pool.isOneRow ? first + at + 1 : null;
      text.line(this.candidate(unit, place), 6);
    });
  }

  /** @param {Text} text */
  tellAfter(text) {
    const after = this.walked.placedAfter(this.story.unit, this.tranche);
    const size = this.story.size(after.reduce((sum, unit) => sum + unit.size, 0));
    if (after.length === 0) return;
    text.line(after.length === 1 ? message("tranche.SmallerOne", { size })
      : message("tranche.Smaller", { after: after.length, size }), 4);
    for (const unit of after.slice(0, AFTER)) {
      text.line(this.candidate(unit, unit.turns[this.tranche]?.place ?? null), 6);
    }
    if (after.length > AFTER) text.line(message("tranche.More", { more: after.length - AFTER }), 6);
  }

  /** Another candidate, and what this start date brought it. @param {Unit} unit @param {number | null} number */
  candidate(unit, number) {
    const place = number === null ? null : message("candidate-at.Number", { place: number });
    const [turn, held] = [unit.turns[this.tranche], this.walked.held(unit)];
    const own = { place, who: this.asker.whoOfUnit(unit), size: this.story.size(unit.size) };
    if (isPlaced(turn)) return message("candidate.Placed", own);
    if (held !== null) return message("candidate.Holds", { ...own, start: this.story.rules.tranches[held]?.start });
    return message(turn?.result === "too-large" ? "candidate.NotPlaced" : "candidate.Without", own);
  }
}

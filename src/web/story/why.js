/** Why a practice got a place or none at one start date, with the sum. */

import { variant } from "./called.js";
import { isPlaced } from "./standing.js";
import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./course.js").Step} Step
 * @typedef {import("./asker.js").Asker} Asker
 * @typedef {import("../words/types.js").Message} Message
 */

/** The reason of a turn. @param {Step} step @param {Asker} asker @returns {Message} */
export function stepWhy(step, asker) {
  const { story, tranche, turn } = step;
  const number = story.basket(tranche);
  const why = number === undefined ? null : basketWhy(step, number);
  if (why !== null) return why;
  switch (turn.result) {
    case "priority-fitted": return message("step-why.Fitted", { by: tierKeys(story.rules), whose: story.whose });
    case "lot": return placed(step);
    case "too-large": return tooLarge(step);
    case "full": return full(step);
    case "closed": return closed(step, asker);
    default: return message("step-why.Plain", { why: message(`why.${variant(turn.result)}`) });
  }
}

/**
 * The reason where a basket was drawn; whose lot was no matter has the reason of always.
 * @param {Step} step
 * @param {number} number
 */
function basketWhy(step, number) {
  const { story: { whose, rules, unit }, turn } = step;
  const { place, of, room, baskets = 0 } = turn;
  const lies = { whose, number, baskets, count: rules.baskets ?? 0 };
  switch (turn.result) {
    case "basket": return message("step-why.Basket", lies);
    case "other-basket": return message("step-why.OtherBasket", lies);
    case "lot": return message("step-why.Leftover", { whose, number, place, of });
    case "too-large": {
      const short = step.story.size(Math.max(0, unit.size - room));
      return message("step-why.TooLargeForBaskets", { ...sizes(step), short, larger: larger(step) });
    }
    case "closed": return message("step-why.Behind", { whose, larger: larger(step) });
    default: return null;
  }
}

/** What the order looks at before the lot. @param {Rules} rules */
function tierKeys(rules) {
  return rules.order.filter((key) => key !== "lot").map((key) => message(`tier-key.${variant(key)}`));
}

/** @param {Step} step */
function placed({ story, tranche, turn }) {
  const { whose, unit } = story;
  const { place, of, room } = turn;
  if (unit.size > room) {
    const over = story.size(unit.size - room);
    return message("step-why.Over", { whose, size: story.size(unit.size), room: story.size(room), over });
  }
  switch (story.decided(tranche)) {
    case "lot": return message("step-why.Lot", { place, of });
    case "size": return message("step-why.Smaller", { whose, place, of });
    case "room": return message("step-why.Room", { whose, place, of });
  }
}

/** @param {Step} step */
function tooLarge(step) {
  const { story, tranche, turn } = step;
  const sums = story.sums(tranche);
  const beyond = sums === undefined ? null : story.tolerance(sums.base);
  const short = story.size(Math.max(0, story.unit.size - (turn.room + (beyond ?? 0))));
  return message("step-why.TooLarge", { ...sizes(step), beyond: story.beyond(beyond), short, larger: larger(step) });
}

/** @param {Step} step */
function sizes({ story, turn }) {
  return { whose: story.whose, size: story.size(story.unit.size), room: story.size(turn.room) };
}

/** Where it is larger than the whole cap: it would not have fitted alone either. @param {Step} step */
function larger({ story, tranche }) {
  const sums = story.sums(tranche);
  if (sums === undefined || story.fitsCap(tranche)) return null;
  const beyond = story.beyond(story.tolerance(sums.base));
  return message("larger-than-cap.Cap", { whose: story.whose, cap: story.size(sums.cap), beyond });
}

/** @param {Step} step */
function full(step) {
  const { story, turn: { place, of } } = step;
  const last = story.pool?.isOneRow ? lastPlaced(step) : null;
  return message("step-why.Full", {
    whose: story.whose, size: story.size(story.unit.size), place, of,
    last: last === null ? null : message("last-placed.At", { place: last }), larger: larger(step),
  });
}

/** The turn of the last one before a unit that got a place. @param {Step} step */
function lastPlaced({ story, tranche }) {
  const before = story.pool?.walked.queue(story.unit, tranche).before ?? [];
  const last = before.findLastIndex(({ unit }) => isPlaced(unit.turns[tranche]));
  return last < 0 ? null : last + 1;
}

/** @param {Step} step @param {Asker} asker */
function closed(step, asker) {
  const { story, turn } = step;
  const { whose, size, room } = sizes(step);
  const short = story.unit.size - turn.room;
  const fits = short > 0 ? message("fits.WouldNot", { size, room, short: story.size(short) })
    : message("fits.Would", { size, room });
  return message("step-why.Closed", { whose, closer: closer(step, asker), fits, larger: larger(step) });
}

/** Who came earlier, did not fit, and so closed the start date. @param {Step} step @param {Asker} asker */
function closer({ story, tranche }, asker) {
  const before = story.pool?.walked.queue(story.unit, tranche).before ?? [];
  const unit = before.find(({ unit }) => unit.turns[tranche]?.result === "too-large")?.unit;
  const turn = unit?.turns[tranche];
  if (!unit || !turn) return null;
  return message("closer.Who", {
    who: asker.whoOfUnit(unit), place: turn.place, size: story.size(unit.size), room: story.size(turn.room),
  });
}

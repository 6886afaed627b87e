/** What can come next for a practice: when somebody withdraws, in a next round, and what is sealed already. */

import { day } from "../words/index.js";
import { inSentence, roundHeadline, variant } from "./called.js";
import { sealed, waiting } from "./log.js";
import { isPlaced } from "./standing.js";
import { message } from "./text.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./outcome.js").Holds} Holds
 * @typedef {import("./course.js").Step} Step
 * @typedef {import("../words/types.js").Message} Message
 */

/**
 * Everything that can come next, in the order in which it would.
 * @param {Log} log
 * @param {Holds} holds
 * @returns {Message[]}
 */
export function next(log, holds) {
  // until a sealed round is drawn or given up, no amendment can change the one before
  const isOpen = holds.later === null && waiting(log)?.kind !== "round";
  const up = isOpen ? movesUp(log, holds) : [];
  const later = waits(log, holds) ?? (holds.later === null ? again(holds) : notListed(holds));
  return later === null ? up : [...up, later];
}

/** It is not on the list of a later round: who withdrew knows why. @param {Holds} holds */
function notListed({ later, withdrew }) {
  if (later === null) return null;
  return message(withdrew === null ? "next.Gone" : "next.NotListed", { round: inSentence(later.standing.round) });
}

/**
 * Places in the waiting orders of the start dates that it missed, that have not begun as of this log, and whose cap it fits in: who is
 * larger than that never moves up to it. How one moves up is told of the first.
 * @param {Log} log
 * @param {Holds} holds
 */
function movesUp(log, holds) {
  const { story, steps } = holds;
  const today = day(log.sections.map(({ stated }) => stated).reduce((a, b) => (a > b ? a : b)));
  const { wish } = story.own;
  if (wish === null) return [];
  const missed = steps.filter(({ story: own, tranche, turn, date }) => {
    const isMissed = own.scene.round === story.scene.round && !isPlaced(turn) && date > today;
    return isMissed && date >= wish && story.fitsCap(tranche);
  });
  return missed.map((step, index) => movesUpTo(step, holds, index === 0)).filter((own) => own !== null);
}

/** Its place among those who wait for this start date. @param {Step} step @param {Holds} holds @param {boolean} isFirst */
function movesUpTo(step, { story, start }, isFirst) {
  if (story.pool === undefined) return null;
  const { before, after } = story.pool.today.queue(story.unit, step.tranche);
  const [place, of] = [before.length + 1, before.length + after.length + 1];
  const region = story.pool.isOneRow ? null : message("next-region.Only", { region: story.own.region });
  const own = { date: step.date, whose: story.whose, region };
  if (!isFirst) return of === 1 ? message("next.MovesUpAloneToo", own) : message("next.MovesUpToo", { ...own, place, of });
  const keeps = start === null ? null : message("next-keeps.Start", { start });
  const { rules } = story;
  if (of === 1) {
    const how = message(isAnySize(rules) ? "next-how-alone.First" : "next-how-alone.Fits");
    return message("next.MovesUpAlone", { ...own, how, keeps });
  }
  return message("next.MovesUp", { ...own, place, of, how: message(`next-how.${how(rules)}`), keeps });
}

/** Where a basket was drawn too: an amendment gives room as `skip` does. @param {Rules} rules */
function how(rules) {
  if (rules.boundary === "stop") return "InTurn";
  return isAnySize(rules) ? "First" : "Fits";
}

/** Whether who is larger than the room moves up all the same. @param {Rules} rules */
function isAnySize({ boundary, tolerance_millionths: millionths }) {
  return boundary === "reach" && millionths === null;
}

/** What is sealed and waits, for this practice. @param {Log} log @param {Holds} holds */
function waits(log, { id }) {
  const section = waiting(log);
  if (section === undefined || section.kind === "handover") return null;
  if (section.kind === "amendment") return message("next.Amendment", { number: section.head.number });
  const [round, own] = [roundHeadline(section), sealed(section, id)];
  if (own === undefined) return message("next.SealedUnlisted", { round });
  if ((section.history.get(id)?.start ?? own.since) !== null) return message("next.SealedPlace", { round });
  return own.wish === null ? message("next.SealedOut", { round }) : message("next.Sealed", { round, wish: own.wish });
}

/** Whether it is drawn again in a next round. @param {Holds} holds */
function again({ reason, steps, story, withdrew }) {
  switch (reason) {
    case "other-basket": case "too-large": case "closed": case "full": {
      const first = waitedFirst(story.rules, steps.some(({ turn }) => turn.result === "too-large"));
      return message("next.Again", { waited: first && message(`waited-first.${variant(first)}`) });
    }
    case "later": return message("next.Again", { waited: null });
    case "out": return withdrew === null ? message("next.SignUp") : null;
    default: return null;
  }
}

/** @param {Rules} rules @param {boolean} wasPassed */
function waitedFirst({ order }, wasPassed) {
  if (order.includes("waited")) return "waited";
  return order.includes("passed") && wasPassed ? "passed" : null;
}

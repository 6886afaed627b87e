/** What holds today for a practice, and why: the first sentences. */

import { ahead } from "./beside.js";
import { inSentence, period } from "./called.js";
import { course } from "./course.js";
import { withdrawal } from "./find.js";
import { after } from "./lineage.js";
import { outcomeLine } from "./log.js";
import { next } from "./next.js";
import { Story } from "./own.js";
import { scenes } from "./scene.js";
import { isPlaced } from "./standing.js";
import { message } from "./text.js";
import { stepWhy } from "./why.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./course.js").Step} Step
 * @typedef {import("./lineage.js").Lineage} Lineage
 * @typedef {import("./lineage.js").Ended} Ended
 * @typedef {import("./text.js").Text} Text
 * @typedef {import("./asker.js").Asker} Asker
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./types.js").Reason} Reason
 * @typedef {import("../words/types.js").Message} Message
 *
 * @typedef {object} Holds what a practice has in the last draw that knows it
 * @property {string} id
 * @property {Story} story
 * @property {Step[]} steps
 * @property {string | null} start
 * @property {Reason} reason
 * @property {{ section: import("./log.js").Section, line: number } | null} withdrew by which amendment it withdrew from that round
 * @property {Scene | null} later the first round that was drawn after that one: it does not know the practice
 * @property {Message | null} lost the place that it lost by a withdrawal which was taken back
 * @property {number} line which line says so
 */

/**
 * @param {Log} log
 * @param {Lineage} lineage
 * @param {string} id
 * @returns {Holds | null}
 */
export function holds(log, lineage, id) {
  const all = scenes(log);
  const scene = all.findLast((scene) => Story.find(scene, after(lineage, scene.section)[0]) !== null);
  const story = scene && Story.find(scene, after(lineage, scene.section)[0]);
  if (!story) return null;
  const { start, reason } = story.outcome;
  return {
    id, story, start, reason, steps: course(all, lineage), line: outcomeLine(story.scene.section, story.outcome),
    withdrew: reason === "out" ? withdrawal(log, story.scene, story.id) : null,
    later: all.find((scene) => scene.round > story.scene.round) ?? null,
    lost: all.map((scene) => lost(scene, story)).findLast((lost) => lost !== null) ?? null,
  };
}

/** The place that an amendment of the round did not give back with the withdrawal that it took back. @param {Scene} scene
 * @param {Story} story */
function lost(scene, story) {
  if (scene.before === null || scene.round !== story.scene.round) return null;
  const { section } = scene;
  if (!section.changes.some(({ type, practice }) => type === "restore" && practice === story.id)) return null;
  const start = scene.withdrawnStart(story.id);
  const isLost = start !== null && (story.start === null || story.start > start);
  return isLost ? message("because.Lost", { start, number: section.head.number }) : null;
}

/** Outcome, reason, and what comes next. @param {Text} text @param {Log} log @param {Lineage} lineage @param {Asker} asker */
export function tellOutcome(text, log, lineage, asker) {
  const own = holds(log, lineage, asker.id);
  if (own === null) text.line(message("outcome.NotDrawn"));
  else if (lineage.ended !== null) tellMerged(text, own, lineage.ended, asker);
  else {
    tellHeld(text, own, asker);
    for (const comes of next(log, own)) text.line(comes);
    tellTerms(text, log, own);
  }
}

/** What a practice has, and why. @param {Text} text @param {Holds} holds @param {Asker} asker */
function tellHeld(text, holds, asker) {
  if (holds.withdrew !== null) {
    const { section: { head: { number, date, reason } }, line } = holds.withdrew;
    text.line(message("outcome.Withdrew"));
    text.line(message("because.Amended", { number, date, reason, line }));
    return;
  }
  text.line(headline(holds));
  for (const own of [wished(holds), holds.lost]) if (own !== null) text.line(own);
  const why = absent(holds);
  if (why === null) tellSteps(text, holds, asker);
  else text.line(message("because.Absent", { why, line: holds.line }));
}

/** @param {Holds} holds */
function headline({ start, reason, later, story }) {
  if (start !== null) return message(reason === "takes-part" ? "outcome.HasPlace" : "outcome.Starts", { start });
  if (later === null) {
    return message(reason === "out" ? "outcome.TakesNoPart" : reason === "later" ? "outcome.Later" : "outcome.NoPlace");
  }
  const past = reason === "out" ? "outcome.TookNoPart" : reason === "later" ? "outcome.WishedLater" : "outcome.GotNoPlace";
  return message(past, { round: inSentence(story.standing.round) });
}

/** What was wished, where the practice missed that date; what the list says wherever that need not be a wish. @param {Holds} holds */
function wished({ steps, story, start, reason }) {
  const missed = steps.find(({ turn }) => !isPlaced(turn));
  if (missed === undefined) {
    const { wish } = story.own;
    const isPlacedNow = start !== null && reason !== "takes-part";
    return isPlacedNow && canBeSilence(story.rules, wish) ? message("wished.Listed", { wish }) : null;
  }
  const first = missed.story.own.wish;
  if (first === null) return null;
  if (missed.story.scene.round !== story.scene.round) {
    return message(canBeSilence(missed.story.rules, first) ? "wished.FirstListed" : "wished.First", { wish: first });
  }
  const wish = story.own.wish ?? first;
  return missed.date >= wish ? message(canBeSilence(story.rules, wish) ? "wished.Listed" : "wished.Own", { wish }) : null;
}

/** Whether who gave no answer has this start date on the list: the log does not say who answered. @param {Rules} rules
 * @param {string | null} wish */
function canBeSilence({ no_answer, tranches }, wish) {
  return no_answer === "last" && wish === tranches.at(-1)?.start;
}

/** Why it was no candidate, where it was none in any round that counts. @param {Holds} holds @returns {Message | null} */
function absent({ story, reason, steps }) {
  const { rules, own } = story;
  if (reason === "out") return out(rules);
  if (reason === "later") return message("absent.Later", { wish: own.wish, last: rules.tranches.at(-1)?.start });
  const isOutside = reason === "takes-part" && (steps.length === 0 || story.standing.isFromOutside(story.id));
  return isOutside ? message("absent.Outside") : null;
}

/** @param {Rules} rules */
function out({ no_answer, eligibility: conditions }) {
  return message("absent.Out", {
    silent: no_answer === "out" ? message("also-out.Silent") : null,
    hurdle: conditions.length > 0 ? message("also-out.Hurdle", { conditions }) : null,
  });
}

/** The reason at each start date, the wished one first; then who went first where it was missed. @param {Text} text
 * @param {Holds} holds @param {Asker} asker */
function tellSteps(text, holds, asker) {
  const { steps, line, story: { scope } } = holds;
  const [only] = steps;
  if (only !== undefined && steps.length === 1 && elsewhere(holds, only) === null && holds.reason !== "takes-part") {
    text.line(message("because.Reason", { scope, why: stepWhy(only, asker), line }));
  } else {
    text.line(message("because.Dates", { scope, line }));
    for (const step of steps) {
      const why = stepWhy(step, asker);
      text.point(message("because.On", { date: step.date, elsewhere: elsewhere(holds, step), why }));
    }
  }
  const missed = steps.find(({ turn }) => !isPlaced(turn));
  const before = missed === undefined ? null : ahead(missed);
  if (before !== null) text.line(before);
}

/** Where a turn was, when that is not the region and the draw of today. @param {Holds} holds @param {Step} step */
function elsewhere(holds, { story }) {
  const { region } = story.own;
  if (story.rules.spread === "per-region" && region !== holds.story.own.region) {
    return message("because-elsewhere.Region", { region });
  }
  if (story.scene.before === null) return null;
  return message("because-elsewhere.Amendment", { number: story.scene.section.head.number });
}

/** How a practice stood when it merged, and whose story goes on. @param {Text} text @param {Holds} holds @param {Ended} ended
 * @param {Asker} asker */
function tellMerged(text, { start }, ended, asker) {
  const next = asker.code(ended.next);
  text.line(message("outcome.Merged", { next, date: ended.section.head.date }));
  if (start === null) text.line(message("because.UntilWaiting"));
  else text.line(message(ended.first ? "because.Until" : "because.UntilOther", { start }));
  text.line(message("next.Merged", { next }));
}

/** What the rules say of the result, and what a start that the draw of this round gave asks of the practice. @param {Text} text
 * @param {Log} log @param {Holds} holds */
function tellTerms(text, log, { story, start, reason }) {
  const until = log.sections.slice(0, log.sections.indexOf(story.scene.section) + 1);
  const round = until.findLast(({ kind, standing }) => kind === "round" && standing !== null);
  if (round === undefined || round.rules === null) return;
  const { subject_to: what, objections_after: objections, then } = round.rules;
  if (what.length > 0) text.line(message("result-terms.Provisional", { what }));
  if (objections !== null) {
    text.line(message("result-terms.ObjectionsTo", { period: period(objections), drawn: round.stated }));
  }
  if (start === null || reason === "takes-part") return;
  for (const { what, within } of then) text.line(message("result-terms.Then", { period: period(within), what }));
}

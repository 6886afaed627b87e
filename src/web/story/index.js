/**
 * One practice's story (*uitleg*), from the lines of a transcript that was verified.
 *
 * Comes in: lines, a practice, and what was found of the whole transcript. Goes out: the paragraphs that `instroom explain` prints,
 * as data: outcome and reason first (of the wished date, then of every later one, each with its sum; who went first; what comes
 * next), then round by round what was sealed, its lot and rank, every start date with the room it met, what amendments changed,
 * and how to compute the lot by hand.
 *
 * A successor has its predecessors' story before its own, and a practice that merged has its story up to the merger.
 */

import { Asker } from "./asker.js";
import { roundHeadline, roundTitle } from "./called.js";
import { tellAmendment } from "./change.js";
import { lastKnown, practiceOf } from "./find.js";
import { pseudonym } from "./hand.js";
import { after, lineage } from "./lineage.js";
import { read } from "./log.js";
import { tellOutcome } from "./outcome.js";
import { Story } from "./own.js";
import { tellRound } from "./round.js";
import { scenes } from "./scene.js";
import { Text, message } from "./text.js";
import { asOf } from "./trust.js";

export { print } from "./print.js";
export { rests } from "./trust.js";

/**
 * @typedef {import("./types.js").Told} Told
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./lineage.js").Lineage} Lineage
 * @typedef {import("./asker.js").Opening} Opening
 */

/**
 * The story of a practice; of one that the log does not know, nothing.
 * @param {readonly object[]} lines
 * @param {string} who its id
 * @param {import("./trust.js").Report | null} [report] what the verifier found; it says as of when it is so
 * @param {Opening} [opening] where the log hides names: what shows whose the pseudonym is
 * @returns {Told[]}
 */
export function story(lines, who, report, opening) {
  const log = read(lines);
  if (lastKnown(log, who) === undefined) return [];
  const [asker, own, text] = [Asker.of(log, who, opening), lineage(log, who), new Text()];
  tellHead(text, log, own, asker);
  tellOutcome(text, log, own, asker);
  // who reads on finds how to ask for the newest at the end
  text.line(asOf(log, report));
  text.blank();
  tellSections(text, log, own, asker);
  if (opening !== undefined) {
    text.blank();
    text.head(message("by-hand.Pseudonym"));
    text.command(pseudonym(opening));
  }
  return text.told;
}

/** What every round and amendment was for the practice, up to where it ended; who signs is nothing to it. @param {Text} text
 * @param {Log} log @param {Lineage} lineage @param {Asker} asker */
function tellSections(text, log, lineage, asker) {
  const all = scenes(log);
  const until = lineage.ended === null ? log.sections.length : log.sections.indexOf(lineage.ended.section) + 1;
  const told = log.sections.slice(0, until).filter(({ kind }) => kind !== "handover");
  told.forEach((section, index) => {
    if (index > 0) text.blank();
    if (section.kind === "amendment") {
      text.title(message("explain-title.Amendment", { number: section.head.number, date: section.head.date }));
      text.quote(section.head.reason);
    } else if (log.sections.length > 1) text.title(roundTitle(section));
    const ids = after(lineage, section);
    const scene = all.find((scene) => scene.section === section);
    const tell = section.kind === "round" ? tellRound : tellAmendment;
    for (const id of ids.length === 0 ? [asker.id] : ids) {
      if (ids.length > 1 || id !== asker.id) tellWhose(text, section, id, asker);
      tell(text, section, scene, asker.with(id));
    }
  });
}

/** Whose part follows, where it is not only that of the practice that asks. @param {Text} text @param {Section} section
 * @param {string} id @param {Asker} asker */
function tellWhose(text, section, id, asker) {
  if (id === asker.id) return text.line(message("in-round.Own"));
  const known = practiceOf(section, id);
  if (known !== undefined) text.line(message("in-round.Predecessor", { who: asker.who(known) }));
}

/** Who it is, and of which log. @param {Text} text @param {Log} log @param {Lineage} lineage @param {Asker} asker */
function tellHead(text, log, lineage, asker) {
  const own = lastKnown(log, asker.id);
  if (own === undefined) return;
  const { id, name, region } = own;
  const called = asker.isHidden ? message("name.Pseudonym", { id }) : message("name.Known", { name, code: id });
  text.line(message("explain-of.Practice", { name: called, region }));
  const round = roundOf(log, lineage);
  const { title: programme, by } = log.programme;
  if (round !== undefined) text.line(message("explain-of.Round", { programme, round: roundHeadline(round) }));
  if (by !== null) text.line(message("organised.By", { by }));
  text.blank();
}

/** The round that gave a practice what it has; where nothing was drawn, the one that is sealed. @param {Log} log
 * @param {Lineage} lineage */
function roundOf(log, lineage) {
  const last = scenes(log).findLast((scene) => {
    const story = Story.find(scene, after(lineage, scene.section)[0]);
    return story !== null && !story.takesPart;
  });
  return last?.standing.round ?? log.sections.findLast(({ kind }) => kind === "round");
}

/**
 * The lines of a transcript as rounds, amendments and handovers.
 *
 * Comes in: lines that were verified. Goes out: sections, each with its lines by type and, where it was worked out, how the round
 * stands after it.
 */

import { amended } from "./changes.js";
import { Standing, historyAfter } from "./standing.js";

/**
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./types.js").Practice} Practice
 * @typedef {import("./types.js").Change} Change
 * @typedef {import("./types.js").Outcome} Outcome
 * @typedef {import("./types.js").Sums} Sums
 * @typedef {import("./standing.js").History} History
 *
 * @typedef {{ label: string, by: string }} Source
 *
 * @typedef {object} Section
 * @property {number} first its first line, from 1
 * @property {"round" | "amendment" | "handover"} kind
 * @property {any} head the line `round`, `amendment` or `handover`
 * @property {Rules | null} rules of a round
 * @property {Practice[]} practices of a round, as they were sealed
 * @property {Change[]} changes of an amendment
 * @property {Source[]} sources
 * @property {Set<string>} gave labels of the sources that gave something
 * @property {"sealed" | "drawn" | "aborted" | "announced"} state
 * @property {string} stated the moment that its end states
 * @property {string | null} why why it was given up
 * @property {string | null} seed
 * @property {Sums[]} sums
 * @property {Outcome[]} outcomes
 * @property {number} outcomesAt the line above the first of them, from 1
 * @property {History} history of a round: what the log decided before it
 * @property {Standing | null} standing how the round stands after it
 *
 * @typedef {{ programme: any, sections: Section[], lines: number }} Log
 */

const HEADS = new Set(["round", "amendment", "handover"]);
const CHANGES = new Set(["withdraw", "restore", "late", "correct", "successor"]);

/** @type {WeakMap<readonly object[], Log>} */
const READ = new WeakMap();

/**
 * The log of these lines; the same lines are read once.
 * @param {readonly any[]} lines
 * @returns {Log}
 */
export function read(lines) {
  const known = READ.get(lines);
  if (known !== undefined) return known;
  const starts = lines.flatMap((line, at) => (HEADS.has(line.type) ? [at] : []));
  const sections = starts.map((start, at) => section(lines, start, starts[at + 1] ?? lines.length));
  workOut(sections);
  const log = { programme: lines[0], sections, lines: lines.length };
  READ.set(lines, log);
  return log;
}

/**
 * @param {readonly any[]} lines
 * @param {number} start
 * @param {number} end
 * @returns {Section}
 */
function section(lines, start, end) {
  const [head, own] = [lines[start], lines.slice(start, end)];
  const of = (/** @type {string} */ type) => own.filter((line) => line.type === type);
  const [draw] = of("draw");
  const [abort] = of("abort");
  return {
    first: start + 1, kind: head.type, head, rules: of("rules")[0] ?? null, practices: of("practice"),
    changes: own.filter((line) => CHANGES.has(line.type)), sources: of("seed-plan")[0]?.sources ?? [],
    gave: new Set(of("contribution").map((line) => line.label)),
    state: head.type === "handover" ? "announced" : draw ? "drawn" : abort ? "aborted" : "sealed",
    stated: abort?.aborted ?? draw?.drawn ?? head.opened ?? head.announced,
    why: abort?.reason ?? null, seed: of("seed")[0]?.seed ?? null, sums: of("tranche"), outcomes: of("outcome"),
    outcomesAt: start + own.findIndex((line) => line.type === "outcome"), history: new Map(), standing: null,
  };
}

/**
 * How the round stands after each section that was worked out.
 * @param {Section[]} sections
 */
function workOut(sections) {
  /** @type {Standing | null} */
  let last = null;
  for (const section of sections) {
    if (section.kind === "round") section.history = historyAfter(last);
    if (section.state !== "drawn") continue;
    /** @type {Standing | null} */
    const standing = section.kind === "round" ? Standing.ofRound(section) : last && amended(last, section);
    section.standing = last = standing;
  }
}

/**
 * The section that is sealed and waits, if the log ends with one.
 * @param {Log} log
 */
export function waiting(log) {
  const last = log.sections.at(-1);
  return last?.state === "sealed" ? last : undefined;
}

/**
 * Which line of the transcript says what a practice was sealed with.
 * @param {Section} section
 * @param {Practice} practice
 */
export function practiceLine(section, practice) {
  return section.first + 2 + section.practices.indexOf(practice);
}

/**
 * Which line says what came of a practice.
 * @param {Section} section
 * @param {Outcome} outcome
 */
export function outcomeLine(section, outcome) {
  return section.outcomesAt + outcome.number;
}

/**
 * Which line holds a change.
 * @param {Section} section
 * @param {Change} change
 */
export function changeLine(section, change) {
  return section.first + 1 + section.changes.indexOf(change);
}

/**
 * A practice as a round sealed it.
 * @param {Section} section
 * @param {string} id
 * @returns {Practice | undefined}
 */
export function sealed(section, id) {
  let index = SEALED.get(section);
  if (index === undefined) {
    index = new Map(section.practices.map((own) => [own.id, own]));
    SEALED.set(section, index);
  }
  return index.get(id);
}

/** @type {WeakMap<Section, Map<string, Practice>>} */
const SEALED = new WeakMap();

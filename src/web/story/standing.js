/**
 * How a drawn round stands: its practices, what is drawn as one, who starts when.
 *
 * Comes in: the lines of a section that was worked out. All that a walk gave stands in its `outcome` and `tranche` lines, so
 * nothing is drawn or allocated here; what the order looked at and no line holds (who waited before) is kept as the format
 * document says under "What earlier rounds decided".
 */

import { Pool } from "./pool.js";

/**
 * @typedef {import("./types.js").Practice} Practice
 * @typedef {import("./types.js").Outcome} Outcome
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./types.js").Turn} Turn
 * @typedef {import("./log.js").Section} Section
 *
 * @typedef {{ start: string | null, outside: boolean, waited: boolean, passed: boolean }} Past what the log decided about a
 *   practice before the round
 * @typedef {Map<string, Past>} History
 *
 * @typedef {(Turn | null)[]} Turns by tranche; empty without a lot
 *
 * @typedef {object} Unit what is drawn as one
 * @property {string} label
 * @property {Practice} practice the first of its practices by id
 * @property {number} practices how many it is
 * @property {number} size
 * @property {string} region
 * @property {string | null} wish
 * @property {number} cls which of the classes, from 0; behind all of them without one
 * @property {string | null} start since when it takes part: it is not drawn
 * @property {boolean} waited
 * @property {boolean} passed
 * @property {string | null} lot
 * @property {number} rank 0 without a lot
 * @property {number} of
 * @property {Turns} turns
 *
 * @typedef {{ kind: "ended" } | { kind: "withdrew", had: import("./changes.js").Withdrawn }} Out
 *
 * @typedef {object} Before what an amendment starts from
 * @property {Map<string, Practice>} practices as its lines changed them
 * @property {History} history
 * @property {Map<string, Out>} out who withdrew or ended since the draw
 * @property {(label: string) => number | null} held the tranche of the place that a unit has before anything is allocated
 */

/** @type {Past} */
export const NOTHING = { start: null, outside: false, waited: false, passed: false };

const PLACED = new Set(["all-fitted", "priority-fitted", "lot", "basket"]);

/** @param {Turn | null | undefined} turn */
export function isPlaced(turn) {
  return !!turn && PLACED.has(turn.result);
}

/**
 * The tranche of the turn that is a place.
 * @param {Turns} turns
 */
export function placed(turns) {
  const at = turns.findIndex(isPlaced);
  return at < 0 ? null : at;
}

/** @param {Turn | null | undefined} one @param {Turn | null | undefined} other */
export function isSameTurn(one, other) {
  if (!one || !other) return !one && !other;
  return one.place === other.place && one.of === other.of && one.room === other.room && one.result === other.result
    && one.baskets === other.baskets;
}

/** @param {Turns} one @param {Turns} other */
export function areSameTurns(one, other) {
  return one.length === other.length && one.every((turn, at) => isSameTurn(turn, other[at]));
}

/** A round as it stands: drawn, and perhaps amended. */
export class Standing {
  /** @param {Section} section @param {Section} round @param {Before} before */
  constructor(section, round, before) {
    this.section = section;
    /** The section of the round itself. */
    this.round = round;
    this.rules = /** @type {Rules} */ (round.rules);
    this.practices = before.practices;
    this.history = before.history;
    this.out = before.out;
    this.held = before.held;
    /** @type {Map<string, Outcome>} */
    this.outcomes = new Map(section.outcomes.map((own) => [own.practice, own]));
    /** @type {Map<string, Unit>} */
    this.units = units(this);
    /** @type {Map<string, Pool>} */
    this.pools = pools(this);
  }

  /** @param {Section} section a round that was drawn */
  static ofRound(section) {
    const practices = new Map(section.practices.map((own) => [own.id, own]));
    return new Standing(section, section, { practices, history: section.history, out: new Map(), held: () => null });
  }

  /** @param {string} id @returns {Unit} */
  unit(id) {
    return /** @type {Unit} */ (this.units.get(this.outcomes.get(id)?.group ?? id));
  }

  /** What shares a cap with a unit; nothing for one without a lot. @param {Unit} unit */
  pool(unit) {
    return unit.lot === null ? undefined : this.pools.get(poolOf(this.rules, unit.region));
  }

  /** @param {string} id */
  isFromOutside(id) {
    const start = this.outcomes.get(id)?.start ?? null;
    return start !== null && (this.practices.get(id)?.since != null || (this.history.get(id)?.outside ?? false));
  }
}

/**
 * What the log has decided when a round is over.
 * @param {Standing | null} standing
 * @returns {History}
 */
export function historyAfter(standing) {
  if (standing === null) return new Map();
  const after = new Map(standing.history);
  for (const { practice: id, start, tranches } of standing.outcomes.values()) {
    const before = standing.history.get(id) ?? NOTHING;
    after.set(id, {
      start, outside: standing.isFromOutside(id),
      waited: before.waited || tranches.some((turn) => !isPlaced(turn)),
      passed: before.passed || tranches.some((turn) => turn.result === "too-large"),
    });
  }
  return after;
}

/** The name of what shares a cap: a region, or nothing where all regions share one. @param {Rules} rules @param {string} region */
export function poolOf(rules, region) {
  return rules.spread === "per-region" ? region : "";
}

/** @param {Standing} standing */
function units(standing) {
  /** @type {Map<string, Unit>} */
  const all = new Map();
  const starts = new Map(standing.rules.tranches.map(({ start }, at) => [start, at]));
  const classes = new Map(standing.rules.classes.map(({ name }, at) => [name, at]));
  for (const outcome of standing.outcomes.values()) {
    const label = outcome.group ?? outcome.practice;
    const past = standing.history.get(outcome.practice) ?? NOTHING;
    const known = all.get(label);
    if (known === undefined) all.set(label, unit(standing, outcome, { label, past, starts, classes }));
    else {
      known.practices += 1;
      known.waited &&= past.waited;
      known.passed &&= past.passed;
    }
  }
  return all;
}

/**
 * @param {Standing} standing
 * @param {Outcome} outcome
 * @param {{ label: string, past: Past, starts: Map<string, number>, classes: Map<string, number> }} own
 * @returns {Unit}
 */
function unit(standing, outcome, { label, past, starts, classes }) {
  const { size, region, wish, lot, rank, of } = outcome;
  const practice = /** @type {Practice} */ (standing.practices.get(outcome.practice));
  return {
    label, practice, practices: 1, size, region, wish,
    cls: (outcome.class === null ? undefined : classes.get(outcome.class)) ?? classes.size,
    start: outcome.reason === "takes-part" ? outcome.start : null, waited: past.waited, passed: past.passed,
    lot, rank: rank ?? 0, of: of ?? 0, turns: lot === null ? [] : turns(outcome, starts),
  };
}

/** @param {Outcome} outcome @param {Map<string, number>} starts @returns {Turns} */
function turns(outcome, starts) {
  /** @type {Turns} */
  const all = new Array(starts.size).fill(null);
  for (const turn of outcome.tranches) all[starts.get(turn.start) ?? 0] = turn;
  return all;
}

/**
 * Units in the order of their lots, by what shares a cap. Strings of a log hold no character beside which the order of UTF-8
 * and that of UTF-16 differ.
 * @param {Standing} standing
 */
function pools(standing) {
  const { rules } = standing;
  /** @type {Map<string, Unit[]>} */
  const members = new Map();
  for (const unit of standing.units.values()) {
    if (unit.lot === null) continue;
    const name = poolOf(rules, unit.region);
    const own = members.get(name);
    if (own === undefined) members.set(name, [unit]);
    else own.push(unit);
  }
  const row = (/** @type {Unit} */ unit) => (rules.spread === "balanced" ? unit.region : "");
  const order = (/** @type {Unit} */ a, /** @type {Unit} */ b) =>
    row(a) < row(b) ? -1 : row(a) > row(b) ? 1 : a.rank - b.rank;
  /** @type {[string, Pool][]} */
  const all = [...members].map(([name, own]) => [name, new Pool(standing, name, own.sort(order))]);
  return new Map(all);
}

/**
 * What shares a cap, and its candidates of a start date in the order in which they were walked, rebuilt from a result: who went
 * before one of them, who came after it, and by which key of the order. Where regions are served in turn, only those of its own
 * region are known to be before or after it.
 */

import { isPlaced, placed } from "./standing.js";

/**
 * @typedef {import("./types.js").Key} Key
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./types.js").Sums} Sums
 * @typedef {import("./standing.js").Standing} Standing
 * @typedef {import("./standing.js").Unit} Unit
 *
 * @typedef {{ unit: Unit, key: Key }} Beside a candidate beside another one, and what decides between the two
 * @typedef {{ before: Beside[], after: Beside[] }} Queue in order
 * @typedef {(unit: Unit) => number | null} Held the tranche of the place that a unit held before the walk
 */

/** Units that share a cap. */
export class Pool {
  /** @param {Standing} standing @param {string} name @param {Unit[]} units those with a lot, in the order of their lots */
  constructor(standing, name, units) {
    this.rules = standing.rules;
    this.units = units;
    /** Whether all stand in one row. */
    this.isOneRow = this.rules.spread !== "balanced";
    const region = this.rules.spread === "per-region" ? name : null;
    /** @type {Map<string, Sums>} */
    this.sums = new Map(standing.section.sums.filter((own) => own.region === region).map((own) => [own.start, own]));
    /** As the walk found it, and as it would be walked today. */
    this.walked = new Walked(this, (unit) => standing.held(unit.label));
    this.today = new Walked(this, (unit) => placed(unit.turns));
  }

  /** The sums of a tranche; nothing before the first one that was allocated here. @param {number} tranche */
  tranche(tranche) {
    const start = this.rules.tranches[tranche]?.start;
    return start === undefined ? undefined : this.sums.get(start);
  }
}

/** A pool that was allocated, to look back into. */
export class Walked {
  /** @param {Pool} pool @param {Held} held */
  constructor(pool, held) {
    this.pool = pool;
    this.held = held;
    /** @type {Map<string, Unit[]>} */
    this.rows = new Map();
  }

  /**
   * The candidates of a tranche beside one of them.
   * @param {Unit} own
   * @param {number} tranche
   * @returns {Queue}
   */
  queue(own, tranche) {
    const row = this.row(own, tranche);
    const here = row.indexOf(own);
    const at = here < 0 ? row.length : here;
    const beside = (/** @type {Unit} */ unit) => ({ unit, key: deciding(this.pool.rules, unit, own, tranche) });
    return { before: row.slice(0, at).map(beside), after: row.slice(at + 1).map(beside) };
  }

  /**
   * Who got a place in a tranche after this unit had its turn, in order.
   * @param {Unit} own
   * @param {number} tranche
   */
  placedAfter(own, tranche) {
    const place = (/** @type {Unit} */ unit) => unit.turns[tranche]?.place ?? 0;
    const after = own.turns[tranche]?.place;
    if (after === undefined) return [];
    const here = (/** @type {Unit} */ unit) => isPlaced(unit.turns[tranche]) && this.held(unit) !== tranche;
    return this.pool.units.filter((unit) => here(unit) && place(unit) > after).sort((a, b) => place(a) - place(b));
  }

  /**
   * The row in which a unit was walked.
   * @param {Unit} own
   * @param {number} tranche
   */
  row(own, tranche) {
    const name = `${tranche} ${this.pool.isOneRow ? "" : own.region}`;
    const known = this.rows.get(name);
    if (known !== undefined) return known;
    const { rules, units, isOneRow } = this.pool;
    const row = units.filter((unit) => (isOneRow || unit.region === own.region) && this.isCandidate(unit, tranche));
    row.sort((a, b) => compare(rules, a, b, tranche)); // those of a tier stay in the order of their lots
    this.rows.set(name, row);
    return row;
  }

  /** @param {Unit} unit @param {number} tranche */
  isCandidate(unit, tranche) {
    const start = this.pool.rules.tranches[tranche]?.start ?? "";
    const isFree = (/** @type {number | null} */ place, /** @type {number} */ from) => place === null || place >= from;
    const wishes = unit.wish !== null && unit.wish <= start;
    return wishes && isFree(this.held(unit), tranche + 1) && isFree(placed(unit.turns), tranche);
  }
}

/**
 * What a key says of a unit at a tranche: lower goes first. What happened to it at earlier ones counts too.
 * @param {Key} key
 * @param {Unit} unit
 * @param {number} tranche
 * @returns {number | string}
 */
function by(key, unit, tranche) {
  const earlier = () => unit.turns.slice(0, tranche).filter((turn) => turn !== null);
  switch (key) {
    case "class": return unit.cls;
    case "waited": return unit.waited || earlier().some((turn) => !isPlaced(turn)) ? 0 : 1;
    case "passed": return unit.passed || earlier().some((turn) => turn?.result === "too-large") ? 0 : 1;
    case "wish": return unit.wish ?? "";
    case "lot": return 0;
  }
}

/**
 * The key that decides between two units.
 * @param {Rules} rules
 * @param {Unit} a
 * @param {Unit} b
 * @param {number} tranche
 * @returns {Key}
 */
function deciding(rules, a, b, tranche) {
  return rules.order.find((key) => by(key, a, tranche) !== by(key, b, tranche)) ?? "lot";
}

/**
 * Which of two goes first at a tranche, by every key but the lot.
 * @param {Rules} rules
 * @param {Unit} a
 * @param {Unit} b
 * @param {number} tranche
 */
export function compare(rules, a, b, tranche) {
  const key = deciding(rules, a, b, tranche);
  const [one, other] = [by(key, a, tranche), by(key, b, tranche)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * In which baskets a practice lies: known as soon as the list is sealed, and of use until one is drawn. Section "The baskets of a pool" of the format document; the
 * filling itself is the verifier's, a sum over sizes and room.
 */

import { Cells, fillTier } from "../verifier/fill.js";
import { shareOf } from "./loads.js";
import { compare } from "./pool.js";
import { NOTHING, poolOf } from "./standing.js";

/**
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./standing.js").Unit} Unit
 *
 * @typedef {{ kind: "whole" | "in" | "too-large" | "closed", size: number, put: number[], room: number }} Chance what becomes of a
 *   unit of this size on a start date: the baskets that give it a place then; of one that is too large the room of the fullest basket
 * @typedef {{ size: number, region: string | null, cells: Uint8Array, count: number }} Held its region only where each is to have its
 *   share of every basket
 * @typedef {Map<Unit, Chance>[]} Dates by start date; nothing for who is no candidate
 */

/** @type {WeakMap<Section, Map<string, Dates>>} */
const FILLED = new WeakMap();

/**
 * The chances of the unit of a practice, by start date; nothing where its rules have no baskets, or it is not drawn.
 * @param {Section} section a round
 * @param {import("./types.js").Practice} practice as it was sealed
 */
export function chances(section, { id, group, region }) {
  const { rules } = section;
  if (rules?.boundary !== "baskets") return [];
  const pools = FILLED.get(section) ?? new Map();
  FILLED.set(section, pools);
  const pool = poolOf(rules, region);
  /** @type {Dates} */
  const dates = pools.get(pool) ?? new Filling(section, rules, pool).dates();
  pools.set(pool, dates);
  return dates.map((date) => [...date].find(([{ label }]) => label === (group ?? id))?.[1]);
}

/** The baskets of a pool while they are filled. */
class Filling {
  /** @param {Section} section @param {Rules} rules @param {string} pool a region, or nothing for all together */
  constructor(section, rules, pool) {
    const all = unitsOf(section, rules, pool);
    const sum = (/** @type {Unit[]} */ units) => units.reduce((sum, { size }) => sum + size, 0);
    this.rules = rules;
    this.units = all.filter(({ start }) => start === null);
    const given = rules.bases.filter(({ region }) => all.some((unit) => unit.region === region));
    this.base = given.length > 0 ? given.reduce((sum, { size }) => sum + size, 0) : sum(all);
    /** Whether each region is to have its share of every basket. */
    this.isShared = rules.spread === "overall";
    const count = rules.baskets ?? 0;
    /** By basket, what is taken so far. */
    this.load = new Float64Array(count).fill(sum(all) - sum(this.units));
    this.room = new Float64Array(count);
    /** In which baskets each is. */
    this.held = new Map(this.units.map((unit) => [unit, heldBy(unit, count, this.isShared)]));
  }

  /** @returns {Dates} */
  dates() {
    return this.rules.tranches.map((tranche, at) => this.date(at, tranche));
  }

  /** @param {number} tranche @param {{ start: string, cap_millionths: number }} own */
  date(tranche, { start, cap_millionths }) {
    const cap = shareOf(cap_millionths, this.base);
    this.room = this.load.map((load) => Math.max(0, cap - load));
    const candidates = this.units.filter((unit) => unit.wish !== null && unit.wish <= start && this.isOut(unit));
    /** @type {Map<Unit, Chance>} */
    const date = new Map();
    let isLottery = false;
    for (const tier of tiers(this.rules, candidates, tranche)) {
      /** @type {[Unit, Chance][]} */
      const all = isLottery ? tier.map((unit) => chance(unit, "closed")) : this.tier(tier);
      for (const [unit, own] of all) date.set(unit, own);
      isLottery ||= all.some(([, { kind }]) => kind !== "whole");
    }
    for (const [unit, own] of date) unit.turns[tranche] = turnOf(own);
    return date;
  }

  /** Whether a basket is left in which a unit is not. @param {Unit} unit */
  isOut(unit) {
    return (this.held.get(unit)?.count ?? 0) < this.room.length;
  }

  /** @param {Unit[]} tier @returns {[Unit, Chance][]} */
  tier(tier) {
    const free = new Map(tier.map((unit) => [unit, this.without(unit)]));
    const need = new Float64Array(this.room.length);
    for (const [{ size }, baskets] of free) for (const j of baskets) need[j] = (need[j] ?? 0) + size;
    if (need.every((size, j) => size <= (this.room[j] ?? 0))) {
      for (const [unit, baskets] of free) this.put(unit, baskets);
      return [...free].map(([unit, put]) => chance(unit, "whole", put));
    }
    const smallest = this.room.reduce((a, b) => Math.min(a, b), Infinity);
    const large = tier.filter(({ size }) => size > smallest).map((unit) => chance(unit, "too-large", [], smallest));
    return [...large, ...this.fill(tier.filter(({ size }) => size <= smallest))];
  }

  /** @param {Unit[]} tier */
  fill(tier) {
    const region = (/** @type {Unit} */ unit) => (this.isShared ? unit.region : "");
    const order = (/** @type {Unit} */ a, /** @type {Unit} */ b) =>
      region(a) < region(b) ? -1 : region(a) > region(b) ? 1 : b.size - a.size || (a.label < b.label ? -1 : 1);
    const units = tier.sort(order);
    const held = units.map((unit) => /** @type {Held} */ (this.held.get(unit)));
    const filled = fillTier(new Cells(held, this.room));
    return units.map((unit, at) => {
      const put = filled?.basketsOf(at) ?? [];
      this.put(unit, put);
      return chance(unit, "in", put);
    });
  }

  /** The baskets in which a unit is not. @param {Unit} unit */
  without(unit) {
    const { cells } = this.held.get(unit) ?? { cells: [] };
    return Array.from(cells).flatMap((cell, j) => (cell === 0 ? [j] : []));
  }

  /** @param {Unit} unit @param {number[]} baskets */
  put(unit, baskets) {
    const held = this.held.get(unit);
    if (held === undefined) return;
    for (const j of baskets) {
      held.cells[j] = 1;
      held.count += 1;
      this.load[j] = (this.load[j] ?? 0) + unit.size;
      this.room[j] = (this.room[j] ?? 0) - unit.size;
    }
  }
}

/** In which baskets a unit is: in none yet. @param {Unit} unit @param {number} count @param {boolean} isShared @returns {Held} */
function heldBy({ size, region }, count, isShared) {
  return { size, region: isShared ? region : null, cells: new Uint8Array(count), count: 0 };
}

/** @param {Unit} unit @param {Chance["kind"]} kind @param {number[]} put @param {number} room @returns {[Unit, Chance]} */
function chance(unit, kind, put = [], room = 0) {
  return [unit, { kind, size: unit.size, put, room }];
}

/** What the order sees of it later: who was not whole has waited. @param {Chance} chance @returns {import("./types.js").Turn} */
function turnOf({ kind }) {
  const result = kind === "whole" ? "priority-fitted" : kind === "too-large" ? "too-large" : "other-basket";
  return { place: 0, of: 0, room: 0, result };
}

/** Candidates that are equal in every key but the lot, better ones first. @param {Rules} rules @param {Unit[]} candidates
 * @param {number} tranche */
function tiers(rules, candidates, tranche) {
  /** @type {Unit[][]} */
  const all = [];
  for (const unit of [...candidates].sort((a, b) => compare(rules, a, b, tranche))) {
    const last = all.at(-1);
    if (last?.[0] !== undefined && compare(rules, last[0], unit, tranche) === 0) last.push(unit);
    else all.push([unit]);
  }
  return all;
}

/** What is drawn as one in a pool, as it was sealed. @param {Section} section @param {Rules} rules @param {string} pool */
function unitsOf({ practices, history }, rules, pool) {
  /** @type {Map<string, Unit>} */
  const all = new Map();
  for (const practice of practices.filter(({ region }) => poolOf(rules, region) === pool)) {
    const { id, region, wish, since, class: name } = practice;
    const [label, past] = [practice.group ?? id, history.get(id) ?? NOTHING];
    const size = rules.unit === "practices" ? 1 : practice.ion;
    const at = rules.classes.findIndex((own) => own.name === name);
    const cls = at < 0 ? rules.classes.length : at;
    const known = all.get(label);
    if (known === undefined) {
      const own = { lot: null, rank: 0, of: 0, turns: [], waited: past.waited, passed: past.passed };
      all.set(label, { label, practice, practices: 1, size, region, wish, cls, start: past.start ?? since, ...own });
    } else {
      known.size += size;
      known.cls = Math.max(known.cls, cls);
      known.waited &&= past.waited;
      known.passed &&= past.passed;
    }
  }
  return [...all.values()];
}

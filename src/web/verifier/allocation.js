/**
 * The allocation (allocation.md, "Allocation"): who gets a place in which tranche.
 *
 * Comes in: units with their ranks, the rules, the first open tranche. Goes out: the numbers of the `tranche` lines; the
 * units have their turns and places then. Every number is exact.
 */
import { Heap } from './heap.js';
import { isPlace } from './units.js';
import { at, compareProducts, share } from './values.js';

/** @typedef {import('./rules.js').Rules} Rules */
/** @typedef {import('./units.js').Unit} Unit */
/** @typedef {import('./units.js').Turn} Turn */
/** @typedef {{t: number, region: string, base: number, usedBefore: number, candidates: number, asked: number, placed: number,
 * placedSize: number}} RegionRow */
/** @typedef {{t: number, base: number, cap: number, room: number, lottery: boolean, regions: RegionRow[], basket?: number}} PoolRow */

const MILLION = 1000000;

/** Which tier a unit is in: one number for each key but the lot. @typedef {(unit: Unit, t: number) => number} KeyOf */

/** @param {Rules} rules @returns {KeyOf[]} */
export function keysOf(rules) {
  const wishes = new Map();
  /** @type {Record<string, KeyOf>} */
  const keys = {
    class: (unit) => unit.class,
    waited: (unit, t) => (unit.waited || unit.turns.some((turn) => turn.t < t && !isPlace(turn.result)) ? 0 : 1),
    passed: (unit, t) => (unit.passed || unit.turns.some((turn) => turn.t < t && turn.result === 'too-large') ? 0 : 1),
    wish: (unit) => wishNumber(wishes, /** @type {string} */ (unit.wish)),
  };
  return rules.order.slice(0, -1).map((name) => /** @type {KeyOf} */ (keys[name]));
}

/** A date as a number, so that dates compare as numbers. @param {Map<string, number>} known @param {string} date */
function wishNumber(known, date) {
  let number = known.get(date);
  if (number === undefined) known.set(date, number = Number(date.replaceAll('-', '')));
  return number;
}

/** @typedef {{unit: Unit, keys: number[]}} Candidate */

/** @param {Candidate} one @param {Candidate} other */
function compareTiers(one, other) {
  for (let i = 0; i < one.keys.length; i++) {
    const difference = at(one.keys, i) - at(other.keys, i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Candidates in their order. @param {Unit[]} units @param {KeyOf[]} keys @param {number} t @returns {Candidate[]} */
export function inOrder(units, keys, t) {
  return units
    .map((unit) => ({ unit, keys: keys.map((key) => key(unit, t)) }))
    .sort((one, other) => compareTiers(one, other) || one.unit.rank - other.unit.rank);
}

/** Candidates in order, a list for each tier. @param {Candidate[]} candidates @returns {Candidate[][]} */
export function tiersOf(candidates) {
  /** @type {Candidate[][]} */
  const tiers = [];
  for (const candidate of candidates) {
    const last = tiers.at(-1);
    if (last && compareTiers(at(last, 0), candidate) === 0) last.push(candidate);
    else tiers.push([candidate]);
  }
  return tiers;
}

/** What shares a cap: its regions, caps and loads. */
export class Pool {
  /** @param {Map<string, Unit[]>} regions @param {Rules} rules @param {number} open */
  constructor(regions, rules, open) {
    this.rules = rules;
    this.regions = [...regions.keys()];
    /** Its region, empty where all regions share a cap. */
    this.name = rules.spread === 'overall' ? '' : this.regions[0] ?? '';
    this.units = [...regions.values()].flat();
    this.last = rules.tranches.length;
    this.bases = new Map([...regions].map(([region, units]) => [region, baseOf(region, units, rules)]));
    this.base = [...this.bases.values()].reduce((sum, base) => sum + base, 0);
    this.cap = rules.tranches.map((tranche) => share(this.base, tranche.cap_millionths, MILLION));
    this.load = rules.tranches.map(() => 0);
    /** @type {Map<string, number>} */
    this.used = new Map(this.regions.map((region) => [region, 0]));
    for (const unit of this.units) this.settle(unit, open);
  }

  /** Counts who takes part already or has a place. @param {Unit} unit @param {number} open */
  settle(unit, open) {
    const from = unit.since !== null ? 0 : unit.holds;
    if (from === null) return;
    this.rise(from, this.last, unit.size);
    if (unit.since !== null || from < open) this.use(unit.region, unit.size);
  }

  /** @param {number} from @param {number} to @param {number} size */
  rise(from, to, size) {
    for (let s = from; s < to; s++) this.load[s] = at(this.load, s) + size;
  }

  /** @param {string} region @param {number} size */
  use(region, size) {
    this.used.set(region, /** @type {number} */ (this.used.get(region)) + size);
  }

  /** The room of a unit that moves from tranche `end` to t. @param {number} t @param {number} end */
  room(t, end = this.last) {
    let least = Infinity;
    for (let s = t; s < end; s++) least = Math.min(least, at(this.cap, s) - at(this.load, s));
    return Math.max(0, least);
  }

  /** For each tranche, what these units need of it. @param {Candidate[]} candidates @param {number[]} need */
  needs(candidates, need = this.load.map(() => 0)) {
    for (const { unit } of candidates) {
      const end = unit.holds ?? this.last;
      need[end - 1] = at(need, end - 1) + unit.size;
    }
    return need;
  }

  /** @param {number[]} need by the last tranche of which each is needed @param {number} t */
  fits(need, t) {
    let sum = 0;
    for (let s = this.last - 1; s >= t; s--) {
      sum += at(need, s);
      if (sum > 0 && at(this.load, s) + sum > at(this.cap, s)) return false;
    }
    return true;
  }

  /** How many leading candidates are safe: those of the largest number of leading tiers that fit.
   * @param {Candidate[]} candidates @param {number} t */
  safe(candidates, t) {
    let need = this.needs([]);
    let safe = 0;
    for (const tier of tiersOf(candidates)) {
      need = this.needs(tier, need);
      if (!this.fits(need, t)) return safe;
      safe += tier.length;
    }
    return safe;
  }
}

/** @param {string} region @param {Unit[]} units @param {Rules} rules */
function baseOf(region, units, rules) {
  const given = rules.bases.find((base) => base.region === region);
  return given ? given.size : units.reduce((sum, unit) => sum + unit.size, 0);
}

/** @param {Map<string, Unit[]>} regions @param {Rules} rules @param {number} open */
export function poolsOf(regions, rules, open) {
  if (rules.spread !== 'per-region') return [new Pool(regions, rules, open)];
  return [...regions].map((region) => new Pool(new Map([region]), rules, open));
}

/** What the walk of one tranche keeps in mind. */
class Walk {
  /** @param {Pool} pool @param {number} t @param {Candidate[][]} lanes each in order */
  constructor(pool, t, lanes) {
    this.pool = pool;
    this.t = t;
    this.start = at(pool.rules.tranches, t).start;
    this.lanes = lanes;
    const all = lanes.flat();
    this.of = all.length;
    this.lottery = !pool.fits(pool.needs(all), t);
    this.safe = this.lottery && lanes.length === 1 ? pool.safe(at(lanes, 0), t) : 0;
    const { tolerance_millionths: tolerance, boundary } = pool.rules;
    /** By how much a cap may be exceeded. */
    this.over = boundary !== 'reach' ? 0 : tolerance === null ? Infinity : share(pool.base, tolerance, MILLION);
    this.stops = boundary === 'stop';
    this.closed = lanes.map(() => false);
    this.place = 0;
    this.met = pool.room(t);
    /** @type {Set<Unit>} */
    this.placed = new Set();
  }

  /** Candidates one by one, with their lane: the lane that has used the least of its base first. */
  * turns() {
    const next = this.lanes.map(() => 0);
    const open = this.lanes.map((_, lane) => lane).filter((lane) => at(this.lanes, lane).length > 0);
    const heap = new Heap(open, (one, other) => this.compareLanes(one, other));
    while (heap.size > 0) {
      const lane = heap.first;
      const place = at(next, lane);
      yield { lane, unit: at(at(this.lanes, lane), place).unit };
      next[lane] = place + 1;
      if (place + 1 < at(this.lanes, lane).length) heap.sink();
      else heap.drop();
    }
  }

  /** @param {number} one @param {number} other */
  compareLanes(one, other) {
    const { regions, used, bases } = this.pool;
    const [a, b] = [at(regions, one), at(regions, other)];
    /** @param {Map<string, number>} map @param {string} region */
    const get = (map, region) => /** @type {number} */ (map.get(region));
    return compareProducts(get(used, a), get(bases, b), get(used, b), get(bases, a)) || one - other;
  }

  /** @param {Unit} unit @param {number} lane @param {number} met */
  result(unit, lane, met) {
    if (!this.lottery) return 'all-fitted';
    if (met === 0) return 'full';
    if (this.closed[lane]) return 'closed';
    if (unit.size > met + this.over) {
      this.closed[lane] = this.stops;
      return 'too-large';
    }
    return this.place <= this.safe ? 'priority-fitted' : 'lot';
  }

  walk() {
    for (const { lane, unit } of this.turns()) {
      this.place += 1;
      const end = unit.holds ?? this.pool.last;
      const met = end === this.pool.last ? this.met : this.pool.room(this.t, end);
      const result = this.result(unit, lane, met);
      this.take(unit, end, { t: this.t, start: this.start, place: this.place, of: this.of, room: met, result });
    }
  }

  /** Gives a unit its turn; what that means of its earlier turns is in "Turns". @param {Unit} unit @param {number} end @param {Turn} turn */
  take(unit, end, turn) {
    if (isPlace(turn.result)) {
      this.pool.rise(this.t, end, unit.size);
      this.pool.use(unit.region, unit.size);
      this.met = this.pool.room(this.t);
      this.placed.add(unit);
      unit.turns = unit.turns.filter((each) => each.t < this.t);
      unit.holds = this.t;
      unit.turns.push(turn);
    } else if (unit.holds === null) {
      unit.turns.push(turn);
    }
  }
}

/** The lanes of a pool with their candidates, in order. @param {Pool} pool @param {Unit[]} units @param {KeyOf[]} keys @param {number} t */
function lanesOf(pool, units, keys, t) {
  if (pool.rules.spread !== 'balanced') return [inOrder(units, keys, t)];
  const lanes = new Map(pool.regions.map((region) => [region, /** @type {Unit[]} */ ([])]));
  for (const unit of units) lanes.get(unit.region)?.push(unit);
  return [...lanes.values()].map((lane) => inOrder(lane, keys, t));
}

/** Sums of candidates and placed by region. @param {Pool} pool @param {number} t @param {Unit[]} candidates @param {Map<string, number>} before @param {Set<Unit>} placed */
export function regionRows(pool, t, candidates, before, placed) {
  /** @type {Map<string, RegionRow>} */
  const rows = new Map(pool.regions.map((region) => [region, {
    t, region, base: pool.bases.get(region) ?? 0, usedBefore: before.get(region) ?? 0, candidates: 0, asked: 0, placed: 0, placedSize: 0,
  }]));
  for (const unit of candidates) {
    const row = /** @type {RegionRow} */ (rows.get(unit.region));
    row.candidates += unit.practices.length;
    row.asked += unit.size;
    if (placed.has(unit)) {
      row.placed += unit.practices.length;
      row.placedSize += unit.size;
    }
  }
  return [...rows.values()];
}

/** One pool from the first open tranche on. @param {Pool} pool @param {number} open @returns {PoolRow[]} */
export function allocatePool(pool, open) {
  const keys = keysOf(pool.rules);
  let unplaced = pool.units.filter((unit) => unit.lot !== null && (unit.holds === null || unit.holds >= open));
  /** @type {PoolRow[]} */
  const rows = [];
  for (let t = open; t < pool.last; t++) {
    const { start } = at(pool.rules.tranches, t);
    for (const unit of unplaced) if (unit.holds === t) pool.use(unit.region, unit.size);
    unplaced = unplaced.filter((unit) => unit.holds !== t);
    const before = new Map(pool.used);
    const candidates = unplaced.filter((unit) => unit.wish !== null && unit.wish <= start);
    const room = pool.room(t);
    const walk = new Walk(pool, t, lanesOf(pool, candidates, keys, t));
    walk.walk();
    rows.push({
      t, base: pool.base, cap: at(pool.cap, t), room, lottery: walk.lottery,
      regions: regionRows(pool, t, candidates, before, walk.placed),
    });
    unplaced = unplaced.filter((unit) => !walk.placed.has(unit));
  }
  return rows;
}

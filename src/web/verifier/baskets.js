/**
 * Baskets (baskets.md): whole results that are filled before anything is drawn, the number that chooses one, and the walk
 * that follows from it.
 *
 * Comes in: a pool in the draw of a round. Goes out: the numbers of its `tranche` lines; the units have their turns then.
 */
import { inOrder, keysOf, regionRows, tiersOf } from './allocation.js';
import { Cells, fillTier } from './fill.js';
import { keystream } from './lots.js';
import { isPlace } from './units.js';
import { at } from './values.js';

/** @typedef {import('./allocation.js').Pool} Pool */
/** @typedef {import('./allocation.js').PoolRow} PoolRow */
/** @typedef {import('./units.js').Unit} Unit */
/**
 * What becomes of a unit in a tranche: `put` the baskets in which it was put then, from the lowest number; `room` that of the
 * smallest basket, of one that is too large.
 * @typedef {{kind: 'whole' | 'filled' | 'too-large' | 'closed', put: Uint16Array, room: number}} Fate
 */
/** One tranche: `before` is the room of each basket before the one tier that did not fit in all.
 * @typedef {{lottery: boolean, fates: Map<Unit, Fate>, before: Float64Array}} Filled */
/** In which baskets a unit is, and in how many. @typedef {{cells: Uint8Array, count: number}} Held */
/** Whoever wants to see the baskets. @typedef {(pool: Pool, drawn: number, filled: Filled[]) => void} Seen */

const NONE = new Uint16Array();

/** @param {string} one @param {string} other */
const compareTexts = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** The number that chooses the basket. @param {import('./rules.js').Rules} rules @param {Uint8Array} seed @param {string} region @param {string | null} rolls what `basket_dice` gave */
export function basketNumber(rules, seed, region, rolls) {
  if (rolls !== null) return Number(rolls.split(' ').map((roll) => (roll === '10' ? '0' : roll)).join(''));
  const m = BigInt(rules.baskets);
  const below = ((2n ** 64n - 1n) / m) * m;
  for (let place = 0; ; place += 8) {
    const stream = keystream(seed, `instroom basket v1\n${region}`, place + 8);
    const w = new DataView(stream.buffer, stream.byteOffset + place, 8).getBigUint64(0);
    if (w < below) return Number(w % m);
  }
}

/** The baskets of a pool while they are filled, tranche by tranche: before anything is drawn. */
class Filling {
  /** @param {Pool} pool */
  constructor(pool) {
    this.pool = pool;
    this.m = pool.rules.baskets;
    const takesPart = pool.units.filter((unit) => unit.since !== null).reduce((sum, unit) => sum + unit.size, 0);
    this.load = new Float64Array(this.m).fill(takesPart);
    this.room = new Float64Array(this.m);
    /** @type {Map<Unit, Held>} */
    this.held = new Map();
    /** @type {Set<Unit>} */
    this.waited = new Set();
    /** @type {Set<Unit>} */
    this.passed = new Set();
    this.keys = this.keysOf();
  }

  /** The keys of order; who waited or was passed is what the baskets say. */
  keysOf() {
    const { rules } = this.pool;
    const keys = keysOf(rules);
    rules.order.forEach((name, i) => {
      if (name === 'waited') keys[i] = (unit) => (unit.waited || this.waited.has(unit) ? 0 : 1);
      if (name === 'passed') keys[i] = (unit) => (unit.passed || this.passed.has(unit) ? 0 : 1);
    });
    return keys;
  }

  /** @param {Unit} unit */
  heldBy(unit) {
    let held = this.held.get(unit);
    if (!held) this.held.set(unit, held = { cells: new Uint8Array(this.m), count: 0 });
    return held;
  }

  /** One tranche. @param {number} t @returns {Filled} */
  fill(t) {
    const { start } = at(this.pool.rules.tranches, t);
    const cap = at(this.pool.cap, t);
    for (let j = 0; j < this.m; j++) this.room[j] = Math.max(0, cap - at(this.load, j));
    const candidates = this.pool.units.filter((unit) =>
      unit.since === null && unit.wish !== null && unit.wish <= start && this.heldBy(unit).count < this.m);
    /** @type {Filled} */
    const filled = { lottery: false, fates: new Map(), before: new Float64Array() };
    for (const tier of tiersOf(inOrder(candidates, this.keys, t))) this.tier(tier.map(({ unit }) => unit), filled);
    this.remember(candidates, filled);
    return filled;
  }

  /** @param {Unit[]} tier @param {Filled} filled */
  tier(tier, filled) {
    const { fates } = filled;
    if (filled.lottery) {
      for (const unit of tier) fates.set(unit, { kind: 'closed', put: NONE, room: 0 });
      return;
    }
    const free = new Map(tier.map((unit) => [unit, this.without(unit)]));
    if (this.isWhole(free)) {
      for (const [unit, put] of free) fates.set(unit, { kind: 'whole', put: this.put(unit, put), room: 0 });
      return;
    }
    filled.lottery = true;
    filled.before = this.room.slice();
    const smallest = this.room.reduce((least, room) => Math.min(least, room), Infinity);
    for (const unit of tier) if (unit.size > smallest) fates.set(unit, { kind: 'too-large', put: NONE, room: smallest });
    this.draw(tier.filter((unit) => unit.size <= smallest), fates);
  }

  /** The baskets in which a unit is not. @param {Unit} unit */
  without(unit) {
    const { cells, count } = this.heldBy(unit);
    const free = new Uint16Array(this.m - count);
    for (let j = 0, i = 0; j < this.m; j++) if (cells[j] === 0) free[i++] = j;
    return free;
  }

  /** Does a tier fit in every basket? @param {Map<Unit, Uint16Array>} free its units, each with the baskets in which it is not */
  isWhole(free) {
    const need = new Float64Array(this.m);
    for (const [{ size }, baskets] of free) for (const j of baskets) need[j] = at(need, j) + size;
    return need.every((size, j) => size <= at(this.room, j));
  }

  /** @param {Unit} unit @param {Uint16Array} baskets */
  put(unit, baskets) {
    const held = this.heldBy(unit);
    held.count += baskets.length;
    for (const j of baskets) {
      held.cells[j] = 1;
      this.room[j] = at(this.room, j) - unit.size;
      this.load[j] = at(this.load, j) + unit.size;
    }
    return baskets;
  }

  /** Fills a tier. @param {Unit[]} units @param {Map<Unit, Fate>} fates */
  draw(units, fates) {
    const shares = this.pool.rules.spread === 'overall';
    const numbered = units.sort((one, other) =>
      (shares ? compareTexts(one.region, other.region) : 0) || other.size - one.size || compareTexts(one.label, other.label));
    const cells = new Cells(numbered.map((unit) => {
      const { cells: own, count } = this.heldBy(unit);
      return { size: unit.size, cells: own, count, region: shares ? unit.region : null };
    }), this.room);
    const laid = fillTier(cells);
    numbered.forEach((unit, u) => {
      fates.set(unit, { kind: 'filled', put: this.put(unit, laid ? Uint16Array.from(laid.basketsOf(u)) : NONE), room: 0 });
    });
  }

  /** @param {Unit[]} candidates @param {Filled} filled */
  remember(candidates, { fates }) {
    for (const unit of candidates) {
      const fate = fates.get(unit);
      if (fate?.kind !== 'whole') this.waited.add(unit);
      if (fate?.kind === 'too-large') this.passed.add(unit);
    }
  }
}

/** The walk that follows from the drawn basket. */
class BasketWalk {
  /** @param {Pool} pool @param {Filled[]} filled by tranche @param {number} drawn */
  constructor(pool, filled, drawn) {
    this.pool = pool;
    this.filled = filled;
    this.drawn = drawn;
    this.keys = keysOf(pool.rules);
    /** The tranche for which the basket gives each unit a place. @type {Map<Unit, number>} */
    this.given = new Map();
    filled.forEach(({ fates }, t) => {
      for (const [unit, { put }] of fates) if (put.includes(drawn)) this.given.set(unit, t);
    });
  }

  /** One tranche; who was placed. @param {number} t @param {Unit[]} candidates */
  walk(t, candidates) {
    const ordered = inOrder(candidates, this.keys, t).map(({ unit }) => unit);
    ordered.forEach((unit, i) => this.turn(unit, t, i + 1, ordered.length));
    if (this.pool.rules.leftover === 'lots') this.secondChance(t, ordered.filter((unit) => unit.holds === null));
    return new Set(ordered.filter((unit) => unit.holds === t));
  }

  /** @param {Unit} unit @param {number} t @param {number} place @param {number} of */
  turn(unit, t, place, of) {
    const filled = at(this.filled, t);
    const { kind, put } = /** @type {Fate} */ (filled.fates.get(unit));
    const { start } = at(this.pool.rules.tranches, t);
    const room = this.room(unit, t);
    const result = kind === 'whole' ? (filled.lottery ? 'priority-fitted' : 'all-fitted')
      : kind === 'filled' ? (put.includes(this.drawn) ? 'basket' : 'other-basket') : kind;
    unit.turns.push({ t, start, place, of, room, result, ...(kind === 'filled' ? { baskets: put.length } : {}) });
    if (isPlace(result)) this.take(unit, t);
  }

  /** The room that a unit met: of who fits everywhere that of the pool, of who is too large that of the smallest basket, and
   * else that of the drawn one. @param {Unit} unit @param {number} t */
  room(unit, t) {
    const { fates, before } = at(this.filled, t);
    const { kind, room } = /** @type {Fate} */ (fates.get(unit));
    if (kind === 'whole') return Math.max(0, at(this.pool.cap, t) - at(this.pool.load, t));
    return kind === 'too-large' ? room : at(before, this.drawn);
  }

  /** @param {Unit} unit @param {number} t */
  take(unit, t) {
    unit.holds = t;
    this.pool.rise(t, this.pool.last, unit.size);
    this.pool.use(unit.region, unit.size);
  }

  /** What the basket leaves goes by lot, but for what it needs later. @param {number} t @param {Unit[]} waiting in order */
  secondChance(t, waiting) {
    const { last, cap, load } = this.pool;
    const ahead = load.map(() => 0);
    for (const unit of this.pool.units) {
      const e = this.given.get(unit);
      if (unit.holds === null && e !== undefined) ahead[e] = at(ahead, e) + unit.size;
    }
    for (const unit of waiting) {
      const e = this.given.get(unit) ?? last;
      let [room, taken] = [Infinity, 0];
      for (let s = t; s < e; s++) {
        if (s > t) taken += at(ahead, s);
        room = Math.min(room, Math.max(0, at(cap, s) - at(load, s) - taken));
      }
      const turn = /** @type {import('./units.js').Turn} */ (unit.turns.at(-1));
      if (unit.size > room) continue;
      Object.assign(turn, { room, result: 'lot' });
      if (e < last) ahead[e] = at(ahead, e) - unit.size;
      this.take(unit, t);
    }
  }
}

/** The baskets of a pool, by tranche: whichever of them is drawn. @param {Pool} pool @returns {Filled[]} */
export function fillBaskets(pool) {
  const filling = new Filling(pool);
  return pool.rules.tranches.map((_, t) => filling.fill(t));
}

/** One pool in the draw of a round. @param {Pool} pool @param {number} drawn the number @param {Seen} seen @returns {PoolRow[]} */
export function allocateBaskets(pool, drawn, seen) {
  const filled = fillBaskets(pool);
  seen(pool, drawn, filled);
  const walk = new BasketWalk(pool, filled, drawn);
  return filled.map(({ lottery }, t) => {
    const { start } = at(pool.rules.tranches, t);
    const candidates = pool.units.filter((unit) => unit.lot !== null && unit.holds === null && unit.wish !== null && unit.wish <= start);
    const before = new Map(pool.used);
    const room = pool.room(t);
    const placed = walk.walk(t, candidates);
    return {
      t, base: pool.base, cap: at(pool.cap, t), room, lottery,
      regions: regionRows(pool, t, candidates, before, placed), ...(lottery ? { basket: drawn } : {}),
    };
  });
}

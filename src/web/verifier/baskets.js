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
 * What becomes of a unit in a tranche: `count` in how many baskets it was put, `mine` whether the drawn one is among them;
 * `room` that of the drawn basket, or the smallest, before.
 * @typedef {{kind: 'whole' | 'filled' | 'too-large' | 'closed', mine: boolean, count: number, room: number}} Fate
 */
/** @typedef {{lottery: boolean, fates: Map<Unit, Fate>}} Filled */
/** In which baskets a unit is, and in how many. @typedef {{cells: Uint8Array, count: number}} Held */
/** Whoever wants to see the baskets. @typedef {(pool: Pool, t: number, drawn: number, held: Map<Unit, Held>) => void} Seen */

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

/** The baskets of a pool while they are filled, tranche by tranche. */
class Filling {
  /** @param {Pool} pool @param {number} drawn */
  constructor(pool, drawn) {
    this.pool = pool;
    this.drawn = drawn;
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
      unit.lot !== null && unit.wish !== null && unit.wish <= start && this.heldBy(unit).count < this.m);
    /** @type {Filled} */
    const filled = { lottery: false, fates: new Map() };
    let before = 0;
    for (const tier of tiersOf(inOrder(candidates, this.keys, t))) this.tier(tier.map(({ unit }) => unit), filled, () => before, (room) => { before = room; });
    this.remember(candidates, filled);
    return filled;
  }

  /**
   * @param {Unit[]} tier @param {Filled} filled
   * @param {() => number} before room of the drawn basket before the one tier that was filled @param {(room: number) => void} keep
   */
  tier(tier, filled, before, keep) {
    /** @param {Fate['kind']} kind @param {number} room @param {boolean} mine @param {number} count @returns {Fate} */
    const fate = (kind, room, mine = false, count = 0) => ({ kind, mine, count, room });
    if (filled.lottery) {
      for (const unit of tier) filled.fates.set(unit, fate('closed', before()));
    } else if (this.isWhole(tier)) {
      for (const unit of tier) {
        this.putEverywhere(unit);
        filled.fates.set(unit, fate('whole', 0, true));
      }
    } else {
      filled.lottery = true;
      const mine = at(this.room, this.drawn);
      keep(mine);
      const smallest = this.room.reduce((least, room) => Math.min(least, room), Infinity);
      for (const unit of tier) if (unit.size > smallest) filled.fates.set(unit, fate('too-large', smallest));
      for (const [unit, put] of this.draw(tier.filter((unit) => unit.size <= smallest))) {
        filled.fates.set(unit, fate('filled', mine, put.includes(this.drawn), put.length));
      }
    }
  }

  /** Does the tier fit in every basket? @param {Unit[]} tier */
  isWhole(tier) {
    const need = new Float64Array(this.m);
    for (const unit of tier) {
      const { cells } = this.heldBy(unit);
      for (let j = 0; j < this.m; j++) if (cells[j] === 0) need[j] = at(need, j) + unit.size;
    }
    return need.every((size, j) => size <= at(this.room, j));
  }

  /** @param {Unit} unit @param {number} j */
  put(unit, j) {
    const held = this.heldBy(unit);
    held.cells[j] = 1;
    held.count += 1;
    this.room[j] = at(this.room, j) - unit.size;
    this.load[j] = at(this.load, j) + unit.size;
  }

  /** @param {Unit} unit */
  putEverywhere(unit) {
    const { cells } = this.heldBy(unit);
    for (let j = 0; j < this.m; j++) if (cells[j] === 0) this.put(unit, j);
  }

  /** Fills a tier; in which baskets each unit was put. @param {Unit[]} units @returns {Map<Unit, number[]>} */
  draw(units) {
    const shares = this.pool.rules.spread === 'overall';
    const numbered = units.sort((one, other) =>
      (shares ? compareTexts(one.region, other.region) : 0) || other.size - one.size || compareTexts(one.label, other.label));
    const cells = new Cells(numbered.map((unit) => {
      const { cells: own, count } = this.heldBy(unit);
      return { size: unit.size, cells: own, count, region: shares ? unit.region : null };
    }), this.room);
    const laid = fillTier(cells);
    const put = new Map(numbered.map((unit, u) => [unit, laid ? laid.basketsOf(u) : []]));
    for (const [unit, baskets] of put) for (const j of baskets) this.put(unit, j);
    return put;
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
  /** @param {Pool} pool @param {Filled[]} filled by tranche */
  constructor(pool, filled) {
    this.pool = pool;
    this.filled = filled;
    this.keys = keysOf(pool.rules);
    /** The tranche for which the basket gives each unit a place. @type {Map<Unit, number>} */
    this.given = new Map();
    filled.forEach(({ fates }, t) => {
      for (const [unit, fate] of fates) if (fate.mine && !this.given.has(unit)) this.given.set(unit, t);
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
    const { lottery, fates } = at(this.filled, t);
    const fate = /** @type {Fate} */ (fates.get(unit));
    const { start } = at(this.pool.rules.tranches, t);
    const room = fate.kind === 'whole' ? Math.max(0, at(this.pool.cap, t) - at(this.pool.load, t)) : fate.room;
    const result = resultOf(fate, lottery);
    unit.turns.push({ t, start, place, of, room, result, ...(fate.kind === 'filled' ? { baskets: fate.count } : {}) });
    if (isPlace(result)) this.take(unit, t);
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

/** @param {Fate} fate @param {boolean} lottery */
function resultOf(fate, lottery) {
  if (fate.kind === 'whole') return lottery ? 'priority-fitted' : 'all-fitted';
  if (fate.kind === 'filled') return fate.mine ? 'basket' : 'other-basket';
  return fate.kind;
}

/** One pool in the draw of a round. @param {Pool} pool @param {number} drawn the number @param {Seen} seen @returns {PoolRow[]} */
export function allocateBaskets(pool, drawn, seen) {
  const filling = new Filling(pool, drawn);
  const filled = pool.rules.tranches.map((_, t) => {
    const tranche = filling.fill(t);
    seen(pool, t, drawn, filling.held);
    return tranche;
  });
  const walk = new BasketWalk(pool, filled);
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

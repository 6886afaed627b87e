/**
 * Filling a tier of the baskets (baskets.md, "Filling a tier"); the numbers in comments are the lines there.
 *
 * Comes in: the units of the tier, the largest first, in which baskets each is already, and the room of each basket. Goes
 * out: in which baskets each was laid. Follows from these alone.
 */
import { at } from './values.js';

const LAID = 2;
/** Up to how many units exchanges of two at once are tried. */
const FEW = 50;

/** The units of a tier and what is laid where. */
export class Cells {
  /** @param {{size: number, cells: Uint8Array, count: number}[]} units @param {Float64Array} room */
  constructor(units, room) {
    this.m = room.length;
    this.n = units.length;
    this.sizes = units.map((unit) => unit.size);
    /** In how many baskets each unit is not. */
    this.free = units.map((unit) => this.m - unit.count);
    this.room = room;
    /** For each basket its units: 0 not in it, 1 in it before, 2 laid in it now. */
    this.grid = new Uint8Array(this.n * this.m);
    for (let u = 0; u < this.n; u++) {
      const { cells } = at(units, u);
      for (let j = 0; j < this.m; j++) this.grid[j * this.n + u] = at(cells, j);
    }
    this.left = Float64Array.from(room);
  }

  /** Takes out what was laid. */
  reset() {
    this.left.set(this.room);
    for (let i = 0; i < this.grid.length; i++) if (this.grid[i] === LAID) this.grid[i] = 0;
  }

  /** @param {number} u @param {number} j */
  cell(u, j) {
    return at(this.grid, j * this.n + u);
  }

  /** @param {number} u @param {number} j */
  lay(u, j) {
    this.grid[j * this.n + u] = LAID;
    this.left[j] = at(this.left, j) - at(this.sizes, u);
  }

  /** @param {number} u @param {number} from @param {number} to */
  move(u, from, to) {
    this.grid[from * this.n + u] = 0;
    this.left[from] = at(this.left, from) + at(this.sizes, u);
    this.lay(u, to);
  }

  /** Units laid in one basket that are not in the other at all. @param {number} one @param {number} other */
  laidOnlyIn(one, other) {
    /** @type {number[]} */
    const units = [];
    for (let u = 0; u < this.n; u++) if (this.cell(u, one) === LAID && this.cell(u, other) === 0) units.push(u);
    return units;
  }

  /** @param {number} u */
  basketsOf(u) {
    /** @type {number[]} */
    const baskets = [];
    for (let j = 0; j < this.m; j++) if (this.cell(u, j) === LAID) baskets.push(j);
    return baskets;
  }
}

/** 1: for a share q of m, in how many more baskets a unit will be. @param {Cells} cells @param {number} q @param {number} u */
function need(cells, q, u) {
  return Math.floor((2 * q * at(cells.free, u) + cells.m) / (2 * cells.m));
}

/** 2: the largest share of which the sum of sizes is no more than all room. @param {Cells} cells */
function largestShare(cells) {
  const all = cells.room.reduce((sum, room) => sum + room, 0);
  /** @param {number} q */
  const asks = (q) => cells.sizes.reduce((sum, size, u) => sum + size * need(cells, q, u), 0);
  let [low, high] = [0, cells.m + 1];
  while (high - low > 1) {
    const q = Math.floor((low + high) / 2);
    if (asks(q) <= all) low = q;
    else high = q;
  }
  return low;
}

/** 2 to 6: what the last share that worked laid, null when none worked. @param {Cells} cells */
export function fillTier(cells) {
  let [low, high, step] = [0, 1 + largestShare(cells), 1];
  let [worked, tried] = [0, 0];
  while (high - low > 1) {
    const q = worked > 0 ? Math.floor((low + high) / 2) : Math.max(low + 1, high - step);
    step *= 2;
    tried = q;
    if (tryShare(cells, q)) low = worked = q;
    else high = q;
  }
  if (worked === 0) return null;
  if (tried !== worked) tryShare(cells, worked);
  return cells;
}

/** 7 to 19. @param {Cells} cells @param {number} q */
function tryShare(cells, q) {
  cells.reset();
  layAround(cells, q);
  for (let times = 10 * cells.m; times > 0 && cells.left.some((left) => left < 0); times--) {
    const h = smallest(cells.left);
    if (!exchange(cells, h, singles) && !(cells.n <= FEW && exchange(cells, h, pairs))) return false;
  }
  return cells.left.every((left) => left >= 0);
}

/** 8: each unit in as many baskets as it needs, going round. @param {Cells} cells @param {number} q */
function layAround(cells, q) {
  let j = 0;
  for (let u = 0; u < cells.n; u++) {
    for (let times = need(cells, q, u); times > 0; times--) {
      while (cells.cell(u, j) === 1) j = (j + 1) % cells.m;
      cells.lay(u, j);
      j = (j + 1) % cells.m;
    }
  }
}

/** 10: the basket with the smallest left, the lowest number first. @param {Float64Array} left */
function smallest(left) {
  let h = 0;
  for (let j = 1; j < left.length; j++) if (at(left, j) < at(left, h)) h = j;
  return h;
}

/** 11: the baskets with more left, the largest first, the highest number first; found one by one, as the first mostly serves.
 * @param {Cells} cells @param {number} h */
function* richer(cells, h) {
  const { left } = cells;
  let first = 0;
  for (let j = 1; j < left.length; j++) if (at(left, j) >= at(left, first)) first = j;
  if (at(left, first) > at(left, h)) yield first;
  const others = Array.from(left.keys()).filter((j) => j !== first && at(left, j) > at(left, h));
  yield* others.sort((one, other) => at(left, other) - at(left, one) || other - one);
}

/** What can be given or taken: one unit, or two at once. @typedef {{size: number, units: number[]}} Lot */
/** @typedef {(cells: Cells, units: number[]) => Lot[]} Choices */

/** 11 to 16. @param {Cells} cells @param {number} h @param {Choices} choices */
function exchange(cells, h, choices) {
  for (const l of richer(cells, h)) {
    const give = choices(cells, cells.laidOnlyIn(h, l));
    const take = [...choices(cells, cells.laidOnlyIn(l, h)), { size: 0, units: [] }];
    const best = nearest(give, take, at(cells.left, l) - at(cells.left, h));
    if (!best) continue;
    for (const u of best.a.units) cells.move(u, h, l);
    for (const u of best.b.units) cells.move(u, l, h);
    return true;
  }
  return false;
}

/** @type {Choices} */
function singles(cells, units) {
  return units.map((u) => ({ size: at(cells.sizes, u), units: [u] }));
}

/** 17: one or two, by falling size, single ones first. @type {Choices} */
function pairs(cells, units) {
  const one = singles(cells, units);
  const two = one.flatMap((a, i) => one.slice(i + 1).map((b) => ({ size: a.size + b.size, units: [...a.units, ...b.units] })));
  return [...one, ...two].sort((a, b) => b.size - a.size);
}

/** 15: both sorted by falling size; of equal sizes the first counts. @param {Lot[]} give @param {Lot[]} take @param {number} d */
function nearest(give, take, d) {
  const distinct = take.filter((b, i) => i === 0 || b.size < at(take, i - 1).size);
  /** @type {{a: Lot, b: Lot, off: number} | null} */
  let best = null;
  for (const a of give) {
    for (const b of around(distinct, a.size - d / 2)) {
      const gain = a.size - b.size;
      const off = Math.abs(2 * gain - d);
      if (gain > 0 && gain < d && (!best || off < best.off)) best = { a, b, off };
    }
  }
  return best;
}

/** The last of at least this size and the first below it. @param {Lot[]} take by falling size @param {number} size */
function around(take, size) {
  let [low, high] = [0, take.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(take, middle).size >= size) low = middle + 1;
    else high = middle;
  }
  return take.slice(Math.max(0, low - 1), low + 1);
}

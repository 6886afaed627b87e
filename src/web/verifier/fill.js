/**
 * Filling a tier of the baskets (baskets.md, "Filling a tier"); the numbers in comments are the lines there.
 *
 * Comes in: the units of the tier, the largest first, in which baskets each is already, and the room of each basket. Goes
 * out: in which baskets each was laid. Follows from these alone.
 */
import { at } from './values.js';

const LAID = 2;
/** One reader for each kind of array: shared by several kinds it would be ten times as slow.
 * @param {Float64Array} list @param {number} index */
const real = (list, index) => /** @type {number} */ (list[index]);
/** @param {Int32Array} list @param {number} index */
const whole = (list, index) => /** @type {number} */ (list[index]);
/** @param {Uint8Array} list @param {number} index */
const byte = (list, index) => /** @type {number} */ (list[index]);
/** Up to how many units exchanges of two at once are tried. */
const FEW = 50;

/** The units of a tier and what is laid where. */
export class Cells {
  /**
   * @param {{size: number, cells: Uint8Array, count: number, region?: string | null}[]} units `region` only where several regions
   * share the baskets @param {Float64Array} room
   */
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
    /** The baskets, the most left first, of equal ones the highest number first. */
    this.order = Int32Array.from(room.keys());
    /** What each basket holds, in short: only equal where the contents may be. */
    this.marks = new Int32Array(this.m);
    /** The region of each unit; none where the pool has only one. @type {string[]} */
    this.regions = units.flatMap(({ region }) => (region == null ? [] : [region]));
    this.singles = singles(this.sizes);
    this.pairs = this.n <= FEW && this.regions.length === 0 ? pairs(this.sizes) : [];
  }

  /** Takes out what was laid. */
  reset() {
    this.left.set(this.room);
    for (let i = 0; i < this.grid.length; i++) if (this.grid[i] === LAID) this.grid[i] = 0;
  }

  /** @param {number} u @param {number} j */
  cell(u, j) {
    return byte(this.grid, j * this.n + u);
  }

  /** @param {number} u @param {number} j */
  lay(u, j) {
    this.grid[j * this.n + u] = LAID;
    this.left[j] = real(this.left, j) - at(this.sizes, u);
  }

  /** @param {number} u @param {number} from @param {number} to */
  move(u, from, to) {
    this.grid[from * this.n + u] = 0;
    this.left[from] = real(this.left, from) + at(this.sizes, u);
    this.lay(u, to);
  }

  /** Of these choices those of units laid in one basket that are not in the other at all.
   * @param {number} one @param {number} other @param {Choice[]} choices */
  only(one, other, choices) {
    const { grid, n } = this;
    const [from, to] = [one * n, other * n];
    return choices.filter(({ u, v }) =>
      grid[from + u] === LAID && grid[to + u] === 0 && grid[from + v] === LAID && grid[to + v] === 0);
  }

  /** @param {Choice} choice @param {number} from @param {number} to */
  exchange({ u, v }, from, to) {
    this.move(u, from, to);
    if (v !== u) this.move(v, from, to);
  }

  /** Sorts the baskets anew. */
  sort() {
    const { left } = this;
    this.order.sort((one, other) => real(left, other) - real(left, one) || other - one);
    for (let j = 0; j < this.m; j++) this.mark(j);
  }

  /** @param {number} j */
  mark(j) {
    let mark = 0;
    for (let i = j * this.n; i < (j + 1) * this.n; i++) mark = (Math.imul(mark, 31) + byte(this.grid, i)) | 0;
    this.marks[j] = mark;
  }

  /** Puts a basket of which something changed in its place of the order. @param {number} j */
  resort(j) {
    const { order, left } = this;
    this.mark(j);
    let place = order.indexOf(j);
    /** @param {number} i */
    const after = (i) => real(left, whole(order, i)) < real(left, j) || (real(left, whole(order, i)) === real(left, j) && whole(order, i) < j);
    for (; place > 0 && after(place - 1); place--) order[place] = whole(order, place - 1);
    for (; place + 1 < this.m && !after(place + 1); place++) order[place] = whole(order, place + 1);
    order[place] = j;
  }

  /** Do two baskets hold the same of these units? @param {number} one @param {number} other */
  same(one, other) {
    const { marks, grid, n } = this;
    if (whole(marks, one) !== whole(marks, other)) return false;
    for (let u = 0; u < n; u++) if (byte(grid, one * n + u) !== byte(grid, other * n + u)) return false;
    return true;
  }

  /** How many units of a region a basket holds. @param {number} j @param {string} region */
  ofRegion(j, region) {
    let count = 0;
    for (let u = 0; u < this.n; u++) if (this.regions[u] === region && this.cell(u, j) !== 0) count += 1;
    return count;
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
  cells.sort();
  for (let times = 10 * cells.m; times >= 0; times--) {
    const h = whole(cells.order, cells.m - 1);
    if (real(cells.left, h) >= 0) return true;
    if (times === 0 || !(exchange(cells, h, cells.singles) || exchange(cells, h, cells.pairs))) return false;
  }
  return false;
}

/** 8: each unit in as many baskets as it needs, going round. @param {Cells} cells @param {number} q */
function layAround(cells, q) {
  let j = 0;
  if (cells.regions.length > 0) return layByRegion(cells, q);
  for (let u = 0; u < cells.n; u++) {
    for (let times = need(cells, q, u); times > 0; times--) {
      while (cells.cell(u, j) === 1) j = (j + 1) % cells.m;
      cells.lay(u, j);
      j = (j + 1) % cells.m;
    }
  }
}

/** 8 where regions share the baskets: each unit in those that hold the fewest of its region. @param {Cells} cells @param {number} q */
function layByRegion(cells, q) {
  let j = 0;
  let held = new Int32Array(cells.m);
  for (let u = 0; u < cells.n; u++) {
    const region = at(cells.regions, u);
    if (u === 0 || cells.regions[u - 1] !== region) held = Int32Array.from(held.keys(), (basket) => cells.ofRegion(basket, region));
    const chosen = fewest(cells, u, held, j, need(cells, q, u));
    for (const basket of chosen) {
      cells.lay(u, basket);
      held[basket] = whole(held, basket) + 1;
      j = (basket + 1) % cells.m;
    }
  }
}

/** So many baskets without the unit, those that hold the fewest first, of equal ones going round from j.
 * @param {Cells} cells @param {number} u @param {Int32Array} held @param {number} j @param {number} count */
function fewest(cells, u, held, j, count) {
  /** Baskets by how many they hold. @type {Map<number, number[]>} */
  const levels = new Map();
  for (let i = 0; i < cells.m; i++) {
    const basket = (j + i) % cells.m;
    if (cells.cell(u, basket) !== 0) continue;
    const level = levels.get(whole(held, basket));
    if (level) level.push(basket);
    else levels.set(whole(held, basket), [basket]);
  }
  return [...levels].sort(([one], [other]) => one - other).flatMap(([, level]) => level).slice(0, count);
}

/**
 * 11: the baskets with more left than h, the largest first, the highest number first. Of those that hold the same and have as
 * much left only the first: what does not go with one does not go with the other.
 * @param {Cells} cells @param {number} h
 */
function* richer(cells, h) {
  const { left, order } = cells;
  /** @type {number[]} */
  let alike = [];
  for (const l of order) {
    if (real(left, l) <= real(left, h)) return;
    const [first] = alike;
    if (first === undefined || real(left, first) !== real(left, l)) alike = [];
    if (alike.some((each) => cells.same(each, l))) continue;
    alike.push(l);
    yield l;
  }
}

/** What can be given or taken at once, by falling size: single units, or two as well (17), of equal size single ones first.
 * @typedef {{size: number, u: number, v: number}} Choice */

/** @param {number[]} sizes @returns {Choice[]} */
function singles(sizes) {
  return sizes.map((size, u) => ({ size, u, v: u }));
}

/** @param {number[]} sizes @returns {Choice[]} */
function pairs(sizes) {
  const two = sizes.flatMap((size, u) => sizes.slice(u + 1).map((other, i) => ({ size: size + other, u, v: u + 1 + i })));
  return [...singles(sizes), ...two].sort((a, b) => b.size - a.size);
}

/** 11 to 16. @param {Cells} cells @param {number} h @param {Choice[]} choices */
function exchange(cells, h, choices) {
  if (choices.length === 0) return false;
  for (const l of richer(cells, h)) {
    const best = nearest(cells, h, l, choices);
    if (!best) continue;
    cells.exchange(best.a, h, l);
    if (best.b) cells.exchange(best.b, l, h);
    cells.resort(h);
    cells.resort(l);
    return true;
  }
  return false;
}

/** What is given, what is taken for it, null for nothing, and how far from the half. @typedef {{a: Choice, b: Choice | null, off: number}} Swap */

/** 13 to 15. @param {Cells} cells @param {number} h @param {number} l @param {Choice[]} choices @returns {Swap | null} */
function nearest(cells, h, l, choices) {
  const d = real(cells.left, l) - real(cells.left, h);
  const give = cells.only(h, l, choices);
  if (give.length === 0) return null;
  const take = cells.only(l, h, choices);
  if (cells.regions.length === 0) return nearestOf(give, take, d, true);
  /** @type {Swap | null} */
  let best = null;
  for (const region of new Set(give.map(({ u }) => at(cells.regions, u)))) {
    /** @param {Choice} choice */
    const ofIt = ({ u }) => cells.regions[u] === region;
    const swap = nearestOf(give.filter(ofIt), take.filter(ofIt), d, cells.ofRegion(h, region) > cells.ofRegion(l, region));
    if (swap && (!best || swap.off < best.off)) best = swap;
  }
  return best;
}

/** Both by falling size; of equal sizes the first counts. @param {Choice[]} give @param {Choice[]} all @param {number} d
 * @param {boolean} nothing whether nothing may be taken @returns {Swap | null} */
function nearestOf(give, all, d, nothing) {
  const take = all.filter((b, i) => i === 0 || b.size < at(all, i - 1).size);
  const last = nothing ? take.length : take.length - 1;
  /** @type {Swap | null} */
  let best = null;
  let place = 0;
  for (const a of give) {
    while (place < take.length && 2 * at(take, place).size >= 2 * a.size - d) place += 1;
    for (let i = Math.max(0, place - 1); i <= Math.min(place, last); i++) {
      const gain = a.size - (take[i]?.size ?? 0);
      const off = Math.abs(2 * gain - d);
      if (gain > 0 && gain < d && (!best || off < best.off)) best = { a, b: take[i] ?? null, off };
    }
  }
  return best;
}

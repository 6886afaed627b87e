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
    this.rows = Array.from({ length: this.m }, (_, j) => Uint8Array.from(units, ({ cells }) => at(cells, j)));
    this.left = Float64Array.from(room);
    /** For each basket what it holds, as a text; where that is known. @type {(string | undefined)[]} */
    this.held = new Array(this.m);
    /** The baskets by what is left, then by number. @type {number[]} */
    this.order = [];
  }

  /** Takes out what was laid. */
  reset() {
    this.left.set(this.room);
    this.held.fill(undefined);
    for (const row of this.rows) for (let u = 0; u < this.n; u++) if (row[u] === LAID) row[u] = 0;
  }

  /** @param {number} j */
  row(j) {
    return at(this.rows, j);
  }

  /** @param {number} u @param {number} j */
  lay(u, j) {
    this.row(j)[u] = LAID;
    this.left[j] = at(this.left, j) - at(this.sizes, u);
  }

  /** @param {number} u @param {number} from @param {number} to */
  move(u, from, to) {
    this.row(from)[u] = 0;
    this.left[from] = at(this.left, from) + at(this.sizes, u);
    this.lay(u, to);
  }

  /** What a basket holds: those that hold the same can exchange the same. @param {number} j */
  heldBy(j) {
    return (this.held[j] ??= this.row(j).join(''));
  }

  sort() {
    this.order = Array.from(this.left.keys()).sort((one, other) => at(this.left, one) - at(this.left, other) || one - other);
  }

  /** Where a basket stands in the order, or would. @param {number} left @param {number} j */
  place(left, j) {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = at(this.order, middle);
      if (at(this.left, other) < left || (at(this.left, other) === left && other < j)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** 16: what one gives goes to the other, and back. @param {number} h @param {number} l @param {{a: Bundle, b: Bundle}} best */
  exchange(h, l, { a, b }) {
    for (const j of [h, l]) this.order.splice(this.place(at(this.left, j), j), 1);
    for (const u of a.units) this.move(u, h, l);
    for (const u of b.units) this.move(u, l, h);
    for (const j of [h, l]) {
      this.held[j] = undefined;
      this.order.splice(this.place(at(this.left, j), j), 0, j);
    }
  }

  /** Units laid in one basket that are not in the other at all. @param {number} one @param {number} other */
  laidOnlyIn(one, other) {
    const [own, theirs] = [this.row(one), this.row(other)];
    /** @type {number[]} */
    const units = [];
    for (let u = 0; u < this.n; u++) if (own[u] === LAID && theirs[u] === 0) units.push(u);
    return units;
  }

  /** @param {number} u */
  basketsOf(u) {
    return Array.from(this.rows.keys()).filter((j) => this.row(j)[u] === LAID);
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
  const isOver = () => cells.m > 0 && at(cells.left, at(cells.order, 0)) < 0;
  for (let times = 10 * cells.m; times > 0 && isOver(); times--) {
    const h = at(cells.order, 0);
    if (!exchange(cells, h, singles) && !(cells.n <= FEW && exchange(cells, h, pairs))) return false;
  }
  return !isOver();
}

/** 8: each unit in as many baskets as it needs, going round. @param {Cells} cells @param {number} q */
function layAround(cells, q) {
  let j = 0;
  for (let u = 0; u < cells.n; u++) {
    for (let times = need(cells, q, u); times > 0; times--) {
      while (cells.row(j)[u] === 1) j = (j + 1) % cells.m;
      cells.lay(u, j);
      j = (j + 1) % cells.m;
    }
  }
}

/** What can be given or taken: one unit, or two at once. @typedef {{size: number, units: number[]}} Bundle */
/** @typedef {(cells: Cells, units: number[]) => Bundle[]} Choices */

/**
 * 11 to 16: with the baskets that have more left, the largest first, of equal ones the highest number first. Of those with as much
 * left that hold the same, one answers for all.
 * @param {Cells} cells @param {number} h @param {Choices} choices
 */
function exchange(cells, h, choices) {
  const tried = new Set();
  let last = NaN;
  for (let i = cells.m - 1; i > 0; i--) {
    const l = at(cells.order, i);
    const [left, held] = [at(cells.left, l), cells.heldBy(l)];
    if (left !== last) tried.clear();
    last = left;
    if (left <= at(cells.left, h)) return false;
    if (tried.has(held)) continue;
    tried.add(held);
    const best = between(cells, { h, l }, choices);
    if (!best) continue;
    cells.exchange(h, l, best);
    return true;
  }
  return false;
}

/** 12 to 15. @param {Cells} cells @param {{h: number, l: number}} two @param {Choices} choices */
function between(cells, { h, l }, choices) {
  const give = choices(cells, cells.laidOnlyIn(h, l));
  if (give.length === 0) return null;
  const take = [...choices(cells, cells.laidOnlyIn(l, h)), { size: 0, units: [] }];
  return nearest(give, take, at(cells.left, l) - at(cells.left, h));
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

/** 15: both sorted by falling size; of equal sizes the first counts. @param {Bundle[]} give @param {Bundle[]} take @param {number} d */
function nearest(give, take, d) {
  /** @type {{a: Bundle, b: Bundle, off: number} | null} */
  let best = null;
  let next = 0;
  for (const a of give) {
    // the first of take below which a gives at least half of d, and the one before it, which gives less
    while (next < take.length && 2 * (a.size - at(take, next).size) < d) next++;
    for (const b of [take[firstOf(take, next - 1)], take[next]]) {
      if (b === undefined) continue;
      const gain = a.size - b.size;
      const off = Math.abs(2 * gain - d);
      if (gain > 0 && gain < d && (!best || off < best.off)) best = { a, b, off };
    }
  }
  return best;
}

/** The first of those with the same size. @param {Bundle[]} take @param {number} i */
function firstOf(take, i) {
  while (i > 0 && at(take, i - 1).size === at(take, i).size) i--;
  return i;
}

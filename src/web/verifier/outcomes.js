/**
 * The derived lines `tranche` and `outcome` (allocation.md, "tranche", "outcome"), as they are due.
 */
import { at } from './values.js';

/** @typedef {import('./allocation.js').PoolRow} PoolRow */
/** @typedef {import('./allocation.js').RegionRow} RegionRow */
/** @typedef {import('./rules.js').Rules} Rules */
/** @typedef {import('./units.js').Unit} Unit */
/** @typedef {import('./units.js').Practice} Practice */

/** @param {string} start @param {RegionRow} row @param {string | null} region @param {PoolRow | null} pool null where the pool has a line of its own */
function trancheLine(start, row, region, pool) {
  const used = row.usedBefore + row.placedSize;
  return JSON.stringify({
    type: 'tranche', start, region, base: row.base, cap: pool && pool.cap, used_before: row.usedBefore,
    room: pool && pool.room, candidates: row.candidates, asked: row.asked, lottery: pool && pool.lottery,
    placed: row.placed, placed_size: row.placedSize, used, left: pool && Math.max(0, pool.cap - used),
    waiting: row.candidates - row.placed, waiting_size: row.asked - row.placedSize,
    ...(pool?.basket === undefined ? {} : { basket: pool.basket }),
  });
}

/** All regions of a pool together. @param {RegionRow[]} rows @returns {RegionRow} */
function together(rows) {
  const [first] = rows;
  const sum = { ...at(rows, 0), region: '', base: 0, usedBefore: 0, candidates: 0, asked: 0, placed: 0, placedSize: 0 };
  for (const row of first ? rows : []) {
    for (const name of /** @type {const} */ (['base', 'usedBefore', 'candidates', 'asked', 'placed', 'placedSize'])) sum[name] += row[name];
  }
  return sum;
}

/** @param {PoolRow[][]} pools rows by tranche, of each pool @param {Rules} rules */
export function trancheLines(pools, rules) {
  /** @type {string[]} */
  const lines = [];
  const tranches = pools[0]?.length ?? 0;
  for (let i = 0; i < tranches; i++) {
    for (const pool of pools) {
      const row = at(pool, i);
      const { start } = at(rules.tranches, row.t);
      const alone = rules.spread === 'per-region';
      if (!alone) lines.push(trancheLine(start, together(row.regions), null, row));
      for (const region of row.regions) lines.push(trancheLine(start, region, region.region, alone ? row : null));
    }
  }
  return lines;
}

/** Since when a unit takes part, or will. @param {Unit} unit @param {Rules} rules */
export function startOf(unit, rules) {
  return unit.since ?? (unit.holds === null ? null : at(rules.tranches, unit.holds).start);
}

/** @param {Unit} unit */
function reasonOf(unit) {
  if (unit.since !== null) return 'takes-part';
  return unit.turns.at(-1)?.result ?? (unit.wish === null ? 'out' : 'later');
}

/** The lines, one by one: a log may have very many. @param {Practice[]} practices sorted @param {Map<string, Unit>} units @param {Rules} rules */
export function* outcomeLines(practices, units, rules) {
  let number = 0;
  for (const practice of practices) {
    const unit = /** @type {Unit} */ (units.get(practice.group ?? practice.id));
    const drawn = unit.lot !== null;
    number += 1;
    yield JSON.stringify({
      type: 'outcome', number, outcomes: practices.length, practice: practice.id, group: practice.group, region: practice.region,
      ion: practice.ion, size: unit.size, wish: unit.wish, class: rules.classes[unit.class]?.name ?? null,
      lot: unit.lot, rank: drawn ? unit.rank : null, of: drawn ? unit.of : null,
      tranches: unit.turns.map(({ t: _, ...turn }) => turn), start: startOf(unit, rules), reason: reasonOf(unit),
    });
  }
}

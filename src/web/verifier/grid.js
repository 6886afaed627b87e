/**
 * The baskets of a log as a grid to look at (baskets.md): who lies in which, for each pool and start.
 *
 * Comes in: the lines of a transcript that agrees. Goes out: what the verifier itself fills when it goes through them again.
 */
import { Lines } from './spelling.js';
import { Transcript } from './transcript.js';
import { at, utf8 } from './values.js';

/** @typedef {{label: string, size: number, in: Uint8Array}} Row `in` has a 1 for each basket in which the unit lies by then. */
/** @typedef {{region: string, start: string, drawn: number, of: number, units: Row[]}} Grid `region` is empty where all regions share a cap. */

/** Of the last round with baskets that was drawn; none without. @param {object[]} lines @returns {Grid[]} */
export function basketsOf(lines) {
  const transcript = new Transcript(new Lines(utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))));
  /** @type {Grid[]} */
  let grids = [];
  transcript.reading.round = () => {
    grids = [];
  };
  transcript.reading.baskets = (pool, drawn, filled) => grids.push(...gridsOf(pool, drawn, filled));
  transcript.verify();
  return grids;
}

/** @param {import('./allocation.js').Pool} pool @param {number} drawn @param {import('./baskets.js').Filled[]} filled @returns {Grid[]} */
function gridsOf({ name, rules, units }, drawn, filled) {
  /** @type {Map<import('./units.js').Unit, Uint8Array>} */
  const cells = new Map();
  return filled.map(({ fates }, t) => {
    for (const [unit, { put }] of fates) {
      const own = cells.get(unit) ?? new Uint8Array(rules.baskets);
      for (const j of put) own[j] = 1;
      cells.set(unit, own);
    }
    const rows = units.flatMap((unit) => {
      const own = cells.get(unit);
      return own ? [{ label: unit.label, size: unit.size, in: own.slice() }] : [];
    });
    return { region: name, start: at(rules.tranches, t).start, drawn, of: rules.baskets, units: rows };
  });
}

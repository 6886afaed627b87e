/**
 * The baskets of a log as a grid to look at (baskets.md): who lies in which, for each pool and start.
 *
 * Comes in: the lines of a transcript that agrees. Goes out: what the verifier itself fills when it goes through them again.
 */
import { Lines } from './spelling.js';
import { Transcript } from './transcript.js';
import { at, utf8 } from './values.js';

/** @typedef {{label: string, size: number, in: Uint8Array}} Row `in` has a 1 for each basket in which the unit lies by then. */
/** @typedef {{region: string, start: string, drawn: number, of: number, units: Row[]}} Grid */

/** Of the last round with baskets that was drawn; none without. @param {object[]} lines @returns {Grid[]} */
export function basketsOf(lines) {
  const transcript = new Transcript(new Lines(utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))));
  /** @type {Grid[]} */
  let grids = [];
  transcript.reading.round = () => {
    grids = [];
  };
  transcript.reading.baskets = (pool, t, drawn, held) => {
    const units = [...held].map(([{ label, size }, { cells }]) => ({ label, size, in: cells.slice() }));
    grids.push({ region: pool.regions.length === 1 ? at(pool.regions, 0) : '', start: at(pool.rules.tranches, t).start, drawn, of: pool.rules.baskets, units });
  };
  transcript.verify();
  return grids;
}

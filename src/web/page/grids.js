/** The baskets of a region as grids, for the worker: which unit lies in which basket at each start date. */

import { chances } from "../story/baskets.js";
import { read } from "../story/log.js";

/**
 * @typedef {{ region: string, start: string, drawn: number, of: number, cap: number,
 *   units: { label: string, size: number, in: Uint8Array }[] }} Grid
 */

/**
 * Of the last round that was worked out; a date at which everybody fits has no grid.
 * @param {any[]} lines
 * @param {string} region
 * @returns {Grid[]}
 */
export function grids(lines, region) {
  const round = read(lines).sections.findLast(({ kind, state }) => kind === "round" && state === "drawn");
  if (round === undefined || round.rules?.boundary !== "baskets") return [];
  const own = firstOfUnits(lines, region);
  const all = own.map(([label, practice]) => ({ label, dates: chances(round, practice) }));
  const tranches = lines.filter((line) => line.type === "tranche" && line.region === region && line.basket !== undefined);
  const starts = round.rules.tranches.map(({ start }) => start);
  return tranches.map((line) => {
    const until = starts.indexOf(line.start) + 1;
    const units = all.flatMap(({ label, dates }) => unit(label, dates.slice(0, until), round.rules?.baskets ?? 0));
    return { region, start: line.start, drawn: line.basket, of: round.rules?.baskets ?? 0, cap: line.cap, units: units.sort((a, b) => b.size - a.size) };
  });
}

/**
 * A practice of each unit of a region, as it was sealed.
 * @param {any[]} lines
 * @param {string} region
 * @returns {[string, any][]}
 */
function firstOfUnits(lines, region) {
  /** @type {Map<string, any>} */
  const units = new Map();
  for (const line of lines) {
    if (line.type === "round") units.clear();
    if (line.type !== "practice" || line.region !== region) continue;
    const label = line.group ?? line.id;
    if (!units.has(label)) units.set(label, line);
  }
  return [...units];
}

/**
 * @param {string} label
 * @param {any[]} dates
 * @param {number} of
 */
function unit(label, dates, of) {
  const known = dates.filter((chance) => chance !== undefined);
  if (known.length === 0) return [];
  const cells = new Uint8Array(of);
  for (const { put } of known) for (const at of put) cells[at] = 1;
  return [{ label, size: known[0].size, in: cells }];
}

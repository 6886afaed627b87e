/**
 * The room per region and start date, before anything is drawn: the same numbers that `tranche` lines will say, from the list and
 * the rules (the chapter "allocation" of the format, *Caps*).
 */

import { Loads } from "../../story/loads.js";

/**
 * @typedef {import("../../page/model/log.js").Line} Line
 * @typedef {{ region: string | null, practices: number, ion: number, base: number, caps: number[] | null }} Row a region, or all;
 *   `caps` by start date, nothing where the cap is shared
 */

/**
 * @param {Line} rules
 * @param {Line[]} practices
 * @returns {Row[]} regions by name; where they share a cap all together first
 */
export function capsOf(rules, practices) {
  const counted = [...byRegion(practices)].sort(([one], [other]) => (one < other ? -1 : 1)).map(([region, own]) => {
    const ion = own.reduce((sum, { ion }) => sum + ion, 0);
    return { region, practices: own.length, ion, base: baseOf(rules, region) ?? (rules.unit === "practices" ? own.length : ion) };
  });
  const units = practices.map(({ region, ion }) => ({ label: "", region, size: rules.unit === "practices" ? 1 : ion, takesPart: false }));
  const caps = Loads.caps(/** @type {any} */ (rules), units);
  if (rules.spread === "per-region") return counted.map((row) => ({ ...row, caps: caps.pool(row.region) }));
  const sum = (/** @type {"practices" | "ion" | "base"} */ name) => counted.reduce((total, row) => total + row[name], 0);
  const all = { region: null, practices: sum("practices"), ion: sum("ion"), base: sum("base"), caps: caps.pool("") };
  return [all, ...counted.map((row) => ({ ...row, caps: null }))];
}

/** @param {Line[]} practices */
function byRegion(practices) {
  /** @type {Map<string, Line[]>} */
  const regions = new Map();
  for (const own of practices) {
    const same = regions.get(own.region);
    if (same === undefined) regions.set(own.region, [own]);
    else same.push(own);
  }
  return regions;
}

/**
 * @param {Line} rules
 * @param {string} region
 * @returns {number | undefined}
 */
function baseOf(rules, region) {
  return rules.bases.find((/** @type {Line} */ own) => own.region === region)?.size;
}

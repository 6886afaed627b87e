/**
 * How the room of a region and date filled: every unit that had a turn, in order, with the total behind it. Who had a place before
 * an amendment began has no turn in it. Every number is that of a `tranche` or `outcome` line.
 */

import { bars, order } from "../../page/model/rooms.js";

/**
 * @typedef {import("./shows.js").Show} Show
 * @typedef {import("../../page/model/rooms.js").Bar} Bar
 * @typedef {ReturnType<typeof order>["rows"][number]} Row
 * @typedef {{ bar: Bar, rows: Row[], before: number, cap: number, cut: number, scale: number }} Course behind the row `cut`
 *   nobody got a place
 */

/**
 * The courses of a section: region by region, and of each the dates in turn.
 * @param {Show} show
 * @returns {Course[]}
 */
export function coursesOf(show) {
  const held = heldIn(show);
  const own = bars(show.standing).filter((bar) => bar.section === show.section && bar.cap !== null && bar.line.candidates > 0);
  const regions = [...new Set(own.map((bar) => bar.region))];
  return regions.flatMap((region) => own.filter((bar) => bar.region === region).map((bar) => course(bar, held)));
}

/**
 * @param {Bar} bar
 * @param {Map<string, string>} held
 * @returns {Course}
 */
function course(bar, held) {
  const before = bar.line.used_before;
  const cap = bar.cap ?? 0;
  const rows = order(bar).rows.filter(({ unit }) => !unit.members.some((member) => (held.get(member.practice) ?? "9") <= bar.start));
  if (bar.basket !== null) rows.sort((one, other) => Number(other.placed) - Number(one.placed));
  let total = before;
  const counted = rows.map((row) => {
    if (row.placed) total += row.unit.size;
    return { ...row, total };
  });
  return { bar, rows: counted, before, cap, cut: counted.findLastIndex((row) => row.placed), scale: scaleOf(counted, cap, total) };
}

/**
 * What the picture is measured by: the cap, and who reaches beyond it, within reason.
 * @param {Row[]} rows
 * @param {number} cap
 * @param {number} used
 */
function scaleOf(rows, cap, used) {
  const missed = rows.filter(({ turn }) => turn.result === "too-large").map(({ unit, turn }) => cap - turn.room + unit.size);
  const reach = missed.reduce((most, own) => Math.max(most, own), 0);
  return Math.max(cap, used, Math.min(reach, Math.round(cap * 1.25)), 1);
}

/**
 * Practices that held a place when an amendment began, and since when; a successor holds that of those it takes the place of.
 * @param {Show} show
 * @returns {Map<string, string>}
 */
function heldIn({ section, standing }) {
  const at = standing.parts.indexOf(section);
  const earlier = at > 0 ? standing.parts[at - 1] : undefined;
  const placed = (earlier?.outcomes.lines ?? []).filter((line) => line.start !== null);
  /** @type {Map<string, string>} */
  const held = new Map(placed.map((line) => [line.practice, line.start]));
  for (const change of section.changes.lines) {
    const since = change.type === "successor" ? change.of.map((/** @type {string} */ id) => held.get(id)).find(Boolean) : undefined;
    if (since !== undefined) held.set(change.id, since);
    if (change.type === "withdraw") held.delete(change.practice);
  }
  return held;
}

/** What was thrown, as a picture: faces with pips, kites of ten faces, balls with a number. */

import { svg } from "../../page/view/element.js";

const CELL = 12;
/** Places of the pips of a face, in a square of 12. @type {{ [face: string]: readonly (readonly [number, number])[] }} */
const PIPS = {
  1: [[6, 6]], 2: [[3.4, 3.4], [8.6, 8.6]], 3: [[3.4, 3.4], [6, 6], [8.6, 8.6]],
  4: [[3.4, 3.4], [8.6, 3.4], [3.4, 8.6], [8.6, 8.6]], 5: [[3.4, 3.4], [8.6, 3.4], [6, 6], [3.4, 8.6], [8.6, 8.6]],
  6: [[3.4, 3.2], [8.6, 3.2], [3.4, 6], [8.6, 6], [3.4, 8.8], [8.6, 8.8]],
};

/**
 * @param {readonly string[]} rolls
 * @param {number} faces
 * @param {number} shown so many have fallen; of the others one sees where they will lie
 * @param {number} ratio width to height of the place that there is
 */
export function dice(rolls, faces, shown, ratio) {
  const columns = columnsOf(rolls.length, ratio);
  const rows = Math.ceil(rolls.length / columns);
  const cells = rolls.map((roll, at) => svg("g", {
    transform: `translate(${(at % columns) * CELL} ${Math.floor(at / columns) * CELL})`, class: at < shown ? (at === shown - 1 ? "fallen new" : "fallen") : "to-come",
  }, at < shown ? face(roll, faces) : outline(faces)));
  const [width, height] = [Math.max(columns, 2) * CELL, rows * CELL];
  const left = (columns * CELL - width) / 2;
  return svg("svg", { class: "dice", viewBox: `${left} 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" }, cells);
}

/**
 * How many lie beside each other: so that they are large, and rather in fives than not, which can be counted.
 * @param {number} rolls
 * @param {number} ratio
 */
function columnsOf(rolls, ratio) {
  const size = (/** @type {number} */ columns) => Math.min(ratio / columns, 1 / Math.ceil(rolls / columns)) * (columns % 5 === 0 ? 1.3 : 1);
  const all = Array.from({ length: rolls }, (_, at) => at + 1);
  return all.reduce((best, own) => (size(own) > size(best) ? own : best), 1);
}

/** @param {number} faces */
function outline(faces) {
  if (faces <= 6) return svg("rect", { x: 1, y: 1, width: 10, height: 10, rx: 1.6 });
  if (faces <= 10) return svg("path", { d: "M6 0.4L11.6 6.6 6 11.6 0.4 6.6Z" });
  return svg("circle", { cx: 6, cy: 6, r: 5.2 });
}

/**
 * @param {string} roll
 * @param {number} faces
 */
function face(roll, faces) {
  const pips = faces <= 6 ? PIPS[roll] : undefined;
  if (pips !== undefined) return [outline(faces), pips.map(([cx, cy]) => svg("circle", { cx, cy, r: 1.15, class: "pip" }))];
  const size = roll.length > 2 ? 3.6 : 4.6;
  return [outline(faces), svg("text", { x: 6, y: 6.2 + size * 0.35, "text-anchor": "middle", "font-size": size }, roll)];
}

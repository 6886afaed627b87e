/** The bar of room as it fills: the cap as a frame, each placed practice a segment as wide as it counts, what did not fit below it. */

import { h, svg } from "../../page/view/element.js";

/**
 * @typedef {import("../model/course.js").Course} Course
 * @typedef {import("../model/course.js").Row} Row
 */

/** More segments than this are drawn as one: narrower than a line they would only be grey. */
const SEGMENTS = 300;
/** Heights in letters: where the bar begins, how high it is, and what lies below it. */
const [TOP, HEIGHT, BELOW] = [0.2, 2.1, 0.8];

/**
 * @param {Course} course
 * @param {number} beat so many had their turn
 * @param {boolean} [small]
 */
export function roomBar(course, beat, small = false) {
  const { rows, before, cap, scale } = course;
  const x = (/** @type {number} */ size) => `${((size / scale) * 99.6 + 0.1).toFixed(3)}%`;
  const width = (/** @type {number} */ size) => `${((size / scale) * 99.6).toFixed(3)}%`;
  const rect = (/** @type {string} */ kind, /** @type {number} */ from, /** @type {number} */ size, y = TOP, height = HEIGHT) =>
    svg("rect", { class: kind, x: x(from), width: width(size), y: `${y}em`, height: `${height}em` });
  const seen = rows.slice(0, beat);
  const used = seen.at(-1)?.total ?? before;
  const last = seen.at(-1);
  const missed = beat < rows.length ? last : seen.find(({ turn }) => turn.result === "too-large");
  return svg("svg", { class: small ? "room small" : "room", height: `${TOP + HEIGHT + BELOW}em`, "aria-hidden": "true", focusable: "false" },
    patterns(),
    before > 0 && rect("earlier", 0, before),
    segments(seen, beat, rect),
    used < cap && rect("left", used, cap - used),
    rect("frame", 0, cap),
    svg("line", { class: "cap", x1: x(cap), x2: x(cap), y1: 0, y2: `${TOP + HEIGHT + BELOW}em` }),
    missed?.turn.result === "too-large" && rect("missed", cap - missed.turn.room, missed.unit.size, TOP + HEIGHT + 0.15, BELOW - 0.25));
}

/**
 * @param {Row[]} seen
 * @param {number} beat
 * @param {(kind: string, from: number, size: number) => SVGElement} rect
 */
function segments(seen, beat, rect) {
  const placed = seen.filter((row) => row.placed);
  const first = placed[0];
  if (placed.length > SEGMENTS && first !== undefined) return rect("placed", first.total - first.unit.size, (placed.at(-1)?.total ?? 0) - first.total + first.unit.size);
  return placed.map((row) => rect(`${isFirst(row) ? "placed first" : "placed"}${row === seen[beat - 1] ? " new" : ""}`, row.total - row.unit.size, row.unit.size));
}

/**
 * Whether a row goes before others by the rules.
 * @param {Row} row
 */
export function isFirst({ unit, turn }) {
  return (unit.members[0]?.class ?? null) !== null || turn.result === "priority-fitted";
}

/** Hatches and dots, so that no state is told by colour alone. */
function patterns() {
  const lines = (/** @type {string} */ id, /** @type {number} */ turn, /** @type {import("../../page/view/element.js").Child} */ ground) =>
    svg("pattern", { id, width: 9, height: 9, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` }, ground, svg("line", { x1: 0, y1: 0, x2: 0, y2: 9, class: id }));
  return svg("defs", null, lines("hatch", 45, null), lines("stripes", 90, svg("rect", { width: 9, height: 9, class: "ground" })),
    svg("pattern", { id: "dots", width: 8, height: 8, patternUnits: "userSpaceOnUse" },
      svg("rect", { width: 8, height: 8, class: "dotted" }), svg("circle", { cx: 4, cy: 4, r: 1.8, class: "dot" })));
}

/**
 * The sign of what a practice has.
 * @param {"placed" | "first" | "waits" | "missed"} kind
 */
export function mark(kind) {
  const shape = {
    placed: svg("path", { d: "M2 2h16v16h-16z", class: "full" }),
    first: [svg("path", { d: "M2 2h16v16h-16z", class: "full" }), svg("path", { d: "M5 13l5-7 5 7", class: "cut-out" })],
    waits: svg("circle", { cx: 10, cy: 10, r: 7.5, "stroke-dasharray": "4 3" }),
    missed: [svg("circle", { cx: 10, cy: 10, r: 7.5 }), svg("path", { d: "M4.7 4.7l10.6 10.6" })],
  }[kind];
  return h("span", { class: `mark ${kind}` }, svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" }, shape));
}

/** The bars of room: a region's cap as a frame, each placed practice a segment as wide as it counts, what is left hatched. */

import { bars, turnAt, unitsOf } from "../model/rooms.js";
import { called, sized, t } from "../state.js";
import { h, svg } from "./element.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("../model/rooms.js").Bar} Bar
 */

/** More bars than this are shown of one region at a time. */
const MOST = 36;
/** More segments than this are drawn as one: narrower than a line they would only be grey. */
const SEGMENTS = 400;

/**
 * @param {State} state
 */
export function rooms(state) {
  const standing = state.standing;
  if (standing === null || standing.last === null) return null;
  const all = bars(standing);
  const shown = all.length <= MOST ? all : all.filter((bar) => bar.region === regionOf(state, all));
  const regions = [...new Set(shown.map((bar) => bar.region))];
  return [
    h("p", { class: "measure" }, t(state, "page-room.Intro")),
    patterns(),
    legend(state, shown.some((bar) => missedOf(state, bar) !== null)),
    regions.map((region) => h("div", { class: "region" },
      h("h3", null, region ?? capital(t(state, "page-room.All"))),
      shown.filter((bar) => bar.region === region).map((bar) => figure(state, bar, scaleOf(all, bar))))),
  ];
}

/**
 * The region that is looked at: the one chosen, or the first that there is.
 * @param {State} state
 * @param {Bar[]} all
 */
export function regionOf(state, all) {
  if (state.region !== undefined && all.some((bar) => bar.region === state.region)) return state.region;
  return all[0]?.region ?? null;
}

/**
 * What a bar is measured by: its cap; of a region without a cap of its own the cap of all, so that regions can be compared.
 * @param {Bar[]} all
 * @param {Bar} bar
 */
function scaleOf(all, bar) {
  return bar.cap ?? all.find((own) => own.region === null && own.start === bar.start)?.cap ?? bar.used;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * @param {State} state
 * @param {Bar} bar
 * @param {number} scale
 */
function figure(state, bar, scale) {
  const own = ownMissed(state, bar);
  const missed = missedOf(state, bar);
  return h("figure", { class: "bar" },
    h("figcaption", null, told(state, bar)),
    picture(state, bar, missed, scale),
    missed && h("p", { class: own === null ? "note" : "note own" }, missedTold(state, missed, own !== null)),
    bar.lottery === false && bar.candidates > 0 && h("p", { class: "note" }, t(state, "page-room.NoLottery")));
}

/**
 * @param {State} state
 * @param {NonNullable<Bar["missed"]>} missed
 * @param {boolean} own
 */
function missedTold(state, { unit, turn }, own) {
  const values = { size: sized(state, unit.size), room: sized(state, turn.room) };
  if (own) return t(state, "page-room.OwnMissed", values);
  return t(state, "page-room.Missed", { ...values, who: called(state, unit.label) });
}

/**
 * The one that did not fit which a bar shows: one's own, or the first.
 * @param {State} state
 * @param {Bar} bar
 */
function missedOf(state, bar) {
  return ownMissed(state, bar) ?? (bar.cap === null ? null : bar.missed);
}

/**
 * Of the practice that was chosen, where it did not fit.
 * @param {State} state
 * @param {Bar} bar
 * @returns {Bar["missed"]}
 */
function ownMissed(state, bar) {
  const outcome = state.chosen === null ? null : state.standing?.byId.get(state.chosen)?.outcome;
  if (!outcome || bar.region !== null && bar.region !== outcome.region) return null;
  const unit = unitsOf(bar.section).get(outcome.group ?? outcome.practice);
  const turn = unit && turnAt(unit, bar.start);
  return unit && turn?.result === "too-large" ? { unit, turn } : null;
}

/**
 * The sentence that says what the bar shows, and is its text alternative.
 * @param {State} state
 * @param {Bar} bar
 */
function told(state, bar) {
  const { start, placed, used, cap, left, over } = bar;
  if (bar.candidates === 0) return t(state, "page-room.Nobody", { start });
  const values = { start, placed, practices: bar.candidates };
  if (cap === null) return t(state, "page-room.Part", { ...values, used: sized(state, used) });
  const counted = { ...values, used, cap: sized(state, cap) };
  if (over > 0) return t(state, "page-room.Over", { ...counted, over: sized(state, over) });
  return t(state, "page-room.Of", { ...counted, share: { part: used, whole: cap }, left });
}

/**
 * @param {State} state
 * @param {Bar} bar
 * @param {Bar["missed"]} missed
 * @param {number} cap
 */
function picture(state, bar, missed, cap) {
  const reach = missed === null ? 0 : cap - missed.turn.room + missed.unit.size;
  const whole = Math.max(cap, bar.used, reach, 1);
  const x = (/** @type {number} */ size) => `${((size / whole) * 98).toFixed(3)}%`;
  const rect = (/** @type {string} */ kind, /** @type {number} */ from, /** @type {number} */ size, /** @type {number} */ y, /** @type {number} */ height) =>
    svg("rect", { class: kind, x: x(from), width: x(size), y, height });
  return svg("svg", { class: "room", height: missed === null ? 46 : 66, "aria-hidden": "true", focusable: "false" },
    bar.before > 0 && rect("earlier", 0, bar.before, 6, 34),
    segments(state, bar, rect),
    bar.left > 0 && rect("left", bar.used, bar.left, 6, 34),
    bar.cap !== null && rect("frame", 0, cap, 6, 34),
    bar.cap !== null && svg("line", { class: "cap", x1: x(cap), x2: x(cap), y1: 0, y2: missed === null ? 46 : 66 }),
    missed !== null && rect("missed", cap - missed.turn.room, missed.unit.size, 46, 16));
}

/**
 * @param {State} state
 * @param {Bar} bar
 * @param {(kind: string, from: number, size: number, y: number, height: number) => SVGElement} rect
 */
function segments(state, bar, rect) {
  const size = bar.segments.reduce((sum, unit) => sum + unit.size, 0);
  if (bar.segments.length > SEGMENTS) return rect("placed", bar.before, size, 6, 34);
  let from = bar.before;
  return bar.segments.map((unit) => {
    const own = unit.members.some((member) => member.practice === state.chosen);
    const made = rect(own ? "placed own" : "placed", from, unit.size, 6, 34);
    made.append(svg("title", null, called(state, unit.label)));
    from += unit.size;
    return made;
  });
}

/** Hatches and dots, so that no state is told by colour alone. */
function patterns() {
  return svg("svg", { class: "patterns", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
    svg("defs", null,
      svg("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        svg("line", { x1: 0, y1: 0, x2: 0, y2: 8, class: "hatch" })),
      svg("pattern", { id: "dots", width: 6, height: 6, patternUnits: "userSpaceOnUse" },
        svg("rect", { width: 6, height: 6, class: "dotted" }), svg("circle", { cx: 3, cy: 3, r: 1.2, class: "dot" }))));
}

/**
 * @param {State} state
 * @param {boolean} misses whether a bar shows somebody who did not fit
 */
function legend(state, misses) {
  const entry = (/** @type {string} */ kind, /** @type {string} */ id) => h("li", null,
    svg("svg", { class: "room key", width: 34, height: 20, "aria-hidden": "true", focusable: "false" },
      kind === "cap" ? svg("line", { class: "cap", x1: 17, x2: 17, y1: 0, y2: 20 })
        : svg("rect", { class: kind, x: 2, y: 2, width: 30, height: 16 })),
    t(state, id));
  return h("ul", { class: "legend", "aria-label": t(state, "page-room.Legend") },
    entry("placed", "page-room.Placed"), entry("earlier", "page-room.Earlier"), entry("left", "page-room.Left"),
    entry("cap", "page-room.Cap"), misses && entry("missed", "page-room.NotFitted"),
    state.chosen !== null && entry("placed own", "page-room.Own"));
}

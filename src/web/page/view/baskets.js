/** The baskets as a grid one can look at: rows are practices, columns are baskets, an arrow at the one that was drawn. */

import { called, sized, t } from "../state.js";
import { date, number } from "../../words/index.js";
import { h } from "./element.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {{ region: string, start: string, drawn: number, of: number, units: { label: string, size: number, in: Uint8Array }[] }} Grid
 */

/**
 * @param {State} state
 * @param {(region: string) => void} load
 */
export function basketSection(state, load) {
  const standing = state.standing;
  if (standing === null || standing.last === null || standing.rules.boundary !== "baskets") return null;
  return [
    h("p", { class: "measure" }, t(state, "page-basket.Intro", { of: standing.rules.baskets })),
    chooser(state, regionsOf(standing), load),
    state.lost && h("p", { role: "status" }, t(state, "page-find.Lost")),
    state.baskets?.map((grid, at) => one(state, grid, at)),
  ];
}

/**
 * The regions that have baskets of their own; where all share a cap there is one for all.
 * @param {import("../model/standing.js").Standing} standing
 */
function regionsOf({ practices, rules }) {
  return rules.spread === "overall" ? [""] : [...new Set(practices.map((own) => own.region))].sort();
}

/**
 * One region at a time: nobody looks at all of them.
 * @param {State} state
 * @param {string[]} regions
 * @param {(region: string) => void} load
 */
function chooser(state, regions, load) {
  const shown = state.baskets?.[0]?.region ?? state.region;
  const select = h("select", { id: "basket-region" }, regions.map((region) => h("option", { value: region, selected: region === shown }, region || t(state, "page-room.All"))));
  const said = h("span", { role: "status", class: "said" });
  const fill = () => {
    said.textContent = t(state, "page-status.Busy");
    load(select.value);
  };
  return h("div", { class: "filters" }, h("div", null, h("label", { for: "basket-region" }, t(state, "page-room.Region")), select),
    h("p", { class: "fill" }, h("button", { type: "button", id: "basket-fill", onclick: fill }, t(state, "page-basket.Load")), " ", said));
}

/**
 * @param {State} state
 * @param {Grid} grid
 * @param {number} at
 */
function one(state, grid, at) {
  const units = [...grid.units].sort((one, other) => other.size - one.size);
  grid = { ...grid, units };
  const holds = h("p", { role: "status" });
  const list = h("ul", { class: "basket-holds" });
  const look = (/** @type {number} */ number) => show(state, grid, number, holds, list);
  const input = h("input", { id: `basket-${at}`, type: "number", min: 0, max: grid.of - 1, value: grid.drawn,
    oninput: (/** @type {any} */ event) => look(Number(event.target.value)) });
  look(grid.drawn);
  return h("div", { class: "basket" },
    h("h3", null, `${named(state, grid)}, ${date(state.lang, grid.start)}`),
    h("p", null, t(state, "page-basket.Drawn", { number: grid.drawn, region: named(state, grid) })),
    canvas(state, grid),
    own(state, grid),
    h("label", { for: `basket-${at}` }, t(state, "page-basket.Look")), input, holds,
    h("details", null, h("summary", null, t(state, "page-basket.Inside")), list));
}

/**
 * What lies in one basket.
 * @param {State} state
 * @param {Grid} grid
 * @param {number} number_
 * @param {HTMLElement} holds
 * @param {HTMLElement} list
 */
function show(state, grid, number_, holds, list) {
  if (!Number.isInteger(number_) || number_ < 0 || number_ >= grid.of) return;
  const inside = grid.units.filter((unit) => unit.in[number_] === 1);
  const size = inside.reduce((sum, unit) => sum + unit.size, 0);
  holds.textContent = t(state, "page-basket.Holds", {
    number: number_, practices: inside.length, size: sized(state, size), cap: sized(state, capOf(state, grid)),
  });
  list.replaceChildren(...inside.map((unit) => h("li", null, `${called(state, unit.label)}: ${number(state.lang, unit.size)}`)));
}

/**
 * @param {State} state
 * @param {Grid} grid
 */
function named(state, grid) {
  return grid.region || t(state, "page-room.All");
}

/**
 * The cap of a grid's region and date.
 * @param {State} state
 * @param {Grid} grid
 */
function capOf(state, grid) {
  const lines = state.standing?.round.tranches.lines ?? [];
  return lines.find((line) => line.region === (grid.region || null) && line.start === grid.start)?.cap ?? 0;
}

/**
 * The picture: drawn once, in the ink of the page.
 * @param {State} state
 * @param {Grid} grid
 */
function canvas(state, grid) {
  const told = t(state, "page-basket.Grid", { practices: grid.units.length, of: grid.of });
  const row = Math.max(2, Math.min(8, Math.floor(480 / grid.units.length)));
  const own = h("canvas", { class: "grid", role: "img", "aria-label": told, width: grid.of, height: grid.units.length * row + 12 });
  queueMicrotask(() => {
    paint(own, grid, row, state);
    const seen = own.parentElement; // narrower than the picture on a phone: the arrow is what is looked for
    if (seen !== null) seen.scrollLeft = (own.clientWidth * grid.drawn) / grid.of - seen.clientWidth / 2;
  });
  return h("figure", { class: "basket-grid" }, h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `${named(state, grid)}, ${date(state.lang, grid.start)}` }, own), h("figcaption", null, told));
}

/**
 * @param {HTMLCanvasElement} own
 * @param {Grid} grid
 * @param {number} row
 * @param {State} state
 */
function paint(own, grid, row, state) {
  const brush = own.getContext("2d");
  if (brush === null) return;
  const styles = getComputedStyle(document.documentElement);
  const ink = (/** @type {string} */ name) => styles.getPropertyValue(name).trim();
  grid.units.forEach((unit, at) => {
    const chosen = unit.label === state.chosen;
    brush.fillStyle = ink(chosen ? "--own" : "--placed");
    for (let column = 0; column < grid.of; column++) {
      if (unit.in[column] === 1) brush.fillRect(column, 12 + at * row, 1, row > 3 ? row - 1 : row);
    }
  });
  brush.fillStyle = ink("--ink");
  brush.fillRect(grid.drawn, 12, 1, grid.units.length * row);
  brush.beginPath();
  brush.moveTo(grid.drawn - 5, 0);
  brush.lineTo(grid.drawn + 6, 0);
  brush.lineTo(grid.drawn + 0.5, 11);
  brush.fill();
}

/**
 * The numbers of the baskets in which the chosen practice lies.
 * @param {State} state
 * @param {Grid} grid
 */
function own(state, grid) {
  const unit = grid.units.find((unit) => unit.label === state.chosen);
  if (unit === undefined) return null;
  const numbers = [...unit.in.keys()].filter((at) => unit.in[at] === 1);
  return h("details", null,
    h("summary", null, t(state, "page-basket.Own", { baskets: numbers.length, of: grid.of })),
    h("p", { class: "numbers small" }, numbers.join(" ")));
}

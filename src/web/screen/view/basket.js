/** The basket that was drawn: its number, who lies in it, and that it fits. */

import { sized, t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { shown, unitOf } from "../hall.js";
import { heading } from "./frame.js";
import { roomBar } from "./bar.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 * @typedef {import("../model/course.js").Course} Course
 */

/** So many in a basket are named; who else lies in it comes in the order. */
const NAMED = 20;

/**
 * A picture for each region that has a basket of its own.
 * @param {Hall} hall
 * @param {Course[]} courses
 * @returns {Scene[]}
 */
export function basketScenes(hall, courses) {
  const drawn = courses.filter(({ bar }) => bar.basket !== null);
  const regions = [...new Set(drawn.map(({ bar }) => bar.region))];
  return regions.map((region) => ({
    step: "Lots", beats: 0, pace: 0, hold: 10_000, make: () => basket(hall, region, drawn.filter(({ bar }) => bar.region === region)),
  }));
}

/**
 * @param {Hall} hall
 * @param {string | null} region
 * @param {Course[]} courses
 */
function basket(hall, region, courses) {
  const { state } = hall;
  return [
    heading(hall, t(state, "hall-basket.Title", { region: region ?? t(state, "hall-lots.All") })),
    h("div", { class: "basket-head" }, h("p", { class: "basket-number" }, t(state, "hall-basket.Number", { number: courses[0]?.bar.basket })),
      h("p", { class: "lead" }, t(state, "hall-basket.Of", { of: shown(hall).standing.rules.baskets }))),
    h("p", { class: "soft" }, chosen(hall)),
    courses.map((course) => part(hall, course)),
  ];
}

/**
 * By what the basket was chosen.
 * @param {Hall} hall
 */
function chosen(hall) {
  const { section, standing } = shown(hall);
  const dice = section.plan?.sources.find((/** @type {any} */ source) => source.label === standing.rules.basket_dice);
  return dice === undefined ? t(hall.state, "page-origin.Basket") : t(hall.state, "page-origin.BasketDice", { by: dice.by, label: dice.label });
}

/**
 * @param {Hall} hall
 * @param {Course} course
 */
function part(hall, course) {
  const { state } = hall;
  const inside = course.rows.filter(({ turn }) => turn.result === "basket").map(({ unit }) => unit);
  const sum = inside.reduce((total, unit) => total + unit.size, 0);
  const practices = inside.reduce((total, unit) => total + unit.members.length, 0);
  const who = inside.slice(0, NAMED).map((unit) => unitOf(hall, unit)).join(", ");
  const placed = course.rows.filter((row) => row.placed); // with those who go first, and were placed before the basket was drawn
  const used = placed.at(-1)?.total ?? course.before;
  const fits = used > sum ? t(state, "hall-basket.FitsWith", { used, cap: sized(state, course.cap) })
    : t(state, "hall-basket.Fits", { cap: sized(state, course.cap) });
  const told = inside.length > NAMED ? t(state, "hall-basket.More", { who, more: inside.length - NAMED }) : t(state, "hall-basket.Who", { who });
  return h("div", { class: "in-basket" },
    h("p", null, h("strong", null, t(state, "hall-basket.Lies", { start: course.bar.start, practices, size: sized(state, sum) })), ". ", fits),
    roomBar({ ...course, rows: placed }, placed.length, true),
    inside.length > 0 && h("p", { class: "names" }, `${told}.`));
}

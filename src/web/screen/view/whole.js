/** The whole: every region and start date, and how final it is. */

import { finality } from "../../page/model/finality.js";
import { bars, turnAt } from "../../page/model/rooms.js";
import { counts } from "../../page/model/standing.js";
import { t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { title } from "../../page/view/origin.js";
import { sentence } from "../../page/view/verdict.js";
import { date } from "../../words/index.js";
import { shown } from "../hall.js";
import { heading, pages } from "./frame.js";
import { roomBar } from "./bar.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 * @typedef {import("../../page/model/rooms.js").Bar} Bar
 */

/** So many regions have a picture of their room; of more there are numbers. */
const [PICTURED, NUMBERED] = [5, 9];

/**
 * @param {Hall} hall
 * @returns {Scene[]}
 */
export function wholeScenes(hall) {
  const all = bars(shown(hall).standing);
  const regions = [...new Set(all.map((bar) => bar.region))].sort((one, other) => ((one ?? "") < (other ?? "") ? -1 : 1));
  const pictured = regions.length <= PICTURED;
  const parts = pages(regions, pictured ? PICTURED : NUMBERED);
  const tables = parts.map((own, page) => scene(() => [
    heading(hall, t(hall.state, "hall-whole.Title"), [status(hall),
      parts.length > 1 && ` ${t(hall.state, "hall-list.Page", { page: page + 1, of: parts.length })}`]),
    h("p", { class: "lead" }, placed(hall)),
    since(hall),
    table(hall, all, own, pictured),
  ], 15_000));
  const how = howFinal(hall);
  return [...tables, ...(how !== null && how.open.length > 0 ? [scene(() => openPoints(hall, how), 9000)] : [])];
}

/**
 * @param {Scene["make"]} make
 * @param {number} hold
 * @returns {Scene}
 */
function scene(make, hold) {
  return { step: "Result", beats: 0, pace: 0, hold, make };
}

/**
 * How final it is; nothing where something came after it, for then this is no longer the result.
 * @param {Hall} hall
 */
function howFinal(hall) {
  return later(hall).length > 0 ? null : finality(hall.state.report, shown(hall).standing, Date.now());
}

/**
 * What came after what is shown.
 * @param {Hall} hall
 */
function later({ shows, at }) {
  return shows.slice(at + 1);
}

/** @param {Hall} hall */
function status(hall) {
  const how = howFinal(hall);
  return how !== null && h("strong", { class: "status" }, t(hall.state, `page-status.${how.status}`));
}

/** @param {Hall} hall */
function since(hall) {
  const sections = later(hall).map(({ section }) => title(hall.state, section)).join(", ");
  return sections !== "" && h("p", { class: "soft since" }, t(hall.state, "hall-whole.Since", { sections }));
}

/** @param {Hall} hall */
function placed(hall) {
  return sentence(t(hall.state, "standing.Placed", counts(shown(hall).standing)));
}

/**
 * @param {Hall} hall
 * @param {Bar[]} all
 * @param {readonly (string | null)[]} regions
 * @param {boolean} pictured
 */
function table(hall, all, regions, pictured) {
  const { state } = hall;
  const starts = [...new Set(all.map((bar) => bar.start))];
  const of = (/** @type {string | null} */ region, /** @type {string} */ start) => all.find((bar) => bar.region === region && bar.start === start);
  return h("table", { class: pictured ? "whole pictured" : "whole" },
    h("thead", null, h("tr", null, h("th", { scope: "col" }, t(state, "page-room.Region")), starts.map((start) => h("th", { scope: "col" }, date(state.lang, start))))),
    h("tbody", null, regions.map((region) => h("tr", { class: region === null ? "all" : null },
      h("th", { scope: "row" }, region ?? t(state, "hall-lots.All")), starts.map((start) => h("td", null, cell(hall, of(region, start), pictured)))))));
}

/**
 * @param {Hall} hall
 * @param {Bar | undefined} bar
 * @param {boolean} pictured
 */
function cell({ state }, bar, pictured) {
  if (bar === undefined) return "–";
  const { candidates, placed } = bar;
  const told = candidates === 0 ? t(state, "hall-whole.Nobody") : t(state, "hall-whole.Cell", { placed, practices: candidates });
  const used = bar.cap === null ? t(state, "hall-whole.UsedPart", { used: bar.used }) : t(state, "hall-whole.Used", { used: bar.used, cap: bar.cap });
  return [h("strong", null, told), pictured && bar.cap !== null && picture(bar, bar.cap), pictured ? h("span", { class: "soft" }, used) : h("span", { class: "soft" }, ` · ${used}`)];
}

/**
 * @param {Bar} bar
 * @param {number} cap
 */
function picture(bar, cap) {
  let total = bar.before;
  const rows = bar.segments.map((unit) => {
    total += unit.size;
    return { unit, turn: turnAt(unit, bar.start) ?? {}, placed: true, total };
  });
  return roomBar({ bar, rows, before: bar.before, cap, cut: rows.length - 1, scale: Math.max(cap, total, 1) }, rows.length, true);
}

/**
 * @param {Hall} hall
 * @param {ReturnType<typeof finality>} how
 */
function openPoints(hall, { open, hangs }) {
  const { state } = hall;
  return [
    heading(hall, t(state, "hall-whole.Before"), status(hall)),
    h("p", { class: "lead" }, t(state, "page-verdict.ProvisionalMeans")),
    h("ul", { class: "changes" }, open.map((message) => h("li", null, sentence(t(state, message))))),
    hangs && h("p", { class: "soft" }, t(state, "page-verdict.SubjectToKnown")),
  ];
}

/** Who witnessed, and how everybody checks it. */

import { generate } from "lean-qr";
import { t } from "../../page/state.js";
import { cosigned } from "../../page/view/checked.js";
import { h, svg } from "../../page/view/element.js";
import { title } from "../../page/view/origin.js";
import { shown } from "../hall.js";
import { heading } from "./frame.js";
import { fours } from "./seal.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 */

/** Room around a QR code, in its own squares, so that phones find it. */
const QUIET = 4;

/**
 * @param {Hall} hall
 * @returns {Scene[]}
 */
export function checkScenes(hall) {
  const report = hall.state.report.sections?.[shown(hall).index];
  const witnessed = [...(report?.seal_cosigned ?? []), ...(report?.result_cosigned ?? [])];
  /** @type {Scene} */
  const witnesses = { step: "Check", beats: 0, pace: 0, hold: 12_000, make: () => witnessesOf(hall) };
  return [...(witnessed.length > 0 ? [witnesses] : []), { step: "Check", beats: 0, pace: 0, hold: 60_000, make: () => check(hall) }];
}

/**
 * @param {Hall} hall
 */
function witnessesOf(hall) {
  const { state } = hall;
  const { section, index } = shown(hall);
  return [
    heading(hall, t(state, "page.Witnesses")),
    h("h3", { class: "hidden" }, title(state, section)),
    h("div", { class: "cosigned" }, cosigned(state, index)),
    h("p", { class: "soft" }, t(state, "hall-check.Unchecked")),
  ];
}

/** @param {Hall} hall */
function check(hall) {
  const { state, page } = hall;
  return [
    heading(hall, t(state, "hall-check.Title")),
    h("div", { class: page === null ? "check" : "check with-page" },
      h("ol", { class: "how" },
        h("li", null, page === null ? t(state, "hall-check.OpenAny") : h("strong", { class: "address" }, t(state, "hall-check.Open", { page })), " ", t(state, "hall-check.Browser")),
        h("li", null, t(state, "hall-check.Compare")),
        h("li", null, t(state, "hall-check.Own"))),
      page !== null && h("figure", { class: "qr" }, qr(page, t(state, "hall-check.Qr", { page })))),
    h("div", { class: "result-number" }, h("p", { class: "soft" }, t(state, "hall-check.Number")), fours(hall, state.report.last_root)),
    h("p", { class: "soft unchecked" }, t(state, "hall-check.UncheckedKey")),
  ];
}

/**
 * @param {string} text
 * @param {string} told
 */
function qr(text, told) {
  const code = generate(text);
  const whole = code.size + 2 * QUIET;
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  }
  return svg("svg", { viewBox: `0 0 ${whole} ${whole}`, role: "img", "aria-label": told, "shape-rendering": "crispEdges" },
    svg("rect", { width: whole, height: whole, class: "ground" }), svg("path", { d: path }));
}

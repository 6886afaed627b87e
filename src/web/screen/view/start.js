/** The first pictures: the programme, its rules, its list in numbers; of an amendment what changes. */

import { rulesTold } from "../../page/model/rules.js";
import { t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { title } from "../../page/view/origin.js";
import { sentence } from "../../page/view/verdict.js";
import { number } from "../../words/index.js";
import { codeOf, draws, shown } from "../hall.js";
import { capsOf } from "../model/caps.js";
import { heading, pages } from "./frame.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 * @typedef {import("../model/caps.js").Row} Row
 */

/** So many changes are named. */
const CHANGES = 8;

/**
 * @param {Hall} hall
 * @returns {Scene}
 */
export function titleScene(hall) {
  return { step: null, beats: 0, pace: 0, hold: 9000, make: () => titleOf(hall) };
}

/** @param {Hall} hall */
function titleOf(hall) {
  const { state } = hall;
  const { section } = shown(hall);
  const { programme } = /** @type {import("../../page/model/log.js").Log} */ (state.log);
  const others = hall.shows.filter((own) => own !== shown(hall)).map((own) => title(state, own.section));
  const { witnesses, required } = signersAt(hall);
  return [
    h("h2", { class: "programme" }, programme.title),
    programme.by !== null && h("p", { class: "by" }, programme.by),
    h("p", { class: "round" }, title(state, section)),
    h("p", { class: "when" }, when(hall)),
    h("div", { class: "witnesses" },
      h("h3", null, t(state, "hall-title.Witnesses")),
      witnesses.length === 0 ? h("p", null, t(state, "page-order.NoWitnesses"))
        : h("p", null, witnesses.map((/** @type {any} */ own) => own.role).join(" · ")),
      witnesses.length > 0 && h("p", { class: "soft" }, t(state, "page-order.WitnessesNamed", { of: witnesses.length, required }))),
    others.length > 0 && h("p", { class: "soft also" }, t(state, "hall-title.Also", { sections: others.join(", ") })),
  ];
}

/** @param {Hall} hall */
function when(hall) {
  const { section } = shown(hall);
  const own = draws(section);
  if (section.draw !== null) return t(hall.state, own ? "hall-title.Drawn" : "hall-title.Worked", { drawn: section.draw.drawn });
  const stage = section.abort !== null ? "Aborted" : own ? "Sealed" : "SealedAmendment";
  return t(hall.state, `hall-title.${stage}`, { opened: section.head.opened });
}

/**
 * Who signs from this section on.
 * @param {Hall} hall
 */
function signersAt(hall) {
  const log = /** @type {import("../../page/model/log.js").Log} */ (hall.state.log);
  const before = log.sections.slice(0, shown(hall).index).filter((section) => section.kind === "handover");
  return before.at(-1)?.head ?? log.programme;
}

/**
 * @param {Hall} hall
 * @returns {Scene}
 */
export function rulesScene(hall) {
  return { step: "Rules", beats: 0, pace: 0, hold: 16_000, make: () => rulesOf(hall) };
}

/** @param {Hall} hall */
function rulesOf(hall) {
  const { state } = hall;
  const rules = shown(hall).standing.rules;
  const caps = rules.tranches.map((/** @type {any} */ own) => ({ id: "hall-rule.CapOf", values: { start: own.start, share: { millionths: own.cap_millionths } } }));
  const [spread, boundary, order] = rulesTold(rules).map(({ values }) => Object.values(values)[0]);
  const last = rules.tranches.at(-1)?.start;
  const measure = { id: `rule-measure.${rules.unit === "practices" ? "Practices" : "Ion"}`, values: {} };
  const silent = rules.no_answer === "last" ? { id: "hall-rule.SilentLast", values: { last } } : { id: "hall-rule.SilentOut", values: {} };
  const whole = rules.spread === "per-region" ? "hall-rule.OfRegion" : "hall-rule.OfAll";
  const row = (/** @type {string} */ name, /** @type {any} */ told) => [h("dt", null, t(state, `hall-rule.${name}`)), h("dd", null, sentence(t(state, told)))];
  return [
    heading(hall, t(state, "hall-rule.Title")),
    h("dl", { class: "rules" }, row("Caps", { id: whole, values: { caps } }), row("Measure", measure), row("Spread", spread),
      row("Boundary", boundary), row("Order", order), row("Silent", silent)),
  ];
}

/**
 * @param {Hall} hall
 * @returns {Scene[]}
 */
export function listScenes(hall) {
  const { rules, practices, round } = shown(hall).standing;
  const rows = capsOf(rules, round.practices.lines);
  return pages(rows, 9).map((own, page, all) => ({
    step: "List", beats: 0, pace: 0, hold: 12_000,
    make: () => [
      heading(hall, t(hall.state, "hall-list.Title"), all.length > 1 ? t(hall.state, "hall-list.Page", { page: page + 1, of: all.length }) : null),
      h("p", { class: "lead" }, t(hall.state, "hall-list.Count", {
        practices: round.practices.lines.length, regions: new Set(practices.map(({ region }) => region)).size,
        ion: round.practices.lines.reduce((sum, { ion }) => sum + ion, 0),
      })),
      capTable(hall, own),
    ],
  }));
}

/**
 * @param {Hall} hall
 * @param {readonly Row[]} rows
 */
function capTable(hall, rows) {
  const { state } = hall;
  const { rules } = shown(hall).standing;
  const given = rules.bases.length > 0;
  const head = (/** @type {string} */ text, kind = "number") => h("th", { scope: "col", class: kind }, text);
  const count = (/** @type {number | undefined} */ n) => h("td", { class: "number" }, n === undefined ? "" : number(state.lang, n));
  return h("table", { class: "caps" },
    h("thead", null, h("tr", null, head(t(state, "page-room.Region"), ""), head(t(state, "hall-list.Practices")), head(t(state, "hall-list.Patients")),
      rules.tranches.map((/** @type {any} */ own) => head(t(state, "hall-list.Cap", { start: own.start }), "number cap")))),
    h("tbody", null, rows.map((row) => h("tr", { class: row.region === null ? "all" : null },
      h("th", { scope: "row" }, row.region ?? t(state, "hall-lots.All"),
        given && h("span", { class: "soft base" }, t(state, "hall-list.Base", { size: sizeOf(rules, row.base) }))),
      count(row.practices), count(row.ion),
      rules.tranches.map((/** @type {any} */ _, /** @type {number} */ at) => count(row.caps?.[at]))))));
}

/**
 * @param {any} rules
 * @param {number} size
 */
function sizeOf(rules, size) {
  return rules.unit === "practices" ? { id: "size.Practices", values: { practices: size } } : { id: "size.Ion", values: { ion: size } };
}

/**
 * What an amendment changes.
 * @param {Hall} hall
 * @returns {Scene}
 */
export function changeScene(hall) {
  const { head, changes } = shown(hall).section;
  const make = () => [
    heading(hall, t(hall.state, "hall-change.Title", { number: head.number })),
    h("p", { class: "lead" }, sentence(head.reason)),
    h("ul", { class: "changes" }, changes.lines.slice(0, CHANGES).map((line) => h("li", null, changed(hall, line))),
      changes.lines.length > CHANGES && h("li", null, t(hall.state, "hall-change.More", { more: changes.lines.length - CHANGES }))),
  ];
  return { step: "List", beats: 0, pace: 0, hold: 12_000, make };
}

/**
 * @param {Hall} hall
 * @param {any} line
 */
function changed(hall, line) {
  const who = codeOf(hall, line.practice ?? line.id);
  const of = (line.of ?? []).map((/** @type {string} */ id) => codeOf(hall, id)).join(", ");
  const kind = { withdraw: "Withdraw", restore: "Restore", late: "Late", correct: "Correct" }[/** @type {string} */ (line.type)] ?? "Successor";
  return t(hall.state, `hall-change.${kind}`, kind === "Successor" ? { who, of } : { who });
}

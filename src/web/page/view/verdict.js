/** What is said first: whether it agrees, how final it is, and of what moment. */

import { mend, words } from "../../words/index.js";
import { finality } from "../model/finality.js";
import { counts } from "../model/standing.js";
import { excerpt } from "../model/unlike.js";
import { t } from "../state.js";
import { reached } from "./checked.js";
import { coded, h, svg } from "./element.js";
import { piece } from "./excerpt.js";
import { root } from "./origin.js";
import { sayings } from "./trust.js";

/** @typedef {import("../state.js").State} State */

/** @type {{ [part: string]: string }} */
const MEANINGS = {
  form: "Form", seal: "Seal", "seal-witnesses": "Witnesses", contributions: "Contributions", draw: "Draw", seed: "Lots",
  lots: "Lots", tranches: "Places", outcomes: "Places", abort: "Abort", handover: "Result", result: "Result",
  "result-witnesses": "Witnesses", key: "Key",
};

/** @typedef {{ stop: () => void, again: () => void, compute: (root: string) => void, now: number }} Does */

/**
 * @param {State} state
 * @param {Does} does
 */
export function verdict(state, does) {
  switch (state.phase) {
    case "waiting": return null;
    case "busy": return busy(state, does.stop);
    case "stopped": return plain(state, "Uncheckable", [t(state, "page-verdict.Stopped"), " ",
      h("button", { type: "button", onclick: does.again }, t(state, "page-go.Again"))]);
    case "broken": return plain(state, "Uncheckable", t(state, "page-verdict.Broken", { detail: state.detail }));
    case "too-large": return plain(state, "Uncheckable", t(state, "page-verdict.TooLarge", state.detail));
    default: return found(state, does);
  }
}

/**
 * @param {State} state
 * @param {Does} does
 */
function found(state, { compute, now }) {
  const { report } = state;
  if (report.status === 2 && report.agrees !== true) return uncheckable(state);
  if (!report.agrees) return differs(state, compute);
  return agrees(state, now);
}

/**
 * @param {State} state
 * @param {() => void} stop
 */
function busy(state, stop) {
  return block("busy", [
    h("h2", { id: "verdict-title" }, t(state, "page-verdict.Busy")),
    h("progress", { id: "progress", "aria-labelledby": "verdict-title" }),
    h("p", { id: "progress-told", class: "numbers", "aria-live": "off" }),
    h("p", null, h("button", { type: "button", onclick: stop }, t(state, "page-go.Stop"))),
  ]);
}

/**
 * How far it is, in the elements that stand: a button that was made anew ten times a second could not be pressed.
 * @param {State} state
 */
export function showProgress(state) {
  const bar = /** @type {HTMLProgressElement | null} */ (document.getElementById("progress"));
  const told = document.getElementById("progress-told");
  if (bar === null || told === null || state.of === 0) return;
  bar.max = state.of;
  bar.value = state.done;
  told.textContent = t(state, "page-verdict.BusyAt", { done: state.done, of: state.of });
}

/**
 * @param {State} state
 * @param {string} status
 * @param {import("./element.js").Child} sentence
 */
function plain(state, status, sentence) {
  return block("open", [
    h("h2", { id: "verdict-title" }, t(state, "page-verdict.Uncheckable")),
    h("p", { class: "status" }, t(state, `page-status.${status}`)),
    h("p", null, sentence),
  ]);
}

/** @param {State} state */
function uncheckable(state) {
  const reason = state.report.error ?? null;
  const line = reason?.line ?? null;
  return block("open", [
    h("h2", { id: "verdict-title" }, t(state, "page-verdict.Uncheckable")),
    h("p", { class: "status" }, t(state, "page-status.Uncheckable")),
    line && h("p", null, t(state, "page-verdict.Where", { line })),
    reason && h("p", null, coded(t(state, "page-verdict.What", { reason: words(state.lang, reason) }))),
    reason && h("p", null, coded(sentence(mend(state.lang, reason.id, reason.values)))),
  ]);
}

/**
 * @param {State} state
 * @param {(root: string) => void} compute
 */
function differs(state, compute) {
  const wrong = differences(state.report);
  const first = wrong[0];
  return block("differs", [
    h("h2", { id: "verdict-title" }, t(state, "page-verdict.Differs")),
    h("p", { class: "status" }, t(state, "page-status.Differs")),
    first?.line && h("p", null, where(state, first)),
    first && h("p", null, coded(t(state, "page-verdict.What", { reason: words(state.lang, first.reason) }))),
    first?.line && !isRoot(first) && foundLine(state, first),
    first && h("p", null, t(state, "page-verdict.Means", { meaning: t(state, `page-meaning.${MEANINGS[first.part] ?? "Form"}`) })),
    wrong.length > 1 && h("p", null, t(state, "page-verdict.MoreDiffer", { parts: wrong.length })),
    h("p", null, t(state, "page-verdict.Do")),
    sealNumber(state, compute),
    reached(state, first),
  ]);
}

/**
 * A root that is another one points at no line: it hangs on all lines above it.
 * @param {any} difference
 */
function isRoot({ reason }) {
  return reason.values?.fault?.id === "signed-note.Root";
}

/**
 * @param {State} state
 * @param {any} difference
 */
function where(state, difference) {
  const { line } = difference;
  return isRoot(difference) ? t(state, "page-verdict.WhereAbove", { line: line - 1 }) : t(state, "page-verdict.Where", { line });
}

/**
 * What was read aloud can be compared with, also where something below it differs.
 * @param {State} state
 * @param {(root: string) => void} compute
 */
function sealNumber(state, compute) {
  const seal = (state.report.sections ?? []).findLast((/** @type {any} */ section) => section.type === "round")?.seal_root;
  return seal && [h("p", null, t(state, "page-verdict.SealNumber")), root(state, seal, compute)];
}

/**
 * What differs, first in the file first; of a receipt its one difference.
 * @param {any} report
 */
export function differences(report) {
  if (report.difference) return [{ part: "form", ...report.difference }];
  const wrong = (report.checks ?? []).filter((/** @type {any} */ check) => check.end === "differs");
  return wrong.sort((/** @type {any} */ one, /** @type {any} */ other) => (one.line ?? Infinity) - (other.line ?? Infinity));
}

/**
 * The line that differs, from a little before where it does.
 * @param {State} state
 * @param {{ line: number, column?: number }} difference
 */
function foundLine(state, { line, column = 1 }) {
  const text = state.text?.split("\n", line)[line - 1];
  if (text === undefined) return null;
  return [
    h("p", null, column > 1 ? t(state, "page-verdict.FoundFrom", { column }) : t(state, "page-verdict.Found")),
    piece(excerpt([...text], column - 1)),
  ];
}

/**
 * @param {State} state
 * @param {number} now
 */
function agrees(state, now) {
  const { report, standing } = state;
  const how = finality(report, standing, now);
  const drawn = standing !== null && standing.last !== null;
  const vouched = report.status !== 2;
  return block(vouched ? "agrees" : "open", [
    h("h2", { id: "verdict-title" }, t(state, vouched ? `page-verdict.${drawn ? "Agrees" : "AgreesSealed"}` : "page-verdict.NotYet")),
    h("p", { class: "status" }, t(state, `page-status.${vouched ? how.status : "NotYet"}`)),
    standing !== null && h("p", { class: "to-practice" }, h("a", { href: "#practice", onclick: toFinder }, t(state, "page-verdict.ToPractice"))),
    standing !== null && drawn && h("p", { class: "lead" }, placed(state)),
    h("p", null, t(state, `page-verdict.${drawn ? "Computed" : "ComputedSealed"}`, { lines: report.lines })),
    h("div", { class: "finality" }, openPoints(state, how, vouched)),
    asOf(state),
  ], report.trusted ? byWhom(state) : onlyItself(state));
}

/**
 * Who vouches, one by one: who is not checked among them.
 * @param {State} state
 */
function byWhom(state) {
  const [first = "", ...others] = sayings(state);
  return [h("p", null, first), h("ul", null, others.map((said) => h("li", null, said)))];
}

/** On a phone the search is far below: the way to it puts one in its field. @param {Event} event */
function toFinder(event) {
  const field = document.getElementById("find");
  if (field === null) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  document.getElementById("practice")?.scrollIntoView();
}

/** @param {State} state */
function placed(state) {
  const { placed, of, waiting } = counts(/** @type {any} */ (state.standing));
  const others = of - placed - waiting;
  const told = sentence(t(state, "standing.Placed", { placed, of, waiting }));
  return others === 0 ? told : `${told} ${t(state, "page-verdict.Others", { others })}`;
}

/**
 * @param {State} state
 * @param {ReturnType<typeof finality>} how
 * @param {boolean} vouched
 */
function openPoints(state, how, vouched) {
  const over = how.over !== null && h("p", null, t(state, how.over));
  if (how.status === "Final") return [vouched && h("p", null, t(state, "page-verdict.FinalMeans")), over];
  const points = how.open.map((message) => h("li", null, text(t(state, message))));
  return [
    how.status === "Provisional" && h("p", null, t(state, "page-verdict.ProvisionalMeans")),
    points.length > 0 && h("ul", null, points),
    how.hangs && h("p", null, t(state, "page-verdict.SubjectToKnown")),
    over,
  ];
}

/** @param {State} state */
function asOf(state) {
  const limits = state.report.vouching?.limits ?? [];
  const own = limits.find((/** @type {any} */ message) => message.id === "trust.AsOf");
  return h("p", null, own ? `${t(state, own)} ` : "", t(state, "page-verdict.Newest"));
}

/** @param {State} state */
function onlyItself(state) {
  return [
    h("p", null, t(state, "page-verdict.OnlyItself")),
    h("p", { class: "short", "data-last-root": true }, short(state.report.last_root_short)),
    h("p", null, h("a", { href: "#trust" }, t(state, "page-verdict.How"))),
  ];
}

/**
 * A short number in its groups, so that none is broken and each is read by itself.
 * @param {string | undefined} number
 */
export function short(number) {
  return (number ?? "").split(" ").map((group, at) => [at > 0 && " ", h("span", { class: "group" }, group)]);
}

/**
 * A sentence of the program, which begins small and has no full stop, as one of a page.
 * @param {string} text
 */
export function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.:!?]$/.test(text) ? "" : "."}`;
}

/** @param {string} text */
function text(text) {
  return text.replace(/\n/g, " ");
}

/**
 * @param {"busy" | "agrees" | "differs" | "open"} kind
 * @param {import("./element.js").Child[]} children
 * @param {import("./element.js").Child[]} [beside]
 */
function block(kind, children, beside) {
  return h("div", { class: `verdict ${kind}` }, sign(kind), h("div", null, children), beside && h("div", { class: "beside" }, beside));
}

/**
 * The sign beside the words: a tick, a cross, a circle that is open.
 * @param {"busy" | "agrees" | "differs" | "open"} kind
 */
function sign(kind) {
  const path = { agrees: "M9 25l10 10 20-24", differs: "M11 11l26 26M37 11L11 37", open: "M24 12v16M24 34v3", busy: "M24 12v13l8 6" }[kind];
  return svg("svg", { class: "sign", viewBox: "0 0 48 48", "aria-hidden": "true" },
    svg("circle", { cx: 24, cy: 24, r: 22 }), svg("path", { d: path }));
}

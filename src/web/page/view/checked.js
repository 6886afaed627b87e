/** Who witnessed, what was checked, and what no computer can check. */

import { t, words } from "./say.js";
import { momentOf, title } from "./origin.js";
import { h } from "./element.js";
import { sentence } from "./verdict.js";

/** @typedef {import("../state.js").State} State */

/** In the order in which they are checked. @type {{ [part: string]: string }} */
const PARTS = {
  form: "Form", seal: "Seal", "seal-witnesses": "SealWitnesses", contributions: "Contributions", draw: "Draw", seed: "Seed",
  lots: "Lots", tranches: "Tranches", outcomes: "Outcomes", abort: "Abort", handover: "Handover", result: "Result",
  "result-witnesses": "ResultWitnesses", key: "Key",
};
/** @type {{ [end: string]: string }} */
const MARKS = { agrees: "Agrees", "not-yet": "NotYet", differs: "Differs" };
/** What is checked of every round that is drawn. */
const OF_ROUND = ["seal", "contributions", "draw", "seed", "lots", "tranches", "outcomes", "result"];
const NEVER = ["List", "Dice", "Second", "Clock", "Newest", "Rules", "Owner"];

/** @param {State} state */
export function witnessSection(state) {
  const { report, log } = state;
  if (log === null) return null;
  const signers = signersNow(log);
  if (signers.witnesses.length === 0) return h("p", { class: "measure" }, t(state, "page-order.NoWitnesses"));
  const unchecked = (report.sections ?? []).some((/** @type {any} */ own) => [...(own.seal_cosigned ?? []), ...(own.result_cosigned ?? [])].some((by) => !by.checked));
  return [
    h("p", { class: "measure" }, t(state, "page-order.WitnessesNamed", { of: signers.witnesses.length, required: signers.required })),
    unchecked && h("p", { class: "measure" }, t(state, "page-order.UncheckedMeans")),
    log.sections.map((section, at) => [h("h3", null, title(state, section)), cosigned(state, at)]),
  ];
}

/**
 * Who signed the seal and the result of a section, and whether that was too late.
 * @param {State} state
 * @param {number} at of the section, from 0
 */
export function cosigned(state, at) {
  const [report, section] = [state.report.sections?.[at], state.log?.sections[at]];
  return [
    signed(state, "part.Seal", report?.seal_cosigned, section === undefined ? null : beaconOf(section)),
    signedAfter(state, at),
    signed(state, "part.Result", report?.result_cosigned),
  ];
}

/**
 * Who signs in a section, or after all of them.
 * @param {import("../model/log.js").Log} log
 * @param {number} [before]
 */
function signersNow(log, before = log.sections.length) {
  const handovers = log.sections.slice(0, before).filter((section) => section.kind === "handover");
  return handovers.at(-1)?.head ?? log.programme;
}

/**
 * When the first beacon spoke that a seal planned; `null` where it planned none.
 * @param {import("../model/log.js").Section} section
 */
function beaconOf({ plan }) {
  const rounds = (plan?.sources ?? []).filter((/** @type {any} */ { kind }) => kind === "drand").map((/** @type {any} */ { round }) => round);
  return rounds.length === 0 ? null : momentOf(Math.min(...rounds));
}

/**
 * That by the times of witnesses too few signed a seal before it was drawn: only a beacon would forbid that.
 * @param {State} state
 * @param {number} at of the section, from 0
 */
function signedAfter(state, at) {
  const { report, log } = state;
  const own = report.sections?.[at];
  if (log === null || !own?.drawn) return null;
  const { required } = signersNow(log, at);
  const before = (own.seal_cosigned ?? []).filter((/** @type {any} */ by) => Date.parse(by.signed) <= Date.parse(own.drawn)).length;
  if (before >= required) return null;
  return h("p", { class: "after" }, sentence(words(state, "check.SignedAfter", { before, required })));
}

/**
 * @param {State} state
 * @param {string} part
 * @param {any[] | undefined} by
 * @param {string | null} [beacon] who signs after it counts for nothing
 */
function signed(state, part, by, beacon = null) {
  if (by === undefined || by.length === 0) return null;
  const line = (/** @type {any} */ { role, name, signed: moment, checked }) => {
    const late = beacon !== null && Date.parse(moment) >= Date.parse(beacon);
    const note = { id: `witness-note.${late ? (checked ? "Late" : "LateUnchecked") : checked ? "Named" : "Unchecked"}`, values: {} };
    return words(state, "check.Witness", { role, name, moment, note });
  };
  return [h("h4", null, sentence(words(state, part, {})).replace(/\.$/, "")), h("ul", null, by.map((own) => h("li", null, line(own))))];
}

/** @param {State} state */
export function checkedSection(state) {
  const { report, log } = state;
  const checks = report?.checks ?? [];
  const sections = [...new Set(checks.map((/** @type {any} */ check) => check.section))];
  const named = (/** @type {any} */ at) => {
    const section = sections.length > 2 && at !== null ? log?.sections[at - 1] : undefined;
    return section === undefined ? null : h("h4", null, title(state, section));
  };
  return [
    h("h3", null, t(state, "page-unchecked.Done")),
    sections.map((at) => [named(at), h("ul", { class: "checks" },
      checks.filter((/** @type {any} */ check) => check.section === at).map((/** @type {any} */ check) => point(state, check)))]),
    h("h3", null, t(state, "page-unchecked.Not")),
    h("ul", { class: "unchecked" }, never(state).map((id) => h("li", null, t(state, `page-unchecked.${id}`)))),
  ];
}

/**
 * What was checked of the section in which a transcript differs, and what nobody could come to.
 * @param {State} state
 * @param {any} difference the first
 */
export function reached(state, difference) {
  if (difference?.section === undefined || difference.section === null) return null;
  const own = state.report.checks.filter((/** @type {any} */ { section }) => section === difference.section);
  const done = new Set(own.map((/** @type {any} */ { part }) => part));
  const rest = isDrawnRound(state.text ?? "", difference.section) ? OF_ROUND.filter((part) => !done.has(part)) : [];
  return [
    h("h3", null, t(state, "page-unchecked.Done")),
    h("ul", { class: "checks" }, own.map((/** @type {any} */ check) => point(state, check)),
      rest.map((part) => h("li", { class: "check open" }, h("strong", null, t(state, "page-unchecked.Unreached")), " ", t(state, `page-part.${PARTS[part]}`)))),
  ];
}

/**
 * Whether a section of a transcript that cannot be read whole is a round with a draw, as far as its lines begin like one.
 * @param {string} text
 * @param {number} section from 1
 */
function isDrawnRound(text, section) {
  const [, ...parts] = text.split(/^(?=\{"type":"(?:round|amendment|handover)",)/m);
  const own = parts[section - 1] ?? "";
  return own.startsWith('{"type":"round"') && own.includes('\n{"type":"draw",');
}

/** @param {State} state */
function never(state) {
  const hidden = state.standing?.rules.identity === "pseudonym";
  const dice = state.log?.sections.some((section) => section.plan?.sources.some((/** @type {any} */ own) => own.kind === "dice"));
  return [...NEVER.filter((id) => id !== "Dice" || dice), ...(hidden ? ["Pseudonyms"] : [])];
}

/**
 * @param {State} state
 * @param {any} check
 */
function point(state, check) {
  const mark = MARKS[check.end] ?? "Differs";
  const at = check.section === null ? null : check.section - 1;
  const section = at === null ? undefined : state.log?.sections[at];
  const inTime = check.part === "seal-witnesses" && section !== undefined && beaconOf(section) !== null;
  return h("li", { class: `check ${check.end}` },
    h("strong", null, words(state, `check-mark.${mark}`, {})), " ",
    t(state, `page-part.${inTime ? "SealWitnessesInTime" : PARTS[check.part] ?? "Form"}`),
    check.part === "seal-witnesses" && at !== null && signedAfter(state, at));
}

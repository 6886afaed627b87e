/** Who witnessed, what was checked, and what no computer can check. */

import { t, words } from "./say.js";
import { title } from "./origin.js";
import { h } from "./element.js";
import { sentence } from "./verdict.js";

/** @typedef {import("../state.js").State} State */

/** @type {{ [part: string]: string }} */
const PARTS = {
  form: "Form", seal: "Seal", "seal-witnesses": "SealWitnesses", contributions: "Contributions", draw: "Draw", seed: "Seed",
  lots: "Lots", tranches: "Tranches", outcomes: "Outcomes", abort: "Abort", handover: "Handover", result: "Result",
  "result-witnesses": "ResultWitnesses", key: "Key",
};
/** @type {{ [end: string]: string }} */
const MARKS = { agrees: "Agrees", "not-yet": "NotYet", differs: "Differs" };
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
    log.sections.map((section, at) => [
      h("h3", null, title(state, section)),
      signed(state, "part.Seal", report.sections?.[at]?.seal_cosigned),
      signed(state, "part.Result", report.sections?.[at]?.result_cosigned),
    ]),
  ];
}

/** @param {import("../model/log.js").Log} log */
function signersNow(log) {
  const handovers = log.sections.filter((section) => section.kind === "handover");
  return handovers.at(-1)?.head ?? log.programme;
}

/**
 * @param {State} state
 * @param {string} part
 * @param {any[] | undefined} by
 */
export function signed(state, part, by) {
  if (by === undefined || by.length === 0) return null;
  const line = (/** @type {any} */ { role, name, signed: moment, checked }) => words(state, "check.Witness", {
    role, name, moment, note: { id: `witness-note.${checked ? "Named" : "Unchecked"}`, values: {} },
  });
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
  return h("li", { class: `check ${check.end}` },
    h("strong", null, words(state, `check-mark.${mark}`, {})), " ",
    t(state, `page-part.${PARTS[check.part] ?? "Form"}`));
}

/** How the lots came about: the seal, what was contributed, the seed. */

import { isDrawn, readNote } from "../model/log.js";
import { roundHeadline } from "../../story/called.js";
import { appearance, timeOf } from "../../verifier/values.js";
import { t, words } from "./say.js";
import { coded, h } from "./element.js";
import { seedByHand } from "./hand.js";
import { short } from "./verdict.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("../model/log.js").Section} Section
 */

/**
 * @param {State} state
 * @param {(root: string) => void} compute asks for the short number of a root
 */
export function originSection(state, compute) {
  const log = state.log;
  if (log === null || state.standing === null) return null;
  const sealed = log.sections.filter((section) => section.plan !== null);
  const round = state.standing.round;
  const others = sealed.filter((section) => section !== round);
  return [
    h("p", { class: "measure" }, t(state, "page-origin.Intro")),
    steps(state, round, compute),
    others.length > 0 && h("details", null, h("summary", null, t(state, "page-origin.Earlier")),
      others.map((section) => [h("h3", null, title(state, section)), steps(state, section, compute)])),
  ];
}

/**
 * @param {State} state
 * @param {Section} section
 */
export function title(state, section) {
  const { head, kind } = section;
  if (kind === "handover") return words(state, "section.Handover", {});
  if (kind === "amendment") return words(state, "section.Amendment", { number: head.number });
  return t(state, roundHeadline(/** @type {any} */ (section)));
}

/**
 * @param {State} state
 * @param {Section} section
 * @param {(root: string) => void} compute
 */
function steps(state, section, compute) {
  return h("ol", { class: "steps" },
    h("li", null, sealed(state, section), section.seal !== null && root(state, readNote(section.seal.note).root, compute)),
    section.plan?.sources.map((/** @type {any} */ source) => step(state, section, source)),
    ending(state, section));
}

/**
 * @param {State} state
 * @param {Section} section
 */
function sealed(state, section) {
  const { head, practices, seal } = section;
  const values = { opened: head.opened, line: (seal?.at ?? 0) + 1 };
  if (section.kind === "amendment") return h("p", null, t(state, "page-origin.SealedAmendment", values));
  return h("p", null, t(state, "page-origin.Sealed", { ...values, practices: practices.lines.length }));
}

/**
 * A root, and its short number on demand: it takes a tenth of a second to compute, by design.
 * @param {State} state
 * @param {string} root
 * @param {(root: string) => void} compute
 */
export function root(state, root, compute) {
  const known = state.seals.get(root);
  return h("dl", { class: "numbers" },
    h("dt", null, t(state, "page-origin.Root")), h("dd", null, h("code", null, root)),
    h("dt", null, t(state, "page-origin.Short")),
    h("dd", { class: "short small", "data-root": root }, known === undefined
      ? h("button", { type: "button", onclick: () => compute(root) }, t(state, "page-go.Compute")) : short(known)));
}

/**
 * @param {State} state
 * @param {Section} section
 * @param {any} source
 */
function step(state, section, source) {
  const given = section.contributions.find((own) => own.label === source.label);
  const failed = section.failures.find((own) => own.label === source.label);
  if (section.abort !== null) return failed !== undefined && h("li", null, failure(state, failed));
  if (!isDrawn(section)) return h("li", { class: "to-come" }, h("p", null, t(state, "page-origin.WaitsFor", { plan: planned(source) })));
  return h("li", null,
    failed && failure(state, failed),
    given && h("p", null, gave(state, source, given)),
    given && value(source, given.value));
}

/**
 * @param {State} state
 * @param {any} failed
 */
function failure(state, { label, reason }) {
  return h("p", null, coded(t(state, "page-origin.Failed", { label, reason })));
}

/**
 * What a source will give, as the report for the board says it.
 * @param {any} source
 */
function planned({ by, kind, rolls, faces, what, round }) {
  switch (kind) {
    case "dice": return { id: "seed-gives.Dice", values: { by, rolls, faces } };
    case "secret": return { id: "seed-gives.Secret", values: { by } };
    case "text": return { id: "seed-gives.Text", values: { by, what } };
    default: return { id: "seed-gives.Beacon", values: { by, round, moment: momentOf(round) } };
  }
}

/**
 * When a round of the beacon appears.
 * @param {number} round
 */
export function momentOf(round) {
  return timeOf(appearance(round));
}

/**
 * @param {State} state
 * @param {any} source
 * @param {any} given
 */
export function gave(state, source, given) {
  const { by, kind, rolls, faces, what } = source;
  switch (kind) {
    case "dice": return t(state, "page-origin.Dice", { by, rolls, faces });
    case "secret": return t(state, "page-origin.Secret", { by });
    case "text": return t(state, "page-origin.Text", { by, what });
    default: {
      const round = Number(given.value.split(" ")[0]);
      return t(state, "page-origin.Beacon", { by, round, moment: momentOf(round) });
    }
  }
}

/**
 * @param {any} source
 * @param {string} value
 */
function value(source, value) {
  if (source.kind !== "dice" || source.faces > 99) return h("p", null, h("code", { class: "value" }, value));
  return h("p", { class: "dice" }, value.split(" ").map((roll, at) => [at > 0 && " ", h("span", null, roll)]));
}

/**
 * @param {State} state
 * @param {Section} section
 */
function ending(state, section) {
  if (section.abort !== null) return h("li", null, h("p", null, t(state, "page-origin.Aborted", { reason: section.abort.reason })));
  if (section.draw === null || section.seed === null) return h("li", { class: "to-come" }, h("p", null, t(state, "page-origin.Waits")));
  const from = readNote(section.seal?.note ?? "").root;
  return [
    h("li", null,
      h("p", null, t(state, "page-origin.Drawn", { drawn: section.draw.drawn })),
      h("dl", { class: "numbers" }, h("dt", null, t(state, "page-origin.Seed")), h("dd", null, h("code", null, section.seed.seed))),
      seedByHand(state, section, from)),
    h("li", null, h("p", null, t(state, "page-origin.Lots", { line: section.lots.at + 1 })), basket(state, section)),
  ];
}

/**
 * By what the basket was chosen, where a round has baskets.
 * @param {State} state
 * @param {Section} section
 */
function basket(state, { kind, rules, plan }) {
  if (kind !== "round" || rules.boundary !== "baskets") return null;
  const dice = plan?.sources.find((/** @type {any} */ source) => source.label === rules.basket_dice);
  return h("p", null, dice === undefined ? t(state, "page-origin.Basket") : coded(t(state, "page-origin.BasketDice", { by: dice.by, label: dice.label })));
}

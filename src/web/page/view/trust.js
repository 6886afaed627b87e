/** What a page can vouch for, and what a reader can compare and give. */

import { readNote } from "../model/log.js";
import { t } from "./say.js";
import { coded, h } from "./element.js";
import { shortByHand } from "./hand.js";
import { root } from "./origin.js";
import { fileButton } from "./practice.js";
import { short } from "./verdict.js";
import { vouchers } from "../../story/trust.js";

/** @typedef {import("../state.js").State} State */

/**
 * @param {State} state
 * @param {{ compute: (root: string) => void, give: (text: string) => void, files: (files: File[]) => void, forget: () => void }} does
 */
export function trustSection(state, does) {
  return [
    h("p", { class: "measure" }, t(state, "page-trust.Nothing")),
    h("p", { class: "measure" }, coded(t(state, "page-trust.Elsewhere"))),
    state.report?.last_root && [h("p", { class: "measure" }, t(state, "page-trust.Compare")), compared(state, does.compute), shortByHand(state)],
    keyForm(state, does),
  ];
}

/**
 * @param {State} state
 * @param {(root: string) => void} compute
 */
function compared(state, compute) {
  const { report, standing } = state;
  const seal = standing?.round.seal ?? null;
  return h("ol", { class: "compare" },
    h("li", null, h("p", null, t(state, "page-trust.Short")),
      h("p", { class: "short", "data-last-root": true }, short(report.last_root_short)),
      h("p", { class: "whole" }, `${t(state, "page-trust.Whole")}: `, h("code", null, report.last_root))),
    seal && h("li", null, h("p", null, t(state, "page-trust.Seal")), root(state, readNote(seal.note).root, compute)),
    h("li", null, h("p", null, t(state, "page-trust.Key")), key(report.organiser)));
}

/**
 * A key whole, and behind it in groups of four to read along.
 * @param {string} text
 */
export function key(text) {
  const at = text.lastIndexOf("+", text.length - 45);
  const [name, bytes] = at > 0 ? [text.slice(0, at + 1), text.slice(at + 1)] : ["", text];
  return [
    h("p", { class: "key" }, h("code", null, name), h("wbr"), fours(bytes)),
  ];
}

/**
 * @param {string} text
 */
export function fours(text) {
  return h("code", { class: "fours" }, (text.match(/.{1,4}/g) ?? []).map((group) => h("span", null, group)));
}

/**
 * @param {State} state
 * @param {{ give: (text: string) => void, files: (files: File[]) => void, forget: () => void }} does
 * @param {string} [intro]
 */
export function keyForm(state, does, intro = "page-trust.Give") {
  const field = h("textarea", { id: "key", rows: 2, spellcheck: "false", autocomplete: "off", autocapitalize: "off" });
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    if (field.value.trim() !== "") does.give(field.value);
  };
  return h("form", { class: "key-form", onsubmit: submit },
    h("p", { class: "measure" }, t(state, intro)),
    h("label", { for: "key" }, t(state, "page-trust.Field")),
    field,
    h("p", { class: "buttons" },
      h("button", { type: "submit" }, t(state, "page-go.Check")),
      fileButton("key-file", t(state, "page-go.Open"), does.files)),
    vouching(state, does.forget));
}

/**
 * What came of it.
 * @param {State} state
 * @param {() => void} forget
 */
function vouching(state, forget) {
  if (state.wrong !== null) {
    const { id, values } = state.wrong;
    const file = values.file || t(state, "page-trust.Field");
    return h("p", { role: "status", class: "vouching" }, coded(t(state, id, { ...values, file })));
  }
  if (state.given.length === 0) return null;
  const own = state.given.find(({ file }) => file !== "" && file === state.files.policy);
  return h("div", { role: "status", class: "vouching" },
    h("p", null, t(state, "page-trust.Given", { count: state.given.length }), " ",
      h("button", { type: "button", onclick: forget }, t(state, "page-trust.Forget"))),
    own !== undefined && h("p", null, t(state, "page-trust.SameSite", { file: own.file })),
    h("ul", null, sayings(state).map((said) => h("li", null, coded(said)))));
}

/**
 * Who vouches, in the sentences of the program.
 * @param {State} state
 */
export function sayings(state) {
  if (!state.report?.agrees) return [];
  return vouchers(state.report, { asked: true }).map((message) => t(state, message).trim());
}

/** What lies over a picture for a moment: one practice, looked for and shown; the keys. */

import { search, stateOf } from "../../page/model/standing.js";
import { isOfRehearsal } from "../../page/rehearsal.js";
import { sized, t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { codeOf, nameOf, shown } from "../hall.js";
import { mark } from "./bar.js";
import { happened } from "./lots.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Over} Over
 * @typedef {import("../control.js").Does} Does
 * @typedef {import("../../page/model/standing.js").Practice} Practice
 */

const HITS = 7;
/** @type {readonly (readonly [keys: string, told: string])[]} */
const KEYS = [
  ["→ ←", "Next"], ["space PageDown PageUp", "Scene"], ["Home End", "Ends"], ["↑ ↓", "Roll"], ["P", "Run"], ["/", "Find"], ["R", "Other"],
  ["L", "Language"], ["F F5", "Full"], ["B .", "Black"], ["click", "Click"],
];

/**
 * @param {Hall} hall
 * @param {Over} over
 * @param {Does} does
 */
export function overlay(hall, over, does) {
  const close = h("button", { type: "button", class: "close", onclick: () => does.over(null) }, t(hall.state, "hall-go.Close"));
  const inside = over.kind === "keys" ? keys(hall) : over.kind === "find" ? find(hall, over, does) : one(hall, over.id);
  return h("dialog", { class: over.kind, "aria-labelledby": "over-title", oncancel: (/** @type {Event} */ event) => { event.preventDefault(); does.over(null); } },
    isOfRehearsal(hall.state.text ?? "") && h("p", { class: "rehearsal" }, t(hall.state, "rehearsal.Mark")), inside, close);
}

/** @param {Hall} hall */
function keys({ state }) {
  const named = (/** @type {string} */ own) => own === "space" ? t(state, "hall-key.Space") : own === "click" ? t(state, "hall-key.ClickName") : own;
  return [
    h("h2", { id: "over-title" }, t(state, "hall-key.Title")),
    h("dl", { class: "keys" }, KEYS.map(([own, told]) => [
      h("dt", null, own.split(" ").map((key, at) => [at > 0 && " ", h("kbd", null, named(key))])), h("dd", null, t(state, `hall-key.${told}`))])),
  ];
}

/**
 * Practices that fit what was typed; where names are hidden, by code alone.
 * @param {Hall} hall
 * @param {string} asked
 */
export function found(hall, asked) {
  const { standing } = shown(hall);
  if (hall.names) return search(standing, asked);
  const own = asked.trim().toLowerCase();
  return own === "" ? [] : standing.practices.filter(({ id }) => id.toLowerCase().includes(own));
}

/**
 * @param {Hall} hall
 * @param {Extract<Over, { kind: "find" }>} over keeps what is typed, for a picture can be made anew under it
 * @param {Does} does
 */
function find(hall, over, does) {
  const { state } = hall;
  const hits = h("div", { class: "hits", role: "status" });
  const field = h("input", { id: "asked", type: "text", value: over.asked, autocomplete: "off", spellcheck: "false" });
  const show = () => {
    over.asked = field.value;
    const all = found(hall, field.value);
    hits.replaceChildren(h("ul", null, all.slice(0, HITS).map((own) => h("li", null,
      h("button", { type: "button", onclick: () => does.over({ kind: "one", id: own.id }) }, codeOf(hall, own.id), " · ", own.region)))),
    all.length > HITS ? t(state, "hall-one.More", { more: all.length - HITS }) : all.length === 0 && field.value.trim() !== "" ? t(state, "hall-one.Nobody") : "");
  };
  field.addEventListener("input", show);
  show();
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const [first] = found(hall, field.value);
    if (first !== undefined) does.over({ kind: "one", id: first.id });
  };
  return h("form", { onsubmit: submit },
    h("h2", { id: "over-title" }, h("label", { for: "asked" }, t(state, hall.names ? "hall-one.FindNamed" : "hall-one.Find"))),
    field, h("p", { class: "soft" }, t(state, "hall-one.Choose")), hits);
}

/**
 * @param {Hall} hall
 * @param {string} id
 */
function one(hall, id) {
  const { state } = hall;
  const { standing } = shown(hall);
  const own = /** @type {Practice} */ (standing.byId.get(id));
  const { word, message } = stateOf(own);
  const { outcome } = own;
  const name = nameOf(hall, id);
  return [
    h("h2", { id: "over-title" }, name ?? codeOf(hall, id)),
    h("p", { class: "lead" }, [name === null ? null : id, own.region, t(state, sized(state, outcome?.size ?? own.ion)),
      outcome !== null && outcome.rank !== null ? t(state, "hall-one.Lot", { rank: outcome.rank, of: outcome.of }) : null].filter(Boolean).join(" · ")),
    h("p", { class: `outcome ${word}` }, mark(word === "placed" || word === "takes-part" ? "placed" : "waits"), t(state, message)),
    outcome !== null && (outcome.tranches.length === 0 ? h("p", { class: "soft" }, t(state, "hall-one.NoTurn"))
      : h("ul", { class: "turns" }, outcome.tranches.map((/** @type {any} */ turn) => h("li", null, turnOf(hall, outcome, turn))))),
  ];
}

/**
 * @param {Hall} hall
 * @param {any} outcome
 * @param {any} turn
 */
function turnOf(hall, outcome, turn) {
  const result = happened(hall, turn, outcome.start === turn.start);
  return t(hall.state, "hall-one.Turn", { start: turn.start, place: turn.place, of: turn.of, result });
}

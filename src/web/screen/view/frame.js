/** What stands around a picture: where we are, the steps at the foot, what can be pressed. */

import { t } from "../../page/state.js";
import { h, svg } from "../../page/view/element.js";
import { title } from "../../page/view/origin.js";
import { shown } from "../hall.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Step} Step
 * @typedef {import("../control.js").Does} Does
 */

/** @type {readonly Step[]} */
const STEPS = ["Rules", "List", "Sealed", "Given", "Lots", "Result", "Check"];

/**
 * The heading of a picture, and what stands opposite it.
 * @param {Hall} hall
 * @param {string} text
 * @param {import("../../page/view/element.js").Child} [beside]
 */
export function heading(hall, text, beside) {
  return h("div", { class: "heading" }, h("h2", null, text), beside ? h("p", { class: "beside" }, beside) : null);
}

/**
 * A list in parts that are about as long as each other.
 * @template T
 * @param {readonly T[]} all
 * @param {number} most
 * @returns {T[][]}
 */
export function pages(all, most) {
  const count = Math.max(1, Math.ceil(all.length / most));
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

/**
 * @param {Hall} hall
 * @param {Does} does
 */
export function foot(hall, does) {
  const { state, scenes } = hall;
  const now = hall.live === null ? scenes[hall.scene]?.step ?? null : "Given";
  const at = now === null ? -1 : STEPS.indexOf(now);
  const step = (/** @type {Step} */ own, /** @type {number} */ place) => {
    const first = scenes.findIndex((scene) => scene.step === own);
    const kind = place < at ? "done" : place === at ? "now" : "to-come";
    return h("li", { class: kind }, h("button", { type: "button", tabindex: -1, "aria-current": kind === "now" ? "step" : null, disabled: first < 0, onclick: () => does.open(first) },
      sign(kind), t(state, `hall-step.${own}`), kind === "done" && h("span", { class: "hidden" }, ` (${t(state, "hall-step.Done")})`)));
  };
  return [controls(hall, does), h("nav", { "aria-label": t(state, "hall-step.Where") }, h("ol", { class: "foot" }, STEPS.map(step)))];
}

/** @param {"done" | "now" | "to-come"} kind */
function sign(kind) {
  const shape = kind === "done" ? svg("path", { d: "M3 11l5 5 9-12" }) : kind === "now" ? svg("path", { d: "M4 3l12 7-12 7z", class: "full" }) : svg("circle", { cx: 10, cy: 10, r: 6 });
  return svg("svg", { class: "step-sign", viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" }, shape);
}

/**
 * What can be pressed: it appears when the mouse moves or the keyboard gets there, and is no part of the picture.
 * @param {Hall} hall
 * @param {Does} does
 */
function controls(hall, does) {
  const { state } = hall;
  const button = (/** @type {string} */ name, /** @type {() => void} */ press, /** @type {string} */ id) =>
    h("button", { type: "button", id: `go-${id}`, onclick: press }, name);
  const go = (/** @type {string} */ name) => t(state, `hall-go.${name}`);
  return h("div", { class: "controls", role: "group", "aria-label": go("Bar") },
    button(go("Back"), () => does.scene(-1), "back"), button(go("Next"), () => does.scene(1), "next"),
    button(go(hall.running ? "Hold" : "Run"), does.run, "run"), button(go("Find"), () => does.over({ kind: "find", asked: "" }), "find"),
    hall.shows.length > 1 && button(go("Other"), () => does.other(1), "other"),
    button(state.lang === "nl" ? "English" : "Nederlands", does.language, "lang"),
    button(go("Full"), does.full, "full"), button(go("Keys"), () => does.over({ kind: "keys" }), "keys"));
}

/**
 * Programme and round, small, above every picture but the first; and whether it runs by itself.
 * @param {Hall} hall
 */
export function where(hall) {
  const { state } = hall;
  const runs = hall.running ? ` · ${t(state, "hall-go.Running")}` : "";
  if (hall.shows.length === 0) return runs;
  return `${title(state, shown(hall).section)}${runs}`;
}

/** What happens at the desk, as large as there is room for: dice while they fall, a beacon that is waited for. */

import { calm, clock, isStill } from "../../page/clock.js";
import { t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { dice } from "./dice.js";
import { heading } from "./frame.js";

/**
 * @typedef {{ rolls: string[], faces: number, of: number, said: string }} Falling what fell so far, of so many, with so many faces
 * @typedef {{ until: string, round: number }} Waited when a round of the beacon appears
 * @typedef {Falling | Waited} Live
 */

/**
 * @param {import("../hall.js").Hall} hall
 * @param {Live} live
 * @returns {import("../hall.js").Scene}
 */
export function liveScene(hall, live) {
  return "until" in live ? waitScene(hall, live) : fallingScene(hall, live);
}

/** So often the time is looked at, in milliseconds. */
const LOOKS = 250;

/**
 * Counted here, from the moment that the desk tells.
 * @param {import("../hall.js").Hall} hall
 * @param {Waited} waited
 * @returns {import("../hall.js").Scene}
 */
function waitScene(hall, { until, round }) {
  const make = () => {
    const rest = () => Date.parse(until) - Date.now();
    const isOver = rest() <= 0;
    return [
      heading(hall, t(hall.state, "hall-wait.Title"), ""),
      h("p", { class: "lead", "data-over": t(hall.state, "hall-wait.There", { round }) }, t(hall.state, isOver ? "hall-wait.There" : "hall-wait.Appears", { round })),
      !isOver && h("p", { class: "countdown", role: "timer", "data-until": until }, shownTime(rest())),
      !isOver && h("p", { class: "soft at" }, t(hall.state, "hall-wait.At", { moment: until })),
    ];
  };
  return { step: "Given", beats: 0, pace: 0, hold: 0, make };
}

/** @param {number} rest */
function shownTime(rest) {
  return isStill() ? calm(rest) : clock(rest);
}

setInterval(() => {
  const left = document.querySelector(".scene .countdown");
  if (!(left instanceof HTMLElement)) return;
  const rest = Date.parse(left.dataset.until ?? "") - Date.now();
  const lead = left.parentElement?.querySelector(".lead");
  if (rest > 0) left.textContent = shownTime(rest);
  else if (lead instanceof HTMLElement) {
    lead.textContent = lead.dataset.over ?? "";
    left.nextElementSibling?.remove();
    left.remove();
  }
}, LOOKS);

/**
 * @param {import("../hall.js").Hall} hall
 * @param {Falling} live
 * @returns {import("../hall.js").Scene}
 */
function fallingScene(hall, { rolls, faces, of, said }) {
  const all = Array.from({ length: Math.max(of, rolls.length) }, (_, at) => rolls[at] ?? "");
  const make = () => [
    heading(hall, t(hall.state, "hall-given.Falling"), t(hall.state, "hall-given.Rolled", { done: rolls.length, rolls: of })),
    h("p", { class: "lead" }, said),
    h("div", { class: "thrown" }, dice(all, faces, rolls.length, innerWidth / innerHeight > 1.5 ? 2.6 : 1.7),
      h("p", { class: "hidden" }, t(hall.state, "hall-given.Rolls", { rolls: rolls.join(" ") }))),
  ];
  return { step: "Given", beats: 0, pace: 0, hold: 0, make };
}

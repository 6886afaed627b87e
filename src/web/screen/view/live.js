/** Dice while they fall: what is typed at the desk, as large as there is room for. */

import { t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { dice } from "./dice.js";
import { heading } from "./frame.js";

/** @typedef {{ rolls: string[], faces: number, of: number, said: string }} Live what fell so far, of so many, with so many faces */

/**
 * @param {import("../hall.js").Hall} hall
 * @param {Live} live
 * @returns {import("../hall.js").Scene}
 */
export function liveScene(hall, { rolls, faces, of, said }) {
  const all = Array.from({ length: Math.max(of, rolls.length) }, (_, at) => rolls[at] ?? "");
  const make = () => [
    heading(hall, t(hall.state, "hall-given.Falling"), t(hall.state, "hall-given.Rolled", { done: rolls.length, rolls: of })),
    h("p", { class: "lead" }, said),
    h("div", { class: "thrown" }, dice(all, faces, rolls.length, innerWidth / innerHeight > 1.5 ? 2.6 : 1.7),
      h("p", { class: "hidden" }, t(hall.state, "hall-given.Rolls", { rolls: rolls.join(" ") }))),
  ];
  return { step: "Given", beats: 0, pace: 0, hold: 0, make };
}

/** What chance brought: each source as it came, then the seed that they make with the seal. */

import { t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { gave } from "../../page/view/origin.js";
import { sentence } from "../../page/view/verdict.js";
import { shown } from "../hall.js";
import { dice } from "./dice.js";
import { heading } from "./frame.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 */

/** All throws of a source together take about so long. */
const THROWS = 15_000;
/** Larger than this no die is: what has more faces is a row of numbers. */
const FACES = 999;

/**
 * @param {Hall} hall
 * @returns {Scene[]}
 */
export function givenScenes(hall) {
  const { section } = shown(hall);
  const sources = section.plan?.sources ?? [];
  if (section.seed === null) return [];
  return [...sources.map((/** @type {any} */ source, /** @type {number} */ at) => sourceScene(hall, source, at, sources.length)), seedScene(hall)];
}

/**
 * @param {Hall} hall
 * @param {any} source
 * @param {number} at
 * @param {number} of
 * @returns {Scene}
 */
function sourceScene(hall, source, at, of) {
  const { section } = shown(hall);
  const given = section.contributions.find((own) => own.label === source.label);
  const failed = section.failures.find((own) => own.label === source.label);
  const rolls = source.kind === "dice" && given && source.faces <= FACES ? given.value.split(" ") : null;
  const make = (/** @type {number} */ beat) => [
    heading(hall, t(hall.state, "hall-given.Title", { number: at + 1, of, label: source.label }),
      rolls !== null && t(hall.state, "hall-given.Rolled", { done: beat, rolls: rolls.length })),
    failed && h("p", { class: "stop" }, sentence(t(hall.state, "page-origin.Failed", { label: source.label, reason: failed.reason }))),
    given && h("p", { class: "lead" }, gave(hall.state, source, given)),
    rolls !== null ? thrown(hall, rolls, source, beat) : given && value(given.value),
    shown(hall).standing.rules.basket_dice === source.label && h("p", null, t(hall.state, "hall-given.Basket")),
  ];
  return { step: "Given", beats: rolls?.length ?? 0, pace: paceOf(rolls?.length ?? 1), hold: rolls === null ? 9000 : 5000, make };
}

/** @param {number} rolls */
function paceOf(rolls) {
  return Math.min(900, Math.max(120, Math.round(THROWS / rolls)));
}

/**
 * @param {Hall} hall
 * @param {string[]} rolls
 * @param {any} source
 * @param {number} beat
 */
function thrown(hall, rolls, source, beat) {
  const told = t(hall.state, "hall-given.Rolls", { rolls: rolls.slice(0, beat).join(" ") });
  return h("div", { class: "thrown" }, dice(rolls, source.faces, beat, innerWidth / innerHeight > 1.5 ? 2.6 : 1.7), h("p", { class: "hidden" }, told));
}

/**
 * A secret, a round of the beacon, something that was read: in groups that can be read along.
 * @param {string} value
 */
function value(value) {
  const words = value.split(" ");
  return h("p", { class: words.every((word) => /^[0-9a-f]+$/.test(word)) ? "value hex" : "value" }, words.map((word, at) => [at > 0 && " ", h("span", { class: "word" }, grouped(word))]));
}

/** @param {string} word */
function grouped(word) {
  if (!/^[0-9a-f]{32,}$/.test(word)) return word;
  return (word.match(/.{1,4}/g) ?? []).map((group, at) => [at > 0 && " ", h("span", null, group)]);
}

/**
 * @param {Hall} hall
 * @returns {Scene}
 */
function seedScene(hall) {
  const { section } = shown(hall);
  const make = () => [
    heading(hall, t(hall.state, "hall-given.Seed")),
    h("p", { class: "lead" }, t(hall.state, "hall-given.SeedFrom")),
    h("p", { class: "value hex seed" }, h("span", { class: "word" }, grouped(section.seed?.seed ?? ""))),
    h("p", null, t(hall.state, "hall-given.SeedGives")),
    h("p", { class: "soft" }, sentence(t(hall.state, "hall-title.Drawn", { drawn: section.draw?.drawn }))),
  ];
  return { step: "Given", beats: 0, pace: 0, hold: 10_000, make };
}

/** The seal: the short number that is read aloud, as large as it can be. */

import { readNote } from "../../page/model/log.js";
import { t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { momentOf } from "../../page/view/origin.js";
import { draws, shown } from "../hall.js";
import { heading } from "./frame.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 */

/**
 * @param {Hall} hall
 * @returns {Scene}
 */
export function sealScene(hall) {
  return { step: "Sealed", beats: 0, pace: 0, hold: 20_000, make: () => sealed(hall) };
}

/** @param {Hall} hall */
function sealed(hall) {
  const { state } = hall;
  const { section } = shown(hall);
  const amends = section.kind === "amendment";
  const opened = section.head.opened;
  const told = amends ? t(state, "hall-seal.OpenedAmendment", { opened })
    : t(state, "hall-seal.Opened", { opened, practices: section.practices.lines.length });
  return [
    heading(hall, t(state, amends ? "hall-seal.TitleAmendment" : "hall-seal.Title")),
    h("p", { class: "lead" }, told),
    fours(hall, section.seal === null ? null : readNote(section.seal.note).root),
    h("p", null, t(state, "hall-seal.Write"), " ", t(state, amends ? "hall-seal.MeansAmendment" : "hall-seal.Means")),
    section.draw === null && h("p", { class: "stop" }, notDrawn(hall)),
  ];
}

/**
 * A short number in groups of four; computing it takes a tenth of a second, by design.
 * @param {Hall} hall
 * @param {string | null} root
 */
export function fours(hall, root) {
  if (root === null) return null;
  const known = hall.state.seals.get(root);
  return h("p", { class: "fours", "data-root": root }, known === undefined ? h("span", { class: "busy" }, t(hall.state, "hall-seal.Busy"))
    : known.split(" ").map((group, at) => [at > 0 && " ", h("span", null, group)]));
}

/**
 * Why nothing comes after this, or when it can.
 * @param {Hall} hall
 */
function notDrawn(hall) {
  const { section } = shown(hall);
  if (section.abort !== null) return t(hall.state, "hall-seal.Aborted", { reason: section.abort.reason });
  const beacons = (section.plan?.sources ?? []).filter((/** @type {any} */ own) => own.kind === "drand");
  const moments = beacons.map((/** @type {any} */ own) => momentOf(own.round));
  if (section.rules?.objections_until) moments.push(section.rules.objections_until);
  const moment = moments.sort().at(-1);
  if (!draws(section)) return t(hall.state, "hall-seal.WaitsAmendment");
  return moment === undefined ? t(hall.state, "hall-seal.Waits") : t(hall.state, "hall-seal.WaitsUntil", { moment });
}

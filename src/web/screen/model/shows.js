/** What can be shown of a log: every round and every amendment, each as it stood when it was done. */

import { isDrawn } from "../../page/model/log.js";
import { standing } from "../../page/model/standing.js";

/**
 * @typedef {import("../../page/model/log.js").Log} Log
 * @typedef {import("../../page/model/log.js").Section} Section
 * @typedef {import("../../page/model/standing.js").Standing} Standing
 * @typedef {{ section: Section, standing: Standing, index: number }} Show `index` is the place of the section in the log
 */

/**
 * @param {Log} log
 * @returns {Show[]}
 */
export function showsOf(log) {
  /** @type {Show[]} */
  const shows = [];
  /** @type {Section[]} */
  let round = [];
  log.sections.forEach((section, index) => {
    if (section.kind === "handover") return;
    round = section.kind === "round" ? [section] : [...round, section];
    const own = standing({ ...log, sections: round });
    if (own !== null) shows.push({ section, standing: own, index });
  });
  return shows;
}

/**
 * What is shown first: the last round that was drawn, or the last one that was sealed.
 * @param {Show[]} shows
 */
export function firstShown(shows) {
  const rounds = shows.filter(({ section }) => section.kind === "round");
  const own = rounds.filter(({ section }) => isDrawn(section)).at(-1) ?? rounds.at(-1);
  return own === undefined ? 0 : shows.indexOf(own);
}

/** Where a practice stands in a log. */

import { changeLine, sealed } from "./log.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./types.js").Practice} Practice
 * @typedef {import("./scene.js").Scene} Scene
 */

/** A practice of a section, as it stands after it. @param {Section} section @param {string} id @returns {Practice | undefined} */
export function practiceOf(section, id) {
  if (section.standing !== null) return section.standing.practices.get(id);
  return section.kind === "round" ? sealed(section, id) : undefined;
}

/** A practice as the last section has it that knows it. @param {Log} log @param {string} id */
export function lastKnown(log, id) {
  const section = log.sections.findLast((own) => practiceOf(own, id) !== undefined);
  return section && practiceOf(section, id);
}

/**
 * The amendment by which a practice withdrew from the round of a scene, and the line that says so.
 * @param {Log} log
 * @param {Scene} scene
 * @param {string} id
 */
export function withdrawal(log, scene, id) {
  // who came back, or went on as another, has not
  if (scene.standing.out.get(id)?.kind !== "withdrew") return null;
  const until = log.sections.slice(0, log.sections.indexOf(scene.section) + 1);
  for (const section of until.reverse().filter(({ standing }) => standing !== null)) {
    if (section.kind === "round") return null;
    const change = section.changes.find(({ type, practice }) => type === "withdraw" && practice === id);
    if (change !== undefined) return { section, line: changeLine(section, change) };
  }
  return null;
}

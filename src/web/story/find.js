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
 * All that a log ever knew, as the last section has it that knows them, sorted by id.
 * @param {Log} log
 */
export function everybody(log) {
  /** @type {Map<string, Practice>} */
  const all = new Map();
  for (const section of log.sections) {
    if (section.standing !== null) section.standing.practices.forEach((own, id) => all.set(id, own));
    else section.practices.forEach((own) => all.set(own.id, own));
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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

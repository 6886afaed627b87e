/** What was worked out, round by round, and what stood before it. */

import { startOf } from "./changes.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./standing.js").Standing} Standing
 */

/** A round that was drawn, or an amendment that was worked out. */
export class Scene {
  /**
   * @param {Section} section
   * @param {Standing} standing how it stands after it
   * @param {Standing | null} before of an amendment: how it stood
   */
  constructor(section, standing, before) {
    this.section = section;
    this.standing = standing;
    this.before = before;
  }

  /** The number of the round. @returns {number} */
  get round() {
    return this.standing.round.head.number;
  }

  /** Of an amendment: what a practice had that had withdrawn before it. @param {string} id */
  withdrawn(id) {
    const out = this.before?.out.get(id);
    return out?.kind === "withdrew" ? out.had : null;
  }

  /** Of an amendment: the start of a practice that had withdrawn before it. @param {string} id */
  withdrawnStart(id) {
    const had = this.withdrawn(id);
    return had === null || this.before === null ? null : startOf(had, this.before.rules.tranches);
  }
}

/** All of a log, in order. @param {Log} log @returns {Scene[]} */
export function scenes(log) {
  const known = SCENES.get(log);
  if (known !== undefined) return known;
  /** @type {Scene[]} */
  const all = [];
  for (const section of log.sections) {
    if (section.standing === null) continue;
    const before = section.kind === "amendment" ? all.at(-1)?.standing ?? null : null;
    all.push(new Scene(section, section.standing, before));
  }
  SCENES.set(log, all);
  return all;
}

/** @type {WeakMap<Log, Scene[]>} */
const SCENES = new WeakMap();

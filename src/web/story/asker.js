/** Who asks for a story, and how practices are called. */

import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Practice} Practice
 * @typedef {import("./standing.js").Unit} Unit
 * @typedef {import("./log.js").Log} Log
 *
 * @typedef {{ code: string, salt: string }} Opening what shows that a pseudonym is one's own
 */

/** So many digits of a pseudonym are shown where nobody knows whose it is. */
const SHOWN = 8;

/** A practice, and how practices are called. */
export class Asker {
  /**
   * @param {string} id
   * @param {boolean} isHidden whether the log hides who is who
   * @param {Opening | undefined} opening of this practice
   */
  constructor(id, isHidden, opening) {
    this.id = id;
    this.isHidden = isHidden;
    this.opening = opening;
    /** Whom the opening is of. */
    this.opened = opening === undefined ? null : id;
  }

  /**
   * @param {Log} log
   * @param {string} id
   * @param {Opening} [opening]
   */
  static of(log, id, opening) {
    const rounds = log.sections.filter(({ kind }) => kind === "round");
    return new Asker(id, rounds.at(-1)?.rules?.identity === "pseudonym", opening);
  }

  /** Another practice in the same story. @param {string} id */
  with(id) {
    const other = new Asker(id, this.isHidden, this.opening);
    other.opened = this.opened;
    return other;
  }

  /** A practice by its code; the first digits of a pseudonym that nobody knows. @param {string} id */
  code(id) {
    if (!this.isHidden) return id;
    if (id === this.opened && this.opening !== undefined) return this.opening.code;
    return /^[0-9a-f]{64}$/.test(id) ? `${id.slice(0, SHOWN)}…` : id;
  }

  /** A practice by name and code, as far as they are known. @param {Practice} practice */
  who({ id, name }) {
    const code = this.code(id);
    return name === "" ? message("who.Code", { code }) : message("who.Practice", { name, code });
  }

  /** What is drawn as one. @param {Unit} unit */
  whoOfUnit({ practice }) {
    if (practice.group === null) return this.who(practice);
    return message("who.Group", { group: this.code(practice.group) });
  }
}

/**
 * Under which ids a practice goes through a log. A successor's story has its predecessors', and that of a practice which merged
 * goes up to the merger.
 */

import { sealed, waiting } from "./log.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./log.js").Section} Section
 *
 * @typedef {object} Ended how a practice ended: it goes on under another id
 * @property {Section} section an amendment
 * @property {string} next the id under which it goes on
 * @property {boolean} first whether its own place went on
 *
 * @typedef {object} Lineage
 * @property {Map<Section, string[]>} ids after each section: whose story it is, first the one whose place goes on; none after a
 *   merger
 * @property {Ended | null} ended
 */

/**
 * @param {Log} log
 * @param {string} id
 * @returns {Lineage}
 */
export function lineage(log, id) {
  const ended = ending(log, id);
  const many = ended === null ? log.sections.length : log.sections.indexOf(ended.section);
  /** @type {Map<Section, string[]>} */
  const ids = new Map();
  let own = [id];
  for (const section of log.sections.slice(0, many).reverse()) {
    ids.set(section, own);
    for (const { of, next } of successions(section)) own = own.flatMap((id) => (id === next ? of : [id]));
  }
  return { ids, ended };
}

/** Its ids after a section. @param {Lineage} lineage @param {Section} section */
export function after({ ids }, section) {
  return ids.get(section) ?? [];
}

/** The id whose place an id took over in a section; itself in most. @param {Section} section @param {string} id */
export function before(section, id) {
  return successions(section).find(({ next }) => next === id)?.of[0] ?? id;
}

/**
 * Where a practice went up in another one, and came in no later register.
 * @param {Log} log
 * @param {string} id
 * @returns {Ended | null}
 */
function ending(log, id) {
  const last = log.sections.findLast(({ standing }) => standing !== null);
  const waits = waiting(log);
  const isIn = last?.standing?.practices.has(id) || (waits?.kind === "round" && sealed(waits, id) !== undefined);
  if (isIn) return null;
  for (const section of [...log.sections].reverse()) {
    const own = successions(section).find(({ of, next }) => next !== id && of.includes(id));
    if (own !== undefined) return { section, next: own.next, first: own.of[0] === id };
  }
  return null;
}

/** Who goes on under which id by a section that was worked out. @param {Section} section */
function successions(section) {
  if (section.kind !== "amendment" || section.standing === null) return [];
  return section.changes.filter(({ type }) => type === "successor").map(({ of, id }) => ({ of, next: id }));
}

/**
 * What earlier rounds decided (allocation.md), and the round that stands.
 */
import { startOf } from './outcomes.js';
import { NOTHING, isPlace } from './units.js';

/** @typedef {import('./units.js').Known} Known */
/** @typedef {import('./units.js').Practice} Practice */
/** @typedef {import('./units.js').Turn} Turn */
/** @typedef {import('./units.js').Unit} Unit */
/** What a practice had in the round before it withdrew; `loads` those of all pools then.
 * @typedef {{practice: Practice, known: Known, lot: string | null, turns: Turn[], loads: Map<string, number[]>}} Had */
/**
 * The round that stands, with its amendments; `known` is the record from before the round, `out` who is out for good.
 * @typedef {object} Standing
 * @property {import('./rules.js').Rules} rules
 * @property {number} number
 * @property {Practice[]} practices sorted by id
 * @property {Map<string, Unit>} units by label
 * @property {Map<string, Known>} known
 * @property {Set<string>} out
 * @property {Map<string, Had>} withdrawn
 */

/** The record from before the next round. @param {Standing | null} standing @returns {Map<string, Known>} */
export function recordBehind(standing) {
  if (!standing) return new Map();
  const known = new Map(standing.known);
  for (const practice of standing.practices) {
    const unit = /** @type {Unit} */ (standing.units.get(practice.group ?? practice.id));
    const before = standing.known.get(practice.id) ?? NOTHING;
    known.set(practice.id, {
      since: startOf(unit, standing.rules),
      waited: before.waited || unit.turns.some(({ result }) => !isPlace(result)),
      passed: before.passed || unit.turns.some(({ result }) => result === 'too-large'),
      round: before.since === null ? roundOf(unit, standing.number) : before.round,
    });
  }
  return known;
}

/** The number of the round that placed a unit; 0 where it takes part from outside. @param {Unit} unit @param {number} number */
function roundOf(unit, number) {
  return unit.holds === null ? 0 : number;
}

/** Who takes part already and MUST be in the next register, sorted. @param {Map<string, Known>} known */
export function mustBeThere(known) {
  return [...known].filter(([, { since }]) => since !== null).map(([id]) => id).sort();
}

/**
 * In which baskets a practice lies: known as soon as the list is sealed, and of use until one is drawn. Section "The baskets of a
 * pool" of the format document; the filling itself is the verifier's.
 */

import { poolsOf } from "../verifier/allocation.js";
import { fillBaskets } from "../verifier/baskets.js";
import { Units, byRegion } from "../verifier/units.js";
import { poolOf } from "./standing.js";

/**
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("../verifier/baskets.js").Filled} Filled
 * @typedef {import("../verifier/baskets.js").Fate & { size: number }} Chance what becomes of a unit of this size on a start date
 */

/** @type {WeakMap<Section, Map<string, Filled[]>>} */
const FILLED = new WeakMap();

/**
 * The chances of the unit of a practice, by start date; nothing where its rules have no baskets, or it is not drawn.
 * @param {Section} section a round
 * @param {import("./types.js").Practice} practice as it was sealed
 * @returns {(Chance | undefined)[]}
 */
export function chances(section, { id, group, region }) {
  const { rules } = section;
  if (rules?.boundary !== "baskets") return [];
  const pools = FILLED.get(section) ?? new Map();
  FILLED.set(section, pools);
  const name = poolOf(rules, region);
  /** @type {Filled[]} */
  const filled = pools.get(name) ?? fill(section, /** @type {any} */ (rules), name);
  pools.set(name, filled);
  return filled.map(({ fates }) => {
    const [unit, fate] = [...fates].find(([{ label }]) => label === (group ?? id)) ?? [];
    return unit && fate && { ...fate, size: unit.size };
  });
}

/** The baskets of a pool as they are once the list is sealed. @param {Section} section
 * @param {import("../verifier/rules.js").Rules} rules @param {string} name of the pool */
function fill({ practices, history }, rules, name) {
  const known = [...history].map(([id, { start, waited, passed }]) => /** @type {const} */ ([id, { since: start, waited, passed, round: 0 }]));
  const units = new Units(rules, new Map(known));
  for (const practice of practices) units.add(practice);
  const pool = poolsOf(byRegion(units.byLabel.values()), rules, 0).find((pool) => pool.name === name);
  return pool ? fillBaskets(pool) : [];
}

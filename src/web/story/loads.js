/** How full each pool is: whether something stands on the room of who comes back. */

import { share } from "../verifier/values.js";
import { placed, poolOf } from "./standing.js";

/**
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./standing.js").Standing} Standing
 *
 * @typedef {{ label: string, region: string, size: number, takesPart: boolean }} Counted what a unit counts
 */

/** A number for each tranche of each pool. */
export class Loads {
  /** @param {Rules} rules */
  constructor(rules) {
    this.rules = rules;
    /** @type {Map<string, number[]>} */
    this.pools = new Map();
  }

  /**
   * What takes part or is placed, up to and including each tranche.
   * @param {Rules} rules
   * @param {Iterable<Counted>} units
   * @param {(label: string) => number | null} place the tranche that a unit holds
   */
  static of(rules, units, place) {
    const loads = new Loads(rules);
    for (const { label, region, size, takesPart } of units) {
      const held = takesPart ? 0 : place(label);
      loads.add(region, held ?? rules.tranches.length, size);
    }
    return loads;
  }

  /** @param {Standing} standing */
  static ofStanding(standing) {
    const units = [...standing.units.values()].map(({ label, region, size, start }) => {
      return { label, region, size, takesPart: start !== null };
    });
    return Loads.of(standing.rules, units, (label) => placed(standing.units.get(label)?.turns ?? []));
  }

  /**
   * What may be placed up to and including each tranche.
   * @param {Rules} rules
   * @param {readonly Counted[]} units
   */
  static caps(rules, units) {
    const given = new Map(rules.bases.map(({ region, size }) => [region, size]));
    /** @type {Map<string, number>} */
    const regions = new Map();
    for (const { region, size } of units) regions.set(region, (regions.get(region) ?? 0) + size);
    /** @type {Map<string, number>} */
    const bases = new Map();
    for (const [region, own] of regions) {
      const name = poolOf(rules, region);
      bases.set(name, (bases.get(name) ?? 0) + (given.get(region) ?? own));
    }
    const caps = new Loads(rules);
    for (const [name, base] of bases) {
      caps.pools.set(name, rules.tranches.map(({ cap_millionths }) => share(base, cap_millionths, 1_000_000)));
    }
    return caps;
  }

  /** That of the pool that a region is in; nothing for one that was not there. @param {string} region */
  pool(region) {
    return this.pools.get(poolOf(this.rules, region)) ?? [];
  }

  /** Something is placed from a tranche on. @param {string} region @param {number} place @param {number} size */
  add(region, place, size) {
    const name = poolOf(this.rules, region);
    const own = this.pools.get(name) ?? new Array(this.rules.tranches.length).fill(0);
    this.pools.set(name, own.map((load, at) => (at < place ? load : load + size)));
  }

  /**
   * Whether a place fits: within the cap, or no more than it was before.
   * @param {string} region
   * @param {{ place: number, size: number }} own
   * @param {{ caps: Loads, before: Loads }} most
   */
  holds(region, { place, size }, { caps, before }) {
    const [cap, was] = [caps.pool(region), before.pool(region)];
    return this.pool(region).every((load, at) => at < place || load + size <= Math.max(cap[at] ?? 0, was[at] ?? 0));
  }
}

/**
 * Units: what is drawn as one (transcript.md, "Units"), and what earlier rounds decided of them.
 *
 * Comes in: the practices of a round, sorted by id, one by one. Goes out: units, and the fault of the first practice at
 * which it is certain that a rule over several lines is broken.
 */

/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./rules.js').Rules} Rules */
/**
 * @typedef {object} Practice
 * @property {string} id
 * @property {string} region
 * @property {number} ion
 * @property {string | null} wish
 * @property {string | null} class
 * @property {string | null} group
 * @property {string | null} since
 */
/**
 * What earlier rounds decided of a practice; `round` is the number of the round that placed it.
 * @typedef {{since: string | null, waited: boolean, passed: boolean, round: number}} Known
 */
/** @typedef {{t: number, start: string, place: number, of: number, room: number, result: string, baskets?: number}} Turn */
/**
 * @typedef {object} Unit
 * @property {string} label
 * @property {Practice[]} practices
 * @property {string} region
 * @property {string | null} wish
 * @property {number} class its place in `classes`; how many there are for none
 * @property {number} size
 * @property {string | null} since since when it takes part already
 * @property {boolean} waited in earlier rounds
 * @property {boolean} passed in earlier rounds
 * @property {string | null} lot
 * @property {number} rank
 * @property {number} of
 * @property {Turn[]} turns
 * @property {number | null} holds the tranche in which it has a place
 */

/** @type {Known} */
export const NOTHING = Object.freeze({ since: null, waited: false, passed: false, round: 0 });
const MOST_IN_BASKETS = 100000000;
const PLACES = new Set(['all-fitted', 'priority-fitted', 'lot', 'basket']);

/** @param {string} result */
export const isPlace = (result) => PLACES.has(result);

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const unitFault = (id, values) => ({ id: 'round.Group', values: { fault: { id: `unit.${id}`, values } } });

/** @param {string | null} date @returns {Said} */
const wishSaid = (date) => (date === null
  ? { id: 'register-group-wish.NoPart', values: {} }
  : { id: 'register-group-wish.Start', values: { date } });

/** What a practice counts. @param {{ion: number}} practice @param {{unit: 'ion' | 'practices'}} rules */
export const sizeOf = (practice, rules) => (rules.unit === 'practices' ? 1 : practice.ion);

/** Since when a practice takes part already; null for one that does not.
 * @param {{since: string | null}} practice @param {{since: string | null}} known */
export const sinceOf = (practice, known) => known.since ?? practice.since;

export class Units {
  /** @param {Rules} rules @param {Map<string, Known>} known */
  constructor(rules, known) {
    this.rules = rules;
    this.known = known;
    /** @type {Map<string, Unit>} */
    this.byLabel = new Map();
    /** @type {Set<string>} */
    this.ids = new Set();
    this.bases = new Map(rules.bases.map(({ region, size }) => [region, size]));
    this.classes = new Map(rules.classes.map(({ name }, place) => [name, place]));
  }

  /** Puts a practice in its unit, or says why it cannot be. @param {Practice} practice @returns {Said | null} */
  add(practice) {
    const { id, group, region } = practice;
    const known = this.known.get(id) ?? NOTHING;
    if (this.bases.size > 0 && !this.bases.has(region)) return { id: 'round.NoBase', values: { region } };
    const namesake = this.byLabel.get(id);
    const first = group !== null && !this.byLabel.has(group);
    if (namesake || (first && this.ids.has(group)) || group === id) return unitFault('IsPractice', { label: namesake ? id : group });
    this.ids.add(id);
    const unit = group === null ? undefined : this.byLabel.get(group);
    if (!unit) return this.start(practice, known);
    return this.apart(practice, known, unit) ?? this.join(practice, known, unit);
  }

  /** @param {Practice} practice @param {Known} known @returns {null} */
  start(practice, known) {
    const label = practice.group ?? practice.id;
    const since = sinceOf(practice, known);
    /** @type {Unit} */
    const unit = {
      label, practices: [practice], region: practice.region, wish: practice.wish, class: this.classOf(practice),
      size: sizeOf(practice, this.rules), since, waited: known.waited, passed: known.passed,
      lot: null, rank: 0, of: 0, turns: [], holds: null,
    };
    this.byLabel.set(label, unit);
    return null;
  }

  /** When all are there: the first pool with more units to draw than go with so many baskets; `region` is empty where all are one.
   * @returns {{region: string, said: Said} | null} */
  crowded() {
    const { baskets, boundary, spread } = this.rules;
    if (boundary !== 'baskets') return null;
    /** @type {Map<string, number>} */
    const drawn = new Map();
    for (const unit of this.byLabel.values()) {
      const pool = spread === 'overall' ? '' : unit.region;
      drawn.set(pool, (drawn.get(pool) ?? 0) + (unit.since === null ? 1 : 0));
    }
    for (const [region, count] of drawn) {
      if (count * baskets <= MOST_IN_BASKETS) continue;
      const values = { baskets, drawn: count, most: MOST_IN_BASKETS / baskets };
      const said = region === '' ? { id: 'round.CrowdedAll', values } : { id: 'round.Crowded', values: { ...values, region } };
      return { region, said };
    }
    return null;
  }

  /** @param {Practice} practice */
  classOf(practice) {
    return practice.class === null ? this.classes.size : /** @type {number} */ (this.classes.get(practice.class));
  }

  /** @param {Practice} practice @param {Known} known @param {Unit} unit @returns {null} */
  join(practice, known, unit) {
    unit.practices.push(practice);
    unit.class = Math.max(unit.class, this.classOf(practice));
    unit.size += sizeOf(practice, this.rules);
    unit.waited &&= known.waited;
    unit.passed &&= known.passed;
    return null;
  }

  /** Why a practice cannot be drawn as one with the others of its group. @param {Practice} practice @param {Known} known @param {Unit} unit */
  apart(practice, known, unit) {
    const first = /** @type {Practice} */ (unit.practices[0]);
    const group = unit.label;
    const [one, other] = [first.id, practice.id];
    const since = sinceOf(practice, known);
    if (since !== unit.since) return this.takesPart(unit, first, practice, since ?? unit.since, since !== null);
    if (practice.region !== unit.region) {
      return unitFault('Regions', { group, one, one_region: unit.region, other, other_region: practice.region });
    }
    if (practice.wish !== unit.wish) {
      return unitFault('Wishes', { group, one, one_wish: wishSaid(unit.wish), other, other_wish: wishSaid(practice.wish) });
    }
    return null;
  }

  /** @param {Unit} unit @param {Practice} first @param {Practice} second @param {string | null} start @param {boolean} its */
  takesPart(unit, first, second, start, its) {
    const [one, other] = its && unit.since === null ? [second, first] : [first, second];
    const known = this.known.get(one.id);
    const by = known?.since ? { id: 'placed-by.Round', values: { number: known.round } } : { id: 'placed-by.Outside', values: {} };
    return unitFault('TakesPart', { by, group: unit.label, other: other.id, practice: one.id, start });
  }
}

/** Regions, sorted as bytes, with their units. @param {Iterable<Unit>} units @returns {Map<string, Unit[]>} */
export function byRegion(units) {
  /** @type {Map<string, Unit[]>} */
  const regions = new Map();
  for (const unit of units) {
    const list = regions.get(unit.region);
    if (list) list.push(unit);
    else regions.set(unit.region, [unit]);
  }
  return new Map([...regions].sort(([one], [other]) => (one < other ? -1 : 1)));
}

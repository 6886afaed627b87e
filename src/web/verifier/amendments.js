/**
 * Amendments (allocation.md, "Amendments"): what the change lines make of the round that stands.
 *
 * Comes in: the round that stands, and change lines in their order. Goes out: the practices and units as they are then, or
 * the fault of a change that cannot be. "Taking a withdrawal back" is in restore.js.
 */
import { startOf } from './outcomes.js';
import { demand } from './parties.js';
import { comeBack, loadsOf, placeOf } from './restore.js';
import { checkPractice } from './rules.js';
import { NOTHING, Units } from './units.js';

/** @typedef {import('./earlier.js').Standing} Standing */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./units.js').Practice} Practice */
/** @typedef {import('./units.js').Unit} Unit */
/** @typedef {import('./units.js').Turn} Turn */
/** The lot and turns of a label; `lot` is to come where it is of this amendment.
 * @typedef {{lot: string | null, turns: Turn[], late?: boolean}} Drawn */

export const MOST_CHANGES = 1000;
export const CHANGES = new Set(['withdraw', 'restore', 'late', 'correct', 'successor']);
const OF_A_CHANGE = ['id', 'name', 'town', 'region', 'ion', 'wish', 'class', 'insurer', 'uzovi'];

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const fault = (id, values) => ({ id: `change.${id}`, values });

/** The members of a practice that a change gives. @param {any} line */
const given = (line) => Object.fromEntries(OF_A_CHANGE.map((name) => [name, line[name]]));

export class Amended {
  /** @param {Standing} standing */
  constructor(standing) {
    this.standing = standing;
    this.rules = standing.rules;
    this.practices = new Map(standing.practices.map((practice) => [practice.id, practice]));
    /** @type {Map<string, Drawn>} */
    this.drawn = new Map([...standing.units].map(([label, { lot, turns }]) => [label, { lot, turns }]));
    this.known = new Map(standing.known);
    this.out = new Set(standing.out);
    this.withdrawn = new Map(standing.withdrawn);
    /** @type {Set<string>} */
    this.named = new Set();
    /** @type {string[]} */
    this.restores = [];
    this.late = false;
    /** @type {Map<string, number[]> | null} */
    this.loads = null;
  }

  /** The loads of the round that stands, computed when they are asked for first. */
  loadsBefore() {
    this.loads ??= loadsOf(this.standing.practices, this.standing.known, new Map(this.standing.units), this.rules);
    return this.loads;
  }

  /** @param {string} id */
  unitOf(id) {
    const practice = this.practices.get(id);
    return practice && this.standing.units.get(practice.group ?? practice.id);
  }

  /** Its start in the round that stands; null where it has none. @param {string} id */
  startOf(id) {
    const unit = this.unitOf(id);
    return unit ? startOf(unit, this.rules) : null;
  }

  /** Applies one line, or says why it cannot be. @param {any} line @returns {Said | null} */
  apply(line) {
    const { type } = line;
    if (type === 'withdraw' || type === 'restore') {
      const twice = this.name(line.practice);
      return twice ?? (type === 'withdraw' ? this.withdraw(line.practice) : this.restore(line.practice));
    }
    demand(type !== 'successor' || line.of.length > 0, 'of');
    checkPractice(line, this.rules);
    if (type === 'successor') return this.successor(line);
    return this.name(line.id) ?? (type === 'late' ? this.comeLate(line) : this.correct(line));
  }

  /** No id is named twice. @param {string} id */
  name(id) {
    if (this.named.has(id)) return fault('Twice', { practice: id });
    this.named.add(id);
    return null;
  }

  /** @param {string} id @returns {Said | null} */
  withdraw(id) {
    const practice = this.practices.get(id);
    if (!practice) return fault('Unknown', { practice: id });
    if (practice.wish === null && this.startOf(id) === null) return fault('OutAlready', { practice: id });
    const unit = /** @type {Unit} */ (this.unitOf(id));
    const known = this.known.get(id) ?? NOTHING;
    this.withdrawn.set(id, { practice, known, lot: unit.lot, turns: unit.turns, loads: this.loadsBefore() });
    this.out.add(id);
    this.known.delete(id);
    this.practices.set(id, { ...practice, wish: null, group: null, since: null });
    this.drawn.set(id, { lot: practice.group === null ? unit.lot : null, turns: [] });
    return null;
  }

  /** @param {string} id @returns {Said | null} */
  restore(id) {
    if (!this.practices.has(id)) return fault('Unknown', { practice: id });
    if (!this.withdrawn.has(id)) return fault('NotWithdrawn', { practice: id });
    this.restores.push(id);
    return null;
  }

  /** @param {any} line @returns {Said | null} */
  comeLate(line) {
    const practice = line.id;
    const before = this.practices.get(practice);
    if (line.wish === null) return fault('NoWish', { practice });
    if (this.out.has(practice)) return fault(this.withdrawn.has(practice) ? 'Withdrew' : 'Ended', { practice });
    if (this.startOf(practice) !== null) return fault('Placed', { practice });
    if (before && before.wish !== null) return fault('InAlready', { practice });
    this.practices.set(practice, /** @type {any} */ ({ ...given(line), group: null, since: null }));
    this.drawn.set(practice, { lot: null, turns: [], late: true });
    this.late = true;
    return null;
  }

  /** The rule of `wish` for `correct`, and for `successor` by the first of `of`. @param {string} id whose @param {string | null} wish @param {string} practice named */
  wishFault(id, wish, practice) {
    const start = this.startOf(id);
    const had = /** @type {Practice} */ (this.practices.get(id)).wish;
    if (start !== null) return wish === had ? null : fault('WishPlaced', { practice, start });
    if (had === null) return wish === null ? null : fault(this.withdrawn.has(id) ? 'WishWithdrew' : 'WishOut', { practice });
    return wish === null ? fault('NoWishLeft', { practice }) : null;
  }

  /** @param {any} line @returns {Said | null} */
  correct(line) {
    const practice = this.practices.get(line.id);
    if (!practice) return fault('Unknown', { practice: line.id });
    const wish = this.wishFault(line.id, line.wish, line.id);
    if (wish) return wish;
    this.practices.set(line.id, { ...practice, ...given(line) });
    return null;
  }

  /** @param {any} line @returns {Said | null} */
  successor(line) {
    const { id, of } = line;
    return this.successorFault(line) ?? this.succeed(line, id, of);
  }

  /** @param {any} line @returns {Said | null} */
  successorFault({ id, of, wish }) {
    for (const each of of) {
      const twice = this.name(each);
      if (twice) return twice;
    }
    if (!of.includes(id)) {
      const twice = this.name(id);
      if (twice) return twice;
    }
    const unknown = of.find((/** @type {string} */ each) => !this.practices.has(each));
    if (unknown !== undefined) return fault('Unknown', { practice: unknown });
    if (!of.includes(id) && this.practices.has(id)) return fault('Known', { practice: id });
    const first = of[0];
    const start = this.startOf(first);
    const earlier = of.find((/** @type {string} */ each) => {
      const its = this.startOf(each);
      return its !== null && (start === null || its < start);
    });
    if (earlier !== undefined) return fault('Earlier', { first, practice: earlier });
    return this.wishFault(first, wish, id);
  }

  /** @param {any} line @param {string} id @param {string[]} of @returns {null} */
  succeed(line, id, of) {
    const first = /** @type {Practice} */ (this.practices.get(/** @type {string} */ (of[0])));
    const known = this.known.get(first.id);
    const drawn = /** @type {Drawn} */ (this.drawn.get(first.group ?? first.id));
    const out = of.some((each) => this.out.has(each));
    for (const each of of) {
      if (this.practices.get(each)?.group === null) this.drawn.delete(each);
      this.practices.delete(each);
      this.known.delete(each);
      this.withdrawn.delete(each);
      if (each !== id) this.out.add(each);
    }
    if (out) this.out.add(id);
    this.practices.set(id, /** @type {any} */ ({ ...given(line), group: first.group, since: first.since }));
    if (known) this.known.set(id, known);
    else this.known.delete(id);
    if (first.group === null) this.drawn.set(id, drawn);
    return null;
  }

  /** When all lines are applied: who comes back, and units made anew. @returns {{units: Units, practices: Practice[]} | Said} */
  settle() {
    const gone = comeBack(this);
    if (gone) return fault('RoomGone', { practice: gone });
    if (this.practices.size === 0) return fault('NoRegister', {});
    const practices = [...this.practices.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    const units = new Units(this.rules, this.known);
    for (const practice of practices) {
      const wrong = units.add(practice);
      if (wrong) return changeFault(wrong);
    }
    const crowded = units.crowded();
    if (crowded) return crowded.said;
    for (const unit of units.byLabel.values()) this.draw(unit);
    return { units, practices };
  }

  /** @param {Unit} unit */
  draw(unit) {
    const { lot, turns } = this.drawn.get(unit.label) ?? { lot: null, turns: [] };
    if (unit.since !== null) return;
    unit.lot = lot;
    unit.turns = [...turns];
    unit.holds = placeOf(turns);
  }
}

/** A fault of the round, said of a change. @param {Said} said @returns {Said} */
function changeFault(said) {
  if (said.id === 'round.Group') return fault('Group', said.values);
  return said.id === 'round.NoBase' ? fault('NoBase', said.values) : said;
}

/** What an amendment leaves of the turns of who has no place: those of tranches before the first open one. @param {Iterable<Unit>} units @param {number} open */
export function keepTurns(units, open) {
  for (const unit of units) {
    if (unit.holds === null) unit.turns = unit.turns.filter((turn) => turn.t < open);
  }
}

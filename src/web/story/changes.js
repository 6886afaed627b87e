/**
 * The lines of an amendment, made one after the other on the round that stands: section "Amendments" of the format document. What
 * they may be was verified; here is what becomes of each practice, and which place each unit has before anything is allocated.
 */

import { sizeOf } from "../verifier/units.js";
import { Loads } from "./loads.js";
import { NOTHING, Standing, placed } from "./standing.js";

/**
 * @typedef {import("./types.js").Practice} Practice
 * @typedef {import("./types.js").Change} Change
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./standing.js").Past} Past
 * @typedef {import("./standing.js").Turns} Turns
 * @typedef {import("./standing.js").Out} Out
 *
 * @typedef {object} Withdrawn what a practice had before an amendment withdrew it
 * @property {string | null} wish
 * @property {string | null} group
 * @property {string | null} since
 * @property {Past} past
 * @property {Turns} turns of its unit; empty without a lot
 * @property {Loads} loads how full the pools were
 */

/**
 * How a round stands after an amendment.
 * @param {Standing} standing
 * @param {Section} section
 */
export function amended(standing, section) {
  const round = new Changing(standing);
  for (const change of section.changes) round.make(change);
  round.bringBack();
  const turns = (/** @type {string} */ label) => round.turns(label);
  const { practices, history, out } = round;
  return new Standing(section, standing.round, { practices, history, out, held: (label) => placed(turns(label)) });
}

/**
 * The start of a practice that had withdrawn.
 * @param {Withdrawn} had
 * @param {{ start: string }[]} tranches
 */
export function startOf(had, tranches) {
  const at = placed(had.turns);
  return had.past.start ?? had.since ?? (at === null ? null : tranches[at]?.start ?? null);
}

/** A round while it is changed. */
class Changing {
  /** @param {Standing} standing */
  constructor(standing) {
    this.standing = standing;
    this.practices = new Map(standing.practices);
    this.history = new Map(standing.history);
    this.out = new Map(standing.out);
    /** Where the turns of a unit come from, by label, when they are not simply its own. @type {Map<string, () => Turns>} */
    this.origins = new Map();
    /** @type {[string, Withdrawn][]} */
    this.returning = [];
    /** @type {Loads | undefined} */
    this.loads = undefined;
  }

  /** @param {Change} change */
  make(change) {
    switch (change.type) {
      case "withdraw": return this.withdraw(change.practice);
      case "restore": return this.restore(change.practice);
      case "late": return this.late(change);
      case "correct": return this.put(change, this.practices.get(change.id));
      default: return this.succeed(change.of, change);
    }
  }

  /** The turns that a unit begins with. @param {string} label @returns {Turns} */
  turns(label) {
    const origin = this.origins.get(label);
    return origin === undefined ? this.turnsBefore(label) : origin();
  }

  /** @param {string} label @returns {Turns} */
  turnsBefore(label) {
    return this.standing.units.get(label)?.turns ?? [];
  }

  /** @param {string} id */
  withdraw(id) {
    const before = /** @type {Practice} */ (this.practices.get(id));
    this.loads ??= Loads.ofStanding(this.standing);
    const { wish, group, since } = before;
    const past = this.history.get(id) ?? NOTHING;
    const had = { wish, group, since, past, turns: this.turnsBefore(group ?? id), loads: this.loads };
    this.origins.set(id, () => []);
    this.out.set(id, { kind: "withdrew", had });
    this.history.delete(id);
    this.practices.set(id, { ...before, wish: null, group: null, since: null });
  }

  /** It comes back when all other changes are made. @param {string} id */
  restore(id) {
    const out = this.out.get(id);
    if (out?.kind === "withdrew") this.returning.push([id, out.had]);
    this.out.delete(id);
  }

  /** @param {Change} change */
  late(change) {
    this.origins.set(change.id, () => []);
    this.put(change, undefined);
  }

  /** @param {string[]} of @param {Change} change */
  succeed(of, change) {
    const first = /** @type {Practice} */ (this.practices.get(of[0] ?? ""));
    const past = this.history.get(first.id) ?? NOTHING;
    if (of.some((id) => this.out.has(id))) this.out.set(change.id, { kind: "ended" });
    for (const id of of) {
      this.practices.delete(id);
      this.history.delete(id);
      if (id !== change.id) this.out.set(id, { kind: "ended" });
    }
    this.history.set(change.id, past);
    if (first.group === null) this.origins.set(change.id, () => this.turnsBefore(first.id));
    this.put(change, first);
  }

  /**
   * Puts a practice in as a line has it; its group and since when it takes part are those of `before`.
   * @param {Change} change
   * @param {Practice | undefined} before
   */
  put(change, before) {
    const { id, name, town, region, ion, wish, insurer, uzovi } = change;
    const [group, since] = [before?.group ?? null, before?.since ?? null];
    this.practices.set(id, { id, name, town, region, ion, wish, class: change.class, group, since, insurer, uzovi });
  }

  /** Section "Taking a withdrawal back" of the format document. */
  bringBack() {
    if (this.returning.length === 0) return;
    const { rules } = this.standing;
    const units = this.units();
    const caps = Loads.caps(rules, units);
    const loads = Loads.of(rules, units, (label) => placed(this.turns(label)));
    const groups = new Set([...this.practices.values()].flatMap(({ group }) => (group === null ? [] : [group])));
    for (const [id, had] of this.returning) this.putBack(id, had, { caps, loads, groups });
  }

  /** What is drawn as one, as the practices are now: what it counts, and since when it takes part. */
  units() {
    const { rules } = this.standing;
    /** @type {Map<string, import("./loads.js").Counted>} */
    const all = new Map();
    for (const practice of this.practices.values()) {
      const { id, region } = practice;
      const [label, size] = [practice.group ?? id, sizeOf(practice, rules)];
      const known = all.get(label);
      const takesPart = (this.history.get(id)?.start ?? practice.since) !== null;
      if (known === undefined) all.set(label, { label, region, size, takesPart });
      else known.size += size;
    }
    return [...all.values()];
  }

  /**
   * @param {string} id
   * @param {Withdrawn} had
   * @param {{ caps: Loads, loads: Loads, groups: Set<string> }} room
   */
  putBack(id, had, { caps, loads, groups }) {
    const practice = /** @type {Practice} */ (this.practices.get(id));
    const size = sizeOf(practice, this.standing.rules);
    const joins = had.group !== null && groups.has(had.group);
    const place = placeOf(had, joins ? () => placed(this.turns(had.group ?? "")) : undefined);
    this.history.set(id, had.past);
    const { wish, group, since } = had;
    if (place !== null && !loads.holds(practice.region, { place, size }, { caps, before: had.loads })) {
      // others stand on its room: it waits, and nobody makes way
      const kept = had.turns.map((turn) => (placed([turn]) === null ? turn : null));
      this.origins.set(id, () => kept);
      this.practices.set(id, { ...practice, wish, group: null, since: null });
      return;
    }
    if (place !== null) loads.add(practice.region, place, size);
    if (!joins) this.origins.set(group ?? id, () => had.turns);
    if (group !== null) groups.add(group);
    this.practices.set(id, { ...practice, wish, group, since });
  }
}

/**
 * The place that comes back with a practice, if one does.
 * @param {Withdrawn} had
 * @param {(() => number | null) | undefined} ofGroup that of the group which it joins
 */
function placeOf(had, ofGroup) {
  if ((had.past.start ?? had.since) !== null) return 0;
  return ofGroup === undefined ? placed(had.turns) : ofGroup();
}

/**
 * Taking a withdrawal back (allocation.md): who withdrew by mistake gets back what it had, as far as nothing stands on it.
 */
import { NOTHING, isPlace, sinceOf, sizeOf } from './units.js';
import { at, share } from './values.js';

/** @typedef {import('./amendments.js').Amended} Amended */
/** @typedef {import('./amendments.js').Drawn} Drawn */
/** @typedef {import('./earlier.js').Had} Had */
/** @typedef {import('./units.js').Practice} Practice */
/** @typedef {import('./rules.js').Rules} Rules */

/** The tranche in which turns have a place; null where in none. @param {import('./units.js').Turn[]} turns @returns {number | null} */
export function placeOf(turns) {
  return turns.find(({ result }) => isPlace(result))?.t ?? null;
}

/** The pool of a region, by a name of its own. @param {string} region @param {Rules} rules */
const poolOf = (region, rules) => (rules.spread === 'per-region' ? region : '');

/**
 * The load of each pool: of who takes part already and who has a place.
 * @param {Iterable<Practice>} practices @param {Map<string, import('./units.js').Known>} known
 * @param {Map<string, {turns: import('./units.js').Turn[]}>} drawn by label @param {Rules} rules
 */
export function loadsOf(practices, known, drawn, rules) {
  /** @type {Map<string, number[]>} */
  const loads = new Map();
  for (const practice of practices) {
    const pool = poolOf(practice.region, rules);
    const load = loads.get(pool) ?? rules.tranches.map(() => 0);
    loads.set(pool, load);
    const takesPart = sinceOf(practice, known.get(practice.id) ?? NOTHING) !== null;
    const place = takesPart ? 0 : placeOf(drawn.get(practice.group ?? practice.id)?.turns ?? []);
    if (place !== null) rise(load, place, sizeOf(practice, rules));
  }
  return loads;
}

/** @param {number[]} load @param {number} place @param {number} size */
function rise(load, place, size) {
  for (let s = place; s < load.length; s++) load[s] = at(load, s) + size;
}

/** @param {Iterable<Practice>} practices @param {Rules} rules @returns {Map<string, number[]>} */
function capsOf(practices, rules) {
  /** @type {Map<string, number>} */
  const bases = new Map();
  for (const practice of practices) bases.set(practice.region, (bases.get(practice.region) ?? 0) + sizeOf(practice, rules));
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [region, sum] of bases) {
    const base = rules.bases.find((each) => each.region === region)?.size ?? sum;
    const pool = poolOf(region, rules);
    sums.set(pool, (sums.get(pool) ?? 0) + base);
  }
  return new Map([...sums].map(([pool, base]) => [pool, rules.tranches.map(({ cap_millionths: cap }) => share(base, cap, 1000000))]));
}

/** Brings back everybody with a `restore` line; the id of the first that cannot be. @param {Amended} amended @returns {string | null} */
export function comeBack(amended) {
  if (amended.restores.length === 0) return null;
  const { practices, known, drawn, rules } = amended;
  const loads = loadsOf(practices.values(), known, drawn, rules);
  const caps = capsOf(practices.values(), rules);
  const groups = new Set([...practices.values()].map(({ group }) => group));
  for (const id of amended.restores) {
    const now = /** @type {Practice} */ (practices.get(id));
    const pool = poolOf(now.region, rules);
    const back = restoreOne(amended, now, /** @type {number[]} */ (loads.get(pool)), /** @type {number[]} */ (caps.get(pool)), groups);
    if (!back) return id;
  }
  return null;
}

/** @param {Amended} amended @param {Practice} now @param {number[]} load of its pool @param {number[]} cap of its pool
 * @param {Set<string | null>} groups those that some practice has now */
function restoreOne(amended, now, load, cap, groups) {
  const had = /** @type {Had} */ (amended.withdrawn.get(now.id));
  const { wish, group, since } = had.practice;
  const joins = group !== null && groups.has(group);
  const place = placeNow(amended, had, joins);
  const before = had.loads.get(poolOf(now.region, amended.rules));
  const size = sizeOf(now, amended.rules);
  const free = place === null || load.every((sum, s) => s < place || sum + size <= Math.max(at(cap, s), before?.[s] ?? 0));
  if (!free && had.lot === null) return false;
  amended.practices.set(now.id, free ? { ...now, wish, group, since } : { ...now, wish, group: null, since: null });
  if (free) groups.add(group);
  if (free && place !== null) rise(load, place, size);
  const turns = free ? had.turns : had.turns.filter(({ result }) => !isPlace(result));
  if (!free || !joins) amended.drawn.set(free ? group ?? now.id : now.id, { lot: had.lot, turns });
  if (had.known !== NOTHING) amended.known.set(now.id, had.known);
  amended.out.delete(now.id);
  amended.withdrawn.delete(now.id);
  return true;
}

/** The place that it would take: from the first tranche where it took part already. @param {Amended} amended @param {Had} had @param {boolean} joins */
function placeNow(amended, had, joins) {
  if (sinceOf(had.practice, had.known) !== null) return 0;
  return placeOf(joins ? amended.drawn.get(/** @type {string} */ (had.practice.group))?.turns ?? [] : had.turns);
}

/**
 * The rules of a round (allocation.md, "Rules"), and the `round` line above them.
 *
 * Comes in: members as read. Refuses values that cannot be. What must not be there with another `boundary` is taken out, so
 * that the line written again differs from the one read.
 */
import { demand, demandTime } from './parties.js';
import { at, isDate, within } from './values.js';

/**
 * @typedef {object} Rules
 * @property {'leidraad' | 'free'} profile
 * @property {{start: string, cap_millionths: number}[]} tranches
 * @property {'ion' | 'practices'} unit
 * @property {{region: string, size: number}[]} bases
 * @property {'open' | 'pseudonym'} identity
 * @property {string | null} objections_until
 * @property {{count: number, unit: string} | null} objections_after
 * @property {string[]} subject_to
 * @property {{what: string, within: {count: number, unit: string}}[]} then
 * @property {'per-region' | 'balanced' | 'overall'} spread
 * @property {'skip' | 'stop' | 'reach' | 'baskets'} boundary
 * @property {number | null} tolerance_millionths
 * @property {number} baskets
 * @property {'lots' | 'carry'} leftover
 * @property {string | null} basket_dice
 * @property {string[]} order
 * @property {{name: string, all: string[]}[]} classes
 */

const MANY = 100;
const MILLION = 1000000;
const LARGEST_BASE = 10 ** 12;
const SAFE = Number.MAX_SAFE_INTEGER;
/** Until when which cap holds at most (profile `leidraad`), by the first date for which the next one does. */
const NATIONAL = /** @type {[string, number][]} */ ([['2023-07-01', 250000], ['2023-10-01', 500000], ['2024-01-01', 750000]]);
const FIRST_START = '2023-04-01';

/** @param {string[]} list */
const distinct = (list) => new Set(list).size === list.length;

/** @param {unknown} value @param {string[]} words */
const oneOf = (value, ...words) => words.includes(/** @type {string} */ (value));

/** @param {any} line @param {number} number the one that is due */
export function checkRound(line, number) {
  demand(line.number === number, 'number');
  demandTime(line, 'opened');
  const { repairs } = line;
  const rows = repairs.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.rows, 0);
  demand(repairs.length <= MANY && rows <= SAFE, 'repairs');
}

/** @param {any} period */
const isPeriod = (period) => within(period.count, 1, 1000) && oneOf(period.unit, 'days', 'working-days', 'weeks', 'months');

/** @param {{start: string, cap_millionths: number}[]} tranches */
function areTranches(tranches) {
  return tranches.length >= 1 && tranches.length <= MANY && tranches.every(({ start, cap_millionths: cap }, i) => {
    const before = i === 0 ? { start: '', cap_millionths: 0 } : at(tranches, i - 1);
    return isDate(start) && start > before.start && within(cap, before.cap_millionths, MILLION);
  });
}

/** The first day of a quarter, and no more than the country allows. @param {{start: string, cap_millionths: number}} tranche */
function isNational({ start, cap_millionths: cap }) {
  const most = NATIONAL.find(([until]) => start < until)?.[1] ?? MILLION;
  return /-(01|04|07|10)-01$/.test(start) && start >= FIRST_START && cap <= most;
}

/** @param {{region: string, size: number}[]} bases */
function areBases(bases) {
  const sorted = bases.every(({ region, size }, i) =>
    region !== '' && within(size, 1, LARGEST_BASE) && (i === 0 || at(bases, i - 1).region < region));
  return sorted && bases.reduce((sum, { size }) => sum + size, 0) <= SAFE;
}

/** @param {any} line */
function checkBoundary(line) {
  const reach = line.boundary === 'reach';
  demand(oneOf(line.boundary, 'skip', 'stop', 'reach', 'baskets'), 'boundary');
  demand(line.boundary !== 'baskets' || line.spread !== 'balanced', 'spread');
  demand(reach ? typeof line.consent === 'string' && line.consent !== '' : line.consent === null, 'consent');
  const tolerance = line.tolerance_millionths;
  demand(tolerance === null || (reach && within(tolerance, 1, MILLION)), 'tolerance_millionths');
  if (line.boundary === 'baskets') checkBaskets(line);
  else withoutBaskets(line);
}

/** What is not there with another boundary. @param {any} line */
function withoutBaskets(line) {
  for (const member of ['baskets', 'leftover', 'basket_dice']) {
    demand(line[member] == null, member);
    delete line[member];
  }
}

/** @param {any} line */
function checkBaskets(line) {
  demand(oneOf(String(line.baskets), '10', '100', '1000', '10000'), 'baskets');
  demand(oneOf(line.leftover, 'lots', 'carry'), 'leftover');
  line.basket_dice ??= null;
  demand(line.basket_dice === null || /^[a-z0-9-]{1,64}$/.test(line.basket_dice), 'basket_dice');
}

/** @param {any} line */
function checkOrder(line) {
  const { order, classes } = line;
  const words = order.slice(0, -1);
  demand(order.at(-1) === 'lot' && distinct(order) && words.every((/** @type {string} */ word) => oneOf(word, 'class', 'waited', 'passed', 'wish')), 'order');
  const names = classes.map((/** @type {any} */ each) => each.name);
  const right = classes.length <= MANY && distinct(names) && !names.includes('')
    && classes.every((/** @type {any} */ each) => each.all.length <= MANY);
  demand(right && (classes.length === 0) === !words.includes('class'), 'classes');
}

/** @param {any} line the members of a `rules` line @param {string | null} identity that of the log, once a round set it @returns {Rules} */
export function checkRules(line, identity) {
  demand(oneOf(line.profile, 'leidraad', 'free'), 'profile');
  demand(areTranches(line.tranches), 'tranches');
  demand(line.profile === 'free' || line.tranches.every(isNational), 'tranches');
  demand(isDate(line.reference_date), 'reference_date');
  demand(line.unit === 'ion' || (line.unit === 'practices' && line.profile === 'free'), 'unit');
  demand(oneOf(line.no_answer, 'last', 'out'), 'no_answer');
  demand(areBases(line.bases), 'bases');
  demand(oneOf(line.identity, 'open', 'pseudonym') && (identity === null || line.identity === identity), 'identity');
  if (line.objections_until !== null) demandTime(line, 'objections_until');
  demand(line.objections_after === null || isPeriod(line.objections_after), 'objections_after');
  demand(line.subject_to.length <= MANY && !line.subject_to.includes(''), 'subject_to');
  demand(line.then.length <= MANY && line.then.every((/** @type {any} */ each) => each.what !== '' && isPeriod(each.within)), 'then');
  demand(oneOf(line.spread, 'per-region', 'balanced', 'overall'), 'spread');
  checkBoundary(line);
  demand(line.eligibility.length <= MANY, 'eligibility');
  checkOrder(line);
  return line;
}

/** @typedef {'profile' | 'identity' | 'classes'} OfPractice */

/**
 * A practice, or what a change says of one, under the rules of its round (transcript.md, "practice").
 * @param {any} line @param {Rules} rules
 */
export function checkPractice(line, rules) {
  const pseudonym = rules.identity === 'pseudonym';
  demand(isId(line.id, rules), 'id');
  demand(!pseudonym || line.name === '', 'name');
  demand(pseudonym ? line.town === null : line.town !== '', 'town');
  demand(line.region !== '', 'region');
  demand(within(line.ion, 1, MILLION), 'ion');
  demand(line.wish === null || isDate(line.wish), 'wish');
  demand(line.class === null || rules.classes.some(({ name }) => name === line.class), 'class');
  demand(line.group == null || (pseudonym ? /^[0-9a-f]{64}$/.test(line.group) : [...line.group].length >= 1 && [...line.group].length <= 64), 'group');
  demand(line.since == null || isDate(line.since), 'since');
  demand(!pseudonym || line.insurer === null, 'insurer');
  demand(line.uzovi === null || (!pseudonym && /^[0-9]{4}$/.test(line.uzovi)), 'uzovi');
}

/** @param {string} id @param {Rules} rules */
function isId(id, rules) {
  if (rules.identity === 'pseudonym') return /^[0-9a-f]{64}$/.test(id);
  return rules.profile === 'leidraad' ? /^[0-9]{8}$/.test(id) : /^[\x21-\x7e]{1,64}$/.test(id);
}

/** @param {any} line @param {number} number */
export function checkAmendment(line, number) {
  demand(line.number === number, 'number');
  demand(line.reason !== '', 'reason');
  demandTime(line, 'opened');
  demand(isDate(line.date) && line.date >= line.opened.slice(0, 10), 'date');
}

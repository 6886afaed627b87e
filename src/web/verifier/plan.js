/**
 * The plan of sources, what they gave, and when the draw was (transcript.md, "seed-plan", "failure and contribution", "draw").
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { beaconFault } from './beacon.js';
import { demand } from './parties.js';
import { Unread } from './scan.js';
import { appearance, hex, isHex, secondsOf, timeOf, utf8, within } from './values.js';

/** @typedef {import('./strings.js').Said} Said */
/**
 * @typedef {object} Source
 * @property {string} label
 * @property {string} by
 * @property {'dice' | 'text' | 'secret' | 'drand'} kind
 * @property {number} faces
 * @property {number} rolls
 * @property {string} commitment
 * @property {number} round
 * @property {'abort' | 'skip' | 'later'} failure
 * @property {number | null} later
 */
/** @typedef {{label: string, value: string, signature?: string, round: number | null}} Contribution */

const CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
const LAST_ROUND = 10 ** 10;
const MOST_SOURCES = 100;
const LONGEST_TEXT = 500;
const ENOUGH = 2n ** 128n;
/** @type {Record<string, string[]>} */
const MEMBERS = {
  dice: ['label', 'by', 'kind', 'faces', 'rolls', 'failure'],
  text: ['label', 'by', 'kind', 'what', 'failure'],
  secret: ['label', 'by', 'kind', 'commitment', 'failure'],
  drand: ['label', 'by', 'kind', 'chain', 'round', 'failure', 'later'],
};

/** @param {any} source */
function isSource(source) {
  const failures = source.kind === 'drand' ? ['abort', 'skip', 'later'] : ['abort', 'skip'];
  if (!/^[a-z0-9-]{1,64}$/.test(source.label) || !failures.includes(source.failure)) return false;
  if (source.kind === 'dice') return within(source.faces, 2, 100) && within(source.rolls, 1, 1000);
  if (source.kind === 'text') return typeof source.what === 'string';
  if (source.kind === 'secret') return isHex(source.commitment, 64);
  return source.kind === 'drand' && isBeacon(source);
}

/** @param {any} source */
function isBeacon({ chain, round, failure, later }) {
  if (chain !== CHAIN || !within(round, 1, LAST_ROUND)) return false;
  return failure !== 'later' || (within(later, 1, 1000000) && round + later <= LAST_ROUND);
}

/** Only the members of its kind, in their order; `later` is null unless the failure says so. @param {any} source */
function canonical(source) {
  const later = source.failure === 'later' ? source.later : null;
  const members = /** @type {string[]} */ (MEMBERS[source.kind]);
  return Object.fromEntries(members.map((name) => [name, name === 'later' ? later : source[name]]));
}

/** Do these sources leave enough to chance? @param {Source[]} sources */
export function areEnough(sources) {
  const secrets = new Set(sources.filter(({ kind }) => kind === 'secret').map(({ by }) => by));
  if (secrets.size >= 2 || sources.some(({ kind }) => kind === 'drand')) return true;
  let product = 1n;
  for (const { kind, faces, rolls } of sources) {
    if (kind === 'dice') product *= BigInt(faces) ** BigInt(rolls);
  }
  return product >= ENOUGH;
}

/** The label of the source that `basket_dice` names must be such dice. @param {Source[]} sources @param {import('./rules.js').Rules} rules */
function hasBasketDice(sources, rules) {
  if (rules.boundary !== 'baskets' || rules.basket_dice === null) return true;
  const dice = sources.find(({ label }) => label === rules.basket_dice);
  return dice?.kind === 'dice' && dice.faces === 10 && dice.rolls === Math.log10(rules.baskets) && dice.failure === 'abort';
}

/**
 * @param {any} line the members of a `seed-plan`; its sources are made canonical
 * @param {string} opened of the section @param {import('./rules.js').Rules | null} rules of a round; null in an amendment
 * @returns {Source[]}
 */
export function checkPlan(line, opened, rules) {
  const { sources } = line;
  const distinct = (/** @type {string[]} */ list) => new Set(list).size === list.length;
  demand(within(sources.length, 1, MOST_SOURCES) && sources.every(isSource), 'sources');
  line.sources = sources.map(canonical);
  demand(distinct(sources.map((/** @type {Source} */ each) => each.label)), 'sources');
  demand(distinct(line.sources.filter((/** @type {Source} */ each) => each.kind === 'secret').map((/** @type {Source} */ each) => each.commitment)), 'sources');
  demand(areEnough(line.sources), 'sources');
  demand(!rules || hasBasketDice(line.sources, rules), 'sources');
  const earliest = Math.max(secondsOf(opened), rules?.objections_until ? secondsOf(rules.objections_until) : 0);
  if (beacons(line.sources).some(({ round }) => appearance(round) <= earliest)) throw new Unread({ id: 'unread.EarlyBeacon', values: {} });
  return line.sources;
}

/** @param {Source[]} sources */
const beacons = (sources) => sources.filter(({ kind }) => kind === 'drand');

/** When the first round of the plan appears, in seconds; null without a beacon. @param {Source[]} sources */
export function firstAppearance(sources) {
  const rounds = beacons(sources).map(({ round }) => round);
  return rounds.length === 0 ? null : appearance(Math.min(...rounds));
}

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const fault = (id, values) => ({ id: `contribution.${id}`, values });

/**
 * What is wrong with what a source gave, else null.
 * @param {{value: string, signature?: string | null}} given @param {Source} source @param {boolean} late the round `later` is due
 * @returns {Said | null}
 */
export function contributionFault({ value, signature: given }, source, late) {
  const { label } = source;
  const signature = given ?? undefined;
  if (source.kind === 'drand') return drandFault(value, signature, label, source.round + (late ? source.later ?? 0 : 0));
  if (signature !== undefined) return fault('NeedlessSignature', { label });
  if (source.kind === 'dice') return diceFault(value, source);
  if (source.kind === 'secret') return secretFault(value, source);
  return within(utf8(value).length, 1, LONGEST_TEXT) ? null : fault('Length', { label, most: LONGEST_TEXT });
}

/** The rolls as read: of dice with at most nine faces every digit is one, however they are set apart.
 * @param {string} value @param {number} faces */
function rollsOf(value, faces) {
  const given = value.split(/[ ,]+/).filter((roll) => roll !== '');
  return faces <= 9 ? given.flatMap((roll) => (/^\d+$/.test(roll) ? [...roll] : [roll])) : given;
}

/** @param {string} value @param {Source} source */
function diceFault(value, { label, faces, rolls }) {
  const given = rollsOf(value, faces);
  const bad = given.findIndex((roll) => !/^[1-9][0-9]{0,2}$/.test(roll) || Number(roll) > faces);
  if (bad !== -1) return fault('NotAFace', { faces, given: given[bad], label, roll: bad + 1 });
  return given.length === rolls ? null : fault('Rolls', { given: given.length, label, rolls });
}

/** @param {string} value @param {Source} source */
function secretFault(value, { label, commitment }) {
  const secret = value.toLowerCase();
  if (!isHex(secret, 64)) return fault('NotASecret', { label });
  return hex(sha256(utf8(secret))) === commitment ? null : fault('OtherSecret', { label });
}

/** @param {string} value @param {string | undefined} signature @param {string} label @param {number} round */
function drandFault(value, signature, label, round) {
  const [, given, randomness] = /^([0-9]{1,16}) (.*)$/.exec(value) ?? [];
  if (given === undefined || randomness === undefined || !isHex(signature, 96)) return fault('BeaconForm', { label });
  const spelt = given === String(Number(given)) ? randomness : '';
  const beacon = beaconFault(Number(given), spelt, /** @type {string} */ (signature), round);
  return beacon && fault('Beacon', { fault: beacon, label, round });
}

/** A value in its only spelling: dice by one SP, secrets in lower case. @param {string} value @param {Source} source */
export function canonicalValue(value, source) {
  if (source.kind === 'dice') return rollsOf(value, source.faces).join(' ');
  return source.kind === 'secret' ? value.toLowerCase() : value;
}

/**
 * Why this moment of the draw cannot be, else null.
 * @param {string} drawn @param {string} opened @param {string | null} until of the rules, in a round
 * @param {Contribution[]} given @returns {Said | null}
 */
export function momentFault(drawn, opened, until, given) {
  /** @param {string} id @param {Record<string, unknown>} values */
  const moment = (id, values) => ({ id: `draw-moment.${id}`, values: { drawn, ...values } });
  if (drawn < opened) return moment('BeforeSeal', { opened });
  if (until !== null && drawn <= until) return moment('InPeriod', { until });
  const last = Math.max(0, ...given.flatMap(({ round }) => (round === null ? [] : [appearance(round)])));
  return secondsOf(drawn) < last ? moment('BeforeBeacon', { beacon: timeOf(last) }) : null;
}

/**
 * The `programme` and `handover` lines: who signs (transcript.md, "programme", "handover").
 */
import { ORGANISER, WITNESS, readKey } from './keys.js';
import { Unread } from './scan.js';
import { hex, readTime, within } from './values.js';

/** @typedef {import('./checkpoints.js').Parties} Parties */
/** @typedef {import('./checkpoints.js').Witness} Witness */

const FORMAT = 'instroom/2';
const MOST_WITNESSES = 100;

/** @param {boolean} right @param {string} member @returns {asserts right} */
export function demand(right, member) {
  if (!right) throw new Unread({ id: 'unread.Value', values: { member } });
}

/** The only spelling of a time; what reads as none is no value. @param {any} line @param {string} member */
export function demandTime(line, member) {
  const time = readTime(line[member]);
  demand(time !== null, member);
  line[member] = time;
}

/** @param {string} text @param {number} type @param {string} member */
function keyOf(text, type, member) {
  const key = readKey(text);
  demand(key !== null && key.type === type, member);
  return key;
}

/** @param {any} line @returns {Parties} */
function readParties(line) {
  const organiser = keyOf(line.organiser, ORGANISER, 'organiser');
  demand(line.witnesses.length <= MOST_WITNESSES, 'witnesses');
  /** @type {Witness[]} */
  const witnesses = line.witnesses.map((/** @type {any} */ each) => ({ role: each.role, key: keyOf(each.key, WITNESS, 'witnesses') }));
  demand(within(line.required, Math.min(1, witnesses.length), witnesses.length), 'required');
  const keys = [organiser, ...witnesses.map((witness) => witness.key)];
  const distinct = (/** @type {string[]} */ list) => new Set(list).size === list.length;
  if (!distinct(keys.map((key) => key.name)) || !distinct(keys.map((key) => hex(key.bytes)))) {
    throw new Unread({ id: 'unread.OneParty', values: {} });
  }
  return { organiser, witnesses, required: line.required };
}

/** @param {any} line @returns {Parties} */
export function readProgramme(line) {
  demand(line.format === FORMAT, 'format');
  demand(line.by !== '', 'by');
  const parties = readParties(line);
  demand(line.origin === parties.organiser.name, 'origin');
  return parties;
}

/** @param {any} line @param {string} origin @returns {Parties} */
export function readHandover(line, origin) {
  demand(line.reason !== '', 'reason');
  demandTime(line, 'announced');
  const parties = readParties(line);
  demand(parties.organiser.name === origin, 'origin');
  return parties;
}

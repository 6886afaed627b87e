/**
 * A note in the hands of somebody without its transcript, under a receipt or in a list (receipts.md, "Verifying a receipt",
 * steps 4 and 7).
 *
 * Comes in: its lines, what the reader trusts, and how a fault is said. Goes out: the note, and who of those trusted signed it.
 */
import { MOST_SIGNATURES, isValid, readSigned, readText } from './checkpoints.js';
import { missingQuorums } from './policies.js';
import { at, base64, sameBytes, timeOf } from './values.js';
import { trustSaid } from './vouching.js';

/** @typedef {import('./checkpoints.js').Signed} Signed */
/** @typedef {import('./policies.js').Trust} Trust */
/** @typedef {(id: string, line: number, values?: Record<string, unknown>) => never} Failing says what, and in which line from 1 */
/** @typedef {{wrong: Failing, notCheckable: Failing}} Fail */
/** @typedef {{text: {text: string, origin: string, size: number, root: string}, signed: Signed[], note: number}} Held `note` is
 * the line of the origin, from 0 */

/** Step 4. @param {string[]} lines @param {number} note the line of the origin, from 0 @param {Fail} fail @returns {Held} */
export function readHeld(lines, note, { wrong }) {
  const three = lines.slice(note, note + 3);
  const text = readText(three) ?? wrong('Checkpoint', note + 1 + checkpointFault(three));
  if (lines[note + 3] !== '') wrong('Checkpoint', note + 4);
  const first = note + 4;
  if (lines.length <= first) wrong('SignatureLine', first + 1);
  /** @type {Set<string>} */
  const names = new Set();
  const signed = lines.slice(first).map((line, i) => {
    if (i === MOST_SIGNATURES) wrong('TooMany', first + i + 1, { most: MOST_SIGNATURES });
    const own = readSigned(line, i === 0);
    if (!own || (i === 0 && own.name !== text.origin)) return wrong('SignatureLine', first + i + 1);
    if (names.has(own.name)) wrong('Twice', first + i + 1, { name: own.name });
    names.add(own.name);
    return own;
  });
  return { text, signed, note };
}

/** Which of the three lines is none of a note, from 0. @param {string[]} lines */
function checkpointFault(lines) {
  const good = ['a.example', '0', base64(new Uint8Array(32))];
  return lines.findIndex((line, i) => !readText(good.map((each, j) => (i === j ? line : each))));
}

/** Step 7. @param {Held} held @param {Trust} trust @param {Fail} fail @returns {Signed[]} the lines that are valid signatures of keys given */
export function checkHeld(held, trust, fail) {
  const valid = checkSignatures(held, trust, fail);
  checkSigner(held, trust, valid, fail);
  return valid;
}

/** Step 7: what does not agree. @param {Held} held @param {Trust} trust @param {Fail} fail @returns {Signed[]} the lines that are valid signatures of keys given */
function checkSignatures({ signed, text, note }, trust, { wrong }) {
  const keys = [...trust.organisers, ...trust.witnesses];
  const valid = signed.filter((line, i) => {
    const key = keys.find((each) => each.name === line.name && sameBytes(each.hash, line.hash));
    if (!key) return false;
    if (isValid(line, key, text.text)) return true;
    return i === 0 ? wrong('Signature', note + 5) : wrong('Cosignature', note + 5 + i, { name: line.name });
  });
  signed.forEach((line, i) => {
    const namesake = i > 0 && !valid.includes(line) && keys.some(({ name }) => name === line.name);
    if (namesake) wrong('OtherWitness', note + 5 + i, { name: line.name });
  });
  return valid;
}

/** Step 7: what cannot be checked. @param {Held} held @param {Trust} trust @param {Signed[]} valid @param {Fail} fail */
function checkSigner({ signed, text, note }, trust, valid, { notCheckable }) {
  const line = note + 5;
  const { origin } = text;
  if (!trust.any) notCheckable('NoKey', line, { origin });
  const keys = [...trust.organisers, ...trust.witnesses];
  if (!valid.includes(at(signed, 0)) && keys.some(({ name }) => name === origin)) notCheckable('OtherKey', line, { origin });
  if (valid.length > 0) return;
  const trusted = [...new Set((trust.organisers.length > 0 ? trust.organisers : trust.witnesses).map(({ name }) => name))];
  notCheckable(trust.organisers.length > 0 ? 'OtherLog' : 'Unsigned', line, { origin, trusted });
}

/** Who vouches. @param {Held} held @param {Trust} trust @param {Signed[]} valid */
export function heldVouching({ signed, text }, trust, valid) {
  /** @param {Trust['organisers'][number]} key */
  const isBy = (key) => (/** @type {Signed} */ line) => line.name === key.name && sameBytes(line.hash, key.hash);
  const missing = missingQuorums(trust, text.origin, (key) => valid.some(isBy(key)));
  const organiser = trust.organisers.find((key) => valid.some(isBy(key)));
  const witnesses = trust.witnesses.map((key) => {
    const line = valid.find(isBy(key));
    return line ? trustSaid('Signed', { moment: timeOf(line.time), name: key.name }) : trustSaid('Nothing', { name: key.name });
  });
  const times = valid.map(({ time }) => time).filter((time) => time > 0);
  const moment = times.length > 0
    ? { id: 'trust-moment.At', values: { moment: timeOf(Math.max(...times)) } }
    : { id: 'trust-moment.Unknown', values: {} };
  const names = signed.slice(1).filter((line) => !valid.includes(line)).map(({ name }) => name);
  return {
    enough: missing.length === 0,
    limits: [trustSaid('AsOf', { line: text.size + 1, moment }), trustSaid('Newest'), ...(names.length > 0 ? [trustSaid('Unchecked', { names })] : [])],
    missing, organiser: organiser ? trustSaid('Organiser', { key: organiser.text }) : trustSaid('NotChecked', { name: text.origin }),
    silent: trust.organisers.filter((key) => key !== organiser).map((key) => trustSaid('Silent', { key: key.text })), witnesses,
  };
}


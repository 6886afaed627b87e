/**
 * Receipts (receipts.md, "Receipts", "Verifying a receipt") and the openings in them (pseudonyms.md).
 *
 * Comes in: the bytes of a receipt, and what the reader trusts. Goes out: a verdict. The steps are made in their order and
 * the first that fails decides.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { MOST_SIGNATURES, isValid, readSigned, readText } from './checkpoints.js';
import { missingQuorums } from './policies.js';
import { Uncheckable } from './report.js';
import { shortNumber } from './short.js';
import { plainly, sorted } from './spelling.js';
import { isCode, isLabel, isText } from './strings.js';
import { leafHash, rootOfProof } from './tree.js';
import { at, base64, decimal, hex, isDate, isHex, sameBytes, timeOf, unbase64, utf8, within } from './values.js';
import { trustSaid } from './vouching.js';

/** @typedef {import('./checkpoints.js').Signed} Signed */
/** @typedef {import('./policies.js').Trust} Trust */
/** @typedef {import('./strings.js').Said} Said */

export const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const LONGEST = 1048576;
const MOST_HASHES = 53;
const MOST_TURNS = 100;
const SAFE = Number.MAX_SAFE_INTEGER;
const PLACES = ['all-fitted', 'priority-fitted', 'lot', 'basket'];
const RESULTS = [...PLACES, 'other-basket', 'full', 'closed', 'too-large'];

/** What is wrong with a receipt, and in which line. */
class Wrong extends Error {
  /** @param {Said} said @param {number} line */
  constructor(said, line) {
    super(said.id);
    this.said = said;
    this.line = line;
  }
}

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const receiptSaid = (id, values = {}) => ({ id: `receipt.${id}`, values });

/** @param {string} id @param {number} line @param {Record<string, unknown>} values @returns {never} */
function wrong(id, line, values = {}) {
  throw new Wrong(receiptSaid(id, values), line);
}

/** @param {string} id @param {number} line @param {Record<string, unknown>} values @returns {never} */
function notCheckable(id, line, values = {}) {
  throw new Uncheckable(receiptSaid(id, values), line);
}

/** Step 1, and that it is text. @param {Uint8Array} bytes @returns {string[]} the lines */
function linesOf(bytes) {
  if (bytes.length > LONGEST) notCheckable('TooLong', 1, { most: LONGEST });
  const rough = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
  if (rough[0] !== FIRST_LINE) notCheckable('Version', 1, { found: at(rough, 0) });
  if (rough.at(-1) !== '') notCheckable('CutOff', rough.length);
  const lines = rough.slice(0, -1);
  const again = utf8(rough.join('\n'));
  if (!sameBytes(again, bytes)) wrong('NotText', lines.findIndex((line) => line.includes('�')) + 1);
  return lines;
}

/** Reads the lines of a receipt in their order. */
class ReceiptReader {
  /** @param {string[]} lines */
  constructor(lines) {
    this.lines = lines;
    this.extra = this.readExtra(this.line(1));
    this.index = this.readIndex(this.line(2));
    /** @type {Uint8Array[]} */
    this.proof = [];
    let place = 3;
    for (; this.line(place) !== ''; place++) this.proof.push(this.readHash(at(lines, place), place));
    /** The line of the note's origin, from 0. */
    this.note = place + 1;
    this.members = this.readOutcome();
    this.text = this.readText();
    this.signed = this.readSignatures();
  }

  /** @param {number} place from 0 */
  line(place) {
    return place < this.lines.length ? at(this.lines, place) : wrong('Ended', this.lines.length + 1);
  }

  /** @param {string} line */
  readExtra(line) {
    const bytes = line.startsWith('extra ') ? unbase64(line.slice(6)) : null;
    return bytes ?? wrong('Extra', 2);
  }

  /** @param {string} line */
  readIndex(line) {
    const index = line.startsWith('index ') ? decimal(line.slice(6)) : null;
    return index ?? wrong('Index', 3);
  }

  /** @param {string} line @param {number} place */
  readHash(line, place) {
    if (this.proof.length === MOST_HASHES) wrong('ManyHashes', place + 1, { most: MOST_HASHES });
    const bytes = unbase64(line);
    return bytes?.length === 32 ? bytes : wrong('Hash', place + 1);
  }

  /** Step 3. */
  readOutcome() {
    const end = this.extra.indexOf(10);
    this.outcome = end === -1 ? this.extra : this.extra.subarray(0, end);
    const members = exactly(this.outcome, 'outcome') ?? wrong('Outcome', 2);
    const member = impossible(members);
    if (member) wrong('Value', 2, { member });
    this.code = end === -1 ? null : this.readOpening(this.extra.subarray(end + 1), members.practice);
    return members;
  }

  /** @param {Uint8Array} bytes @param {string} pseudonym @returns {string} */
  readOpening(bytes, pseudonym) {
    const opening = exactly(bytes, 'opening');
    if (!opening || !isCode(opening.code, 64) || !isHex(opening.salt, 64)) return wrong('Opening', 2);
    const text = `instroom pseudonym v1\n${opening.salt}\n${opening.code}\n`;
    return hex(sha256(utf8(text))) === pseudonym ? opening.code : wrong('OtherPseudonym', 2);
  }

  /** Step 4. */
  readText() {
    for (let i = 0; i < 4; i++) this.line(this.note + i);
    const text = readText(this.lines.slice(this.note, this.note + 3));
    if (!text) return wrong('Checkpoint', this.note + 1 + checkpointFault(this.lines.slice(this.note, this.note + 3)));
    if (this.line(this.note + 3) !== '') wrong('Checkpoint', this.note + 4);
    return text;
  }

  readSignatures() {
    const first = this.note + 4;
    if (this.lines.length <= first) wrong('SignatureLine', first + 1);
    /** @type {Set<string>} */
    const names = new Set();
    return this.lines.slice(first).map((line, i) => {
      if (i === MOST_SIGNATURES) wrong('TooMany', first + i + 1, { most: MOST_SIGNATURES });
      const signed = readSigned(line, i === 0);
      if (!signed || (i === 0 && signed.name !== this.text.origin)) return wrong('SignatureLine', first + i + 1);
      if (names.has(signed.name)) wrong('Twice', first + i + 1, { name: signed.name });
      names.add(signed.name);
      return signed;
    });
  }
}

/** Which of the three lines is none of a note, from 0. @param {string[]} lines */
function checkpointFault(lines) {
  const good = ['a.example', '0', base64(new Uint8Array(32))];
  return lines.findIndex((line, i) => !readText(good.map((each, j) => (i === j ? line : each))));
}

/** The members of a line in its only spelling, else null; their values may still be impossible.
 * @param {Uint8Array} bytes @param {string} type */
function exactly(bytes, type) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(`{"type":"${type}",`) ? plainly(text, type, true) : null;
  } catch {
    return null;
  }
}

/** The first member of an outcome whose value cannot be, whatever the log; null where all can. @param {any} outcome @returns {string | null} */
function impossible(outcome) {
  const { tranches, lot, rank, of, reason, start } = outcome;
  const drawn = lot !== null;
  const placed = [...PLACES, 'takes-part'].includes(reason);
  /** @type {[string, boolean][]} */
  const rules = [
    ['outcomes', within(outcome.outcomes, 0, SAFE)],
    ['number', within(outcome.number, 1, outcome.outcomes)],
    ['practice', isCode(outcome.practice, 64)],
    ['group', outcome.group === null || (isLabel(outcome.group) && isText(outcome.group))],
    ['region', outcome.region !== '' && isText(outcome.region)],
    ['ion', within(outcome.ion, 1, 1000000)],
    ['size', within(outcome.size, 1, SAFE)],
    ['wish', outcome.wish === null || isDate(outcome.wish)],
    ['class', outcome.class === null || (outcome.class !== '' && isText(outcome.class))],
    ['lot', !drawn || isHex(lot, 16)],
    ['rank', drawn ? within(rank, 1, SAFE) : rank === null],
    ['of', drawn ? within(of, rank, SAFE) : of === null],
    ['tranches', tranches.length <= MOST_TURNS],
    ['start', tranches.every((/** @type {any} */ turn, /** @type {number} */ i) => isDate(turn.start) && (i === 0 || tranches[i - 1].start < turn.start))],
    ['place', tranches.every((/** @type {any} */ turn) => within(turn.place, 1, SAFE))],
    ['of', tranches.every((/** @type {any} */ turn) => within(turn.of, turn.place, SAFE))],
    ['room', tranches.every((/** @type {any} */ turn) => within(turn.room, 0, SAFE))],
    ['result', tranches.every((/** @type {any} */ turn) => RESULTS.includes(turn.result))],
    ['start', start === null || isDate(start)],
    ['reason', [...RESULTS, 'takes-part', 'out', 'later'].includes(reason)],
    ['reason', (start !== null) === placed],
  ];
  return rules.find(([, right]) => !right)?.[0] ?? null;
}

/** Steps 5 and 6. @param {ReceiptReader} receipt */
function checkPlace({ index, text, proof, outcome, members, note }) {
  const line = index + 1;
  if (index >= text.size) wrong('Proof', 3, { line, lines: text.size });
  const root = rootOfProof(leafHash(/** @type {Uint8Array} */ (outcome)), index, text.size, proof);
  if (!root) wrong('Proof', 3, { line, lines: text.size });
  if (base64(root) !== text.root) wrong('NotInLog', note + 3);
  const due = members.outcomes - members.number;
  if (index + 1 + due !== text.size) wrong('NotLast', 3, { behind: text.size - line, due });
}

/** Step 7: what does not agree. @param {ReceiptReader} receipt @param {Trust} trust @returns {Signed[]} the lines that are valid signatures of keys given */
function checkSignatures({ signed, text, note }, trust) {
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

/** Step 7: what cannot be checked. @param {ReceiptReader} receipt @param {Trust} trust @param {Signed[]} valid */
function checkSigner({ signed, text, note }, trust, valid) {
  const line = note + 5;
  const { origin } = text;
  if (!trust.any) notCheckable('NoKey', line, { origin });
  const keys = [...trust.organisers, ...trust.witnesses];
  if (!valid.includes(at(signed, 0)) && keys.some(({ name }) => name === origin)) notCheckable('OtherKey', line, { origin });
  if (valid.length > 0) return;
  const trusted = [...new Set((trust.organisers.length > 0 ? trust.organisers : trust.witnesses).map(({ name }) => name))];
  notCheckable(trust.organisers.length > 0 ? 'OtherLog' : 'Unsigned', line, { origin, trusted });
}

/** @param {ReceiptReader} receipt @param {Trust} trust @param {Signed[]} valid */
function vouching({ signed, text }, trust, valid) {
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

/** The verdict on a receipt; throws `Uncheckable`. @param {Uint8Array} bytes @param {Trust} trust @returns {{report: Record<string, any>, status: 0 | 1 | 2}} */
export function verdictOnReceipt(bytes, trust) {
  try {
    const receipt = new ReceiptReader(linesOf(bytes));
    checkPlace(receipt);
    const valid = checkSignatures(receipt, trust);
    checkSigner(receipt, trust, valid);
    const vouched = vouching(receipt, trust, valid);
    return { report: sorted(agreeing(receipt, vouched, trust)), status: vouched.enough ? 0 : 2 };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const difference = { line: error.line, reason: error.said };
    return { report: sorted({ agrees: false, difference, trusted: false, type: 'receipt' }), status: 1 };
  }
}

/** @param {ReceiptReader} receipt @param {ReturnType<typeof vouching>} vouched @param {Trust} trust */
function agreeing({ index, text, members, code }, vouched, trust) {
  const { practice, reason, region, start } = members;
  return {
    agrees: true, last_root: text.root, ...(trust.short === false ? {} : { last_root_short: shortNumber(text.root) }), line: index + 1, lines: text.size, origin: text.origin,
    outcome: { code, practice, reason, region, start }, trusted: vouched.enough, type: 'receipt', vouching: vouched,
  };
}

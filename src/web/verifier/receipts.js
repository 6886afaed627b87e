/**
 * Receipts (receipts.md, "Receipts", "Verifying a receipt") and the openings in them (pseudonyms.md).
 *
 * Comes in: the bytes of a receipt, and what the reader trusts. Goes out: a verdict. The steps are made in their order and
 * the first that fails decides.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { checkHeld, heldVouching, readHeld } from './held.js';
import { marked } from './rehearsal.js';
import { Uncheckable } from './report.js';
import { shortNumber } from './short.js';
import { plainly, sorted } from './spelling.js';
import { isCode, isLabel, isText } from './strings.js';
import { leafHash, rootOfProof } from './tree.js';
import { at, base64, decimal, hex, isDate, isHex, sameBytes, unbase64, utf8, within } from './values.js';

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

/** How what its note and signatures lack is said. @type {import('./held.js').Fail} */
const FAIL = { wrong, notCheckable };

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

/** The pseudonym that an opening opens. @param {{code: string, salt: string}} opening */
export function pseudonymOf({ code, salt }) {
  return hex(sha256(utf8(`instroom pseudonym v1\n${salt}\n${code}\n`)));
}

/** Reads the lines of a receipt in their order. */
class ReceiptReader {
  /** @param {string[]} lines */
  constructor(lines) {
    /** @type {string[]} */
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
    for (let i = 0; i < 4; i++) this.line(this.note + i);
    const { text, signed } = readHeld(lines, this.note, FAIL);
    this.text = text;
    this.signed = signed;
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
    return pseudonymOf(opening) === pseudonym ? opening.code : wrong('OtherPseudonym', 2);
  }
}

/** The members of a line in its only spelling, else null; their values may still be impossible.
 * @param {Uint8Array} bytes @param {string} type */
export function exactly(bytes, type) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(`{"type":"${type}",`) ? plainly(text, type, true) : null;
  } catch {
    return null;
  }
}

/** The first member of an outcome whose value cannot be, whatever the log; null where all can. @param {any} outcome @returns {string | null} */
export function impossible(outcome) {
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

/** The verdict on a receipt; throws `Uncheckable`. @param {Uint8Array} bytes @param {Trust} trust @returns {{report: Record<string, any>, status: 0 | 1 | 2}} */
export function verdictOnReceipt(bytes, trust) {
  try {
    const receipt = new ReceiptReader(linesOf(bytes));
    checkPlace(receipt);
    const valid = checkHeld(receipt, trust, FAIL);
    const vouched = heldVouching(receipt, trust, valid);
    return { report: sorted(agreeing(receipt, vouched, trust)), status: vouched.enough ? 0 : 2 };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const difference = { line: error.line, reason: error.said };
    return { report: sorted({ agrees: false, difference, trusted: false, type: 'receipt' }), status: 1 };
  }
}

/** @param {ReceiptReader} receipt @param {ReturnType<typeof heldVouching>} vouched @param {Trust} trust */
function agreeing({ index, text, members, code }, vouched, trust) {
  const { practice, reason, region, start } = members;
  return {
    agrees: true, last_root: text.root, ...(trust.short === false ? {} : { last_root_short: shortNumber(text.root) }), line: index + 1, lines: text.size, origin: text.origin, ...marked(text.origin),
    outcome: { code, practice, reason, region, start }, trusted: vouched.enough, type: 'receipt', vouching: vouched,
  };
}

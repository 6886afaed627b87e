/**
 * Lists that prove themselves (receipts.md, "Lists that prove themselves").
 *
 * Comes in: the bytes of a list, and what the reader trusts. Goes out: a verdict. The steps are made in their order and the
 * first that fails decides; of the rows the first fault of each is told, so that a reader sees which of them hold.
 */
import { checkHeld, heldVouching, readHeld } from './held.js';
import { typeOf } from './lines.js';
import { marked } from './rehearsal.js';
import { Uncheckable } from './report.js';
import { rowFaults } from './rows.js';
import { shortNumber } from './short.js';
import { firstDifference, notText, sorted } from './spelling.js';
import { isCode } from './strings.js';
import { leafHash, rootOfProof } from './tree.js';
import { base64, isDate, isHex, unbase64, utf8, within } from './values.js';

/** @typedef {import('./policies.js').Trust} Trust */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {{amendment: number, change: number, last: number | null}} Stop */
/** @typedef {Record<string, any> & {opening: {code: string, salt: string} | null, from: {outcome: number, record: number,
 *   rules: number, stop: Stop | null}}} Row */
/** @typedef {{line: number, text: string, type: string | null, members: any}} Line a line of the log, as far as it was read */
/** @typedef {{column: number} | {member: string} | {line: number} | {row: number, practice: string}} Place a character of the file,
 * a member, a line of the log, a row; all from 1 */
/** @typedef {{step: number, at: Place, reason: Said}} Difference */
/** @typedef {(done: number, of: number) => void} Progress */
/** @typedef {{members: any, held: import('./held.js').Held | null, difference: Difference | null, rows: Difference[]}} List as far as
 * it was read; `rows` is the first difference of each row that has one */

const BEGINNING = '{"type":"list","format":"instroom-list/1",';
const LONGEST = 268435456;
const MOST_HASHES = 53;
const SAFE = Number.MAX_SAFE_INTEGER;

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
export const listSaid = (id, values = {}) => ({ id: `list-fault.${id}`, values });

/** What is wrong with a list, so that nothing further is looked at. */
class Wrong extends Error {
  /** @param {Difference} difference */
  constructor(difference) {
    super(difference.reason.id);
    this.difference = difference;
  }
}

/** @param {string} id @param {Record<string, unknown>} values @returns {never} */
function notCheckable(id, values = {}) {
  throw new Uncheckable(listSaid(id, values));
}

/** @param {number} step @param {Place} at @param {string} id @param {Record<string, unknown>} values @returns {never} */
function wrong(step, at, id, values = {}) {
  throw new Wrong({ step, at, reason: listSaid(id, values) });
}

const NOTE = { member: 'checkpoint' };

/** A note has lines of its own, so none of a file is named. @param {number} step @returns {import('./held.js').Fail} */
const failing = (step) => ({
  wrong: (id, _, values) => wrong(step, NOTE, id, values),
  notCheckable: (id, _, values) => notCheckable(id, values),
});

/** Does a file begin as a list? Also one of another version. @param {Uint8Array} bytes */
export function isList(bytes) {
  return new TextDecoder().decode(bytes.subarray(0, 15)) === '{"type":"list",';
}

/** Steps 1 to 7; throws `Uncheckable`. @param {Uint8Array} bytes @param {Progress} [progress] @returns {List} */
export function readList(bytes, progress = () => {}) {
  /** @type {List} */
  const list = { members: null, held: null, difference: null, rows: [] };
  try {
    const members = readMembers(bytes);
    const held = readCheckpoint(members);
    Object.assign(list, { members, held });
    const lines = provenLines(members, held, progress);
    checkLines(members, lines);
    list.rows = rowFaults(members, lines, held.text);
    const first = Math.min(...list.rows.map(({ step }) => step));
    list.difference = list.rows.find(({ step }) => step === first) ?? null;
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    list.difference = error.difference;
  } finally {
    hashes = new Map();
  }
  return list;
}

/** Steps 1 and 2. @param {Uint8Array} bytes */
function readMembers(bytes) {
  if (bytes.length > LONGEST) notCheckable('TooLong', { most: LONGEST });
  const first = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, BEGINNING.length));
  if (first !== BEGINNING) notCheckable('Version', { found: first });
  if (bytes.at(-1) !== 10) notCheckable('CutOff');
  const text = decoded(bytes);
  const members = parsed(text);
  if (!hasMembers(members, LIST)) misspelt(text, members);
  let place = 0;
  for (const piece of written(members)) {
    if (!text.startsWith(piece, place)) misspelt(text, members);
    place += piece.length;
  }
  return place === text.length ? members : misspelt(text, members);
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return wrong(2, { column: notText(bytes).column }, 'NotText');
  }
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return misspelt(text, null);
  }
}

/** Where it is not as it is due: at the first character that is, where that can be told, another. @param {string} text @param {any} members
 * @returns {never} */
function misspelt(text, members) {
  const whole = members !== null && Array.isArray(members.rows) && Array.isArray(members.lines);
  const due = whole ? [...written(known(members))].join('') : '';
  if (whole && due === text) impossible(members);
  return wrong(2, { column: whole && due !== text ? firstDifference(text, due) : 1 }, 'Spelling');
}

/** A list without members that none has, in it and in its rows and lines. @param {any} members */
function known(members) {
  const { rows, lines, ...head } = only(members, LIST);
  const { checkpoint, ...before } = head;
  return { ...before, rows: rows.map((/** @type {any} */ row) => only(row, ROW)), lines: lines.map((/** @type {any} */ line) => only(line, LINE)), checkpoint };
}

/** @param {any} value @param {[string, Kind][]} table @returns {any} */
function only(value, table) {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => table.some(([own]) => own === name)));
}

/** Of a list that has all its members: which of them has a value that cannot be. @param {any} members */
function impossible(members) {
  const fault = valueFault(members, LIST.filter(([name]) => name !== 'rows'));
  for (const [i, row] of members.rows.entries()) {
    const member = valueFault(row, ROW);
    if (member !== null) wrong(2, { row: i + 1, practice: String(row.praktijk) }, 'Value', { member });
  }
  if (fault !== null && fault !== 'lines') wrong(2, { member: fault }, 'Value', { member: fault });
}

/** The first member of this table with such a value; null where all are right, or one is missing. @param {any} value @param {[string, Kind][]} table */
function valueFault(value, table) {
  const has = value !== null && typeof value === 'object' && table.every(([name]) => Object.hasOwn(value, name));
  return has ? table.find(([name, kind]) => !kind(value[name]))?.[0] ?? null : null;
}

/** The only spelling, piece by piece: a long list is not written a second time as a whole. @param {any} members */
function* written({ rows, lines, checkpoint, ...head }) {
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, all] of /** @type {[string, object[]][]} */ ([['rows', rows], ['lines', lines]])) {
    yield `,"${name}":[`;
    for (let i = 0; i < all.length; i++) yield (i > 0 ? ',' : '') + JSON.stringify(all[i]);
    yield ']';
  }
  yield `,"checkpoint":${JSON.stringify(checkpoint)}}\n`;
}

/** @typedef {(value: any) => boolean} Kind */

/** Some text: nothing in it has to be escaped but `"`, `\` and LF, or is half a character. @type {Kind} */
const text = (value) => typeof value === 'string' && !/[\0-\x09\x0b-\x1f]|\p{Cs}/u.test(value);
/** @type {Kind} */
const full = (value) => text(value) && value !== '';
/** @type {Kind} */
const number = (value) => within(value, 1, SAFE);
/** @type {Kind} */
const code = (value) => isCode(value, 64);
/** @type {Kind} */
const hash = (value) => typeof value === 'string' && value.length === 44 && bytesOf(value) !== null;
/** @param {Kind} kind @returns {Kind} */
const orNull = (kind) => (value) => value === null || kind(value);
/** @param {Kind} kind @returns {Kind} */
const all = (kind) => (value) => Array.isArray(value) && value.every(kind);
/** @param {[string, Kind][]} table @returns {Kind} */
const object = (table) => (value) => hasMembers(value, table);

const STOP = object([['amendment', number], ['change', number], ['last', orNull(number)]]);
const FROM = object([['outcome', number], ['record', number], ['rules', number], ['stop', orNull(STOP)]]);
const OPENING = object([['code', code], ['salt', (value) => isHex(value, 64)]]);
/** @type {[string, Kind][]} */
const ROW = [
  ['praktijk', code], ['naam', text], ['plaats', orNull(text)], ['regio', full], ['verzekeraar', orNull(text)],
  ['uzovi', orNull((value) => text(value) && /^[0-9]{4}$/.test(value))], ['groep', orNull(text)], ['ion', (value) => within(value, 1, 1000000)],
  ['peildatum', isDate], ['startdatum', isDate], ['gestopt_per', orNull(isDate)], ['implementatiejaar', number], ['programma', full],
  ['verslagregel', number], ['controlegetal', hash], ['voorbehoud', text], ['opening', orNull(OPENING)], ['from', FROM],
];
/** @type {[string, Kind][]} */
const LINE = [
  ['line', number], ['text', full], ['proof', (value) => Array.isArray(value) && value.length <= MOST_HASHES && value.every(hash)],
];
/** @type {[string, Kind][]} */
const LIST = [
  ['type', text], ['format', text], ['origin', full], ['title', text], ['by', orNull(full)], ['start', isDate],
  ['scope', (value) => value === 'new' || value === 'so-far'], ['insurer', orNull(text)], ['rows', all(object(ROW))],
  ['lines', (value) => all(object(LINE))(value) && value.length > 0], ['checkpoint', full],
];

/** Has it these members in this order, and no others? @param {any} value @param {[string, Kind][]} table */
function hasMembers(value, table) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length === table.length && table.every(([name, kind], i) => names[i] === name && kind(value[name]));
}

/** Hashes high in the tree stand in many proofs; each is read once. @type {Map<string, Uint8Array>} */
let hashes = new Map();

/** @param {string} text */
function bytesOf(text) {
  const known = hashes.get(text);
  if (known) return known;
  const bytes = unbase64(text);
  if (bytes?.length !== 32) return null;
  hashes.set(text, bytes);
  return bytes;
}

/** Step 3. @param {any} members */
function readCheckpoint({ checkpoint, origin }) {
  const lines = checkpoint.split('\n');
  if (lines.pop() !== '') wrong(3, NOTE, 'Checkpoint');
  const held = readHeld(lines, 0, failing(3));
  const { origin: note } = held.text;
  return note === origin ? held : wrong(3, { member: 'origin' }, 'OtherOrigin', { origin, note });
}

/** Step 4. @param {any} members @param {import('./held.js').Held} held @param {Progress} progress @returns {Map<number, Line>} */
function provenLines({ lines }, { text: { root, size } }, progress) {
  /** @type {Map<number, Line>} */
  const proven = new Map();
  let before = 0;
  for (const { line, text: own, proof } of lines) {
    if (line <= before) wrong(4, { line }, 'LineOrder');
    before = line;
    const found = line > size ? null : rootOfProof(leafHash(utf8(own)), line - 1, size, proof.map(bytesOf));
    if (!found) wrong(4, { line }, 'Proof', { line, lines: size });
    if (base64(found) !== root) wrong(4, { line }, 'NotInLog');
    proven.set(line, { line, text: own, type: typeOf(own), members: null });
    if (proven.size % 2000 === 0) progress(proven.size, lines.length);
  }
  return proven;
}

/** Step 5. @param {any} list @param {Map<number, Line>} lines */
function checkLines(list, lines) {
  for (const line of lines.values()) line.members = spelt(line) ?? wrong(5, { line: line.line }, 'LineSpelling');
  const first = lines.get(1);
  const isHead = first?.type === 'programme' && ['origin', 'title', 'by'].every((member) => first.members[member] === list[member]);
  if (!isHead) wrong(5, { line: list.lines[0].line }, 'Programme');
  const needed = new Set([1]);
  /** The last change named of each amendment. @type {Map<number, number>} */
  const changes = new Map();
  for (const [i, { praktijk, from: { outcome, record, rules, stop } }] of list.rows.entries()) {
    const named = [outcome, record, rules, ...(stop ? [stop.amendment, stop.change, stop.last ?? 1] : [])];
    for (const number of named) {
      if (!lines.has(number)) wrong(5, { row: i + 1, practice: praktijk }, 'Missing', { line: number });
      needed.add(number);
    }
    if (stop) changes.set(stop.amendment, Math.max(stop.change, changes.get(stop.amendment) ?? 0));
  }
  let until = 0;
  for (const line of lines.keys()) {
    until = Math.max(until, changes.get(line) ?? 0);
    if (!needed.has(line) && line > until) wrong(5, { line }, 'Unneeded');
  }
}

/** The members of a line in its only spelling, else null. @param {Line} line */
function spelt({ text: own }) {
  try {
    const members = JSON.parse(own);
    return members !== null && typeof members === 'object' && !Array.isArray(members) && JSON.stringify(members) === own ? members : null;
  } catch {
    return null;
  }
}

/** Step 8, and the verdict. @param {List} list @param {Trust} trust @returns {{report: Record<string, any>, status: 0 | 1 | 2}} */
export function verdictOnList({ members, held, difference }, trust) {
  if (difference !== null || held === null) return differing(difference);
  try {
    const valid = checkHeld(held, trust, failing(8));
    const vouched = heldVouching(held, trust, valid);
    return { report: sorted(agreeing(members, held, vouched, trust)), status: vouched.enough ? 0 : 2 };
  } catch (error) {
    if (error instanceof Wrong) return differing(error.difference);
    if (!(error instanceof Uncheckable)) throw error;
    return { report: { agrees: false, trusted: false, error: { ...error.said, line: null, of: 'file' } }, status: 2 };
  }
}

/** @param {Difference | null} difference @returns {{report: Record<string, any>, status: 1}} */
function differing(difference) {
  return { report: sorted({ agrees: false, difference, trusted: false, type: 'list' }), status: 1 };
}

/** @param {any} members @param {import('./held.js').Held} held @param {ReturnType<typeof heldVouching>} vouched @param {Trust} trust */
function agreeing({ insurer, rows, scope, start }, { text: { origin, root, size } }, vouched, trust) {
  const ion = rows.reduce((/** @type {number} */ sum, /** @type {Row} */ row) => sum + row.ion, 0);
  return {
    agrees: true, last_root: root, ...(trust.short === false ? {} : { last_root_short: shortNumber(root) }), lines: size,
    list: { insurer, ion, rows: rows.length, scope, start }, origin, ...marked(origin), trusted: vouched.enough, type: 'list', vouching: vouched,
  };
}

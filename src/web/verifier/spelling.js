/**
 * Lines and their only spelling (transcript.md, "Conventions").
 *
 * Comes in: the bytes of a file, and tables of members. Goes out: lines, and their members as read. Refuses what is
 * another JSON than the table says; tells apart what is only spelt in another way, so that the rest can still be computed.
 */
import { MEMBERS, called } from './lines.js';
import { Unread, scanLine } from './scan.js';
import { isText } from './strings.js';
import { at } from './values.js';

/** @typedef {import('./lines.js').Kind} Kind */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {{said: Said, column: number}} Flaw What is wrong with a line, and at which character from 1. */

/** The longest line, in bytes, without LF. */
export const LONGEST_LINE = 16777216;
const LF = 0x0a;
/** How many members of a line are told apart. */
const MOST_SHOWN = 3;

/** A file as lines, without copying it. */
export class Lines {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    /** Where each line begins, and where the next one would. @type {number[]} */
    this.starts = [0];
    for (let place = bytes.indexOf(LF); place !== -1; place = bytes.indexOf(LF, place + 1)) this.starts.push(place + 1);
    this.decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  }

  /** How many whole lines there are. */
  get count() {
    return this.starts.length - 1;
  }

  /** What stands behind the last LF. */
  get unfinished() {
    return this.bytes.length - /** @type {number} */ (this.starts.at(-1)) > 0;
  }

  /** The first line that is longer than so many bytes, also an unfinished one; null where none is. @param {number} most */
  firstLonger(most) {
    for (let i = 0; i < this.starts.length; i++) {
      const end = i + 1 < this.starts.length ? at(this.starts, i + 1) - 1 : this.bytes.length;
      if (end - at(this.starts, i) > most) return i;
    }
    return null;
  }

  /** The bytes of a line without its LF. @param {number} index from 0 */
  raw(index) {
    return this.bytes.subarray(this.starts[index], /** @type {number} */ (this.starts[index + 1]) - 1);
  }

  /** The line as text, null where it is no UTF-8. @param {number} index */
  text(index) {
    try {
      return this.decoder.decode(this.raw(index));
    } catch {
      return null;
    }
  }
}

/** The line with a mark for what is no UTF-8, to look at its beginning. @param {Uint8Array} raw */
export function lossy(raw) {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(raw);
}

/** Is this value exactly of this kind? @param {unknown} value @param {Kind} kind @param {boolean} any whether any number and
 * text will do @returns {boolean} */
function fits(value, kind, any) {
  if (value === null) return kind.nullable === true;
  if (kind.kind === 'text') return typeof value === 'string' && (any || isText(value));
  if (kind.kind === 'number') return typeof value === 'number' && value >= 0 && (any ? Number.isInteger(value) && value < 2 ** 64 : Number.isSafeInteger(value));
  if (kind.kind === 'list') return Array.isArray(value) && value.every((each) => fits(each, kind.of, any));
  if (kind.kind === 'object') return typeof value === 'object' && !Array.isArray(value) && hasMembers(value, kind.members, 0, any);
  return typeof value === 'string' && (kind.kind === 'note' || isText(value, true));
}

/** @param {object} value @param {[string, Kind][]} table @param {number} before members in front of those of the table @param {boolean} any */
function hasMembers(value, table, before, any) {
  const members = /** @type {Record<string, unknown>} */ (value);
  const names = Object.keys(members);
  let place = before;
  for (const [name, kind] of table) {
    if (names[place] === name && fits(members[name], kind, any)) place += 1;
    else if (!kind.optional || names[place] === name) return false;
  }
  return place === names.length;
}

/** The members where the line is as it should be, else null. @param {string} text @param {string} type @param {boolean} any whether
 * any number and text will do, so that it can be told which one cannot be */
export function plainly(text, type, any = false) {
  const table = /** @type {[string, Kind][]} */ (MEMBERS[type]);
  try {
    const members = JSON.parse(text);
    return hasMembers(members, table, 1, any) && JSON.stringify(members) === text ? members : null;
  } catch {
    return null;
  }
}

/**
 * Reads a line of a type. Where it is spelt in another way, `spelt` is false: `rewritten` then says what is wrong, once the
 * values are known to be right.
 * @param {string} text @param {string} type
 * @returns {{members: any, spelt: boolean}}
 */
export function readLine(text, type) {
  const members = plainly(text, type);
  if (members) return { members, spelt: true };
  return { members: scanLine(text, /** @type {[string, Kind][]} */ (MEMBERS[type])), spelt: false };
}

/** Bytes that are no UTF-8, at their place. @param {Uint8Array} raw @returns {Unread} */
export function notText(raw) {
  const good = lossy(raw).split('�')[0] ?? '';
  return new Unread({ id: 'unread.NotJson', values: {} }, [...good].length + 1);
}

/** @param {string} one @param {string} other */
export function firstDifference(one, other) {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return [...one.slice(0, place)].length + 1;
}

/** What differs between a line and the one that is due; null where nothing does.
 * @param {string} text @param {any} due the members that are due @param {string} type @returns {Flaw | null} */
export function rewritten(text, due, type) {
  const written = JSON.stringify(due);
  if (written === text) return null;
  const differ = membersDiffer(JSON.parse(text), JSON.parse(written), called(type, due));
  const said = differ ? { id: 'difference.Members', values: { differ } } : { id: 'difference.Spelling', values: {} };
  return { said, column: firstDifference(text, written) };
}

/** @param {Record<string, any>} found @param {Record<string, any>} due @param {string} subject @returns {Said | null} */
export function membersDiffer(found, due, subject) {
  const differences = Object.keys(due).sort()
    .filter((name) => !Object.hasOwn(found, name) || shown(found[name]) !== shown(due[name]))
    .slice(0, MOST_SHOWN)
    .map((name) => oneDiffers(name, found, due, subject));
  const [last] = differences.slice(-1);
  if (!last) return null;
  const before = differences.slice(0, -1).reverse();
  return before.reduce((rest, first) => ({ id: 'members-differ.And', values: { first, rest } }), last);
}

/** @param {string} name @param {Record<string, any>} found @param {Record<string, any>} due @param {string} subject @returns {Said} */
function oneDiffers(name, found, due, subject) {
  if (!Object.hasOwn(found, name)) return { id: 'members-differ.Missing', values: { name, subject } };
  if (subject === 'seed') return { id: 'members-differ.Seed', values: { due: shown(due[name]), found: shown(found[name]) } };
  return {
    id: 'members-differ.Other',
    values: { due: shown(due[name]), found: shown(found[name]), name: memberName(name), subject },
  };
}

/** Members of derived lines have words of their own. */
const NAMED = new Set([
  'asked', 'base', 'candidates', 'cap', 'class', 'group', 'left', 'lot', 'lottery', 'number', 'of', 'outcomes', 'placed',
  'placed_size', 'practice', 'rank', 'reason', 'region', 'room', 'size', 'start', 'tranches', 'unit', 'used', 'used_before',
  'waiting', 'waiting_size', 'wish',
]);

/** @param {string} name @returns {Said} */
function memberName(name) {
  if (!NAMED.has(name)) return { id: 'member.Other', values: { name } };
  const word = name.split('_').map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join('');
  return { id: `member.${word}`, values: {} };
}

/** A value as text; members of objects in the order of the alphabet, so that only what they hold counts. @param {any} value */
function shown(value) {
  return typeof value === 'string' ? value : JSON.stringify(sorted(value));
}

/** @param {any} value @returns {any} */
export function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
}

/**
 * Reads a line that is not as it should be, character by character, to say what is wrong and where.
 *
 * Comes in: a line and the table of its members. Goes out: the members, in the order of the table and with what may be
 * absent filled in, where only the spelling is wrong; else an `Unread` that says what. Lines that are as they should be
 * never come here (spelling.js).
 */
import { textFlaw } from './strings.js';

/** @typedef {import('./lines.js').Kind} Kind */
/** @typedef {import('./strings.js').Said} Said */

/** A line that cannot be read. */
export class Unread extends Error {
  /** @param {Said} kind @param {number} column */
  constructor(kind, column = 1) {
    super(kind.id);
    this.kind = kind;
    this.column = column;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const WHOLE = /^\d+$/;
const DEEPEST = 120;
const ESCAPES = /** @type {Record<string, string>} */ ({
  '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t',
});

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const unread = (id, values = {}) => ({ id: `unread.${id}`, values });

class Scanner {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.place = 0;
  }

  /** The column is that of the last character that was read; of what is no JSON, the one behind it.
   * @param {Said} kind @returns {never} */
  fail(kind, place = this.place) {
    const ahead = kind.id === 'unread.NotJson' ? 1 : 0;
    throw new Unread(kind, [...this.text.slice(0, place)].length + ahead);
  }

  space() {
    SPACE.lastIndex = this.place;
    this.place += /** @type {RegExpExecArray} */ (SPACE.exec(this.text))[0].length;
  }

  peek() {
    this.space();
    return this.text[this.place] ?? '';
  }

  /** @param {string} letter */
  take(letter) {
    if (this.peek() !== letter) this.fail(unread('NotJson'));
    this.place += 1;
  }

  /** The rest of an array or object: calls `item` for each, up to the closing letter.
   * @param {string} close @param {() => void} item */
  items(close, item) {
    this.place += 1;
    if (this.peek() !== close) {
      item();
      while (this.peek() === ',') {
        this.place += 1;
        item();
      }
    }
    this.take(close);
  }

  /** A string; `escapes` says whether other escapes than `\"` and `\\` are let pass. @param {boolean} escapes */
  string(escapes) {
    if (this.peek() !== '"') this.fail(unread('NotJson'));
    this.place += 1;
    let text = '';
    for (;;) {
      const letter = this.text[this.place] ?? '';
      if (letter === '') this.fail(unread('NotJson'));
      if (escapes && letter < ' ') this.fail(unread('NotJson'));
      this.place += 1;
      if (letter === '"') return text;
      text += letter === '\\' ? this.escape(escapes) : letter;
    }
  }

  /** @param {boolean} all */
  escape(all) {
    const letter = this.text[this.place] ?? '';
    if (!all && letter !== '"' && letter !== '\\') this.fail({ id: 'unread.Text', values: { flaw: { id: 'text.Escape', values: {} } } });
    const code = /^u[0-9a-fA-F]{4}/.exec(this.text.slice(this.place, this.place + 5))?.[0];
    this.place += code ? 5 : 1;
    if (code) return String.fromCharCode(parseInt(code.slice(1), 16));
    return ESCAPES[letter] ?? this.fail(unread('NotJson'));
  }

  /** @param {Kind} kind @returns {unknown} */
  value(kind) {
    const letter = this.peek();
    if (letter === 'n' && this.text.startsWith('null', this.place)) {
      this.place += 4;
      return kind.nullable ? null : this.fail(unread('WrongKind'));
    }
    if (kind.kind === 'list' || kind.kind === 'object') return this.nested(kind, letter);
    if (kind.kind === 'number') return this.number(letter);
    return letter === '"' ? this.textOf(kind.kind) : this.wrong();
  }

  /** @param {import('./lines.js').ListKind | import('./lines.js').ObjectKind} kind @param {string} letter */
  nested(kind, letter) {
    if (letter !== (kind.kind === 'list' ? '[' : '{')) return this.wrong();
    if (kind.kind === 'object') return this.members(kind.members, {});
    /** @type {unknown[]} */
    const list = [];
    this.items(']', () => list.push(this.value(kind.of)));
    return list;
  }

  /** @param {'text' | 'long' | 'note'} kind */
  textOf(kind) {
    const start = this.place + 1;
    const text = this.string(kind === 'note');
    const flaw = kind === 'note' ? null : textFlaw(text, kind === 'long');
    return flaw ? this.fail({ id: 'unread.Text', values: { flaw: flaw.said } }, this.written(start, flaw.length)) : text;
  }

  /** Where so many letters of a string end, as it is written with its escapes. @param {number} start @param {number} length */
  written(start, length) {
    let place = start;
    for (let i = 0; i < length; i++) place += this.text[place] === '\\' ? 2 : 1;
    return place;
  }

  /** @param {string} letter */
  number(letter) {
    if (!/[-\d]/.test(letter)) return this.wrong();
    const text = this.numeral();
    if (!WHOLE.test(text) || text.length > 20 || BigInt(text) >= 2n ** 64n) this.fail(unread('WrongKind'));
    return Number(text);
  }

  numeral() {
    NUMBER.lastIndex = this.place;
    const text = NUMBER.exec(this.text)?.[0] ?? this.fail(unread('NotJson'));
    this.place += text.length;
    if (/\d/.test(this.text[this.place] ?? '')) this.fail(unread('NotJson'));
    return text;
  }

  /** Something of another kind stands here: is it JSON at all? @returns {never} */
  wrong() {
    this.skip(0);
    this.fail(unread('WrongKind'));
  }

  /** @param {number} depth */
  skip(depth) {
    const letter = this.peek();
    if (depth > DEEPEST) this.fail(unread('NotJson'));
    if (letter === '"') this.string(true);
    else if (letter === '[') this.items(']', () => this.skip(depth + 1));
    else if (letter === '{') this.items('}', () => this.pair(depth));
    else if (/[-\d]/.test(letter)) this.numeral();
    else this.word();
  }

  /** @param {number} depth */
  pair(depth) {
    this.string(true);
    this.take(':');
    this.skip(depth + 1);
  }

  word() {
    const word = ['true', 'false', 'null'].find((each) => this.text.startsWith(each, this.place));
    if (word === undefined) this.fail(unread('NotJson'));
    this.place += word.length;
  }

  /**
   * The members of an object, in the order of the table.
   * @param {[string, Kind][]} table @param {Record<string, unknown>} found what is known already
   */
  members(table, found) {
    const kinds = new Map(table);
    this.items('}', () => {
      if (this.peek() !== '"') this.fail(unread('NotJson'));
      const start = this.place + 1;
      const name = this.string(false);
      const kind = kinds.get(name);
      const flaw = kind || kinds.has('note') ? null : textFlaw(name);
      if (flaw) this.fail({ id: 'unread.Text', values: { flaw: flaw.said } }, this.written(start, flaw.length));
      if (Object.hasOwn(found, name)) this.fail(unread('MemberTwice', { name }));
      if (!kind && name !== 'type') this.fail(unread('UnknownMember', { name }));
      this.take(':');
      found[name] = this.value(kind ?? { kind: 'text' });
    });
    return this.ordered(table, found);
  }

  /** @param {[string, Kind][]} table @param {Record<string, unknown>} found */
  ordered(table, found) {
    /** @type {Record<string, unknown>} */
    const members = Object.hasOwn(found, 'type') ? { type: found.type } : {};
    for (const [name, kind] of table) {
      if (Object.hasOwn(found, name)) members[name] = found[name];
      else if (kind.optional) members[name] = undefined;
      else if (kind.nullable) members[name] = null;
      else this.fail(unread('MemberMissing', { name }));
    }
    return members;
  }
}

/**
 * @param {string} text a line of the type that the table is for @param {[string, Kind][]} table
 * @returns {Record<string, unknown>}
 */
export function scanLine(text, table) {
  const scanner = new Scanner(text);
  if (text.endsWith('\r')) {
    scanner.place = text.length;
    scanner.fail(unread('WindowsLineEnd'));
  }
  if (scanner.peek() !== '{') scanner.fail(unread('NotJson'));
  const members = scanner.members(table, {});
  scanner.space();
  if (scanner.place < text.length) scanner.fail(unread('NotJson'));
  return members;
}

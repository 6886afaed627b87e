/**
 * Going through a transcript line by line, and what is noted on the way.
 *
 * Every line that is taken becomes a leaf of the tree, whatever is wrong with it. A check has one part of a section; the
 * first fault of a part is kept. A line that cannot be read stops the rest, as nobody knows what it should have said.
 */
import { called, typeOf } from './lines.js';
import { Unread } from './scan.js';
import { firstDifference, lossy, membersDiffer, notText, readLine, rewritten } from './spelling.js';
import { Tree } from './tree.js';

/** @typedef {import('./spelling.js').Flaw} Flaw */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {{part: string, section: number | null, end: 'agrees' | 'differs' | 'not-yet', line?: number, column?: number, reason?: Said}} Check */

/** Nothing below can be computed. */
export class Stop extends Error {}

export class Reading {
  /** @param {import('./spelling.js').Lines} lines @param {(done: number, of: number) => void} progress */
  constructor(lines, progress) {
    this.lines = lines;
    this.progress = progress;
    /** The line that comes next, from 0. */
    this.next = 0;
    this.tree = new Tree();
    /** @type {Check[]} */
    this.checks = [];
    this.section = 1;
    /** Told when a round with baskets is drawn, and of each pool once its baskets are filled.
     * @type {() => void} */
    this.round = () => {};
    /** @type {import('./baskets.js').Seen} */
    this.baskets = () => {};
    /** The part that is being checked, and its first fault. */
    this.part = 'form';
    /** @type {Check | null} */
    this.fault = null;
  }

  get done() {
    return this.next >= this.lines.count;
  }

  /** The next line, to look at. */
  peek() {
    return this.done ? null : lossy(this.lines.raw(this.next).subarray(0, 64));
  }

  /** The type of the next line; null where there is none. */
  peekType() {
    const line = this.peek();
    return line === null ? null : typeOf(line);
  }

  /** Checks a part. @template T @param {string} part @param {() => T} check @returns {T} */
  check(part, check) {
    this.part = part;
    this.fault = null;
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      this.note({ said: { id: 'difference.Unread', values: { kind: error.kind } }, column: error.column });
      throw new Stop();
    } finally {
      this.checks.push(this.fault ?? { part, section: this.section, end: 'agrees' });
    }
  }

  /** The part begins anew: a fault that was found so far is a check of its own. */
  parted() {
    if (this.fault) this.checks.push(this.fault);
    this.fault = null;
  }

  /** Notes what is wrong with a line, unless something was wrong in this part before.
   * @param {Flaw} flaw @param {number} index of the line, from 0; by default the one taken last */
  note({ said, column }, index = this.next - 1) {
    this.fault ??= { part: this.part, section: this.section, end: 'differs', line: index + 1, column, reason: said };
  }

  /** Takes a line: it becomes a leaf. @returns {number} its index */
  take() {
    const index = this.next;
    this.tree.add(this.lines.raw(index));
    this.next += 1;
    if (this.next % 2000 === 0) this.progress(this.next, this.lines.count);
    return index;
  }

  /** Takes an input line of one of these types, and reads its members.
   * @param {string[]} due @returns {{type: string, members: any, spelt: boolean, text: string}} */
  input(...due) {
    const type = this.expect(due);
    const index = this.take();
    const text = this.lines.text(index);
    if (text === null) throw notText(this.lines.raw(index));
    return { type, text, ...readLine(text, type) };
  }

  /** The type of the next line must be one of these. @param {string[]} due */
  expect(due) {
    const [first = ''] = due;
    if (this.done) {
      this.next += 1;
      throw new Unread({ id: 'unread.Ended', values: { due: first } });
    }
    const found = this.peekType();
    if (found !== null && due.includes(found)) return found;
    this.take();
    throw new Unread(found === null
      ? { id: 'unread.Foreign', values: { due: first } }
      : { id: 'unread.Type', values: { due: first, found } });
  }

  /** Once its values are right: is the line in its only spelling? @param {{type: string, text: string, members: any}} line @param {any} due */
  respell({ type, text, members }, due = members) {
    const flaw = rewritten(text, due, type);
    if (flaw) this.note(flaw);
  }

  /** An input line whose values `rule` demands; what `rule` changes in the members is another spelling.
   * @param {string} due @param {(members: any) => void} rule */
  inputOf(due, rule) {
    const line = this.input(due);
    rule(line.members);
    this.respell(line);
    return line.members;
  }

  /** Compares derived lines with those that are due; as many lines are taken as are due. @param {Iterable<string>} due */
  compare(due) {
    for (const line of due) {
      if (this.done) this.missing(line);
      else this.compareOne(line);
    }
  }

  /** @param {string} due */
  missing(due) {
    if (this.fault) return;
    const members = JSON.parse(due);
    this.note({ said: { id: 'difference.LineMissing', values: { due: called(members.type, members) } }, column: 1 }, this.lines.count);
  }

  /** @param {string} due */
  compareOne(due) {
    const index = this.take();
    const text = this.lines.text(index);
    if (text !== due && !this.fault) this.note(derivedFlaw(text, lossy(this.lines.raw(index)), due));
  }
}

/** What differs between a derived line and the one that is due. @param {string | null} text null where it is no text
 * @param {string} rough @param {string} due @returns {Flaw} */
function derivedFlaw(text, rough, due) {
  const members = JSON.parse(due);
  const name = called(members.type, members);
  const column = firstDifference(rough, due);
  const found = text === null ? null : parsed(text);
  if (!found) return { said: { id: 'difference.NotALine', values: { due: name } }, column };
  const other = called(found.type, found);
  if (other !== name) return { said: { id: 'difference.Line', values: { due: name, found: other } }, column };
  const differ = membersDiffer(found, members, name);
  return { said: differ ? { id: 'difference.Members', values: { differ } } : { id: 'difference.Spelling', values: {} }, column };
}

/** @param {string} text */
function parsed(text) {
  try {
    const found = JSON.parse(text);
    return found !== null && typeof found === 'object' && typeof found.type === 'string' ? found : null;
  } catch {
    return null;
  }
}

/**
 * Two transcripts of one programme (receipts.md, "Two transcripts"): does one go on where the other ends, or are they a fork?
 */
import { readNote } from './checkpoints.js';
import { Uncheckable } from './report.js';
import { lossy } from './spelling.js';
import { sameBytes } from './values.js';

/** @typedef {import('./checkpoints.js').Note} Note */
/** @typedef {import('./spelling.js').Lines} Lines */
/** @typedef {import('./transcript.js').Transcript} Transcript */
/** @typedef {{line: number, first: Side, second: Side}} Fork */
/** @typedef {{found: string, checkpoint: {line: number, lines: string, root: string, signature: string}}} Side */

/** @param {Transcript} one @param {Transcript} other */
export function strangers(one, other) {
  if (one.origin !== other.origin) {
    throw new Uncheckable({ id: 'against-refusal.Strangers', values: { first: one.origin, second: other.origin } });
  }
}

/** The first line in which both have something else, from 0; null where the shorter one is the beginning of the other.
 * @param {Lines} one @param {Lines} other */
function firstDifferent(one, other) {
  const shared = Math.min(one.count, other.count);
  for (let i = 0; i < shared; i++) if (!sameBytes(one.raw(i), other.raw(i))) return i;
  return null;
}

/** The note of a checkpoint line; null where the line is none. @param {Lines} lines @param {number} index @returns {Note | null} */
function noteAt(lines, index) {
  const text = lossy(lines.raw(index));
  if (!text.startsWith('{"type":"checkpoint",')) return null;
  const note = readNote(JSON.parse(text).note);
  return 'id' in note ? null : note;
}

/** What stands on a side of a fork. @param {Lines} lines @param {number} index @returns {Side} */
function side(lines, index) {
  let line = index;
  while (noteAt(lines, line) === null) line += 1;
  const note = /** @type {Note} */ (noteAt(lines, line));
  const signature = note.signed[0]?.line ?? '';
  return {
    found: lossy(lines.raw(index)),
    checkpoint: { line: line + 1, lines: String(note.size), root: note.root, signature },
  };
}

/** How two transcripts that both agree stand to each other.
 * @param {Transcript} one @param {Transcript} other @returns {{relation: string, shared: string | null, fork: Fork | null}} */
export function relationOf(one, other) {
  const [first, second] = [one.reading.lines, other.reading.lines];
  const different = firstDifferent(first, second);
  const shorter = Math.min(first.count, second.count);
  const resigned = different !== null && different === shorter - 1 ? resignedAs(first, second, different) : null;
  if (different !== null && !resigned) {
    return { relation: 'fork', shared: null, fork: { line: different + 1, first: side(first, different), second: side(second, different) } };
  }
  const relation = first.count === second.count ? 'same' : first.count > second.count ? 'first-further' : 'second-further';
  return { relation, shared: resigned ?? 'same', fork: null };
}

/** How the signatures under the same text differ; null where the text does. @param {Lines} first @param {Lines} second @param {number} index */
function resignedAs(first, second, index) {
  const [one, other] = [noteAt(first, index), noteAt(second, index)];
  if (!one || !other || one.text !== other.text) return null;
  return one.signed[0]?.line === other.signed[0]?.line ? 'other-cosignatures' : 'signed-twice';
}

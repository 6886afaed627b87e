/**
 * Checkpoints (transcript.md, "Checkpoints"): the note, and who signed it.
 *
 * Comes in: the value of `note`, the parties that may sign, size and root of the lines above. Goes out: what was signed,
 * or a fault. Also reads the notes of receipts, which name no parties.
 */
import { isSignature, isKeyName } from './keys.js';
import { END_OF_TIME, base64, decimal, sameBytes, unbase64, utf8 } from './values.js';

/** @typedef {import('./keys.js').Key} Key */
/** @typedef {import('./strings.js').Said} Said */

export const MOST_SIGNATURES = 101;

/** @typedef {{name: string, hash: Uint8Array, time: number, signature: Uint8Array, line: string}} Signed A line of a signature;
 * `time` is 0 for the organiser's. */
/** @typedef {{text: string, origin: string, size: number, root: string, signed: Signed[]}} Note */
/** @typedef {{role: string, key: Key}} Witness */
/** @typedef {{organiser: Key, witnesses: Witness[], required: number}} Parties */
/** @typedef {{name: string, role: string, key: Key, time: number}} Cosigned */

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const noteFault = (id, values = {}) => ({ id: `signed-note.${id}`, values });

/** A signature line: a name, and what stands behind it. @param {string} line @returns {{name: string, bytes: Uint8Array} | null} */
function readNamed(line) {
  const [, name, body] = /^— ([^ ]*) ([^ ]*)$/.exec(line) ?? [];
  const bytes = unbase64(body ?? '');
  return name !== undefined && isKeyName(name) && bytes ? { name, bytes } : null;
}

/** One signature line; the first is the organiser's. @param {string} line @param {boolean} first @returns {Signed | null} */
export function readSigned(line, first) {
  const read = readNamed(line);
  if (!read || read.bytes.length !== (first ? 68 : 76)) return null;
  const { name, bytes } = read;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const time = first ? 0 : view.getUint32(4) * 2 ** 32 + view.getUint32(8);
  if (!first && (time < 1 || time >= END_OF_TIME)) return null;
  return { name, hash: bytes.subarray(0, 4), time, signature: bytes.subarray(first ? 4 : 12), line };
}

/** The three lines of the text, as far as a transcript may not contradict them. @param {string[]} lines @returns {Omit<Note, 'signed'> | null} */
function readRoughly([origin = '', size = '', root = '']) {
  const count = decimal(size);
  return count === null || root === '' ? null : { text: `${origin}\n${size}\n${root}\n`, origin, size: count, root };
}

/** The three lines of the text. @param {string[]} lines @returns {Omit<Note, 'signed'> | null} */
export function readText(lines) {
  const text = readRoughly(lines);
  return text && isKeyName(text.origin) && unbase64(text.root)?.length === 32 ? text : null;
}

/**
 * A note, or what is wrong with its form. Of a line without a time, as an organiser signs, is told later that nobody may sign
 * like that: `time` is 0.
 * @param {string} value @returns {Note | Said}
 */
export function readNote(value) {
  const lines = value.split('\n');
  const end = lines.pop();
  const text = readRoughly(lines.slice(0, 3));
  if (end !== '' || !text || lines[3] !== '' || lines.length < 5) return noteFault('Form');
  if (lines.length > 4 + MOST_SIGNATURES) return noteFault('TooMany', { most: MOST_SIGNATURES });
  const signed = lines.slice(4).map((line, i) => readSigned(line, i === 0) ?? readSigned(line, true));
  return signed.every((each) => each !== null) ? { ...text, signed } : noteFault('Form');
}

/** What a witness signs. @param {string} text @param {number} time */
const cosignedText = (text, time) => `cosignature/v1\ntime ${time}\n${text}`;

/** Is this line the key's valid signature over the text? @param {Signed} signed @param {Key} key @param {string} text */
export function isValid(signed, key, text) {
  if (!sameBytes(signed.hash, key.hash)) return false;
  const message = signed.time === 0 ? text : cosignedText(text, signed.time);
  return isSignature(key, utf8(message), signed.signature);
}

/**
 * What is wrong with a note of these parties over these lines, else null; the whole order of the checks.
 * @param {Note} note @param {Parties} parties @param {string} origin @param {number} size @param {Uint8Array} root
 * @returns {Said | null}
 */
export function noteFaultOf(note, parties, origin, size, root) {
  const [first] = note.signed;
  if (first?.name !== origin) return noteFault('Form');
  const twice = namesFault(note);
  if (twice) return twice;
  if (note.origin !== origin) return noteFault('Origin', { found: note.origin });
  if (note.size !== size) return noteFault('Size', { found: note.size });
  if (note.root !== base64(root)) return noteFault('Root', { found: note.root });
  if (!isValid(first, parties.organiser, note.text)) return noteFault('Signature');
  return witnessFault(note, parties.witnesses);
}

/** @param {Note} note @returns {Said | null} */
function namesFault({ signed }) {
  const names = signed.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined ? null : noteFault('Twice', { name: twice });
}

/** @param {Note} note @param {Witness[]} witnesses */
function witnessFault({ signed, text }, witnesses) {
  const places = signed.slice(1).map(({ name, hash }) =>
    witnesses.findIndex(({ key }) => key.name === name && sameBytes(key.hash, hash)));
  for (const [i, line] of signed.slice(1).entries()) {
    const witness = witnesses[/** @type {number} */ (places[i])];
    if (!witness) return noteFault('Stranger', { name: line.name });
    if (line.time === 0) return noteFault('Form');
    if (!isValid(line, witness.key, text)) return noteFault('Cosignature', { name: line.name });
  }
  const wrong = places.findIndex((place, i) => i > 0 && place < /** @type {number} */ (places[i - 1]));
  return wrong === -1 ? null : noteFault('Order', { name: /** @type {Signed} */ (signed[wrong + 1]).name });
}

/** The cosignatures of a note that has no fault. @param {Note} note @param {Parties} parties @returns {Cosigned[]} */
export function cosignatures(note, parties) {
  return note.signed.slice(1).flatMap(({ name, time }) => {
    const witness = parties.witnesses.find((each) => each.key.name === name);
    return witness ? [{ name, role: witness.role, key: witness.key, time }] : [];
  });
}

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

/** A signature line as far as all have the same form. @param {string} line @returns {{name: string, bytes: Uint8Array} | null} */
function readLine(line) {
  const [, name, body] = /^— ([^ ]*) ([^ ]*)$/.exec(line) ?? [];
  const bytes = unbase64(body ?? '');
  return name !== undefined && isKeyName(name) && bytes && bytes.length >= 4 ? { name, bytes } : null;
}

/** One signature line; the first is the organiser's. @param {string} line @param {boolean} first @returns {Signed | null} */
export function readSigned(line, first) {
  const read = readLine(line);
  if (!read || read.bytes.length !== (first ? 68 : 76)) return null;
  const { name, bytes } = read;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const time = first ? 0 : view.getUint32(4) * 2 ** 32 + view.getUint32(8);
  if (!first && (time < 1 || time >= END_OF_TIME)) return null;
  return { name, hash: bytes.subarray(0, 4), time, signature: bytes.subarray(first ? 4 : 12), line };
}

/** The three lines of the text. @param {string[]} lines @returns {Omit<Note, 'signed'> | null} */
export function readText(lines) {
  const [origin = '', size = '', root = ''] = lines;
  const count = decimal(size);
  if (!isKeyName(origin) || count === null || unbase64(root)?.length !== 32) return null;
  return { text: `${origin}\n${size}\n${root}\n`, origin, size: count, root };
}

/** @param {string[]} lines of signatures @param {Parties | null} parties who may sign @returns {Said | null} */
function strangerFault([organiser = '', ...lines], parties) {
  const seen = new Set([readLine(organiser)?.name]);
  for (const line of lines) {
    const read = readLine(line);
    if (!read) return noteFault('Form');
    const { name, bytes } = read;
    if (seen.has(name)) return noteFault('Twice', { name });
    const known = parties?.witnesses.find(({ key }) => key.name === name);
    if (parties && !(known && sameBytes(known.key.hash, bytes.subarray(0, 4)))) return noteFault('Stranger', { name });
    seen.add(name);
  }
  return null;
}

/** A note in its only form, or what is wrong with it; of whoever else signed that is told before the form of the signature.
 * @param {string} value @param {Parties | null} parties @returns {Note | Said} */
export function readNote(value, parties = null) {
  const lines = value.split('\n');
  const end = lines.pop();
  const text = readText(lines.slice(0, 3));
  if (end !== '' || !text || lines[3] !== '' || lines.length < 5) return noteFault('Form');
  if (lines.length > 4 + MOST_SIGNATURES) return noteFault('TooMany', { most: MOST_SIGNATURES });
  const signed = lines.slice(4).map((line, i) => readSigned(line, i === 0));
  if (!signed[0]) return noteFault('Form');
  if (!signed.every((each) => each !== null)) return strangerFault(lines.slice(4), parties) ?? noteFault('Form');
  return { ...text, signed };
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
  if (note.origin !== origin) return noteFault('Origin', { found: note.origin });
  return organiserFault(note, parties.organiser) ?? witnessFault(note, parties.witnesses)
    ?? (note.size !== size ? noteFault('Size', { found: note.size }) : null)
    ?? (note.root !== base64(root) ? noteFault('Root', { found: note.root }) : null);
}

/** @param {Note} note @param {Key} organiser */
function organiserFault(note, organiser) {
  const first = /** @type {Signed} */ (note.signed[0]);
  return first.name === note.origin && isValid(first, organiser, note.text) ? null : noteFault('Signature');
}

/** @param {Note} note @param {Witness[]} witnesses */
function witnessFault(note, witnesses) {
  const seen = new Set([note.origin]);
  let before = -1;
  for (const signed of note.signed.slice(1)) {
    const name = signed.name;
    if (seen.has(name)) return noteFault('Twice', { name });
    const place = witnesses.findIndex((witness) => witness.key.name === name);
    const witness = witnesses[place];
    if (!witness || !sameBytes(witness.key.hash, signed.hash)) return noteFault('Stranger', { name });
    if (place < before) return noteFault('Order', { name });
    if (!isValid(signed, witness.key, note.text)) return noteFault('Cosignature', { name });
    seen.add(name);
    before = place;
  }
  return null;
}

/** The cosignatures of a note that has no fault. @param {Note} note @param {Parties} parties @returns {Cosigned[]} */
export function cosignatures(note, parties) {
  return note.signed.slice(1).flatMap(({ name, time }) => {
    const witness = parties.witnesses.find((each) => each.key.name === name);
    return witness ? [{ name, role: witness.role, key: witness.key, time }] : [];
  });
}

/**
 * Verifier keys and strict Ed25519 (transcript.md, "Keys").
 *
 * noble verifies with the cofactored equation and lets small orders pass; this adds what RFC 8032 read strictly demands:
 * canonical keys and R, neither of small order, S below the order of the group, and the equation without the cofactor.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { isCode } from './strings.js';
import { joined, sameBytes, unbase64, unhex, utf8 } from './values.js';

export const ORGANISER = 1;
export const WITNESS = 4;
const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;

/**
 * @typedef {object} Key
 * @property {string} text as it is written
 * @property {string} name
 * @property {Uint8Array} hash four bytes
 * @property {number} type
 * @property {Uint8Array} bytes the public key
 * @property {import('@noble/curves/abstract/edwards.js').EdwardsPoint} point
 */

/** A point in its canonical encoding and not of small order; null where the bytes are none. @param {Uint8Array} bytes */
function pointOf(bytes) {
  try {
    const point = Point.fromBytes(bytes, false);
    return sameBytes(point.toBytes(), bytes) && !point.isSmallOrder() ? point : null;
  } catch {
    return null;
  }
}

/** @param {string} name */
export const isKeyName = (name) => isCode(name, 255) && !name.includes('+');

/** A verifier key, null where the text is none. @param {string} text @returns {Key | null} */
export function readKey(text) {
  const [, name, hash, body] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? [];
  const decoded = unbase64(body ?? '');
  if (name === undefined || hash === undefined || !isKeyName(name) || decoded?.length !== 33) return null;
  const due = sha256(joined(utf8(name), Uint8Array.of(10), decoded)).subarray(0, 4);
  const type = decoded[0];
  const bytes = decoded.subarray(1);
  const point = pointOf(bytes);
  if (!sameBytes(due, unhex(hash)) || (type !== ORGANISER && type !== WITNESS) || !point) return null;
  return { text, name, hash: due, type, bytes, point };
}

/** @param {Uint8Array} bytes little-endian */
function numberOf(bytes) {
  let number = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) number = (number << 8n) | BigInt(/** @type {number} */ (bytes[i]));
  return number;
}

/**
 * Is this the key's signature over the message?
 * @param {Key} key @param {Uint8Array} message @param {Uint8Array} signature 64 bytes
 */
export function isSignature(key, message, signature) {
  const r = pointOf(signature.subarray(0, 32));
  const s = numberOf(signature.subarray(32));
  if (!r || s >= ORDER) return false;
  const k = numberOf(sha512(joined(signature.subarray(0, 32), key.bytes, message))) % ORDER;
  const left = s === 0n ? Point.ZERO : Point.BASE.multiplyUnsafe(s);
  const right = k === 0n ? r : r.add(key.point.multiplyUnsafe(k));
  return left.equals(right);
}

/**
 * The beacon drand quicknet (transcript.md, "failure and contribution"): signatures on G1, the key on G2.
 */
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex, sameBytes, unhex } from './values.js';

/** @typedef {import('./strings.js').Said} Said */

const KEY = '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c'
  + '8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb'
  + '5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a';
const TAG = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const bls = bls12_381.shortSignatures;

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const fault = (id, values = {}) => ({ id: `beacon.${id}`, values });

/** The round as 8 bytes, big-endian. @param {number} round */
function roundBytes(round) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return bytes;
}

/** A point of the subgroup in its only compressed spelling, not the identity; else null. @param {Uint8Array} bytes */
function pointOf(bytes) {
  try {
    const point = bls12_381.G1.Point.fromBytes(bytes);
    point.assertValidity();
    return point.isTorsionFree() && !point.is0() && sameBytes(point.toBytes(true), bytes) ? point : null;
  } catch {
    return null;
  }
}

/** Is this the signature of quicknet on the round? @param {number} round @param {Uint8Array} signature */
function isGenuine(round, signature) {
  const point = pointOf(signature);
  if (!point) return false;
  const message = bls.hash(sha256(roundBytes(round)), TAG);
  return bls.verify(point, message, bls12_381.G2.Point.fromHex(KEY));
}

/**
 * @param {number} given the round that stands there @param {string} randomness @param {string} signature 96 hex digits
 * @param {number} due @returns {Said | null}
 */
export function beaconFault(given, randomness, signature, due) {
  if (given !== due) return fault('OtherRound', { asked: due, given });
  const bytes = unhex(signature);
  if (hex(sha256(bytes)) !== randomness) return fault('OtherHash');
  return isGenuine(due, bytes) ? null : fault('NotGenuine', { round: due });
}

/**
 * Lots and ranks (transcript.md, "Lots").
 */
import { chacha20orig } from '@noble/ciphers/chacha.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { byRegion } from './units.js';
import { hex, utf8 } from './values.js';

/** @typedef {import('./units.js').Unit} Unit */

/** The keystream for a text: key = seed, nonce = first 8 bytes of its SHA-256.
 * @param {Uint8Array} seed @param {string} text @param {number} length in bytes */
export function keystream(seed, text, length) {
  return chacha20orig(seed, sha256(utf8(text)).slice(0, 8), new Uint8Array(length));
}

/** @param {Uint8Array} seed @param {string} label */
export function lotOf(seed, label) {
  return hex(keystream(seed, label, 8));
}

/** The row order: by lot, then by label. @param {Unit} one @param {Unit} other */
function byLot(one, other) {
  const [a, b] = /** @type {[string, string]} */ ([one.lot, other.lot]);
  if (a !== b) return a < b ? -1 : 1;
  return one.label < other.label ? -1 : 1;
}

/**
 * Gives every unit with a lot its rank; the rows in their order, each sorted.
 * @param {Iterable<Unit>} units @param {import('./rules.js').Rules} rules
 */
export function rankRows(units, rules) {
  const all = [...units];
  const rows = rules.spread === 'overall' ? [all] : [...byRegion(all).values()];
  return rows.map((row) => {
    const drawn = row.filter((unit) => unit.lot !== null).sort(byLot);
    drawn.forEach((unit, place) => {
      unit.rank = place + 1;
      unit.of = drawn.length;
    });
    return drawn;
  });
}

/** @param {Unit} unit */
export function lotLine(unit) {
  const { region, rank, of, label, lot } = unit;
  return JSON.stringify({ type: 'lot', region, rank, of, unit: label, lot });
}

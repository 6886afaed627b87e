/**
 * Values of the format: dates, times, hex, base64, numbers (transcript.md, "Conventions").
 *
 * Comes in: strings and numbers as they stand in a line. Goes out: the value, or null where it is none.
 */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SAFE = Number.MAX_SAFE_INTEGER;

/** The last second of which a cosignature may speak, and one more: the year 9999 begins.
 * @type {number} */
export const END_OF_TIME = 253370764800;

/** Moments at which rounds of the beacon appear (seed-plan). */
const GENESIS = 1692803367;
const PERIOD = 3;

/** @template T @param {ArrayLike<T>} list @param {number} index @returns {T} */
export function at(list, index) {
  return /** @type {T} */ (list[index]);
}

/** @param {unknown} value @param {number} least @param {number} most @returns {value is number} */
export function within(value, least, most) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}

/** @param {number} year @param {number} month */
function daysOf(year, month) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : at(DAYS, month - 1);
}

/** Is this an existing day?
 * @param {unknown} text @returns {text is string} */
export function isDate(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = /** @type {[number, number, number]} */ (text.split('-').map(Number));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/**
 * The only spelling of the moment that this text means, null where it means none. Read a little wider than it may be
 * written (`t`, SP, `z`, a leap second), so that a line with such a text is called misspelt and not unreadable.
 * @param {unknown} text @returns {string | null}
 */
export function readTime(text) {
  if (typeof text !== 'string') return null;
  const parts = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})[Zz]$/.exec(text);
  if (!parts || !isDate(parts[1]) || /** @type {string} */ (parts[1]) >= '9999') return null;
  const [hour, minute, second] = /** @type {[number, number, number]} */ (parts.slice(2).map(Number));
  if (hour > 23 || minute > 59 || second > 60) return null;
  return `${parts[1]}T${parts[2]}:${parts[3]}:${second === 60 ? '59' : parts[4]}Z`;
}

/** Seconds since 1970-01-01T00:00:00Z; `Date.UTC` takes years below 100 for 19xx, so the year is set apart.
 * @param {string} time */
export function secondsOf(time) {
  const date = new Date(0);
  date.setUTCFullYear(Number(time.slice(0, 4)), Number(time.slice(5, 7)) - 1, Number(time.slice(8, 10)));
  date.setUTCHours(Number(time.slice(11, 13)), Number(time.slice(14, 16)), Number(time.slice(17, 19)));
  return date.getTime() / 1000;
}

/** The time as the format writes it. @param {number} seconds */
export function timeOf(seconds) {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** When a round of the beacon appears, in seconds. @param {number} round */
export function appearance(round) {
  return GENESIS + PERIOD * (round - 1);
}

/** @param {unknown} text @param {number} digits @returns {text is string} */
export function isHex(text, digits) {
  return typeof text === 'string' && text.length === digits && /^[0-9a-f]*$/.test(text);
}

/** @param {string} text */
export function unhex(text) {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** @param {Uint8Array} bytes */
export function hex(bytes) {
  let text = '';
  for (const byte of bytes) text += at(HEX, byte);
  return text;
}

/** @param {Uint8Array} bytes */
export function base64(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Bytes of base64 in its only spelling, null where it is another. @param {string} text @returns {Uint8Array | null} */
export function unbase64(text) {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const plain = atob(text);
  if (btoa(plain) !== text) return null;
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** A whole number in its only decimal spelling, below 2^53; null where it is none. @param {string} text */
export function decimal(text) {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) return null;
  const number = Number(text);
  return number <= SAFE ? number : null;
}

/** @param {string} text */
export function utf8(text) {
  return new TextEncoder().encode(text);
}

/** @param {Uint8Array[]} parts */
export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

/** @param {Uint8Array} one @param {Uint8Array} other */
export function sameBytes(one, other) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** a × b / c, rounded down, exactly: the product needs more than 53 bits.
 * @param {number} a @param {number} b @param {number} c */
export function share(a, b, c) {
  const product = a * b;
  return product <= SAFE ? Math.floor(product / c) : Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** The sign of a × b − c × d, exactly. @param {number} a @param {number} b @param {number} c @param {number} d */
export function compareProducts(a, b, c, d) {
  const one = a * b;
  const other = c * d;
  if (one <= SAFE && other <= SAFE) return one - other;
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

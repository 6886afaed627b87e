/**
 * Which characters a string may hold, and where spaces may stand (transcript.md, "Strings").
 *
 * Everything allowed lies below the surrogates or above U+1F300, so JavaScript's order of strings (by UTF-16 units) is the
 * order of their UTF-8 bytes, and `<` sorts as bytes.
 */
import { utf8 } from './values.js';

/** The longest string, in bytes. */
const LONGEST = 1000;

/** From and to, both included; the table of the chapter. */
export const RANGES = /** @type {[number, number][]} */ ([
  [0x20, 0x7e], [0xa1, 0xac], [0xae, 0x2ff], [0x386, 0x386], [0x388, 0x3ff], [0x400, 0x482], [0x48a, 0x52f],
  [0x1e00, 0x1eff], [0x2010, 0x2027], [0x2030, 0x205e], [0x2070, 0x20cf], [0x2100, 0x2125], [0x2127, 0x2129],
  [0x212c, 0x2328], [0x232b, 0x27ff], [0x2900, 0x2adb], [0x2add, 0x2bff], [0x2c60, 0x2c7f], [0x3001, 0x3029],
  [0x3041, 0x3096], [0x30a1, 0x30ff], [0x3400, 0x9fff], [0xac00, 0xd7a3], [0x1f300, 0x1faff],
]);

const SPANS = RANGES.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('');
const FORBIDDEN = new RegExp(`[^${SPANS}]`, 'u');
const PLAIN = new RegExp(`^[${SPANS}]*$`, 'u');

/** @param {string} text */
const badlySpaced = (text) => text.startsWith(' ') || text.endsWith(' ') || text.includes('  ');

/** @param {string} text */
const tooLong = (text) => text.length * 3 > LONGEST && utf8(text).length > LONGEST;

/** May this string stand in a line? @param {string} text @param {boolean} anyLength */
export function isText(text, anyLength = false) {
  return PLAIN.test(text) && !badlySpaced(text) && (anyLength || !tooLong(text));
}

/** @typedef {{id: string, values: Record<string, unknown>}} Said A message of the catalogue. */

/** Why not, and how much of the text was read when that was certain; null where it may.
 * @param {string} text @param {boolean} anyLength @returns {{said: Said, length: number} | null} */
export function textFlaw(text, anyLength = false) {
  const bad = FORBIDDEN.exec(text);
  if (bad) return { said: { id: 'text.Character', values: { char: `U+${codePoint(bad[0])}` } }, length: bad.index + bad[0].length };
  if (badlySpaced(text)) return { said: { id: 'text.Space', values: {} }, length: firstBadSpace(text) };
  if (anyLength || !tooLong(text)) return null;
  return { said: { id: 'text.TooLong', values: { most: LONGEST } }, length: text.length };
}

/** @param {string} text */
function firstBadSpace(text) {
  const double = text.indexOf('  ');
  return text.startsWith(' ') ? 1 : double === -1 ? text.length : double + 2;
}

/** @param {string} character */
function codePoint(character) {
  return /** @type {number} */ (character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0');
}

/** A name or code: 1 to `most` characters U+0021 to U+007E. @param {unknown} text @param {number} most @returns {text is string} */
export function isCode(text, most) {
  return typeof text === 'string' && text.length >= 1 && text.length <= most && /^[\x21-\x7e]*$/.test(text);
}

/** 1 to 64 code points. @param {string} text */
export function isLabel(text) {
  const length = [...text].length;
  return length >= 1 && length <= 64;
}

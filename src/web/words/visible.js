/** Texts of others as they can be shown: nothing in them steers, hides, or turns what stands around it. */

/** So many characters of a quoted value are shown. */
const QUOTED = 60;

/**
 * Characters that do not show, or that change how others show: two names that look the same must be the same. The ranges are
 * those of the program.
 */
const INVISIBLE =
  /[\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
/** Half of a pair, which UTF-8 cannot hold; the program never meets one. */
const HALF = /\p{Cs}/gu;

/** @param {string} char */
const codePoint = (char) => `U+${/** @type {number} */ (char.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * A text with such characters spelt out: `U+200B`.
 * @param {string} text
 */
export function visible(text) {
  return text.replace(INVISIBLE, codePoint).replace(HALF, codePoint);
}

/**
 * The beginning of a text from a file of others, on one line.
 * @param {string} text
 */
export function beginning(text) {
  // the longest of 61 characters: pairs, each of two units
  const chars = Array.from(text.slice(0, 4 * QUOTED).replaceAll("\r\n", "\n"));
  const start = chars.slice(0, QUOTED).join("").replace(/[\n\r\u2028\u2029]/g, "⏎");
  return visible(start) + (chars.length > QUOTED ? "…" : "");
}

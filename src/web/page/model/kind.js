/** What somebody brings to a page, by how it begins. */

import { isReceipt } from "./proof.js";

/** @typedef {"transcript" | "receipt" | "list" | "keys" | "private" | "other"} Kind */

/** More than this no browser holds comfortably. */
export const MOST_BYTES = 200_000_000;

/**
 * @param {string} text
 * @param {number} size in bytes
 * @returns {Kind}
 */
export function kindOf(text, size) {
  if (size <= MOST_BYTES && text.startsWith('{"type":"list",')) return "list";
  if (size > MOST_BYTES || text.startsWith('{"type":')) return "transcript";
  if (isReceipt(text)) return "receipt";
  if (text.includes("PRIVATE KEY")) return "private";
  return isPolicy(text) || isKey(keyIn(text)) ? "keys" : "other";
}

/** @param {string} text */
function isPolicy(text) {
  return /^[ \t]*(log|witness|group|quorum)[ \t]/m.test(text);
}

/** @param {string} text */
function isKey(text) {
  return /^[!-~]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/.test(text);
}

/**
 * A key as it is written, also where somebody typed it as a page shows it: in groups of four, with blanks between them.
 * @param {string} text
 */
export function keyIn(text) {
  const whole = text.replace(/\s+/g, "");
  return !isPolicy(text) && isKey(whole) ? whole : text;
}

/**
 * Whether a file is a table as spreadsheet programs have them: as such a list carries no proof.
 * @param {string} file its name
 */
export function isTable(file) {
  return /\.(xlsx|xlsm|xls|ods|csv)$/i.test(file);
}

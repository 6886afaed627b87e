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
  const isPolicy = /^[ \t]*(log|witness|group|quorum)[ \t]/m.test(text);
  return isPolicy || /^\s*[!-~]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\s*$/.test(text) ? "keys" : "other";
}

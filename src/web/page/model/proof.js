/**
 * A receipt beside a transcript: whether it is of this log, of this state of it, and whether the two contradict each other. Comes
 * in: the receipt's text, what the verifier said of it with the transcript's own keys, and the log.
 */

import { readNote } from "./log.js";

const HEAD = "c2sp.org/tlog-proof@v1";

/**
 * Whether a text begins as a receipt does.
 * @param {string} text
 */
export function isReceipt(text) {
  return text.startsWith(HEAD);
}

/**
 * A receipt in its parts; `null` for what is none.
 * @param {string} text
 */
export function readReceipt(text) {
  const [head, extra = "", index = "", ...rest] = text.split("\n");
  const empty = rest.indexOf("");
  if (head !== HEAD || empty < 0) return null;
  try {
    const [outcome = "", opening = ""] = fromBase64(extra.replace(/^extra /, "")).split("\n");
    const note = rest.slice(empty + 1).join("\n");
    const opened = opening === "" ? null : JSON.parse(opening);
    return { outcome: JSON.parse(outcome), opened, index: Number(index.replace(/^index /, "")), note: readNote(note) };
  } catch {
    return null;
  }
}

/**
 * What a receipt is to a log: its own, of an earlier state, of a later one, of another log, or in conflict with it.
 * @param {NonNullable<ReturnType<typeof readReceipt>>} receipt
 * @param {any} verdict of the verifier, with the keys of the log
 * @param {import("./log.js").Log} log
 * @returns {{ id: string, values: any, good: boolean }}
 */
export function compare(receipt, verdict, log) {
  const message = (/** @type {string} */ name, good = false, values = {}) => ({ id: `page-proof.${name}`, values, good });
  if (receipt.note.origin !== log.programme.origin) return message("Stranger", false, { origin: receipt.note.origin });
  if (verdict.status === 2) return message("OtherKey");
  const { size } = receipt.note;
  const last = log.lines.length - 1;
  if (size > last) return message("Newer", false, { line: size + 1 });
  const line = log.lines[size];
  if (line?.type !== "checkpoint" || readNote(line.note).text !== receipt.note.text) return message("Conflict");
  if (size < lastResult(log)) return message("Older", true, { line: size + 1 });
  return message("Same", true, { line: receipt.index + 1 });
}

/**
 * Where the last result stands.
 * @param {import("./log.js").Log} log
 */
function lastResult(log) {
  return log.sections.filter((section) => section.draw !== null).at(-1)?.result?.at ?? 0;
}

/**
 * The name of a practice's receipt, as the program writes it: other characters than letters, digits, `-` and `_` as `%` and hex.
 * @param {string} id
 */
export function fileName(id) {
  const spelt = (/** @type {number} */ byte) => {
    const letter = String.fromCharCode(byte);
    return /[0-9a-zA-Z_-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  };
  return `${Array.from(new TextEncoder().encode(id), spelt).join("")}.tlog-proof`;
}

/** @param {string} text */
export function fromBase64(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/**
 * A receipt out of an address, where a letter put it behind `#`; `null` where none stands there.
 * @param {string} hash
 */
export function receiptInAddress(hash) {
  const found = /^#(?:bewijs|receipt)=([A-Za-z0-9_-]+)$/.exec(hash);
  if (found === null) return null;
  try {
    return fromBase64((found[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    return null;
  }
}

/**
 * The address that opens a receipt.
 * @param {string} text
 */
export function addressOf(text) {
  const letters = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return `#bewijs=${btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
}

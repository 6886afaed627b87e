/** A story as plain text, as the program prints it. */

import { words } from "../words/index.js";

/**
 * @typedef {import("./types.js").Told} Told
 * @typedef {import("../words/types.js").Lang} Lang
 */

/**
 * Every line ends with a line feed.
 * @param {Lang} lang
 * @param {readonly Told[]} told
 */
export function print(lang, told) {
  return told.map((own) => `${printed(lang, own)}\n`).join("");
}

/**
 * @param {Lang} lang
 * @param {Told} told
 * @returns {string}
 */
function printed(lang, told) {
  if (told.kind === "blank") return "";
  const [first, under] = told.kind === "quote" || told.kind === "command" ? [told.text, ""] : said(lang, told);
  const indent = first === "" ? "" : " ".repeat(told.indent);
  return indent + first + (under && `\n${under}`);
}

/**
 * @param {Lang} lang
 * @param {Exclude<Told, { kind: "blank" | "quote" | "command" }>} told
 * @returns {[string, string]} the line, and what stands under it
 */
function said(lang, told) {
  const own = words(lang, told);
  const many = (/** @type {string} */ text) => Array.from(text).length;
  switch (told.kind) {
    case "point": return [`- ${own}`, ""];
    case "title": return [own, "-".repeat(many(own))];
    case "row": return [`${own}${" ".repeat(Math.max(0, told.width - many(own)))} ${words(lang, told.value)}`, ""];
    default: return [own, ""];
  }
}

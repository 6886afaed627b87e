/**
 * What people read, in two languages: a message of the catalogue with its values in place.
 *
 * Comes in: an id and values. Goes out: words, which are text and never markup. The catalogue is that of the program, and values
 * are shown as the program shows them (`src/words/value.rs`).
 */

import { catalogue } from "./catalogue.js";
import { date, moment } from "./moment.js";
import { count, decimal, number, percent, share, signed } from "./number.js";
import { beginning, visible } from "./visible.js";

export { date, day, moment } from "./moment.js";
export { number, percent, share } from "./number.js";
export { beginning, visible };

/**
 * @typedef {import("./types.js").Lang} Lang
 * @typedef {import("./types.js").Message} Message
 * @typedef {import("./types.js").Value} Value
 * @typedef {import("./types.js").Values} Values
 * @typedef {import("./types.js").Entry} Entry
 */

/**
 * A message in words; of a fault what is wrong.
 * @param {Lang} lang
 * @param {string} id
 * @param {Values} [values]
 */
export function say(lang, id, values = {}) {
  const own = entry(id);
  return fill(own, own[lang][0] ?? "", values, (kind, value) => show(lang, kind, value));
}

/**
 * How to mend a fault; of a message that says no such thing its words, so that a part can serve both.
 * @param {Lang} lang
 * @param {string} id
 * @param {Values} [values]
 * @returns {string}
 */
export function mend(lang, id, values = {}) {
  const own = entry(id);
  const template = own[lang][1];
  if (template === undefined) return say(lang, id, values);
  return fill(own, template, values, (kind, value) => {
    return kind === "message" && isMessage(value) ? mend(lang, value.id, value.values) : show(lang, kind, value);
  });
}

/**
 * The same as {@link say}, of a message as data.
 * @param {Lang} lang
 * @param {Message} message
 */
export function words(lang, message) {
  return say(lang, message.id, message.values);
}

/**
 * Texts in back-ticks with `of` or `or` before the last: `` `a`, `b` of `c` ``.
 * @param {Lang} lang
 * @param {readonly string[]} texts
 */
export function oneOf(lang, texts) {
  const quoted = texts.map((text) => `\`${text}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${lang === "nl" ? "of" : "or"} ${last}`;
}

/**
 * @param {string} id
 * @returns {Entry}
 */
function entry(id) {
  const own = Object.hasOwn(catalogue.messages, id) ? catalogue.messages[id] : undefined;
  if (own === undefined) throw new RangeError(`the catalogue has no message ${visible(id)}`);
  return own;
}

/**
 * A template with its values in place. What a value says is not looked at again: braces in it are text.
 * @param {Entry} own
 * @param {string} template
 * @param {Values} values
 * @param {(kind: string, value: Value) => string} shown
 */
function fill(own, template, values, shown) {
  return template.replace(/\{(\w+)\}/g, (_, name) => shown(own.values[name] ?? "text", values[name]));
}

/**
 * A value as its kind in the catalogue says.
 * @param {Lang} lang
 * @param {string} kind
 * @param {Value} value
 * @returns {string}
 */
function show(lang, kind, value) {
  if (value === null || value === undefined) return "";
  if (kind.startsWith("count:")) return counted(lang, kind.slice("count:".length), value);
  const own = /** @type {any} */ (value);
  switch (kind) {
    case "quoted": return beginning(own);
    case "number": return number(lang, own);
    case "digits": return String(own);
    case "date": return date(lang, own);
    case "moment": return moment(lang, own);
    case "share": return share(lang, own);
    case "percent": return percent(lang, own.millionths);
    case "decimal": return decimal(lang, own);
    case "signed": return signed(lang, own);
    case "one-of": return oneOf(lang, own.map((/** @type {Value} */ item) => beginning(part(lang, item))));
    case "list": return own.map((/** @type {Value} */ item) => part(lang, item)).join(", ");
    case "semicolons": return own.map((/** @type {Value} */ item) => part(lang, item)).join("; ");
    default: return part(lang, value);
  }
}

/**
 * What has no kind of its own: a text, an item of a list, another message.
 * @param {Lang} lang
 * @param {Value} value
 */
function part(lang, value) {
  if (isMessage(value)) return words(lang, value);
  if (typeof value === "number" || typeof value === "bigint") return number(lang, value);
  return String(value ?? "");
}

/**
 * @param {Lang} lang
 * @param {string} name
 * @param {Value} n
 */
function counted(lang, name, n) {
  const noun = catalogue.nouns[name];
  if (noun === undefined) throw new RangeError(`the catalogue has no noun ${visible(name)}`);
  return count(lang, /** @type {number | bigint} */ (n), noun);
}

/**
 * @param {Value} value
 * @returns {value is Message}
 */
function isMessage(value) {
  return typeof value === "object" && value !== null && "id" in value;
}

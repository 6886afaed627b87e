/** What rounds, sizes, periods and the rules of a round are called. */

import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./types.js").Key} Key
 * @typedef {import("./types.js").Period} Period
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("../words/types.js").Message} Message
 */

/** `all-fitted` is `AllFitted`: what a code of the format is called in the catalogue. @param {string} code */
export function variant(code) {
  return code.replace(/(?:^|-)(\w)/g, (_, first) => first.toUpperCase());
}

/** A size in the measure of the rules. @param {Rules} rules @param {number} size */
export function sized(rules, size) {
  return rules.unit === "ion" ? message("size.Ion", { ion: size }) : message("size.Practices", { practices: size });
}

/** @param {Period} period */
export function period({ count, unit }) {
  return message(`period.${variant(unit)}`, { [unit === "working-days" ? "days" : unit]: count });
}

/** `Ronde 1 (voorjaar)`. @param {Section} section */
export function roundHeadline({ head }) {
  return message("section.Round", { number: head.number, called: called(head) });
}

/** The same within a sentence. @param {Section} section */
export function inSentence({ head }) {
  return message("round-in-sentence.Round", { number: head.number, called: called(head) });
}

/** Above its part of a story. @param {Section} section */
export function roundTitle({ head }) {
  const { number, title } = head;
  return isBare(head) ? message("explain-title.Round", { number }) : message("explain-title.RoundCalled", { number, title });
}

/** @param {{ number: number, title: string }} head */
function called(head) {
  return isBare(head) ? null : message("round-called.As", { title: head.title });
}

/** Whether a title says no more than the number. @param {{ number: number, title: string }} head */
function isBare({ number, title }) {
  const own = title.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return own === `ronde ${number}` || own === `round ${number}`;
}

/** The keys of the order, most important first. @param {Rules} rules @returns {Message | null} */
export function order(rules) {
  return rules.order.reduceRight((/** @type {Message | null} */ rest, own) => {
    const key = keyTold(own, rules);
    return rest === null ? message("rule-order.Last", { key }) : message("rule-order.Then", { key, rest });
  }, null);
}

/** @param {Key} key @param {Rules} rules @returns {Message} */
function keyTold(key, rules) {
  if (key !== "class") return message(`rule-key.${variant(key)}`);
  const then = (/** @type {Message} */ rest, /** @type {{ name: string }} */ { name }) =>
    message("rule-classes.Then", { class: name, rest });
  return message("rule-key.Class", { classes: rules.classes.reduceRight(then, message("rule-classes.Rest")) });
}

/** What a round was for one practice: what was sealed, its lot, its turns. */

import { chances } from "./baskets.js";
import { order, sized } from "./called.js";
import { practiceLine, sealed } from "./log.js";
import { Story } from "./own.js";
import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Rules} Rules
 * @typedef {import("./types.js").Practice} Practice
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./text.js").Text} Text
 * @typedef {import("./asker.js").Asker} Asker
 */

/** How wide the names of the rows are. */
const WIDTH = 11;

/** The round of a section. @param {Text} text @param {Section} section @param {Scene | undefined} scene @param {Asker} asker */
export function tellRound(text, section, scene, asker) {
  const start = section.history.get(asker.id)?.start ?? null;
  if (start !== null) return text.line(message("in-round.HadPlace", { start }));
  const own = sealed(section, asker.id);
  if (own === undefined || section.rules === null) return text.line(message("in-round.NotListed"));
  text.head(message("explain-title.Sealed", { line: practiceLine(section, own) }));
  tellSealed(text, section.rules, own, asker);
  if (section.state === "sealed") tellBaskets(text, section, section.rules, own);
  if (section.state === "aborted") {
    text.blank();
    text.line(message("in-round.Aborted", { reason: section.why }));
  }
  const story = scene && Story.find(scene, asker.id);
  if (story) tellDrawn(text, story, section, asker);
}

/** What was sealed of a practice. @param {Text} text @param {Rules} rules @param {Practice} own @param {Asker} asker */
function tellSealed(text, rules, own, asker) {
  const row = (/** @type {string} */ name, /** @type {import("../words/types.js").Message} */ value) =>
    text.row(WIDTH, message(`sealed-row.${name}`), value);
  row("Ion", message("sealed-value.Ion", { ion: own.ion, date: rules.reference_date }));
  row("Wish", wish(own));
  row("Priority", priority(rules, own));
  if (rules.order.some((key) => key !== "class" && key !== "lot")) {
    row("Order", message("sealed-value.Order", { order: order(rules) }));
  }
  if (own.group !== null) row("Group", message("sealed-value.Group", { group: asker.code(own.group) }));
  tellWhere(text, own);
}

/** In which baskets a practice lies: known as soon as the list is sealed, and of use until one is drawn. @param {Text} text
 * @param {Section} section @param {Rules} rules @param {Practice} own */
function tellBaskets(text, section, rules, own) {
  let isInOne = false;
  chances(section, own).forEach((chance, tranche) => {
    if (chance === undefined) return;
    const date = rules.tranches[tranche]?.start;
    text.row(WIDTH, message("sealed-row.Baskets"), basketsTold(chance, { date, rules, isInOne, own: chance.size }));
    isInOne ||= chance.put.length > 0;
  });
}

/**
 * @param {import("./baskets.js").Chance} chance
 * @param {{ date: string | undefined, rules: Rules, isInOne: boolean, own: number }} of
 */
function basketsTold({ kind, put, room }, { date, rules, isInOne, own }) {
  const none = (/** @type {string} */ id, values = {}) => message("sealed-value.NoBasket", { date, why: message(id, values) });
  switch (kind) {
    case "whole": return message(isInOne ? "sealed-value.RestBaskets" : "sealed-value.WholeBaskets", { date });
    case "too-large": return none("no-basket.TooLarge", { size: sized(rules, own), room: sized(rules, room) });
    case "closed": return none("no-basket.Behind");
    case "filled": {
      if (put.length === 0) return none("no-basket.Full");
      const numbers = ranges([...put]);
      return message("sealed-value.Baskets", { date, baskets: put.length, count: rules.baskets ?? 0, numbers });
    }
  }
}

/** Numbers that rise, with those that follow each other as one: `0–23, 40`. @param {number[]} numbers */
function ranges(numbers) {
  const starts = numbers.filter((number, at) => numbers[at - 1] !== number - 1);
  const ends = numbers.filter((number, at) => numbers[at + 1] !== number + 1);
  return starts.map((start, at) => (start === ends[at] ? `${start}` : `${start}–${ends[at]}`)).join(", ");
}

/** The town and the insurer of a practice, as far as they are known. @param {Text} text
 * @param {{ town: string | null, insurer: string | null, uzovi: string | null }} own */
export function tellWhere(text, { town, insurer, uzovi }) {
  if (town !== null) text.row(WIDTH, message("sealed-row.Town"), message("sealed-value.Town", { town }));
  const told = insurerTold(insurer, uzovi);
  if (told !== null) text.row(WIDTH, message("sealed-row.Insurer"), told);
}

/** An insurer by name and code, as far as they are known. @param {string | null} insurer @param {string | null} uzovi */
function insurerTold(insurer, uzovi) {
  if (insurer !== null && uzovi !== null) return message("sealed-value.InsurerCoded", { insurer, uzovi });
  if (insurer !== null) return message("sealed-value.Insurer", { insurer });
  return uzovi === null ? null : message("sealed-value.InsurerCode", { uzovi });
}

/** @param {Practice} own */
function wish({ since, wish }) {
  if (since !== null) return message("sealed-value.TakesPart", { since });
  return wish === null ? message("sealed-value.NoWish") : message("sealed-value.Wish", { wish });
}

/** @param {Rules} rules @param {Practice} own */
function priority({ classes }, own) {
  if (own.class !== null) return message("sealed-value.Priority", { class: own.class });
  return message(classes.length === 0 ? "sealed-value.NoClasses" : "sealed-value.NoPriority");
}

/** @param {Text} text @param {Story} story @param {Section} section @param {Asker} asker */
function tellDrawn(text, story, { head, stated, sources, gave }, asker) {
  text.blank();
  text.line(message("in-round.Drawn", { opened: head.opened, drawn: stated }));
  if (story.takesPart) {
    text.line(message("in-round.TookPart"));
    return;
  }
  if (story.isCandidate) {
    // what the lots were made of
    const by = sources.filter(({ label }) => gave.has(label)).map(({ by, label }) => `${by} (${label})`);
    text.line(message("in-round.Seed", { by }));
  }
  story.tellWhole(text, asker);
}

/** The rules of a round as messages: the same sentences as those in the report for the board. */

import { order } from "../../story/called.js";

/** @typedef {{ id: string, values: any }} Message */

/**
 * Spread, boundary and order, a sentence each.
 * @param {any} rules
 * @returns {Message[]}
 */
export function rulesTold(rules) {
  return [
    { id: "rule.Spread", values: { spread: spread(rules.spread) } },
    { id: "rule.Boundary", values: { boundary: boundary(rules) } },
    { id: "rule.Order", values: { order: order(rules) } },
  ];
}

/** @param {string} word */
function spread(word) {
  const name = { balanced: "Balanced", overall: "Overall" }[word] ?? "PerRegion";
  return { id: `rule-spread.${name}`, values: {} };
}

/** @param {any} rules */
function boundary(rules) {
  const { consent, tolerance_millionths: tolerance } = rules;
  switch (rules.boundary) {
    case "stop": return { id: "rule-boundary.Stop", values: {} };
    case "baskets": return { id: "rule-boundary.Baskets", values: baskets(rules) };
    case "reach":
      if (tolerance === null) return { id: "rule-boundary.Reach", values: { consent } };
      return { id: "rule-boundary.ReachWithin", values: { consent, tolerance: { millionths: tolerance } } };
    default: return { id: "rule-boundary.Skip", values: {} };
  }
}

/** @param {any} rules */
function baskets({ baskets: count, leftover, basket_dice: label }) {
  return {
    count,
    leftover: leftover === "lots" ? { id: "basket-leftover.Lots", values: {} } : null,
    dice: label === null ? null : { id: "basket-dice.Rolled", values: { label } },
  };
}

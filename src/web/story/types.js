/**
 * The lines of a transcript as a story reads them, and what a story is made of. Members are those of the format document.
 *
 * @typedef {import("../words/types.js").Message} Message
 *
 * @typedef {{ id: string, name: string, town: string | null, region: string, ion: number, wish: string | null,
 *   class: string | null, group: string | null, since: string | null, insurer: string | null, uzovi: string | null }} Practice
 *
 * @typedef {{ count: number, unit: "days" | "working-days" | "weeks" | "months" }} Period
 *
 * @typedef {{ tranches: { start: string, cap_millionths: number }[], reference_date: string, unit: "ion" | "practices",
 *   no_answer: "last" | "out", bases: { region: string, size: number }[], identity: "open" | "pseudonym",
 *   objections_after: Period | null, subject_to: string[], then: { what: string, within: Period }[],
 *   spread: "per-region" | "balanced" | "overall", boundary: "skip" | "stop" | "reach" | "baskets",
 *   tolerance_millionths: number | null, baskets?: number, order: Key[], eligibility: string[],
 *   classes: { name: string }[] }} Rules
 *
 * @typedef {"class" | "waited" | "passed" | "wish" | "lot"} Key
 *
 * @typedef {"all-fitted" | "priority-fitted" | "lot" | "basket" | "other-basket" | "too-large" | "closed" | "full" | "later"
 *   | "out" | "takes-part"} Reason
 *
 * @typedef {{ place: number, of: number, room: number, result: Reason, baskets?: number }} Turn one turn at one start date
 *
 * @typedef {{ number: number, practice: string, group: string | null, region: string, size: number, wish: string | null,
 *   class: string | null, lot: string | null, rank: number | null, of: number | null,
 *   tranches: (Turn & { start: string })[], start: string | null, reason: Reason }} Outcome
 *
 * @typedef {{ start: string, region: string | null, base: number, cap: number, used_before: number, room: number,
 *   candidates: number, asked: number, placed: number, used: number, left: number, basket?: number }} Sums
 *   the line `tranche` of a pool
 *
 * @typedef {Practice & { type: string, practice: string, of: string[] }} Change a line of an amendment; which members it has
 *   hangs on its type
 *
 * @typedef {{ kind: "line", indent: number, id: string, values: Message["values"] }} ToldLine a sentence
 * @typedef {{ kind: "point", indent: number, id: string, values: Message["values"] }} ToldPoint a sentence of a list
 * @typedef {{ kind: "title", indent: number, id: string, values: Message["values"] }} ToldTitle a round or an amendment
 * @typedef {{ kind: "head", indent: number, id: string, values: Message["values"] }} ToldHead what follows, within a part
 * @typedef {{ kind: "row", indent: number, width: number, id: string, values: Message["values"], value: Message }} ToldRow
 *   a label and what stands beside it
 * @typedef {{ kind: "quote", indent: number, text: string }} ToldQuote somebody's own words
 * @typedef {{ kind: "command", indent: number, text: string }} ToldCommand what can be typed
 * @typedef {{ kind: "blank" }} ToldBlank an empty line
 * @typedef {ToldLine | ToldPoint | ToldTitle | ToldHead | ToldRow | ToldQuote | ToldCommand | ToldBlank} Told
 */

export {};

/**
 * How things stand: the last round that was worked out, with its amendments, and every practice of it as it is now.
 */

import { isDrawn } from "./log.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./log.js").Line} Line
 * @typedef {{ id: string, name: string, town: string | null, region: string, ion: number, wish: string | null,
 *   class: string | null, group: string | null, since: string | null, at: number, outcome: Line | null, folded: string,
 *   gone: boolean, aborted: boolean }} Practice `gone` in a successor; `aborted` with its round
 * @typedef {{ round: Section, last: Section | null, parts: Section[], amended: number | null, rules: Line,
 *   practices: Practice[], byId: Map<string, Practice> }} Standing
 */

/**
 * The round that stands; of a log in which nothing was drawn the last one that was sealed. `null` where there is none.
 * @param {Log} log
 * @returns {Standing | null}
 */
export function standing(log) {
  const rounds = log.sections.filter((section) => section.kind === "round");
  const round = rounds.filter(isDrawn).at(-1) ?? rounds.at(-1);
  if (round === undefined) return null;
  const parts = isDrawn(round) ? [round, ...amendmentsOf(log, round)] : [];
  const last = parts.at(-1) ?? null;
  const byId = practicesOf(round, parts.slice(1));
  for (const outcome of last?.outcomes.lines ?? []) {
    const practice = byId.get(outcome.practice);
    if (practice !== undefined) practice.outcome = outcome;
  }
  for (const practice of byId.values()) practice.aborted = round.abort !== null;
  const amended = last !== null && last !== round ? last.head.number : null;
  return { round, last, parts, amended, rules: round.rules, practices: [...byId.values()], byId };
}

/**
 * Amendments to a round that were worked out.
 * @param {Log} log
 * @param {Section} round
 */
function amendmentsOf(log, round) {
  const behind = log.sections.slice(log.sections.indexOf(round) + 1);
  return behind.filter((section) => section.kind === "amendment" && isDrawn(section));
}

/**
 * @param {Section} round
 * @param {Section[]} amendments
 */
function practicesOf(round, amendments) {
  /** @type {Map<string, Practice>} */
  const byId = new Map();
  round.practices.lines.forEach((line, index) => byId.set(line.id, practice(line, round.practices.at + index)));
  for (const { changes } of amendments) {
    changes.lines.forEach((line, index) => change(byId, line, changes.at + index));
  }
  return byId;
}

/**
 * @param {Map<string, Practice>} byId
 * @param {Line} line
 * @param {number} at
 */
function change(byId, line, at) {
  switch (line.type) {
    case "withdraw": {
      const own = byId.get(line.practice);
      if (own !== undefined) byId.set(own.id, { ...own, wish: null });
      break;
    }
    case "late":
    case "correct":
      byId.set(line.id, { ...practice(line, at), group: byId.get(line.id)?.group ?? null });
      break;
    case "successor":
      for (const id of line.of) {
        const own = byId.get(id);
        if (own !== undefined) byId.set(id, { ...own, gone: true });
      }
      byId.set(line.id, practice(line, at));
  }
}

/**
 * @param {Line} line
 * @param {number} at
 * @returns {Practice}
 */
function practice(line, at) {
  const folded = fold(`${line.name} ${line.town ?? ""} ${line.id} ${line.group ?? ""}`);
  return { ...line, group: line.group ?? null, since: line.since ?? null, at, outcome: null, folded, gone: false, aborted: false };
}

/**
 * Letters without accents or case, so that `zoe` finds `Zoë`.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Practices in which every word of a question stands, those whose name begins with it first; a code without its leading zero
 * finds it too.
 * @param {Standing} standing
 * @param {string} asked
 */
export function search(standing, asked) {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = standing.practices.filter((own) => words.every((word) => own.folded.includes(word)));
  const first = words[0] ?? "";
  const starts = (/** @type {Practice} */ own) => Number(!(own.folded.startsWith(first) || own.id === first || own.id === `0${first}`));
  return found.sort((one, other) => starts(one) - starts(other));
}

/**
 * What a practice has, as a message, and the same as a word for styles.
 * @param {Practice} practice
 * @returns {{ word: "placed" | "takes-part" | "waits" | "out", message: { id: string, values: any } }}
 */
export function stateOf({ outcome, gone, aborted }) {
  if (gone) return { word: "out", message: { id: "page-state.Gone", values: {} } };
  if (outcome === null) return { word: "out", message: { id: `page-state.${aborted ? "Aborted" : "NotDrawn"}`, values: {} } };
  const { start, reason } = outcome;
  if (reason === "takes-part") return { word: "takes-part", message: { id: "page-state.TakesPart", values: { start } } };
  if (start !== null) return { word: "placed", message: { id: "page-state.Starts", values: { start } } };
  if (reason === "out") return { word: "out", message: { id: "page-state.Out", values: {} } };
  if (reason === "later") return { word: "out", message: { id: "page-state.Later", values: {} } };
  return { word: "waits", message: { id: "page-state.Waits", values: {} } };
}

/**
 * How many have a start date, and how many wait for one.
 * @param {Standing} standing
 */
export function counts({ practices }) {
  let [placed, waiting] = [0, 0];
  const there = practices.filter((own) => !own.gone);
  for (const own of there) {
    const { word } = stateOf(own);
    if (word === "placed" || word === "takes-part") placed++;
    else if (word === "waits") waiting++;
  }
  return { placed, of: there.length, waiting };
}

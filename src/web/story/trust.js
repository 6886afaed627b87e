/** As of when a transcript tells, what makes its end less than a result, and who vouches: as the verifier found it. */

import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Told} Told
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("../words/types.js").Message} Message
 *
 * @typedef {{ reservations?: Message[], vouching?: { enough: boolean, organiser: Message, witnesses: Message[], silent: Message[],
 *   missing: Message[], limits: Message[] } }} Report of these, what a story needs
 */

/**
 * Which line and moment it is of.
 * @param {Log} log
 * @param {Report | null} [report]
 */
export function asOf(log, report) {
  const [told] = report?.vouching?.limits ?? [];
  if (told !== undefined) return told;
  const moment = log.sections.at(-1)?.stated;
  return message("trust.AsOf", { line: log.lines, moment: message("trust-moment.At", { moment }) });
}

/**
 * What a transcript that was computed again without a difference rests on: where it stands, then who vouches for it.
 * @param {Report} report
 * @param {{ asked: boolean }} given whether the reader named anybody
 * @returns {Told[]}
 */
export function rests(report, given) {
  const { reservations = [], vouching } = report;
  if (vouching === undefined) return [];
  return [...reservations, ...vouchers(report, given), ...vouching.limits].map((own) => ({ kind: "line", indent: 0, ...own }));
}

/**
 * Who vouches: whether it is enough, then everybody.
 * @param {Report} report
 * @param {{ asked: boolean }} given
 * @returns {Message[]}
 */
export function vouchers({ reservations = [], vouching }, { asked }) {
  if (vouching === undefined) return [];
  const { organiser, enough } = vouching;
  const isCosigned = !reservations.some(({ id }) => id.endsWith("Uncosigned"));
  const extent = message(isCosigned ? "trust-extent.Whole" : "trust-extent.SoFar");
  const isChecked = organiser.id !== "trust.OfLog" && organiser.id !== "trust.NotChecked";
  const all = isChecked ? [organiser, ...others(vouching)] : [...others(vouching), organiser];
  if (enough) return [message(isChecked ? "trust.Vouched" : "trust.Witnessed", { extent }), ...all];
  if (organiser.id === "trust.OfLog" && !asked) return [message("trust.OnlyItself", { key: organiser.values.key })];
  return [message("trust.NotYet"), ...all];
}

/** Everybody whom the reader named but the organiser: who signed first. @param {NonNullable<Report["vouching"]>} vouching */
function others({ witnesses, silent, missing }) {
  const signed = witnesses.filter(({ id }) => id === "trust.Signed");
  const rest = witnesses.filter(({ id }) => id !== "trust.Signed");
  return [...signed, ...rest, ...silent, ...missing];
}

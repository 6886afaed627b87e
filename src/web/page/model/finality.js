/**
 * How final a result is: what it still hangs on, by the transcript, and by the clock of the reader where the rules give a period
 * for objections. Whether it is the real transcript is another question, so nothing here says that a result is definite.
 */

import { period as periodTold } from "../../story/called.js";
import { day } from "../../words/index.js";
import { lastDay } from "./period.js";

/**
 * @typedef {import("./standing.js").Standing} Standing
 * @typedef {{ id: string, values: any }} Message
 */

/**
 * @param {any} report what the verifier said of a transcript that agrees
 * @param {Standing | null} standing
 * @param {number} now
 * @returns {{ status: "Final" | "Provisional" | "Rehearsal" | "NotDrawn" | "Aborted", open: Message[], over: Message | null, hangs: boolean }}
 */
export function finality(report, standing, now) {
  const reservations = report.reservations ?? [];
  if (standing === null || standing.last === null) {
    const aborted = standing !== null && standing.round.abort !== null;
    return { status: aborted ? "Aborted" : "NotDrawn", open: reservations, over: null, hangs: false };
  }
  const { subject_to: subject, objections_after: period } = standing.rules;
  const { drawn } = standing.round.draw;
  const open = [...reservations];
  if (subject.length > 0) open.push({ id: "page-verdict.SubjectTo", values: { what: subject.join("; ") } });
  const objections = period === null ? { id: "page-verdict.NoObjections", values: {}, open: false } : objection(report, drawn, period, now);
  if (objections.open) open.push(objections);
  const over = objections.open ? null : objections;
  const status = report.rehearsal ? "Rehearsal" : open.length > 0 ? "Provisional" : "Final";
  return { status, open, over, hangs: subject.length > 0 };
}

/**
 * Until which day and to whom one can object, as the letters to practices have it; or that this is over.
 * @param {any} report
 * @param {string} drawn
 * @param {import("../../story/types.js").Period} given
 * @param {number} now
 * @returns {Message & { open: boolean }}
 */
function objection({ by }, drawn, given, now) {
  const until = lastDay(day(drawn), given);
  const period = periodTold(given);
  if (until !== null && day(new Date(now).toISOString()) > until) return { id: "page-verdict.ObjectionsOver", values: { until, period, drawn }, open: false };
  const to = by ? { id: "letter-whom.By", values: { by } } : { id: "letter-whom.Organisation", values: {} };
  if (until === null) return { id: "page-verdict.ObjectionsFrom", values: { period, drawn, to }, open: true };
  return { id: "page-verdict.Objections", values: { until, period, drawn, to }, open: true };
}

/**
 * How final a result is: what it still hangs on, by the transcript, and by the clock of the reader where the rules give a period
 * for objections. In doubt it is not final.
 */

import { period as periodTold } from "../../story/called.js";

/**
 * @typedef {import("./standing.js").Standing} Standing
 * @typedef {import("../../story/types.js").Period} Period
 * @typedef {{ id: string, values: any }} Message
 */

const DAY = 86_400_000;

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
  const drawn = standing.round.draw.drawn;
  const until = period === null ? null : latestEnd(Date.parse(drawn), period);
  const open = [...reservations];
  if (subject.length > 0) open.push({ id: "page-verdict.SubjectTo", values: { what: subject.join("; ") } });
  if (until !== null && now < until) {
    open.push({ id: "page-verdict.Objections", values: { period: periodTold(period), drawn } });
  }
  const over = until === null || now < until ? null
    : { id: "page-verdict.ObjectionsOver", values: { period: periodTold(period), drawn } };
  const status = report.rehearsal ? "Rehearsal" : open.length > 0 ? "Provisional" : "Final";
  return { status, open, over, hangs: subject.length > 0 };
}

/**
 * A moment at which a period has passed for certain: working days as if every week held a holiday, months of 31 days, and a day
 * more.
 * @param {number} from
 * @param {Period} period
 */
export function latestEnd(from, { count, unit }) {
  const days = { days: count, "working-days": Math.ceil(count / 4) * 7 + 7, weeks: count * 7, months: count * 31 }[unit] ?? count;
  return from + (days + 1) * DAY;
}

/** A list of participants as a page shows it: its rows, and what was found of each. Those that differ come first. */

/**
 * @typedef {{ id: string, values: any }} Message
 * @typedef {{ at: number, practice: string, name: string, town: string | null, start: string, stopped: string | null, ion: number,
 *   insurer: string | null, line: number, fault: Message | null, checked: boolean }} Shown a row; `at` is its number, from 0
 * @typedef {{ title: string, origin: string, start: string, scope: string, insurer: string | null, rows: Shown[], wrong: number, line: number, hidden: boolean }} ListTable with
 *   pseudonyms in its log it is `hidden`
 */

/**
 * @param {any} list as it stands in its file
 * @param {any[]} faults of rows
 * @param {any} report of the verifier
 * @returns {ListTable & { ids: string[] }}
 */
export function tableOf(list, faults, report) {
  const byRow = new Map(faults.map(({ at, reason }) => [at.row - 1, reason]));
  const { at: place, reason, step } = report.difference ?? {};
  const went = report.error === undefined && (step === undefined || step > 5);
  const texts = new Map(list.lines.map((/** @type {any} */ own) => [own.line, own.text]));
  const rows = list.rows.map((/** @type {any} */ row, /** @type {number} */ at) => {
    const fault = byRow.get(at) ?? (place?.row === at + 1 || rests(row, place?.line) ? reason : null);
    return {
      at, practice: row.praktijk, name: row.naam, town: row.plaats, start: row.startdatum, stopped: row.gestopt_per, ion: row.ion,
      insurer: row.verzekeraar, line: row.verslagregel, fault, checked: went,
    };
  });
  const { title, origin, start, scope, insurer } = list;
  return {
    title, origin, start, scope, insurer, rows, wrong: rows.filter((/** @type {Shown} */ row) => row.fault).length,
    hidden: list.rows.some((/** @type {any} */ row) => row.opening !== null), line: Number(list.checkpoint.split("\n")[1]), ids: list.rows.map((/** @type {any} */ row) => idOf(row, texts)),
  };
}

/**
 * Whether a row follows from this line.
 * @param {any} row
 * @param {number | undefined} line
 */
function rests({ from: { outcome, record, rules, stop } }, line) {
  if (line === undefined) return false;
  return [outcome, record, rules, stop?.last].includes(line) || (stop !== null && stop.amendment <= line && line <= stop.change);
}

/**
 * What the log calls the practice of a row; its code where no line says so.
 * @param {any} row
 * @param {Map<number, string>} texts
 */
function idOf(row, texts) {
  try {
    return JSON.parse(texts.get(row.from.outcome) ?? "").practice ?? row.praktijk;
  } catch {
    return row.praktijk;
  }
}

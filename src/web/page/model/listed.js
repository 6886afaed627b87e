/**
 * A list of participants beside a transcript (receipts.md, "Lists"): what its rows should be, then and now, and who is missing.
 * Comes in: the list, and the transcript, which the verifier agreed with. Goes out: messages for every row, and names.
 */

import { isDrawn, readNote } from "./log.js";

/**
 * @typedef {import("./log.js").Log} Log
 * @typedef {import("./log.js").Line} Line
 * @typedef {{ id: string, start: string, stopped: string | null, outside: boolean, outcome: Line, record: Line, rules: Line }} Entry what belongs
 *   on a list; `outside` took part before this log knew it
 * @typedef {{ id: string, values: any }} Message
 * @typedef {{ practice: string, name: string, town: string | null, start: string }} Named
 * @typedef {{ relation: Message, compared: boolean, rows: (Message[])[], missing: Named[] | null, added: Named[] }} Beside `rows` is what the
 *   transcript says otherwise of each row, then what changed since; `missing` is nothing where it cannot be known
 */

/**
 * Everybody who has a start, and everybody who stopped, as a log of so many lines has it.
 * @param {Log} log
 * @param {number} size
 * @returns {Entry[]}
 */
export function entriesOf(log, size) {
  /** @type {Map<string, Entry>} */
  const now = new Map();
  /** @type {Map<string, Line>} */
  const records = new Map();
  /** @type {Entry[]} */
  let stopped = [];
  let rules = /** @type {Line} */ (null);
  for (const section of log.sections.filter((own) => isDrawn(own) && (own.result?.at ?? Infinity) <= size)) {
    rules = section.rules ?? rules;
    for (const line of section.practices.lines) records.set(line.id, line);
    const gone = section.changes.lines.flatMap((line) => goneBy(line));
    for (const line of section.changes.lines) if (line.id !== undefined) records.set(line.id, line);
    const before = gone.flatMap((id) => now.get(id) ?? []);
    const first = new Map(section.changes.lines.flatMap(({ type, id, of }) => (type === "successor" ? [[id, of[0]]] : [])));
    const known = new Map(now);
    for (const id of gone) now.delete(id);
    for (const outcome of section.outcomes.lines) {
      const { practice: id, start, reason } = outcome;
      const outside = reason === "takes-part" && (known.get(first.get(id) ?? id)?.outside ?? true);
      now.delete(id);
      if (start !== null) now.set(id, { id, start, stopped: null, outside, outcome, record: records.get(id), rules });
    }
    stopped.push(...before.map((own) => ({ ...own, stopped: section.head.date })));
    stopped = stopped.filter(({ id, start }) => now.get(id)?.start !== start);
  }
  return [...now.values(), ...stopped];
}

/**
 * Whose place a change takes away.
 * @param {Line} line
 * @returns {string[]}
 */
function goneBy({ type, practice, of, id }) {
  if (type === "withdraw") return [practice];
  return type === "successor" ? of.filter((/** @type {string} */ own) => own !== id) : [];
}

/**
 * Whether an entry belongs on a list.
 * @param {any} list
 * @param {Entry} entry
 */
function belongs({ start, scope, insurer }, { start: own, stopped, outside, record }) {
  if (insurer !== null && !isOf(insurer, record)) return false;
  if (stopped !== null && stopped <= own) return false; // who stopped before its start never took part
  return scope === "new" ? own === start && !outside : own <= start;
}

/**
 * An insurer is named by name or by code.
 * @param {string} asked
 * @param {Line} record
 */
function isOf(asked, { insurer, uzovi }) {
  const plain = (/** @type {string | null} */ text) => (text ?? "").trim().toLowerCase();
  return plain(asked) === plain(insurer) || asked.trim() === uzovi;
}

/**
 * @param {any} list as it stands in its file
 * @param {string[]} ids the practice of every row, as the log calls it
 * @param {Log} log
 * @returns {Beside}
 */
export function besideLog(list, ids, log) {
  const note = readNote(list.checkpoint);
  const none = { compared: false, rows: [], missing: null, added: [] };
  const last = log.lines.length - 1;
  const message = (/** @type {string} */ name, values = {}) => ({ id: `page-list.${name}`, values });
  if (note.origin !== log.programme.origin) return { ...none, relation: message("Stranger", { origin: note.origin }) };
  if (note.size > last) return { ...none, relation: message("Newer", { line: note.size + 1 }) };
  const line = log.lines[note.size];
  if (line?.type !== "checkpoint" || readNote(line.note).text !== note.text) return { ...none, relation: message("Conflict") };
  const isOlder = log.sections.some((own) => isDrawn(own) && (own.result?.at ?? 0) > note.size);
  return compared(list, ids, log, isOlder ? message("Older", { line: note.size + 1 }) : message("Same"), note.size);
}

/**
 * @param {any} list
 * @param {string[]} ids
 * @param {Log} log
 * @param {Message} relation
 * @param {number} size
 * @returns {Beside}
 */
function compared(list, ids, log, relation, size) {
  const key = (/** @type {string} */ id, /** @type {string} */ start) => `${id} ${start}`;
  const then = byKey(list, entriesOf(log, size), key);
  const now = byKey(list, entriesOf(log, Infinity), key);
  const keys = list.rows.map((/** @type {any} */ row, /** @type {number} */ at) => key(ids[at] ?? row.praktijk, row.startdatum));
  const rows = list.rows.map((/** @type {any} */ row, /** @type {number} */ at) => {
    const own = keys[at];
    const entry = then.get(own);
    if (entry === undefined) return [{ id: "page-list.NotInTranscript", values: {} }];
    return [...saying(row, entry), ...since(row, entry, now.get(own))];
  });
  const here = new Set(keys);
  const isHidden = list.insurer !== null && log.sections.some(({ rules }) => rules !== null && rules.identity !== "open");
  const missing = [...then].filter(([own]) => !here.has(own)).map(([, entry]) => named(entry));
  const added = [...now].filter(([own]) => !here.has(own) && !then.has(own)).map(([, entry]) => named(entry));
  return { relation, compared: true, rows, missing: isHidden ? null : missing, added: isHidden ? [] : added };
}

/**
 * What belongs on a list; in a log with pseudonyms of every insurer, as that names none.
 * @param {any} list
 * @param {Entry[]} entries
 * @param {(id: string, start: string) => string} key
 */
function byKey(list, entries, key) {
  const open = (/** @type {Entry} */ { rules }) => rules.identity === "open";
  return new Map(entries.filter((entry) => belongs(open(entry) ? list : { ...list, insurer: null }, entry)).map((entry) => [key(entry.id, entry.start), entry]));
}

/**
 * What a row should say, by column.
 * @param {Entry} entry
 * @returns {Record<string, string | number | null>}
 */
function cellsOf({ start, stopped, outcome, record, rules }) {
  const cells = {
    regio: outcome.region, ion: outcome.ion, peildatum: rules.reference_date, startdatum: start, gestopt_per: stopped,
  };
  if (rules.identity !== "open") return cells;
  return { naam: record.name, plaats: record.town, verzekeraar: record.insurer, uzovi: record.uzovi, groep: outcome.group, ...cells };
}

const cellTold = (/** @type {unknown} */ value) => (value === null || value === "" ? "–" : String(value));

/**
 * @param {any} row
 * @param {Entry} entry
 * @returns {Message[]}
 */
function saying(row, entry) {
  return Object.entries(cellsOf(entry)).filter(([column, due]) => row[column] !== due)
    .map(([column, due]) => ({ id: "page-list.Says", values: { column, due: cellTold(due) } }));
}

/**
 * @param {any} row
 * @param {Entry} then
 * @param {Entry | undefined} now
 * @returns {Message[]}
 */
function since(row, then, now) {
  if (now === undefined) return [{ id: "page-list.Gone", values: {} }];
  const before = cellsOf(then);
  return Object.entries(cellsOf(now)).filter(([column, value]) => before[column] !== value)
    .map(([column, value]) => ({ id: "page-list.Since", values: { column, now: cellTold(value) } }));
}

/**
 * @param {Entry} entry
 * @returns {Named}
 */
function named({ id, start, record }) {
  return { practice: id, name: record.name, town: record.town, start };
}

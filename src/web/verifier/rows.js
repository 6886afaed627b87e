/**
 * The rows of a list that proves itself, against the lines of the log that it carries (receipts.md, "Lists that prove
 * themselves", steps 6 and 7).
 *
 * Comes in: a list whose lines lead to its root. Goes out: the first fault of every row that has one.
 */
import { exactly, impossible, pseudonymOf } from './receipts.js';
import { utf8 } from './values.js';

/** @typedef {import('./list.js').Row} Row */
/** @typedef {import('./list.js').Line} Line */
/** @typedef {import('./list.js').Difference} Difference */
/** @typedef {{start: string, scope: string, origin: string, rows: Row[]}} Members */
/** @typedef {{size: number, root: string, origin: string}} Text of the note */
/** @typedef {import('./strings.js').Said} Said */

const CHANGES = ['withdraw', 'restore', 'late', 'correct', 'successor'];
const RECORDS = ['practice', 'late', 'correct', 'successor'];
const PROVISIONAL = 'de uitslag is voorlopig, onder voorbehoud van: ';

/** @param {string} id @param {Record<string, unknown>} [values] @returns {Said} */
const fault = (id, values = {}) => ({ id: `list-fault.${id}`, values });

/** @param {Members} list @param {Map<number, Line>} lines @param {Text} text @returns {Difference[]} */
export function rowFaults(list, lines, text) {
  /** @type {Difference[]} */
  const differences = [];
  /** @type {Case['ends']} */
  const ends = new Map();
  list.rows.forEach((row, i) => {
    const misplaced = placeFault(list, i);
    const reason = misplaced ?? rowFault({ list, row, lines, text, ends });
    if (reason) differences.push({ step: misplaced ? 6 : 7, at: { row: i + 1, practice: row.praktijk }, reason });
  });
  return differences;
}

/** Step 6. @param {Members} list @param {number} i @returns {Said | null} */
function placeFault({ rows, scope, start }, i) {
  const row = /** @type {Row} */ (rows[i]);
  const before = rows[i - 1];
  const rises = !before || before.praktijk < row.praktijk || (before.praktijk === row.praktijk && before.startdatum < row.startdatum);
  if (!rises) return fault('RowOrder');
  const belongs = scope === 'new' ? row.startdatum === start : row.startdatum <= start;
  return belongs ? null : fault('Scope', { start });
}

/** @typedef {{list: Members, row: Row, lines: Map<number, Line>, text: Text, ends: Map<number, number>}} Case `ends` are those
 * of the changes of an amendment, as far as they are known */

/** Step 7. @param {Case} own @returns {Said | null} */
function rowFault(own) {
  return outcomeFault(own) ?? recordFault(own) ?? identityFault(own) ?? stopFault(own) ?? listFault(own);
}

/** The line of this number, where it is of one of these types. @param {Case} own @param {number} number @param {string[]} types @returns {any} */
function lineOf({ lines }, number, types) {
  const line = lines.get(number);
  return line && line.type !== null && types.includes(line.type) ? line.members : null;
}

/** An `outcome` line that can be. @param {Case} own @param {number} number */
function outcomeOf({ lines }, number) {
  const line = lines.get(number);
  const members = line ? exactly(utf8(line.text), 'outcome') : null;
  return members && impossible(members) === null ? members : null;
}

/** What a cell says. @param {unknown} value @returns {Said} */
function told(value) {
  const nothing = value === null || value === undefined || value === '';
  return nothing ? { id: 'list-cell-told.Nothing', values: {} } : { id: 'list-cell-told.Says', values: { text: String(value) } };
}

/** A cell against what the log says; null where both say the same. @param {Row} row @param {string} column @param {unknown} due */
function cell(row, column, due) {
  return row[column] === due ? null : fault('Column', { column, due: told(due), found: told(row[column]) });
}

/** The first of these that differs. @param {Row} row @param {Record<string, unknown>} due by column */
function cells(row, due) {
  const wrong = Object.keys(due).find((column) => row[column] !== due[column]);
  return wrong === undefined ? null : cell(row, wrong, due[wrong]);
}

/** @param {Case} own @returns {Said | null} */
function outcomeFault(own) {
  const { row } = own;
  const line = row.from.outcome;
  const outcome = outcomeOf(own, line);
  if (!outcome) return fault('Source', { member: 'from.outcome' });
  const found = cells(row, { startdatum: outcome.start, regio: outcome.region, ion: outcome.ion });
  if (found) return found;
  if ((row.groep === null) !== (outcome.group === null)) return cell(row, 'groep', outcome.group);
  return cell(row, 'verslagregel', line);
}

/** @param {Case} own @returns {Said | null} */
function recordFault(own) {
  const { row } = own;
  const { outcome: at, record: line, rules: rulesLine } = row.from;
  const { practice: id } = outcomeOf(own, at);
  const record = lineOf(own, line, RECORDS);
  if (record?.id !== id) return fault('Source', { member: 'from.record' });
  const found = cells(row, { regio: record.region, ion: record.ion });
  if (found) return found;
  const rules = lineOf(own, rulesLine, ['rules']);
  if (!rules || !isRules(rules)) return fault('Source', { member: 'from.rules' });
  return cell(row, 'peildatum', rules.reference_date) ?? (rulesLine < line && line < at ? null : fault('Source', { member: 'from.record' }));
}

/** Of what a row needs of its rules: is it of its kind? @param {any} rules */
function isRules({ identity, subject_to: subject }) {
  return typeof identity === 'string' && Array.isArray(subject) && subject.every((each) => typeof each === 'string');
}

/** @param {Case} own @returns {Said | null} */
function identityFault(own) {
  const { row } = own;
  const { outcome: at, record: line } = row.from;
  const { practice: id, group } = outcomeOf(own, at);
  const isOpen = lineOf(own, row.from.rules, ['rules']).identity === 'open';
  if (isOpen !== (row.opening === null)) return fault('Opening');
  if (row.opening) return pseudonymOf(row.opening) === id ? cell(row, 'praktijk', row.opening.code) : fault('Pseudonym');
  const { name, town, insurer, uzovi } = lineOf(own, line, RECORDS);
  return cells(row, { praktijk: id, groep: group, naam: name, plaats: town, verzekeraar: insurer, uzovi });
}

/** @param {Case} own @returns {Said | null} */
function stopFault(own) {
  const { row, text } = own;
  const { outcome: at, stop } = row.from;
  if ((row.gestopt_per === null) !== (stop === null)) return fault('Stop');
  const { practice: id } = outcomeOf(own, at);
  if (stop === null) return lastFault(own, at, text.size);
  const { amendment, change, last } = stop;
  const head = lineOf(own, amendment, ['amendment']);
  const inTime = row.startdatum < row.gestopt_per && at < amendment && amendment < change && change <= changesUntil(own, amendment);
  if (!inTime || head?.date !== row.gestopt_per || !stops(lineOf(own, change, ['withdraw', 'successor']), id)) return fault('Stop');
  if (last === null) return null;
  const outcome = outcomeOf(own, last);
  return outcome?.practice === id && outcome.start === null ? lastFault(own, last, text.size) : fault('Stop');
}

/** The last line up to which all behind an amendment are changes. @param {Case} own @param {number} amendment */
function changesUntil(own, amendment) {
  let end = own.ends.get(amendment) ?? amendment;
  while (lineOf(own, end + 1, CHANGES)) end += 1;
  own.ends.set(amendment, end);
  return end;
}

/** Does this change take the place of the practice away? @param {any} change @param {string} id */
function stops(change, id) {
  if (change?.type === 'withdraw') return change.practice === id;
  return change?.type === 'successor' && Array.isArray(change.of) && change.of.includes(id) && change.id !== id;
}

/** Is this outcome the last word? @param {Case} own @param {number} line @param {number} size @returns {Said | null} */
function lastFault(own, line, size) {
  const { number, outcomes } = outcomeOf(own, line);
  const due = outcomes - number;
  return line + due === size ? null : fault('NotLast', { behind: size - line, due });
}

/** What follows from list and rules. @param {Case} own @returns {Said | null} */
function listFault(own) {
  const { list, row, text } = own;
  const found = cells(row, { programma: list.origin, controlegetal: text.root, implementatiejaar: yearOf(row, list.start) });
  if (found) return found;
  const { subject_to: subject } = lineOf(own, row.from.rules, ['rules']);
  const due = `${PROVISIONAL}${subject.join('; ')}`;
  return subject.length === 0 || row.voorbehoud.endsWith(due) ? null : fault('Reservation', { due });
}

/** The year of its own of a practice on a date. @param {Row} row @param {string} date */
function yearOf({ startdatum }, date) {
  const years = Number(date.slice(0, 4)) - Number(startdatum.slice(0, 4));
  return date.slice(5) >= startdatum.slice(5) ? years + 1 : years;
}

// Lists that prove themselves: that of the chapter, those of stories, and each broken in every step, most of them in a log
// that is signed anew, so that only the step itself can tell.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideLog } from '../../src/web/page/model/listed.js';
import { readLog } from '../../src/web/page/model/log.js';
import { verify } from '../../src/web/verifier/index.js';
import { leafHash, nodeHash } from '../../src/web/verifier/tree.js';
import { base64, joined, utf8 } from '../../src/web/verifier/values.js';
import { checkpoint, golden, sha256, withMembers } from './signing.mjs';
import { readKey } from '../../src/web/verifier/keys.js';

/** The inclusion proof of a leaf (RFC 6962, 2.1.1), as it is defined. @param {Uint8Array[]} leaves @param {number} at */
function proofOf(leaves, at) {
  if (leaves.length <= 1) return [];
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return at < half ? [...proofOf(left, at), rootOf(right)] : [...proofOf(right, at - half), rootOf(left)];
}

function rootOf(leaves) {
  if (leaves.length === 1) return leaves[0];
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

const read = (log, line) => JSON.parse(log[line - 1]);

/** What a row says, from the lines that it names. */
function rowOf(log, { start: listed, roster = {}, ...from }) {
  const [outcome, record, rules] = [from.outcome, from.record, from.rules].map((line) => read(log, line));
  const { code = record.id, opening = null, name = record.name } = roster;
  const { start, region, ion, group } = outcome;
  const year = listed.slice(0, 4) - start.slice(0, 4) + (listed.slice(5) >= start.slice(5) ? 1 : 0);
  const subject = rules.subject_to.join('; ');
  return {
    praktijk: code, naam: name, plaats: record.town, regio: region, verzekeraar: record.insurer, uzovi: record.uzovi, groep: group, ion,
    peildatum: rules.reference_date, startdatum: start, gestopt_per: from.stop ? read(log, from.stop.amendment).date : null, implementatiejaar: year,
    programma: read(log, 1).origin, verslagregel: from.outcome, controlegetal: '', voorbehoud: subject && `de uitslag is voorlopig, onder voorbehoud van: ${subject}`,
    opening, from: { stop: null, ...structuredClone(from) },
  };
}

/** Which lines the rows name. */
function namedBy(rows) {
  const numbers = rows.flatMap(({ from: { stop, ...plain } }) => {
    const [first, last] = stop ? [stop.amendment, stop.change] : [1, 0];
    const between = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    return [...Object.values(plain), ...between, ...(stop ? [stop.amendment, stop.change] : []), ...(stop?.last ? [stop.last] : [])];
  });
  return [...new Set([1, ...numbers])].sort((one, other) => one - other);
}

/** A list over the whole of a log, signed anew. @param {{log: string[], start: string, scope?: string, froms: any[]}} given
 * @param {(list: any) => void} change what is changed in it before lines are added @param {number[]} more lines that no row names */
function listOf({ log, start, scope = 'so-far', froms }, change = () => {}, more = []) {
  const { origin, title, by, organiser } = read(log, 1);
  const { note } = JSON.parse(checkpoint(log, organiser));
  const rows = froms.map((from) => ({ ...rowOf(log, { start, ...from }), controlegetal: note.split('\n')[2] }));
  for (const row of rows) row.from = { outcome: row.from.outcome, record: row.from.record, rules: row.from.rules, stop: row.from.stop };
  const list = { type: 'list', format: 'instroom-list/1', origin, title, by, start, scope, insurer: null, rows };
  change(list);
  const leaves = log.map((line) => leafHash(utf8(line)));
  const numbers = [...new Set([...namedBy(list.rows), ...more])].filter((line) => line <= log.length).sort((one, other) => one - other);
  const lines = numbers.map((line) => ({ line, text: log[line - 1], proof: proofOf(leaves, line - 1).map(base64) }));
  return { ...list, lines, checkpoint: note };
}

const written = (list) => utf8(`${JSON.stringify(list)}\n`);

/** The log of a story up to the result's checkpoint of its last section. */
const upTo = (story, lines) => golden(story).slice(0, lines);

/** Somebody withdrew, two start, nobody else. */
const WITHDREW = {
  log: upTo('terugtrekking', 75), start: '2023-07-01',
  froms: [
    { outcome: 69, record: 7, rules: 3 },
    { outcome: 55, record: 9, rules: 3, stop: { amendment: 61, change: 62, last: 71 } },
    { outcome: 75, record: 13, rules: 3 },
  ],
};

/** One practice of the example starts in April. */
const EXAMPLE = { log: upTo('voorbeeld', 31), start: '2023-04-01', scope: 'new', froms: [{ outcome: 26, record: 4, rules: 3 }] };

/** The log with members of a line changed. */
const logWith = (given, line, members) => ({ ...given, log: given.log.map((own, i) => (i === line - 1 ? withMembers(own, members) : own)) });

const lineWith = (given, line, text) => ({ ...given, log: given.log.map((own, i) => (i === line - 1 ? text : own)) });

/** A list with one row changed. */
const row = (at, members, given = WITHDREW) => listOf(given, ({ rows }) => Object.assign(rows[at], members));

/** A list in which a row names other lines. */
const from = (at, members, given = WITHDREW) => listOf(given, ({ rows }) => Object.assign(rows[at].from, members));

/** A list in which the row of who stopped names other lines. */
const stop = (members, given = WITHDREW) => listOf(given, ({ rows }) => Object.assign(rows[1].from.stop, members));

/** The same, where lines are changed that were given with their proofs. */
function late(change, given = WITHDREW) {
  const list = listOf(given);
  change(list);
  return list;
}

/** What is no list at all, or one that is misspelt. @param {(text: string) => string} change */
const respelt = (change) => utf8(change(new TextDecoder().decode(written(listOf(WITHDREW)))));

/** @param {Uint8Array} whole */
function tooLong(whole) {
  const bytes = new Uint8Array(268435457).fill(32);
  bytes.set(whole);
  return bytes;
}

/** Broken lists: what is wrong, the list or its bytes, the step's fault. Of none is the status another than 1, or 2 where the step says so. */
function brokenForm() {
  const whole = written(listOf(WITHDREW));
  return [
    ['more bytes than a list may have', tooLong(whole), 'TooLong', 2],
    ['a later version', respelt((text) => text.replace('instroom-list/1', 'instroom-list/2')), 'Version', 2],
    ['a space before its form', respelt((text) => text.replace(',"format"', ', "format"')), 'Version', 2],
    ['cut off', whole.slice(0, -1), 'CutOff', 2],
    ['cut off within', whole.slice(0, 4000), 'CutOff', 2],
    ['no UTF-8', Uint8Array.from([...whole.slice(0, 80), 0xff, ...whole.slice(80)]), 'NotText'],
    ['half', utf8(`${new TextDecoder().decode(whole.slice(0, 4000))}\n`), 'Spelling'],
    ['a space', respelt((text) => text.replace('"rows":[', '"rows":[ ')), 'Spelling'],
    ['another spelling of a letter', respelt((text) => text.replace('"title":"T', '"title":"\\u0054')), 'Spelling'],
    ['two line ends', respelt((text) => `${text}\n`), 'Spelling'],
    ['a number with a fraction', respelt((text) => text.replace('"outcome":69,', '"outcome":69.0,')), 'Spelling'],
    ['a number in as many other signs', respelt((text) => text.replace('"ion":1000,', '"ion":10e2,')), 'Spelling'],
    ['a member twice', respelt((text) => text.replace('"insurer":', '"insurer":"x","insurer":')), 'Spelling'],
    ['members in another order', respelt((text) => text.replace(/("scope":"so-far"),("insurer":null)/, '$2,$1')), 'Spelling'],
    ['a member more', late((list) => { list.more = 1; }), 'Spelling'],
    ['a member more in a row', row(0, { more: null }), 'Spelling'],
    ['another scope', late((list) => { list.scope = 'all'; }), 'Spelling'],
    ['a day that is none', late((list) => { list.start = '2023-02-30'; }), 'Spelling'],
    ['a number as text', row(0, { ion: '1000' }), 'Spelling'],
    ['a letter that has no spelling', row(0, { naam: 'De\u0001Linde' }), 'Spelling'],
    ['a half letter', row(0, { naam: '\ud800' }), 'Spelling'],
    ['a hash that is none', late(({ lines }) => { lines[1].proof[0] = lines[1].proof[0].replace('=', ''); }), 'Spelling'],
    ['a hash of 33 bytes', late(({ lines }) => { lines[1].proof[0] = lines[1].proof[0].replace('=', 'A'); }), 'Spelling'],
    ['too many hashes', late(({ lines }) => { lines[1].proof = Array(54).fill(lines[1].proof[0]); }), 'Spelling'],
    ['rows that are none', late((list) => { list.rows = {}; }), 'Spelling'],
  ];
}

function brokenLog() {
  const note = (change) => late((list) => { list.checkpoint = change(list.checkpoint); });
  const blank = '{"type": "withdraw","practice":"01990006"}';
  return [
    ['a checkpoint without a signature', note((text) => text.replace(/—.*\n/, '')), 'SignatureLine'],
    ['a checkpoint without its line end', note((text) => text.slice(0, -1)), 'Checkpoint'],
    ['a checkpoint with a short root', note((text) => text.replace(/=\n\n/, '\n\n')), 'Checkpoint'],
    ['two signatures in one name', note((text) => `${text}${text.split('\n')[4]}\n`), 'SignatureLine'],
    ['another origin', late((list) => { list.origin = 'rho.example/ander'; }), 'OtherOrigin'],
    ['lines that fall', late(({ lines }) => { lines.reverse(); }), 'LineOrder'],
    ['a line twice', late(({ lines }) => { lines.splice(1, 0, lines[1]); }), 'LineOrder'],
    ['a line behind the end', late(({ lines }) => { lines.at(-1).line = 76; }), 'Proof'],
    ['a proof that is short', late(({ lines }) => { lines[1].proof.pop(); }), 'Proof'],
    ['a proof of another line', late(({ lines }) => { lines[1].proof = lines[2].proof; }), 'NotInLog'],
    ['a line with another number', late(({ lines }) => { lines[1].line += 1; }), 'NotInLog'],
    ['a letter in a line', late(({ lines }) => { lines[2].text = lines[2].text.replace('"ion":', '"ion":1'); }), 'NotInLog'],
    ['without the first line', late(({ lines }) => { lines.shift(); }), 'Programme'],
    ['another title', late((list) => { list.title = 'Ander'; }), 'Programme'],
    ['another organiser', late((list) => { list.by = 'Ander'; }), 'Programme'],
    ['a line that is misspelt', listOf(lineWith(WITHDREW, 62, blank)), 'LineSpelling'],
    ['a line that is no object', listOf(lineWith(WITHDREW, 62, '[]')), 'LineSpelling'],
    ['a line that no row needs', listOf(WITHDREW, undefined, [70]), 'Unneeded'],
    ['a line of a row that was taken out', late(({ rows }) => { rows.pop(); }), 'Unneeded'],
    ['a line that a row needs and that is not there', late(({ lines }) => { lines.splice(2, 1); }), 'Missing'],
  ];
}

function brokenRows() {
  return [
    ['rows that fall', listOf(WITHDREW, ({ rows }) => rows.reverse()), 'RowOrder'],
    ['a row twice', listOf(WITHDREW, ({ rows }) => rows.push(rows[2])), 'RowOrder'],
    ['another start on a list of those who start', listOf({ ...EXAMPLE, start: '2023-07-01' }), 'Scope'],
    ['who starts later', listOf({ ...WITHDREW, start: '2023-06-30' }, ({ rows }) => rows.forEach((own) => { own.implementatiejaar = 1; })), 'Scope'],
    ['no outcome', from(0, { outcome: 7 }), 'Source'],
    ['an outcome that cannot be', listOf(logWith(EXAMPLE, 26, { rank: 9 })), 'Source'],
    ['another start date', row(1, { startdatum: '2023-06-30' }), 'Column'],
    ['another region', row(0, { regio: 'Zuid' }), 'Column'],
    ['more ION', row(0, { ion: 999999 }), 'Column'],
    ['a group', row(0, { groep: 'Samen' }), 'Column'],
    ['another number of the line', row(0, { verslagregel: 70 }), 'Column'],
    ['the record of another', from(0, { record: 8 }), 'Source'],
    ['no record', from(0, { record: 3 }), 'Source'],
    ['a record with other ION', listOf(logWith(EXAMPLE, 4, { ion: 2999 })), 'Column'],
    ['a record of another region', listOf(logWith(EXAMPLE, 4, { region: 'Zuid' })), 'Column'],
    ['an outcome of another region', listOf(logWith(EXAMPLE, 26, { region: 'Zuid' }), ({ rows }) => { rows[0].regio = 'Noord'; }), 'Column'],
    ['an outcome with other ION', listOf(logWith(EXAMPLE, 26, { ion: 2999 }), ({ rows }) => { rows[0].ion = 3000; }), 'Column'],
    ['another group', listOf(logWith(EXAMPLE, 26, { group: 'samen' }), ({ rows }) => { rows[0].groep = 'alleen'; }), 'Column'],
    ['rules that do not say whether they name', listOf(logWith(EXAMPLE, 3, { identity: null })), 'Source'],
    ['no rules', from(0, { rules: 2 }, WITHDREW), 'Source'],
    ['rules behind the record', sequence(), 'Source'],
    ['another reference date', row(0, { peildatum: '2023-01-02' }), 'Column'],
    ['an opening where names are open', row(0, { opening: { code: '01990004', salt: '0'.repeat(64) } }), 'Opening'],
    ['another code', listOf(EXAMPLE, ({ rows }) => { rows[0].praktijk = '01990009'; }), 'Column'],
    ['another name', row(0, { naam: 'Praktijk De Valse' }), 'Column'],
    ['no name', row(0, { naam: '' }), 'Column'],
    ['another town', row(0, { plaats: 'Elders' }), 'Column'],
    ['another insurer', row(0, { verzekeraar: 'Ander' }), 'Column'],
    ['another code of the insurer', row(0, { uzovi: '9999' }), 'Column'],
    ['not the last word', listOf({ ...WITHDREW, froms: [{ outcome: 53, record: 7, rules: 3 }] }), 'NotLast'],
    ['another programme', row(0, { programma: 'rho.example/ander' }), 'Column'],
    ['another root', row(0, { controlegetal: base64(new Uint8Array(32)) }), 'Column'],
    ['another year', row(0, { implementatiejaar: 2 }), 'Column'],
    ['no reservation', listOf(logWith(EXAMPLE, 3, { subject_to: ['goedkeuring', 'geld'] }), ({ rows }) => { rows[0].voorbehoud = ''; }), 'Reservation'],
    ['half a reservation', listOf(logWith(EXAMPLE, 3, { subject_to: ['goedkeuring', 'geld'] }), ({ rows }) => { rows[0].voorbehoud = rows[0].voorbehoud.replace('; geld', ''); }), 'Reservation'],
  ];
}

/** The rules of a second round, which begins behind the record. */
function sequence() {
  const log = [...EXAMPLE.log];
  [log[2], log[3]] = [log[3], log[2]];
  return listOf({ ...EXAMPLE, log, froms: [{ outcome: 26, record: 3, rules: 4 }] });
}

/** Lines of the amendment by which somebody stopped: 61 the head, 62 the change. */
function brokenStops() {
  const change = (line) => listOf(lineWith(WITHDREW, 62, line));
  const successor = { type: 'successor', of: ['01990006'], ...Object.fromEntries(Object.entries(read(WITHDREW.log, 9)).filter(([name]) => !['type', 'group', 'since'].includes(name))) };
  return [
    ['stopped, and no line says so', listOf(WITHDREW, ({ rows }) => { rows[1].from.stop = null; }), 'Stop'],
    ['not stopped, and a line says so', row(1, { gestopt_per: null }), 'Stop'],
    ['stopped on another day', row(1, { gestopt_per: '2023-07-16' }), 'Stop'],
    ['stopped on the day of its start', listOf(logWith(WITHDREW, 61, { date: '2023-07-01' })), 'Stop'],
    ['no amendment', stop({ amendment: 60 }), 'Stop'],
    ['an amendment before its outcome', earlier(), 'Stop'],
    ['a change in front of its amendment', stop({ change: 61 }), 'Stop'],
    ['a change that stands in front of its amendment', listOf({ ...turned(), froms: froms({ amendment: 62, change: 61, last: 71 }) }), 'Stop'],
    ['a change of a later section', listOf({ ...lineWith(WITHDREW, 66, WITHDREW.log[61]), froms: froms({ amendment: 61, change: 66, last: 71 }) }), 'Stop'],
    ['a change of another', change('{"type":"withdraw","practice":"01990001"}'), 'Stop'],
    ['a change that takes nothing away', change('{"type":"restore","practice":"01990006"}'), 'Stop'],
    ['a successor under its own id', change(JSON.stringify(successor)), 'Stop'],
    ['a change behind the amendment', stop({ change: 66 }), 'Stop'],
    ['a last outcome of another', stop({ last: 72 }), 'Stop'],
    ['a last outcome with a start', stop({ last: 55 }), 'Stop'],
    ['a last outcome that is not the last', listOf(logWith(WITHDREW, 71, { outcomes: 8 })), 'NotLast'],
  ];
}

/** Amendment and change stand the other way round. */
const turned = () => lineWith(lineWith(WITHDREW, 61, WITHDREW.log[61]), 62, WITHDREW.log[60]);

/** The three rows, the second of which stopped by these lines. */
const froms = (own) => WITHDREW.froms.map((each) => (each.stop ? { ...each, stop: own } : each));

/** The amendment stands in front of the outcome. */
function earlier() {
  const { log, froms: [first, who, third] } = WITHDREW;
  const before = lineWith(lineWith(WITHDREW, 14, log[60]), 15, log[61]);
  return listOf({ ...before, froms: [first, { ...who, stop: { amendment: 14, change: 15, last: 71 } }, third] });
}

/** A list with the signatures of two witnesses, after a handover. @param {(note: string) => string} change */
function cosigned(change = (note) => note) {
  const log = upTo('ceremonie', 61);
  const own = listOf({ log, start: '2023-10-01', froms: [{ outcome: 56, record: 39, rules: 38 }, { outcome: 57, record: 40, rules: 38 }] });
  return { ...own, checkpoint: change(JSON.parse(golden('ceremonie')[61]).note) };
}

/** Another key in the name of a party. */
function namesake(one, other) {
  const { name, type } = readKey(one);
  const key = joined(Uint8Array.of(type), readKey(other).bytes);
  return `${name}+${Buffer.from(sha256(joined(utf8(`${name}\n`), key)).subarray(0, 4)).toString('hex')}+${base64(key)}`;
}

/** A list of those of whom the log holds pseudonyms: their codes from the register, their salts from the secret. */
function hidden(change = () => {}) {
  const log = upTo('pseudoniemen', 72);
  const file = (name) => readFileSync(new URL(`../../fixtures/pseudoniemen/${name}`, import.meta.url), 'utf8');
  const hex = (text) => Buffer.from(sha256(utf8(text))).toString('hex');
  const openings = file('aanmeldingen-januari.csv').trim().split('\n').slice(1).map((line) => {
    const [code] = line.split(';');
    const salt = hex(`instroom salt v1\n${read(log, 1).origin}\n${file('geheim.txt').trim()}\n${code}\n`);
    return { opening: { code, salt }, code, id: hex(`instroom pseudonym v1\n${salt}\n${code}\n`), name: line.split(';')[1] };
  });
  const ids = log.map((line) => JSON.parse(line).practice ?? JSON.parse(line).id ?? null);
  const outcome = (id) => ids.lastIndexOf(id) + 1;
  const froms = openings.filter(({ id }) => read(log, outcome(id)).start === '2024-01-01')
    .map((roster) => ({ outcome: outcome(roster.id), record: ids.indexOf(roster.id, 46) + 1, rules: 47, roster }));
  return listOf({ log, start: '2024-01-01', scope: 'new', froms }, change);
}

function brokenPseudonyms() {
  return [
    ['a pseudonym that is not opened', hidden(({ rows }) => { rows[0].opening = null; }), 'Opening'],
    ['another salt', hidden(({ rows }) => { rows[0].opening.salt = rows[0].opening.salt.replace(/^./, (digit) => (digit === '0' ? '1' : '0')); }), 'Pseudonym'],
    ['the code of another in its opening', hidden(({ rows }) => { rows[0].opening.code = '01990000'; }), 'Pseudonym'],
    ['the code of another', hidden(({ rows }) => { rows[0].praktijk = '01990000'; }), 'Column'],
    ['a group that the log does not know', hidden(({ rows }) => { rows[0].groep = rows[0].groep === null ? 'haven' : null; }), 'Column'],
  ];
}

/** Signed by the organiser of the stories, and by nobody else. */
function brokenSignatures(keys) {
  const signed = late((list) => { list.checkpoint = list.checkpoint.replace(/(— \S+ \S{20})(.)/, (_, before, letter) => before + (letter === 'A' ? 'B' : 'A')); });
  return [
    ['a signature that was changed', signed, 'Signature', 1, keys.organiser],
    ['nobody is trusted', listOf(WITHDREW), 'NoKey', 2, []],
    ['another key in the name', listOf(EXAMPLE), 'OtherKey', 2, keys.later],
    ['a key of another log', listOf(WITHDREW), 'OtherLog', 2, keys.other],
    ['a witness that did not sign', listOf(WITHDREW), 'Unsigned', 2, keys.witness],
    ['a witness twice', cosigned((note) => note + note.split('\n')[5] + '\n'), 'Twice', 1, keys.later],
    ['a time that was changed', cosigned((note) => note.replace('AAAABl', 'AAAABk')), 'Cosignature', 1, [...keys.later, ...keys.witness]],
    ['another key of a witness', cosigned(), 'OtherWitness', 1, [...keys.later, namesake(keys.witness[0].trim(), keys.third.trim())]],
  ];
}

const list = (own) => (own instanceof Uint8Array ? own : written(own));

/** @param {(what: string, found: unknown, due: unknown) => void} same @param {string} ROOT @param {(what: string, value: any) => void} inCatalogue */
export function checkLists(same, ROOT, inCatalogue) {
  const text = (file) => readFileSync(join(ROOT, file), 'utf8');
  const organiserOf = (log) => read(log, 1).organiser;
  const organiser = [organiserOf(WITHDREW.log)];
  const keys = {
    organiser, other: [organiserOf(EXAMPLE.log)], witness: [text('fixtures/getuige-1.pem.pub')],
    later: [text('fixtures/organiser-2.pem.pub')], third: text('fixtures/getuige-3.pem.pub'),
  };
  const [, example] = /<!-- example: list\.json -->\n```json\n([^`]*)```/.exec(text('transcripts/receipts.md')) ?? [];
  const good = [
    ['the list of the chapter', utf8(example), [text('fixtures/voorbeeld/organiser.pub')]],
    ['who stopped, and two who did not', listOf(WITHDREW), organiser],
    ['who started and stopped, and two who did not, on the list of their start', listOf({ ...WITHDREW, scope: 'new' }), organiser],
    ['one who starts', listOf(EXAMPLE), keys.other],
    ['nobody', listOf(WITHDREW, (own) => { own.rows = []; }), organiser],
    ['a reservation', listOf(logWith(EXAMPLE, 3, { subject_to: ['goedkeuring'] }), ({ rows }) => { rows[0].voorbehoud = `de wijziging wacht; ${rows[0].voorbehoud}`; }), keys.other],
    ['no last outcome', stop({ last: null }), organiser],
    ['pseudonyms', hidden(), keys.other],
    ['pseudonyms, with names of the roster', hidden(({ rows }) => { rows[0].naam = 'Praktijk (FICTIEF)'; }), keys.other],
    ['two witnesses', cosigned(), [...keys.later, ...keys.witness]],
  ];
  for (const [what, own, trust] of good) {
    const report = verify(list(own), { trust, short: false });
    same(what, [report.status, report.agrees, report.difference ?? report.error ?? null], [0, true, null]);
  }
  checkFaultLists(same, ROOT);
  const third = keys.third.trim();
  const quorum = `log ${keys.later[0].trim()}\nwitness third ${third}\nquorum third\n`;
  const waiting = verify(list(cosigned()), { trust: [quorum], short: false });
  same('a list for which a witness does not vouch yet', [waiting.status, waiting.agrees, waiting.trusted], [2, true, false]);
  const broken = [...brokenForm(), ...brokenLog(), ...brokenRows(), ...brokenStops(), ...brokenPseudonyms(), ...brokenSignatures(keys)];
  for (const [what, own, ids, status = 1, trust = [...organiser, ...keys.other]] of broken) {
    const report = verify(list(own), { trust, short: false });
    const said = report.error ?? report.difference?.reason;
    same(`a list with ${what}`, [report.status, `list-fault.${ids}` === said?.id || (ids === 'Spelling' && said?.id === 'list-fault.Value') ? ids : said], [status, ids]);
    inCatalogue(what, report);
  }
}

/** Lists that the program's tests falsified: each has beside it what differs and where, written by hand. */
function checkFaultLists(same, ROOT) {
  const folder = join(ROOT, 'fixtures/faults/list');
  const trust = [readFileSync(join(ROOT, 'fixtures/voorbeeld/organiser.pub'), 'utf8')];
  for (const told of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []) {
    const due = readFileSync(join(folder, told), 'utf8').trim();
    const { difference, error } = verify(readFileSync(join(folder, told.replace(/txt$/, 'json'))), { trust, short: false });
    const { row, line, member, column } = difference?.at ?? {};
    const place = row ? `row ${row}` : line ? `line ${line}` : member ? `member ${member}` : column ? 'column' : '';
    same(told, error ? 'uncheckable' : `differs step ${difference?.step} ${place}`, due);
  }
}

/** The command says how it ends and ends so, with the place of what differs. */
export function checkListCommand(same, ROOT) {
  const folder = mkdtempSync(join(tmpdir(), 'instroom-lists-'));
  const [, example] = /<!-- example: list\.json -->\n```json\n([^`]*)```/.exec(readFileSync(join(ROOT, 'transcripts/receipts.md'), 'utf8')) ?? [];
  const key = join(ROOT, 'fixtures/voorbeeld/organiser.pub');
  const told = (text, ...args) => {
    const file = join(folder, 'list.json');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/web/verifier/verifier.mjs'), file, ...args], { encoding: 'utf8' });
    return [status, (stdout + stderr).split(' {')[0].trim()];
  };
  same('a list', told(example, '--trust', key), [0, 'agrees']);
  same('a list with another name', told(example.replace('Het Plein', 'Het Park'), '--trust', key), [1, 'differs: row 1: list-fault.Column']);
  same('a list with another line', told(example.replace('"line":6', '"line":7'), '--trust', key), [1, 'differs: line 7: list-fault.NotInLog']);
  same('a list and no key', told(example), [2, 'could not be checked: list-fault.NoKey']);
  same('a list as JSON', told(example, '--trust', key, '--json')[1].split(',')[0].replace(/\s/g, ''), '{"agrees":true');
  rmSync(folder, { recursive: true });
}

/** Every list that the program writes of every story is proven, and is what the page makes of the transcript itself. */
export function checkListsOf(program, same, ROOT) {
  const folder = mkdtempSync(join(tmpdir(), 'instroom-lists-'));
  for (const story of readdirSync(join(ROOT, 'transcripts')).filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -6))) {
    const lines = golden(story);
    const log = readLog(lines.map((line) => JSON.parse(line)));
    const starts = new Set(log.sections.flatMap(({ rules }) => rules?.tranches.map(({ start }) => start) ?? []));
    const trust = log.sections.map(({ head }) => head.organiser).concat(log.programme.organiser).filter(Boolean);
    for (const start of starts) for (const all of [[], ['--all']]) {
      const out = join(folder, `${story}-${start}${all}.json`);
      const args = ['list', join(ROOT, 'transcripts', `${story}.jsonl`), '--start', start, ...all, '--out', out];
      const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
      if (status !== 0) { // pseudonyms need a roster, and what was not drawn has no list
        same(args.join(' '), [status === 2 || status === 1, stderr.length > 0], [true, true]);
        continue;
      }
      const { status: found, difference, error, listed } = verify(readFileSync(out), { trust, short: false, rows: true });
      same(`${args.join(' ')}, verified`, [found, difference ?? error ?? null], [0, null]);
      const ids = listed.rows.map(({ praktijk }) => praktijk);
      const { rows, missing, relation } = besideLog(listed, ids, log);
      same(`${args.join(' ')}, beside its transcript`, [rows.flat(), missing, relation.id], [[], [], 'page-list.Same']);
    }
  }
  rmSync(folder, { recursive: true });
}

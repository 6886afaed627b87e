// The verifier in JavaScript, on everything that the program is tested with. No network, no framework.
//
//   node tests/web/verifier.mjs                 goldens, faults, receipts, two transcripts, vectors of the format document,
//                                               and logs that are made here to come to every corner
//   node tests/web/verifier.mjs PROGRAM         and is what it prints with --json what this program prints, byte for byte? Of one file
//                                               in six; of each with INSTROOM_ALL=1
//
// Each file with a fault has beside it a `.txt` that was written by hand from the format document: the verdict and the line,
// and below it every fault as an id of the catalogue with its values. All of that is demanded here. Exit status 1 when
// anything is not so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from '../../src/web/verifier/index.js';
import { isRehearsal } from '../../src/web/verifier/rehearsal.js';
import { checkCorners } from './corners.mjs';
import { checkListCommand, checkLists, checkListsOf } from './lists.mjs';
import { checkVectors } from './vectors.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [program] = process.argv.slice(2);
const CATALOGUE = JSON.parse(readFileSync(join(ROOT, 'src/words/catalogue.json'), 'utf8')).messages;

let failed = 0;
let checked = 0;

/** Demands that two values are the same, written as JSON. */
function same(what, found, due) {
  checked += 1;
  const [one, other] = [JSON.stringify(found), JSON.stringify(due)];
  if (one === other) return;
  failed += 1;
  console.log(`FAILED ${what}\n  due   ${other}\n  found ${one}`);
}

const files = (folder, ending) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending)).sort()
  .map((name) => join(folder, name));
const bytesOf = (file) => readFileSync(resolve(ROOT, file));
const textOf = (file) => readFileSync(join(ROOT, file), 'utf8');
const keyFile = (name) => (name === 'organiser' ? 'fixtures/voorbeeld/organiser.pub' : `fixtures/${name}.pem.pub`);

/** Every message that a report holds stands in the catalogue, with the values it needs. */
function inCatalogue(what, value) {
  if (Array.isArray(value)) for (const each of value) inCatalogue(what, each);
  if (value === null || typeof value !== 'object') return;
  if (typeof value.id === 'string' && value.values) {
    same(`${what}: values of ${value.id}`, Object.keys(value.values).sort(), Object.keys(CATALOGUE[value.id]?.values ?? { unknown: 0 }).sort());
  }
  for (const each of Object.values(value)) inCatalogue(what, each);
}

/** The program is asked of one file in so many; of each with `INSTROOM_ALL=1`. */
const SHARE = process.env.INSTROOM_ALL ? 1 : 6;
let asked = 0;

/** The same as the program prints, where one was given. */
function asTheProgram(file, keys, { status, error, ...report }, against) {
  if (!program) return;
  const args = ['verify', file, ...keys.flatMap((key) => ['--trust', key]), ...(against ? ['--against', against] : []), '--json'];
  const { stdout, status: due } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 });
  same(`${args.join(' ')}: status`, status, due);
  const printed = error ? '' : `${JSON.stringify(report, null, 2)}\n`;
  if (printed !== stdout) same(`${args.join(' ')}: what is printed`, printed.slice(0, 3000), stdout.slice(0, 3000));
}

function run(file, keys = [], against = null) {
  const short = program !== undefined && asked++ % SHARE === 0; // a short number takes long
  const report = verify(bytesOf(file), { trust: keys.map(textOf), short, ...(against ? { against: bytesOf(against) } : {}) });
  if (short) asTheProgram(file, keys, report, against);
  inCatalogue(file, report);
  return report;
}

/** A fault as the `.txt` has it: without the message around it that only says where it was found. */
function bare({ id, values }) {
  if (id === 'difference.Unread') return values.kind;
  return id === 'difference.Note' ? values.fault : { id, values };
}

const written = ({ id, values }) => `${id} ${JSON.stringify(values)}`;

/** The verdict of a transcript in the words of a `.txt`. */
function toldOf(report) {
  if (report.error) return ['uncheckable', written(report.error)];
  const differ = report.checks.filter(({ end }) => end === 'differs').sort((one, other) => one.line - other.line);
  return [`differs ${differ[0]?.part} line ${differ[0]?.line}`, ...differ.map(({ reason }) => written(bare(reason)))];
}

function checkGoldens() {
  for (const file of files('transcripts', '.jsonl')) {
    same(file, run(file).status, 0);
    const organiser = JSON.parse(textOf(file).split('\n', 1)[0]).organiser;
    same(`${file} with its key`, verify(bytesOf(file), { trust: [organiser], short: false }).status, 0);
  }
  same('a valid transcript that looks wrong', run('fixtures/faults/transcript/no-fault-mixed-order-key.jsonl').status, 0);
}

/** A log, a receipt and a list whose name says that they are of a rehearsal: each verdict says so, and that of another never does. */
function checkRehearsal() {
  const log = 'fixtures/faults/transcript/no-fault-rehearsal.jsonl';
  const report = run(log);
  same('a rehearsal', [report.status, report.rehearsal, report.reservations.map(({ id }) => id)], [0, true, ['conclusion.Rehearsal']]);
  same('two rehearsals', [run(log, [], log).first.rehearsal, run('transcripts/voorbeeld.jsonl').rehearsal], [true, undefined]);
  const names = ['oefening', 'Oefening.a', 'oefening/a', 'oefeningen.a', 'a.oefening', 'oefening-2.a', ''];
  same('names of rehearsals', names.map(isRehearsal), [true, true, true, false, false, false, false]);
  if (!program) return;
  const folder = mkdtempSync(join(tmpdir(), 'instroom-rehearsal-'));
  const { organiser } = JSON.parse(textOf(log).split('\n', 1)[0]);
  for (const [verb, name] of [[['receipt', log, '01990001'], 'a.tlog-proof'], [['list', log, '--start', '2023-04-01', '--all'], 'a.json']]) {
    const file = join(folder, name);
    same(verb.join(' '), spawnSync(program, [...verb, '--out', file], { cwd: ROOT }).status, 0);
    same(`${name} of a rehearsal`, verify(bytesOf(file), { trust: [organiser] }).rehearsal, true);
    asTheProgram(file, [organiser], verify(bytesOf(file), { trust: [organiser] }));
  }
  rmSync(folder, { recursive: true });
}

function checkFaults() {
  for (const told of files('fixtures/faults/transcript', '.txt')) {
    const report = run(told.replace(/txt$/, 'jsonl'));
    const due = textOf(told).trimEnd().split('\n');
    same(told, toldOf(report), due);
    same(`${told}: status`, report.status, due[0] === 'uncheckable' ? 2 : 1);
  }
}

function checkReceipts() {
  for (const told of files('fixtures/faults/receipt', '.txt')) {
    const [verdict, fault] = textOf(told).trimEnd().split('\n');
    const [, word, line, given] = /^(differs|uncheckable) line (\d+) given (.*)$/.exec(verdict);
    const keys = given === 'nobody' ? [] : given.split(' ').map(keyFile);
    const report = run(told.replace(/txt$/, 'tlog-proof'), keys);
    const wrong = report.error ?? { ...report.difference?.reason, line: report.difference?.line };
    same(told, [report.status, wrong.line, written(wrong)], [word === 'differs' ? 1 : 2, Number(line), fault]);
  }
}

/** A number of an outcome is a whole one that is not too large; whatever else it says, it is then none of the log. */
function checkNumbers() {
  const folder = mkdtempSync(join(tmpdir(), 'instroom-receipt-'));
  const whole = textOf('fixtures/faults/receipt/class-empty.tlog-proof');
  const outcome = atob(/\nextra (.*)\n/.exec(whole)[1]).replace('"class":""', '"class":null');
  const numbers = {
    12: 'NotInLog', 0: 'NotInLog', 9007199254740991: 'NotInLog', 1.5: 'Outcome', '1.0': 'Outcome', '1e3': 'Outcome', '-1': 'Outcome', '-0': 'Outcome',
    '18446744073709551616': 'Outcome', '18446744073709552000': 'Outcome', '1e+300': 'Outcome', null: 'Outcome',
  };
  for (const [number, id] of Object.entries(numbers)) {
    const file = join(folder, `${number}.tlog-proof`);
    writeFileSync(file, whole.replace(/\nextra .*\n/, `\nextra ${btoa(outcome.replace('"result":"lot"', `$&,"baskets":${number}`))}\n`));
    same(`a receipt with ${number} baskets`, run(file, [keyFile('organiser')]).difference?.reason.id, `receipt.${id}`);
  }
  rmSync(folder, { recursive: true });
}

function checkTwo() {
  const story = 'transcripts/ceremonie.jsonl';
  const pairs = [
    [story, story, 0, 'same'],
    [story, 'transcripts/voorbeeld.jsonl', 1, 'fork'],
    ['transcripts/voorbeeld.jsonl', 'fixtures/faults/transcript/seed-changed.jsonl', 1, null],
    ['transcripts/voorbeeld.jsonl', 'fixtures/faults/transcript/no-fault-mixed-order-key.jsonl', 1, 'fork'],
  ];
  for (const [file, against, status, relation] of pairs) {
    const report = run(file, [], against);
    same(`${basename(file)} against ${basename(against)}`, [report.status, report.relation], [status, relation]);
  }
  const other = run('transcripts/voorbeeld.jsonl', [], 'transcripts/hoog-2023.jsonl');
  same('two programmes', [other.status, other.error?.id], [2, 'against-refusal.Strangers']);
}

/** The published command says how it ends and ends so; with `--json` it prints the report, and of an error nothing. */
function checkCommand() {
  const command = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/web/bundle/verifier.mjs'), ...args], { cwd: ROOT, encoding: 'utf8' });
    return [status, stdout, stderr];
  };
  const [story, other, key] = ['transcripts/voorbeeld.jsonl', 'transcripts/ceremonie.jsonl', keyFile('organiser')];
  const fault = (name) => `fixtures/faults/${name}`;
  const reports = [
    [story, { trust: [key] }, 0, /^agrees$/],
    [other, { trust: [keyFile('getuige-3')] }, 2, /^not yet: /],
    [other, { against: story }, 1, /^differs: a fork at line 1$/],
    [fault('transcript/no-fault-rehearsal.jsonl'), {}, 0, /^rehearsal: nothing of it is a result\nagrees$/],
    [fault('transcript/seed-changed.jsonl'), {}, 1, /^differs: line 15: difference\.Members \{/],
    [fault('receipt/hash-changed.tlog-proof'), {}, 1, /^differs: line 12: receipt\.NotInLog \{\}$/],
  ];
  for (const [file, { trust = [], against }, due, told] of reports) {
    const args = [file, ...trust.flatMap((key) => ['--trust', key]), ...(against ? ['--against', against] : [])];
    const [status, stdout, stderr] = command(...args);
    same(`verifier.mjs ${args.join(' ')}`, [status, told.test(stdout.trimEnd()), stderr], [due, true, '']);
    const { status: _, ...report } = verify(bytesOf(file), { trust: trust.map(textOf), ...(against ? { against: bytesOf(against) } : {}) });
    same(`verifier.mjs ${args.join(' ')} --json`, command(...args, '--json'), [due, `${JSON.stringify(report, null, 2)}\n`, '']);
  }
  const errors = [
    [[fault('transcript/last-line-end-missing.jsonl'), '--json'], /^could not be checked: uncheckable\.Unfinished /],
    [[story, '--trust', 'x', '--json'], /^could not be checked: key\.NotAVerifierKey /],
    [[story, '--trust'], /^could not be checked: key\.NotAVerifierKey /],
    [['absent.jsonl'], /^ENOENT/],
    [[story, other], /^usage: /],
    [[], /^usage: /],
  ];
  for (const [args, told] of errors) {
    const [status, stdout, stderr] = command(...args);
    same(`verifier.mjs ${args.join(' ')}`, [status, stdout, told.test(stderr)], [2, '', true]);
  }
}

const began = Date.now();
checkCommand();
checkGoldens();
checkRehearsal();
checkFaults();
checkReceipts();
checkNumbers();
checkTwo();
checkLists(same, ROOT, inCatalogue);
checkListCommand(same, ROOT);
if (program) checkListsOf(program, same, ROOT);
checkVectors(same, ROOT);
checkCorners(same);
console.log(`${checked} checks, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(1)} s`);
process.exitCode = failed > 0 ? 1 : 0;

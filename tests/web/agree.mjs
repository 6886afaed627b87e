// Do both verifiers say the same of logs that nobody has seen?
//
//   INSTROOM_AGREE=node INSTROOM_COUNT=2000 cargo test --locked --test model logs_for_another_verifier
//   node tests/web/agree.mjs FOLDER [--all]      of a folder that such a test wrote before, with INSTROOM_LOGS=FOLDER
//
// FOLDER holds random logs, each with forgeries that are signed anew, and `verdicts.txt`: a line a file with its name, the exit
// status without keys, the part and the line that differs first, and what is wrong there as an id of the catalogue, `-` where
// nothing is. Prints a JSON line for each file of which the verifier in JavaScript says something else (with --all: for each
// file), then how many were compared. Exit status 1 when they differ.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../src/web/verifier/index.js';

const [folder = '', ...options] = process.argv.slice(2);
const all = options.includes('--all');

/** The innermost messages of what is wrong: those around them only say where it was found. */
function innermost({ id, values }) {
  const inner = values.kind ?? values.fault ?? (id === 'difference.Note' || id === 'difference.Contribution' ? values.fault : null);
  return inner ? innermost(inner) : id;
}

/** The verdict of this verifier in the words of `verdicts.txt`. */
function verdict(report) {
  if (report.error) return [String(report.status), '-', '-', '-'];
  const wrong = report.checks.filter(({ end }) => end === 'differs').sort((one, other) => one.line - other.line)[0];
  if (!wrong) return [String(report.status), '-', '-', '-'];
  return [String(report.status), wrong.part, String(wrong.line), innermost(wrong.reason)];
}

const lines = readFileSync(join(folder, 'verdicts.txt'), 'utf8').trimEnd().split('\n');
const began = Date.now();
let different = 0;
const statuses = {};
for (const line of lines) {
  const [name, ...due] = line.split(' ');
  const report = verify(readFileSync(join(folder, name)), { short: false });
  const found = verdict(report).slice(0, due.length);
  const same = found.join(' ') === due.join(' ');
  statuses[report.status] = (statuses[report.status] ?? 0) + 1;
  if (!same) different += 1;
  if (!same || all) console.log(JSON.stringify({ name, status: report.status, part: found[1], line: found[2], id: found[3], ...(same ? {} : { due }) }));
}
console.log(JSON.stringify({ files: lines.length, different, statuses, seconds: (Date.now() - began) / 1000 }));
process.exitCode = different > 0 || lines.length === 0 ? 1 : 0;

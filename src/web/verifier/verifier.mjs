#!/usr/bin/env node
/**
 * The verifier as a command: `node verifier.mjs FILE [--trust KEY]… [--against OTHER] [--json]`.
 *
 * KEY is a verifier key, or a file that holds one, or a policy file. Exit status 0 it agrees, 1 it does not, 2 it could not
 * be checked, or not yet.
 */
import { existsSync, readFileSync } from 'node:fs';
import { verify } from './index.js';

/** @param {string[]} args */
function parsed(args) {
  const given = { files: /** @type {string[]} */ ([]), trust: /** @type {string[]} */ ([]), against: /** @type {string | null} */ (null), json: false };
  for (let i = 0; i < args.length; i++) {
    const arg = /** @type {string} */ (args[i]);
    if (arg === '--json') given.json = true;
    else if (arg === '--trust') given.trust.push(args[++i] ?? '');
    else if (arg === '--against') given.against = args[++i] ?? '';
    else given.files.push(arg);
  }
  return given;
}

/** A key as it is, or what is in the file of that name. @param {string} given */
const trusted = (given) => (existsSync(given) ? readFileSync(given, 'utf8') : given);

/** Where something differs: in a line; in a list in a row, a line of its log, a member, or at a character. @param {any} wrong */
function placed({ line, at = { line } }) {
  const name = ['row', 'line', 'member', 'column'].find((each) => at[each] !== undefined);
  return name ? `${name} ${at[name]}: ` : '';
}

/** @param {any} report */
function said(report) {
  const mark = [report, report.first, report.second].some((each) => each?.rehearsal) ? 'rehearsal: nothing of it is a result\n' : '';
  return mark + verdict(report);
}

/** @param {any} report */
function verdict(report) {
  if (report.error) return `could not be checked: ${report.error.id} ${JSON.stringify(report.error.values)}`;
  const wrong = report.difference ?? report.checks?.find((/** @type {any} */ check) => check.end === 'differs');
  if (wrong) return `differs: ${placed(wrong)}${wrong.reason.id} ${JSON.stringify(wrong.reason.values)}`;
  if (report.relation === 'fork') return `differs: a fork at line ${report.fork.line}`;
  return ['agrees', 'differs', 'not yet: computed without a difference, but those named do not vouch for it'][report.status] ?? '';
}

/** @param {string[]} args */
function main(args) {
  const { files, trust, against, json } = parsed(args);
  if (files.length !== 1) {
    process.stderr.write('usage: node verifier.mjs FILE [--trust KEY]… [--against OTHER] [--json]\n');
    return 2;
  }
  const bytes = readFileSync(/** @type {string} */ (files[0]));
  const { status, ...report } = verify(bytes, { trust: trust.map(trusted), ...(against === null ? {} : { against: readFileSync(against) }) });
  if (json && !report.error) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else (report.error ? process.stderr : process.stdout).write(`${said({ ...report, status })}\n`);
  return status;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

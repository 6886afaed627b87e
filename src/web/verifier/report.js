/**
 * The verdict as data: the same members as `instroom verify --json` prints.
 */
import { isRehearsal, marked } from './rehearsal.js';
import { shortNumber } from './short.js';
import { LONGEST_LINE, Lines, lossy, sorted } from './spelling.js';
import { Transcript } from './transcript.js';
import { timeOf } from './values.js';
import { keyDifference, vouchingOf } from './vouching.js';

/** @typedef {import('./policies.js').Trust} Trust */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./transcript.js').Section} Section */
/** @typedef {import('./vouching.js').Vouching} Vouching */

/** Why a file cannot be checked. */
export class Uncheckable extends Error {
  /** @param {Said} said @param {number | null} line */
  constructor(said, line = null) {
    super(said.id);
    this.said = said;
    this.line = line;
  }
}

const BEGINNING = '{"type":"programme","format":"instroom/2"';

/** @param {string} id @param {Record<string, unknown>} values */
const uncheckable = (id, values = {}) => ({ id: `uncheckable.${id}`, values });

/** Step 1: can this be checked at all? @param {Lines} lines */
function checkable(lines) {
  const first = lossy(lines.bytes.subarray(0, 256));
  if (!first.startsWith(BEGINNING)) {
    const found = /^\{"type":"programme","format":"([^"\\]*)"/.exec(first)?.[1];
    throw new Uncheckable(found === undefined || found === 'instroom/2' ? uncheckable('NotALog') : uncheckable('Version', { found }), 1);
  }
  const long = lines.firstLonger(LONGEST_LINE);
  if (long !== null) throw new Uncheckable(uncheckable('Unfinished', { lines: long }));
  const last = lines.count === 0 ? '' : lossy(lines.raw(lines.count - 1).subarray(0, 32));
  if (lines.unfinished || !last.startsWith('{"type":"checkpoint",')) throw new Uncheckable(uncheckable('Unfinished', { lines: lines.count }));
}

/** @param {Uint8Array} bytes @param {(done: number, of: number) => void} [progress] */
export function readTranscript(bytes, progress) {
  const lines = new Lines(bytes);
  checkable(lines);
  return new Transcript(lines, progress).verify();
}

/** @param {import('./checkpoints.js').Cosigned[]} cosigned @param {Trust} trust */
function cosignedSaid(cosigned, trust) {
  return cosigned.map(({ name, role, key, time }) => ({
    checked: trust.witnesses.some(({ text }) => text === key.text), name, role, signed: timeOf(time),
  }));
}

/** @param {Section} section @param {Trust} trust */
function sectionSaid(section, trust) {
  const { type, line, number, state, drawn, seal, result, rules } = section;
  const resultCosigned = cosignedSaid(result?.cosigned ?? [], trust);
  if (type === 'handover') return { line, organiser: section.parties.organiser.text, result_cosigned: resultCosigned, state, type };
  const said = {
    drawn, line, number, result_cosigned: resultCosigned, seal_cosigned: cosignedSaid(seal?.cosigned ?? [], trust),
    seal_root: section.sealRoot, state, type,
  };
  return rules ? { ...said, objections_after: rules.objections_after, subject_to: rules.subject_to, then: rules.then } : said;
}

/** What the end of the transcript still lacks. @param {Transcript} transcript @returns {Said[]} */
function reservationsOf({ origin, sections, checks }) {
  const section = /** @type {Section} */ (sections.at(-1));
  /** @type {Said[]} */
  const said = isRehearsal(origin) ? [{ id: 'conclusion.Rehearsal', values: {} }] : [];
  if (section.state === 'sealed') said.push(sealedSaid(section, sections));
  const last = section.result ?? section.seal;
  if (last && checks.some(({ end }) => end === 'not-yet')) {
    const word = section.type === 'handover' ? 'HandoverUncosigned' : section.state === 'sealed' ? 'SealUncosigned' : 'EndUncosigned';
    said.push({ id: `conclusion.${word}`, values: { by: last.cosigned.length, required: last.parties.required } });
  }
  return said;
}

/** @param {Section} section @param {Section[]} sections */
function sealedSaid(section, sections) {
  if (section.type === 'amendment') return { id: 'conclusion.AmendmentSealed', values: {} };
  const before = sections.some(({ state }) => state === 'drawn');
  return before ? { id: 'conclusion.NextSealed', values: { round: section.number } } : { id: 'conclusion.Sealed', values: {} };
}

/** What is said of a transcript once a section of it was read. @param {Transcript} transcript @param {Trust} trust */
function standingSaid(transcript, trust) {
  const last = /** @type {Section} */ (transcript.sections.at(-1));
  const { root, lines } = transcript.last;
  return {
    by: transcript.by, last_root: root, ...(trust.short === false ? {} : { last_root_short: shortNumber(root) }), lines,
    organiser: last.parties.organiser.text, origin: transcript.origin, ...marked(transcript.origin),
    sections: transcript.sections.map((section) => sectionSaid(section, trust)), state: last.state,
    witnesses_required: last.parties.required,
  };
}

/** @typedef {{agrees: boolean, checks: import('./reading.js').Check[], trusted: boolean, vouching?: Vouching} & Record<string, any>} Verdict */

/** The verdict on a transcript, and its exit status. @param {Transcript} transcript @param {Trust} trust @returns {{report: Verdict, status: 0 | 1 | 2}} */
export function verdictOn(transcript, trust) {
  const { differs } = transcript;
  const checks = transcript.checks.map((check) => ({ agrees: check.end === 'agrees', ...check }));
  const standing = transcript.sections.length > 0 ? standingSaid(transcript, trust) : {};
  if (differs) return { report: sorted({ agrees: false, checks, trusted: false, ...standing }), status: 1 };
  const vouching = vouchingOf(transcript, trust);
  const stranger = keyDifference(transcript, trust);
  if (stranger) {
    const check = { agrees: false, column: 1, end: 'differs', line: 1, part: 'key', reason: stranger, section: null };
    const untrusted = { ...vouching, enough: false };
    return { report: sorted({ agrees: false, checks: [...checks, check], trusted: false, ...standing, vouching: untrusted }), status: 1 };
  }
  const key = { agrees: vouching.enough, end: vouching.enough ? 'agrees' : 'not-yet', part: 'key', section: null };
  const report = {
    agrees: true, checks: trust.any ? [...checks, key] : checks, trusted: vouching.enough, ...standing,
    reservations: reservationsOf(transcript), vouching,
  };
  return { report: sorted(report), status: trust.any && !vouching.enough ? 2 : 0 };
}

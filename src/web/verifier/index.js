/**
 * The verifier of the format `instroom/2`: a transcript, two transcripts, a receipt, or a list that proves itself.
 *
 * Comes in: bytes, and what the reader knows from elsewhere. Goes out: a report, the members that `instroom verify --json`
 * prints and the exit status; where the program prints an error instead, `error` says it. Never throws for input.
 */
import { Malformed, readTrust } from './policies.js';
import { isList, readList, verdictOnList } from './list.js';
import { FIRST_LINE, verdictOnReceipt } from './receipts.js';
import { Uncheckable, readTranscript, verdictOn } from './report.js';
import { sorted } from './spelling.js';
import { relationOf, strangers } from './two.js';

/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./policies.js').Trust} Trust */
/** @typedef {(done: number, of: number) => void} Progress */
/**
 * @typedef {object} Given
 * @property {string[]} [trust] contents of key files and policies
 * @property {Uint8Array} [against] another transcript
 * @property {Progress} [progress] lines done, and of how many
 * @property {boolean} [rows] true: of a list also `listed`, what stands in it, and `faults`, what is wrong with each row
 * @property {boolean} [short] false: without `last_root_short`, which takes a tenth of a second
 */
/**
 * @typedef {{status: 0 | 1 | 2, agrees: boolean, trusted?: boolean,
 *   error?: Said & {line: number | null, of: 'file' | 'against' | 'trust'}} & Record<string, any>} Report
 */

export { shortNumber } from './short.js';
export { basketsOf as baskets } from './grid.js';

/** @param {Uint8Array} bytes */
function isReceipt(bytes) {
  const beginning = new TextDecoder().decode(bytes.subarray(0, FIRST_LINE.length));
  return beginning.startsWith('c2sp.org/tlog-proof@');
}

/** @param {Said} said @param {number | null} line @param {'file' | 'against' | 'trust'} of @returns {Report} */
function refused(said, line, of) {
  return { status: 2, agrees: false, trusted: false, error: { ...said, line, of } };
}

/** @param {Uint8Array} bytes @param {Given} given @returns {Report} */
export function verify(bytes, given = {}) {
  let of = /** @type {'file' | 'against' | 'trust'} */ ('trust');
  try {
    const trust = { ...readTrust(given.trust ?? []), short: given.short ?? true };
    of = 'file';
    if (given.against) {
      const one = readTranscript(bytes, given.progress);
      of = 'against';
      return against(one, readTranscript(given.against, given.progress), trust);
    }
    if (isList(bytes)) return listed(bytes, trust, given);
    const { report, status } = isReceipt(bytes) ? verdictOnReceipt(bytes, trust) : verdictOn(readTranscript(bytes, given.progress), trust);
    return { .../** @type {any} */ (report), status };
  } catch (error) {
    if (error instanceof Malformed || error instanceof Uncheckable) return refused(error.said, error.line, of);
    const detail = error instanceof Error ? error.message : String(error);
    return refused({ id: 'uncheckable.Unreadable', values: { detail } }, null, of);
  }
}

/** @param {Uint8Array} bytes @param {Trust} trust @param {Given} given @returns {Report} */
function listed(bytes, trust, { progress, rows = false }) {
  const list = readList(bytes, progress);
  const { report, status } = verdictOnList(list, trust);
  return { .../** @type {any} */ (report), status, ...(rows ? { listed: list.members, faults: list.rows } : {}) };
}

/** @param {import('./transcript.js').Transcript} one @param {import('./transcript.js').Transcript} other @param {Trust} trust @returns {Report} */
function against(one, other, trust) {
  strangers(one, other);
  const [first, second] = [verdictOn(one, trust), verdictOn(other, trust)];
  if (one.differs || other.differs) {
    return { ...sorted({ agrees: false, first: first.report, fork: null, relation: null, second: second.report, shared: null }), status: 1 };
  }
  const { relation, shared, fork } = relationOf(one, other);
  const agrees = !fork && first.report.agrees && second.report.agrees;
  const worst = /** @type {0 | 1 | 2} */ (first.status === 1 || second.status === 1 ? 1 : Math.max(first.status, second.status));
  return { ...sorted({ agrees, first: first.report, fork, relation, second: second.report, shared }), status: fork ? 1 : worst };
}

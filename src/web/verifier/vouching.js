/**
 * Who vouches (receipts.md, "Who vouches"): a transcript names its own keys, so only keys from elsewhere count.
 */
import { missingQuorums } from './policies.js';
import { timeOf } from './values.js';

/** @typedef {import('./keys.js').Key} Key */
/** @typedef {import('./policies.js').Trust} Trust */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./transcript.js').Transcript} Transcript */
/** @typedef {import('./transcript.js').Section} Section */
/** @typedef {import('./transcript.js').End} End */
/** @typedef {{enough: boolean, limits: Said[], missing: Said[], organiser: Said, silent: Said[], witnesses: Said[]}} Vouching */

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
export const trustSaid = (id, values = {}) => ({ id: `trust.${id}`, values });

/** @param {Key[]} keys @param {Key} key */
const has = (keys, key) => keys.some(({ text }) => text === key.text);

/** The checkpoints of a transcript, in order. @param {Section[]} sections @returns {End[]} */
function endsOf(sections) {
  return sections.flatMap(({ seal, result }) => [seal, result]).filter((end) => end !== null);
}

/** What differs of the keys that were given: null where nothing does. @param {Transcript} transcript @param {Trust} trust @returns {Said | null} */
export function keyDifference({ allParties }, { organisers, own }) {
  const known = allParties.map(({ organiser }) => organiser);
  if (organisers.length > 0 && !organisers.some((key) => has(known, key))) return { id: 'difference.Stranger', values: {} };
  const witnesses = allParties.flatMap((parties) => parties.witnesses.map(({ key }) => key));
  const stranger = own.find((key) => !has(witnesses, key));
  return stranger ? { id: 'difference.StrangerWitness', values: { name: stranger.name } } : null;
}

/** @param {Transcript} transcript @param {Trust} trust @returns {Vouching} */
export function vouchingOf(transcript, trust) {
  const ends = endsOf(transcript.sections);
  const last = /** @type {End} */ (ends.at(-1));
  /** @param {Key} key */
  const signedLast = (key) => last.cosigned.some((each) => each.key.text === key.text);
  const missing = missingQuorums(trust, transcript.origin, signedLast);
  const signed = new Set(ends.map(({ parties }) => parties.organiser.text));
  const vouching = trust.organisers.filter((key) => signed.has(key.text));
  const someone = trust.organisers.length > 0 ? vouching.length > 0 : trust.witnesses.some(signedLast);
  const organiser = organiserSaid(transcript, trust, vouching, last.parties.organiser);
  const silent = trust.organisers.filter((key) => !signed.has(key.text) && organiser.values.key !== key.text);
  return {
    enough: someone && missing.length === 0, limits: limitsOf(transcript, trust, last), missing, organiser,
    silent: silent.map(({ text }) => trustSaid('Silent', { key: text })),
    witnesses: witnessesSaid(transcript, trust, ends, last),
  };
}

/** @param {Transcript} transcript @param {Trust} trust @param {Key[]} vouching @param {Key} now who signs at the end */
function organiserSaid({ allParties }, trust, vouching, now) {
  if (has(vouching, now)) return trustSaid('Organiser', { key: now.text });
  const [before] = vouching;
  if (before) return trustSaid('Before', { key: before.text, now: now.text });
  const announced = trust.organisers.find((key) => has(allParties.map(({ organiser }) => organiser), key));
  return announced ? trustSaid('Announced', { key: announced.text, now: now.text }) : trustSaid('OfLog', { key: now.text });
}

/** @param {Transcript} transcript @param {Trust} trust @param {End[]} ends @param {End} last */
function witnessesSaid({ allParties }, trust, ends, last) {
  const known = allParties.flatMap(({ witnesses }) => witnesses.map(({ key }) => key));
  return trust.witnesses.filter((key) => has(known, key)).map((key) => {
    const { name } = key;
    const at = last.cosigned.find((each) => each.key.text === key.text);
    if (at) return trustSaid('Signed', { moment: timeOf(at.time), name });
    const earlier = ends.some(({ cosigned }) => cosigned.some((each) => each.key.text === key.text));
    return trustSaid(earlier ? 'Earlier' : 'Nothing', { name });
  });
}

/** @param {Transcript} transcript @param {Trust} trust @param {End} last */
function limitsOf({ by, sections }, trust, last) {
  const section = /** @type {Section} */ (sections.at(-1));
  const known = endsOf([section]).flatMap(({ cosigned }) => cosigned).filter(({ key }) => has(trust.witnesses, key));
  const moment = [section.stated, ...known.map(({ time }) => timeOf(time))].sort().at(-1);
  const whom = by === null ? { id: 'trust-whom.Organiser', values: {} } : { id: 'trust-whom.By', values: { by } };
  const limits = [
    trustSaid('AsOf', { line: last.line, moment: { id: 'trust-moment.At', values: { moment } } }),
    trustSaid('NewestLog', { whom }),
  ];
  const names = last.cosigned.filter(({ key }) => !has(trust.witnesses, key)).map(({ name }) => name);
  return names.length > 0 ? [...limits, trustSaid('Unchecked', { names })] : limits;
}

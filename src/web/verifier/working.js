/**
 * A section is worked out (transcript.md, "Verifying", 6 and 7): what the sources gave, the moment of the draw, and the
 * derived lines that follow.
 */
import { allocatePool, poolsOf } from './allocation.js';
import { keepTurns } from './amendments.js';
import { allocateBaskets, basketNumber } from './baskets.js';
import { lotLine, lotOf, rankRows } from './lots.js';
import { outcomeLines, trancheLines } from './outcomes.js';
import { demand, demandTime } from './parties.js';
import { areEnough, canonicalValue, contributionFault, momentFault } from './plan.js';
import { Stop } from './reading.js';
import { Unread } from './scan.js';
import { seedOf } from './seed.js';
import { byRegion } from './units.js';
import { hex } from './values.js';

/** @typedef {import('./earlier.js').Standing} Standing */
/** @typedef {import('./plan.js').Contribution} Contribution */
/** @typedef {import('./plan.js').Source} Source */
/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./transcript.js').Sealed} Sealed */
/** @typedef {import('./units.js').Unit} Unit */

/** A fault of a contribution, behind which nothing can be computed. @param {Reading} reading @param {Said} said @returns {never} */
function stop(reading, said) {
  reading.note({ said, column: 1 });
  throw new Stop();
}

/** @param {Reading} reading @param {Source} source @param {boolean} late @returns {Contribution | null} */
function oneSource(reading, source, late) {
  const line = late ? reading.input('contribution') : reading.input('contribution', 'failure');
  const { type, members } = line;
  const { label } = source;
  if (members.label !== label) {
    stop(reading, { id: 'difference.Line', values: { due: `${type} ${label}`, found: `${type} ${members.label}` } });
  }
  if (type === 'failure') return failed(reading, source, line);
  const fault = contributionFault(members, source, late);
  if (fault) stop(reading, { id: 'difference.Contribution', values: { fault } });
  const value = canonicalValue(members.value, source);
  if (value !== members.value) reading.note({ said: { id: 'difference.Spelling', values: {} }, column: 1 });
  reading.respell(line, { type, label, value, ...(source.kind === 'drand' ? { signature: members.signature } : {}) });
  const round = source.kind === 'drand' ? source.round + (late ? source.later ?? 0 : 0) : null;
  return { label, value, round };
}

/** @param {Reading} reading @param {Source} source @param {any} line */
function failed(reading, source, line) {
  demand(line.members.reason !== '', 'reason');
  if (source.failure === 'abort') {
    stop(reading, { id: 'difference.Contribution', values: { fault: { id: 'contribution.MayNotFail', values: { label: source.label } } } });
  }
  if (!line.spelt) reading.respell(line);
  return source.failure === 'later' ? oneSource(reading, source, true) : null;
}

/** @param {Reading} reading @param {Source[]} sources @returns {Contribution[]} */
function contributions(reading, sources) {
  return reading.check('contributions', () => {
    /** @type {Contribution[]} */
    const given = [];
    for (const source of sources) {
      const contribution = oneSource(reading, source, false);
      if (contribution) given.push(contribution);
    }
    const labels = new Set(given.map(({ label }) => label));
    if (!areEnough(sources.filter(({ label }) => labels.has(label)))) {
      reading.next += 1;
      stop(reading, { id: 'difference.Contribution', values: { fault: { id: 'contribution.TooLittleLeft', values: {} } } });
    }
    return given;
  });
}

/** @param {Reading} reading @param {Sealed} sealed @param {Contribution[]} given @returns {string} */
function draw(reading, { opened, until }, given) {
  return reading.check('draw', () => {
    const { drawn } = reading.inputOf('draw', (line) => demandTime(line, 'drawn'));
    const fault = momentFault(drawn, opened, until, given);
    if (fault) reading.note({ said: { id: 'difference.Moment', values: { fault } }, column: 1 });
    return drawn;
  });
}

/** @param {Sealed} sealed @returns {Map<string, Unit>} */
function unitsOf(sealed) {
  return /** @type {{units: import('./units.js').Units}} */ (sealed.round ?? sealed.amended).units.byLabel;
}

/** Gives lots: to all who take no part yet, or to those who come late. @param {Sealed} sealed @param {Uint8Array | null} seed @returns {Set<Unit>} who got one */
function giveLots(sealed, seed) {
  const drawn = sealed.amended?.amended.drawn;
  const got = [...unitsOf(sealed).values()].filter((unit) => (drawn ? drawn.get(unit.label)?.late === true : unit.since === null));
  if (seed) for (const unit of got) unit.lot = lotOf(seed, unit.label);
  return new Set(got);
}

/** The first tranche that an amendment may change. @param {Sealed} sealed */
function firstOpen({ amended, rules }) {
  if (!amended) return 0;
  const open = rules.tranches.findIndex(({ start }) => start > amended.date);
  return open === -1 ? rules.tranches.length : open;
}

/** @param {Reading} reading @param {Sealed} sealed @param {Uint8Array | null} seed @param {Contribution[]} given */
function allocate(reading, sealed, seed, given) {
  const { rules, round } = sealed;
  const units = unitsOf(sealed);
  const open = firstOpen(sealed);
  if (!round) keepTurns(units.values(), open);
  const pools = poolsOf(byRegion(units.values()), rules, open);
  if (!round || !seed || rules.boundary !== 'baskets') return pools.map((pool) => allocatePool(pool, open));
  const rolls = given.find(({ label }) => label === rules.basket_dice)?.value ?? null;
  reading.round();
  return pools.map((pool) => allocateBaskets(pool, basketNumber(rules, seed, pool.name, rolls), reading.baskets));
}

/** The round that stands from here on. @param {Sealed} sealed @param {Standing | null} before @returns {Standing} */
function standingBehind({ round, amended, rules }, before) {
  if (round) {
    const { number, practices, units, known } = round;
    return { rules, number, practices, units: units.byLabel, known, out: new Set(), withdrawn: new Map() };
  }
  const { amended: state, units, practices } = /** @type {NonNullable<Sealed['amended']>} */ (amended);
  const { number } = /** @type {Standing} */ (before);
  return { rules, number, practices, units: units.byLabel, known: state.known, out: state.out, withdrawn: state.withdrawn };
}

/**
 * @param {Reading} reading @param {Sealed} sealed @param {string} root of the seal, in base64
 * @param {Standing | null} before
 */
export function workOut(reading, sealed, root, before) {
  const given = sealed.sources ? contributions(reading, sealed.sources) : [];
  const drawn = draw(reading, sealed, given);
  const seed = sealed.sources ? seedOf(root, given) : null;
  if (seed) reading.check('seed', () => reading.compare([JSON.stringify({ type: 'seed', seed: hex(seed) })]));
  const late = giveLots(sealed, seed);
  const rows = rankRows(unitsOf(sealed).values(), sealed.rules);
  if (seed) reading.check('lots', () => reading.compare(rows.flatMap((row) => row.filter((unit) => late.has(unit)).map(lotLine))));
  const pools = allocate(reading, sealed, seed, given);
  reading.check('tranches', () => reading.compare(trancheLines(pools, sealed.rules)));
  const standing = standingBehind(sealed, before);
  reading.check('outcomes', () => reading.compare(outcomeLines(standing.practices, standing.units, sealed.rules)));
  return { drawn, standing };
}

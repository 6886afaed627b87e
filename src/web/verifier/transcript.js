/**
 * The steps of a verifier (transcript.md, "Verifying", 2 to 9).
 *
 * Comes in: a transcript as lines. Goes out: what each check found, the sections, the parties, the last root. What is
 * computed below a seal is in working.js.
 */
import { Amended, CHANGES, MOST_CHANGES } from './amendments.js';
import { cosignatures, noteFaultOf, readNote } from './checkpoints.js';
import { mustBeThere, recordBehind } from './earlier.js';
import { demand, demandTime, readHandover, readProgramme } from './parties.js';
import { checkPlan, firstAppearance } from './plan.js';
import { Reading, Stop } from './reading.js';
import { checkAmendment, checkPractice, checkRound, checkRules } from './rules.js';
import { Unread } from './scan.js';
import { Units } from './units.js';
import { base64 } from './values.js';
import { workOut } from './working.js';

/** @typedef {import('./checkpoints.js').Cosigned} Cosigned */
/** @typedef {import('./checkpoints.js').Note} Note */
/** @typedef {import('./checkpoints.js').Parties} Parties */
/** @typedef {import('./earlier.js').Standing} Standing */
/** @typedef {import('./plan.js').Source} Source */
/** @typedef {import('./rules.js').Rules} Rules */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {import('./units.js').Practice} Practice */
/** A signed end: what was signed there, and by whom. @typedef {{line: number, root: string, faulty: boolean, cosigned: Cosigned[], parties: Parties}} End */
/**
 * @typedef {object} Section
 * @property {'round' | 'amendment' | 'handover'} type
 * @property {number} line
 * @property {number} number
 * @property {'sealed' | 'drawn' | 'aborted' | 'announced'} state
 * @property {string} stated the latest moment that it states
 * @property {Rules | null} rules of a round
 * @property {string | null} drawn
 * @property {End | null} seal
 * @property {string | null} sealRoot what the seal states, or what is computed where that cannot be read
 * @property {End | null} result
 * @property {Parties} parties those who sign behind it
 */
/** Everything above a seal. @typedef {{opened: string, until: string | null, rules: Rules, sources: Source[] | null,
 *  round: {number: number, practices: Practice[], units: Units, known: Map<string, import('./units.js').Known>} | null,
 *  amended: {amended: Amended, units: Units, practices: Practice[], date: string} | null}} Sealed */

const MOST_SECTIONS = 1000;

export class Transcript {
  /** @param {import('./spelling.js').Lines} lines @param {(done: number, of: number) => void} progress */
  constructor(lines, progress = () => {}) {
    this.reading = new Reading(lines, progress);
    this.origin = '';
    /** @type {string | null} */
    this.by = null;
    /** Who signs. @type {Parties} */
    this.parties = /** @type {any} */ (null);
    /** Everybody who was ever named, in order. @type {Parties[]} */
    this.allParties = [];
    /** @type {Section[]} */
    this.sections = [];
    /** @type {Standing | null} */
    this.standing = null;
    /** @type {string | null} */
    this.identity = null;
    this.rounds = 0;
    this.amendments = 0;
    /** Root and number of lines at the last place where a checkpoint is due. */
    this.last = { root: '', lines: 0 };
  }

  get checks() {
    return this.reading.checks;
  }

  get differs() {
    return this.checks.some(({ end }) => end === 'differs');
  }

  verify() {
    try {
      this.readSection(true);
      while (!this.reading.done && !this.differs) this.readSection(false);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    return this;
  }

  /** @param {boolean} first */
  readSection(first) {
    const { reading } = this;
    const line = reading.next + (first ? 2 : 1);
    reading.section = this.sections.length + 1;
    const type = first ? 'round' : reading.peekType() ?? '';
    if (type === 'handover') return this.handover(line);
    const sealed = reading.check('form', () => {
      if (first) this.programme();
      if (this.sections.length >= MOST_SECTIONS) this.tooMany();
      return type === 'amendment' && this.standing ? this.amendment(this.standing) : this.round();
    });
    this.seal(line, sealed);
  }

  /** @returns {never} */
  tooMany() {
    this.reading.take();
    throw new Unread({ id: 'unread.TooManySections', values: { most: MOST_SECTIONS } });
  }

  programme() {
    const members = this.reading.inputOf('programme', (line) => {
      this.parties = readProgramme(line);
    });
    this.reading.parted();
    this.origin = members.origin;
    this.by = members.by;
    this.allParties.push(this.parties);
  }

  /** @param {number} line */
  handover(line) {
    const { reading } = this;
    /** @type {Parties} */
    let next = this.parties;
    const members = reading.check('handover', () => {
      if (this.sections.length >= MOST_SECTIONS) this.tooMany();
      return reading.inputOf('handover', (each) => {
        next = readHandover(each, this.origin);
      });
    });
    this.allParties.push(next);
    this.end({
      type: 'handover', line, number: 0, state: 'announced', stated: members.announced, rules: null, drawn: null, seal: null, sealRoot: null, result: null,
      parties: next,
    });
    this.parties = next;
  }

  /** @returns {Sealed} */
  round() {
    const { reading } = this;
    const { opened } = reading.inputOf('round', (line) => checkRound(line, this.rounds + 1));
    this.rounds += 1;
    const rules = reading.inputOf('rules', (line) => checkRules(line, this.identity));
    this.identity ??= rules.identity;
    const known = recordBehind(this.standing);
    const units = new Units(rules, known);
    const practices = this.register(rules, units, known);
    const sources = this.plan(opened, rules);
    const round = { number: this.rounds, practices, units, known };
    return { opened, until: rules.objections_until, rules, sources, round, amended: null };
  }

  /** @param {Rules} rules @param {Units} units @param {Map<string, import('./units.js').Known>} known */
  register(rules, units, known) {
    const { reading } = this;
    const due = mustBeThere(known);
    /** @type {Practice[]} */
    const practices = [];
    /** The first line at which a rule over several is broken; where somebody is missing, that before the others.
     * @type {{index: number, fault: Said} | null} */
    let broken = null;
    /** @type {{index: number, fault: Said} | null} */
    let gone = null;
    let place = 0;
    do {
      const line = reading.input('practice');
      const practice = line.members;
      checkPractice(practice, rules);
      this.sorted(practices.at(-1), practice);
      this.since(practice, known);
      const missing = due[place];
      if (missing !== undefined && missing < practice.id) gone ??= { index: reading.next - 1, fault: goneFault(missing, known) };
      /** @type {Said | null} */
      const fault = broken ? null : units.add(practice);
      if (fault) broken = { index: reading.next - 1, fault };
      if (missing === practice.id) place += 1;
      if (!line.spelt) reading.respell(line);
      practices.push(practice);
    } while (reading.peekType() === 'practice');
    broken = this.crowded(units, practices, broken);
    const missing = due[place];
    if (!gone && missing !== undefined && reading.peekType() === 'seed-plan') gone = { index: reading.take(), fault: goneFault(missing, known) };
    if (gone ?? broken) this.broken(/** @type {{index: number, fault: Said}} */ (gone ?? broken));
    return practices;
  }

  /** @param {{index: number, fault: Said}} broken @returns {never} */
  broken({ index, fault }) {
    this.reading.note({ said: { id: 'difference.Unread', values: { kind: { id: 'unread.Round', values: { fault } } } }, column: 1 }, index);
    throw new Stop();
  }

  /** @param {Units} units @param {Practice[]} practices those that were read last @param {{index: number, fault: Said} | null} broken */
  crowded(units, practices, broken) {
    const crowded = broken ? null : units.crowded();
    if (!crowded) return broken;
    const from = this.reading.next - practices.length;
    return { index: from + practices.findIndex(({ region }) => crowded.region === '' || region === crowded.region), fault: crowded.said };
  }

  /** @param {Practice | undefined} before @param {Practice} practice */
  sorted(before, practice) {
    if (before === undefined || before.id < practice.id) return;
    throw new Unread({ id: before.id === practice.id ? 'unread.Twice' : 'unread.Unsorted', values: {} });
  }

  /** @param {Practice} practice @param {Map<string, import('./units.js').Known>} known */
  since(practice, known) {
    const since = known.get(practice.id)?.since ?? null;
    if (since === null || practice.since === null) return;
    throw new Unread({ id: 'unread.Round', values: { fault: { id: 'round.Since', values: { practice: practice.id, start: since } } } });
  }

  /** @param {string} opened @param {Rules | null} rules */
  plan(opened, rules) {
    return this.reading.inputOf('seed-plan', (line) => checkPlan(line, opened, rules)).sources;
  }

  /** @param {Standing} standing @returns {Sealed} */
  amendment(standing) {
    const { reading } = this;
    const { opened, date } = reading.inputOf('amendment', (line) => checkAmendment(line, this.amendments + 1));
    this.amendments += 1;
    const amended = new Amended(standing);
    let changes = 0;
    do {
      if (changes === MOST_CHANGES) {
        reading.take();
        this.change({ id: 'change.TooMany', values: { most: MOST_CHANGES } });
      }
      const line = reading.input('withdraw', 'restore', 'late', 'correct', 'successor');
      const fault = amended.apply(line.members);
      if (fault) this.change(fault);
      if (!line.spelt) reading.respell(line);
      changes += 1;
    } while (CHANGES.has(reading.peekType() ?? ''));
    const settled = amended.settle();
    if ('id' in settled) return this.change(settled);
    const sources = amended.late ? this.plan(opened, null) : null;
    return { opened, until: null, rules: standing.rules, sources, round: null, amended: { amended, date, ...settled } };
  }

  /** @param {import('./strings.js').Said} fault @returns {never} */
  change(fault) {
    throw new Unread({ id: 'unread.Change', values: { fault } });
  }

  /** A seal, and what stands below it. @param {number} line @param {Sealed} sealed */
  seal(line, sealed) {
    const { reading } = this;
    const seal = this.checkpoint('seal');
    /** @type {Section} */
    const section = {
      type: sealed.round ? 'round' : 'amendment', line, number: sealed.round ? this.rounds : this.amendments, state: 'sealed',
      stated: sealed.opened, rules: sealed.round && sealed.rules, drawn: null, seal, sealRoot: seal?.root ?? this.last.root, result: null, parties: this.parties,
    };
    const beacon = sealed.sources && firstAppearance(sealed.sources);
    if (reading.done && seal) {
      this.witnesses('seal-witnesses', seal, beacon, true);
      this.sections.push(section);
    } else if (reading.peekType() === 'abort') {
      this.abort(section);
    } else {
      if (seal) this.witnesses('seal-witnesses', seal, beacon, false);
      const { drawn, standing } = workOut(reading, sealed, section.sealRoot ?? '', this.standing);
      this.standing = standing;
      this.end({ ...section, state: 'drawn', stated: drawn, drawn });
    }
  }

  /** @param {Section} section */
  abort(section) {
    const { aborted } = this.reading.check('abort', () => this.reading.inputOf('abort', (line) => {
      demand(line.reason !== '', 'reason');
      demandTime(line, 'aborted');
    }));
    this.end({ ...section, state: 'aborted', stated: aborted });
  }

  /** The checkpoint behind a section. @param {Section} section */
  end(section) {
    const result = this.checkpoint('result');
    this.sections.push({ ...section, result });
    if (!result) throw new Stop();
    this.witnesses('result-witnesses', result, null, this.reading.done);
  }

  /** Enough cosignatures? @param {string} part @param {End} end @param {number | null} beacon when it speaks first @param {boolean} last */
  witnesses(part, end, beacon, last) {
    const { required } = end.parties;
    if (required === 0 || end.faulty) return;
    const signed = end.cosigned.filter(({ time }) => beacon === null || time < beacon).length;
    const { section, checks } = this.reading;
    if (signed >= required) checks.push({ part, section, end: 'agrees' });
    else if (last) checks.push({ part, section, end: 'not-yet' });
    else checks.push({ part, section, end: 'differs', line: end.line, column: 1, reason: tooFew(end, signed) });
  }

  /** The next line is a checkpoint over all lines above it; null where there is none. @param {string} part @returns {End | null} */
  checkpoint(part) {
    try {
      return this.reading.check(part, () => this.readCheckpoint());
    } catch (error) {
      if (error instanceof Stop) return null;
      throw error;
    }
  }

  /** @returns {End} */
  readCheckpoint() {
    const { reading } = this;
    const root = reading.tree.root();
    const size = reading.tree.size;
    this.last = { root: base64(root), lines: reading.next + 1 };
    const line = reading.input('checkpoint');
    if (!line.spelt) reading.respell(line);
    const note = readNote(line.members.note);
    const said = 'id' in note ? note : noteFaultOf(note, this.parties, this.origin, size, root);
    if (said) reading.note({ said: { id: 'difference.Note', values: { fault: said } }, column: 1 });
    return {
      line: reading.next, root: 'id' in note ? base64(root) : note.root, faulty: said !== null, parties: this.parties,
      cosigned: 'id' in note || said ? [] : cosignatures(note, this.parties),
    };
  }
}

/** Who takes part already must be in the register. @param {string} practice @param {Map<string, import('./units.js').Known>} known @returns {Said} */
function goneFault(practice, known) {
  return { id: 'round.Gone', values: { practice, start: known.get(practice)?.since } };
}

/** @param {End} end @param {number} signed in time */
function tooFew({ parties: { required }, cosigned }, signed) {
  const late = cosigned.length - signed;
  return late > 0
    ? { id: 'difference.TooFewInTime', values: { late, required, signed } }
    : { id: 'difference.TooFew', values: { required, signed } };
}

/**
 * What a reader gives: keys and policies (receipts.md, "Who vouches", "Policies").
 */
import { ORGANISER, WITNESS, readKey } from './keys.js';
import { at, decimal, hex, utf8 } from './values.js';

/** @typedef {import('./keys.js').Key} Key */
/** @typedef {import('./strings.js').Said} Said */
/** @typedef {{name: string, key?: Key, least: number, members: Member[]}} Member A witness, or a group of members. */
/** @typedef {{logs: Key[], witnesses: Key[], quorum: Member | null}} Policy */
/** @typedef {{organisers: Key[], witnesses: Key[], own: Key[], policies: Policy[], any: boolean,
 * short?: boolean}} Trust `own`: witnesses given by themselves and not in a policy; `short`: whether short numbers are asked for. */

const MOST_BYTES = 1048576;
const MOST_LINES = 1000;
const MOST_LOGS = 100;
const MOST_NAMES = 200;
const FORMS = /** @type {Record<string, string>} */ ({
  log: 'log VKEY [URL]', witness: 'witness NAME VKEY [URL]', group: 'group NAME all|any|NUMBER NAME …', quorum: 'quorum NAME|none',
});

/** A key or policy that was given and is malformed. */
export class Malformed extends Error {
  /** @param {Said} said @param {number | null} line */
  constructor(said, line = null) {
    super(said.id);
    this.said = said;
    this.line = line;
  }
}

/** @param {string} id @param {Record<string, unknown>} values @returns {Said} */
const fault = (id, values = {}) => ({ id: `policy.${id}`, values });

/** The items of a line. @param {string} line */
const itemsOf = (line) => line.split(/[ \t]+/).filter((item) => item !== '');

/** @param {string} text */
function isPolicy(text) {
  return text.split('\n').some((line) => Object.hasOwn(FORMS, itemsOf(line.trim())[0] ?? ''));
}

/** Everything that was given. @param {string[]} given texts of keys and policies @returns {Trust} */
export function readTrust(given) {
  /** @type {Trust} */
  const trust = { organisers: [], witnesses: [], own: [], policies: [], any: given.length > 0 };
  for (const text of given) {
    if (isPolicy(text)) addPolicy(trust, new PolicyReader(text).policy());
    else addKey(trust, text);
  }
  return trust;
}

/** @param {Key[]} list @param {Key} key */
function addOnce(list, key) {
  if (!list.some((each) => each.text === key.text)) list.push(key);
}

/** @param {Trust} trust @param {string} text */
function addKey(trust, text) {
  const key = readKey(text.trim());
  if (!key) throw new Malformed({ id: 'key.NotAVerifierKey', values: { text: text.trim().slice(0, 300) } });
  addOnce(key.type === ORGANISER ? trust.organisers : trust.witnesses, key);
  if (key.type === WITNESS) addOnce(trust.own, key);
}

/** @param {Trust} trust @param {Policy} policy */
function addPolicy(trust, policy) {
  trust.policies.push(policy);
  for (const key of policy.logs) addOnce(trust.organisers, key);
  for (const key of policy.witnesses) addOnce(trust.witnesses, key);
}

/** Reads a policy line by line. */
class PolicyReader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** @type {Policy} */
    this.read = { logs: [], witnesses: [], quorum: null };
    /** @type {Map<string, Member>} */
    this.names = new Map();
    /** @type {Set<string>} */
    this.keys = new Set();
    /** @type {Set<string>} */
    this.inGroup = new Set();
    this.quorums = 0;
    this.line = 0;
  }

  /** @param {Said} said @param {number} line @returns {never} */
  fail(said, line = this.line) {
    throw new Malformed(said, line);
  }

  policy() {
    const lines = this.text.split('\n');
    const rest = lines.pop();
    if (utf8(this.text).length > MOST_BYTES || lines.length > MOST_LINES) this.fail(fault('TooLong', { bytes: MOST_BYTES, lines: MOST_LINES }), 1);
    for (const line of lines) {
      this.line += 1;
      this.readLine(line);
    }
    if (rest !== '') this.fail(fault('CutOff'), this.line + 1);
    if (this.quorums === 0) this.fail(fault('NoQuorum'));
    if (this.keys.size === 0) this.fail(fault('Nobody'));
    return this.read;
  }

  /** @param {string} line */
  readLine(line) {
    if (/[\x00-\x08\x0b-\x1f\x7f]/.test(line)) this.fail(fault('Byte'));
    const items = itemsOf(line);
    const [word = '#'] = items;
    if (word.startsWith('#')) return;
    if (!Object.hasOwn(FORMS, word)) this.fail(fault('Word', { found: word }));
    const few = word === 'group' ? 4 : word === 'witness' ? 3 : 2;
    const many = word === 'group' ? Infinity : word === 'quorum' ? 2 : few + 1;
    if (items.length < few || items.length > many) this.fail(fault('Form', { form: FORMS[word] }));
    if (word === 'log') this.log(at(items, 1));
    else if (word === 'witness') this.witness(at(items, 1), at(items, 2));
    else if (word === 'group') this.group(at(items, 1), at(items, 2), items.slice(3));
    else this.quorum(at(items, 1));
  }

  /** @param {string} given @param {number} type */
  key(given, type) {
    const key = readKey(given);
    if (!key) this.fail(fault('Key', { given }));
    if (key.type !== type) this.fail(fault(type === WITNESS ? 'LogAsWitness' : 'WitnessAsLog', { given }));
    if (this.keys.has(hex(key.bytes))) this.fail(fault('KeyTwice', { name: key.name }));
    this.keys.add(hex(key.bytes));
    return key;
  }

  /** @param {string} given */
  log(given) {
    this.read.logs.push(this.key(given, ORGANISER));
    if (this.read.logs.length > MOST_LOGS) this.fail(fault('TooMany', { most: MOST_LOGS }));
  }

  /** @param {string} name @param {string} given */
  witness(name, given) {
    const key = this.key(given, WITNESS);
    this.define({ name, key, least: 1, members: [] });
    this.read.witnesses.push(key);
  }

  /** @param {Member} member */
  define(member) {
    const { name } = member;
    if (name === 'none') this.fail(fault('NameNone'));
    if (this.names.has(name)) this.fail(fault('NameTwice', { name }));
    this.names.set(name, member);
    if (this.names.size > MOST_NAMES) this.fail(fault('TooMany', { most: MOST_NAMES }));
  }

  /** @param {string} name @returns {Member} */
  known(name) {
    return this.names.get(name) ?? this.fail(fault('Unknown', { name }));
  }

  /** @param {string} name @param {string} least @param {string[]} names */
  group(name, least, names) {
    const members = names.map((each) => {
      const member = this.known(each);
      if (this.inGroup.has(each)) this.fail(fault('MemberTwice', { name: each }));
      this.inGroup.add(each);
      return member;
    });
    const count = least === 'any' ? 1 : least === 'all' ? members.length : decimal(least) ?? 0;
    if (count < 1 || count > members.length) this.fail(fault('Least', { given: least, members: members.length }));
    this.define({ name, least: count, members });
  }

  /** @param {string} name */
  quorum(name) {
    this.quorums += 1;
    if (this.quorums > 1) this.fail(fault('QuorumTwice'));
    this.read.quorum = name === 'none' ? null : this.known(name);
  }
}

/** Has this member signed? @param {Member} member @param {(key: Key) => boolean} signed @returns {boolean} */
function hasSigned(member, signed) {
  if (member.key) return signed(member.key);
  return member.members.filter((each) => hasSigned(each, signed)).length >= member.least;
}

/** Is a policy's quorum about this log? @param {Policy} policy @param {string} origin */
const isAbout = ({ logs }, origin) => logs.length === 0 || logs.some(({ name }) => name === origin);

/** The quorums about a log that are not met. @param {Trust} trust @param {string} origin @param {(key: Key) => boolean} signed @returns {Said[]} */
export function missingQuorums({ policies }, origin, signed) {
  return policies.flatMap((policy) => {
    const { quorum } = policy;
    if (!quorum || !isAbout(policy, origin) || hasSigned(quorum, signed)) return [];
    return [missing(quorum, signed)];
  });
}

/** @param {Member} quorum @param {(key: Key) => boolean} signed @returns {Said} */
function missing(quorum, signed) {
  if (quorum.key) return { id: 'trust.OneWitness', values: { name: quorum.key.name } };
  const members = quorum.members.map((each) => each.key?.name ?? each.name);
  const count = quorum.members.filter((each) => hasSigned(each, signed)).length;
  return { id: 'trust.Quorum', values: { least: quorum.least, members, name: quorum.name, signed: count } };
}

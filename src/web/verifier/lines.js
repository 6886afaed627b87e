/**
 * The members of every line type, in their order (transcript.md, "Lines"; allocation.md, "Rules", "Amendments").
 *
 * A kind says what stands there; the rules of a value are in the chapters' own modules.
 */

/**
 * @typedef {{kind: 'text' | 'long' | 'note' | 'number', nullable?: boolean, optional?: boolean}} Plain
 * @typedef {{kind: 'list', of: Kind, nullable?: boolean, optional?: boolean}} ListKind
 * @typedef {{kind: 'object', members: [string, Kind][], nullable?: boolean, optional?: boolean}} ObjectKind
 * @typedef {Plain | ListKind | ObjectKind} Kind
 */

/** @type {Kind} */
const text = { kind: 'text' };
/** @type {Kind} */
const textOrNull = { kind: 'text', nullable: true };
/** @type {Kind} */
const number = { kind: 'number' };
/** @type {Kind} */
const numberOrNull = { kind: 'number', nullable: true };
/** Only there where another member says so. @type {Kind} */
const textAtTimes = { kind: 'text', nullable: true, optional: true };
/** @type {Kind} */
const numberAtTimes = { kind: 'number', nullable: true, optional: true };

/** @param {Kind} of @returns {Kind} */
const list = (of) => ({ kind: 'list', of });
/** @param {[string, Kind][]} members @param {boolean} nullable @returns {Kind} */
const object = (members, nullable = false) => ({ kind: 'object', members, nullable });

/** @type {[string, Kind][]} */
const period = [['count', number], ['unit', text]];
/** @type {[string, Kind][]} */
const signers = [
  ['organiser', text],
  ['witnesses', list(object([['role', text], ['key', text]]))],
  ['required', number],
];
/** @type {[string, Kind][]} */
const changed = [
  ['id', text], ['name', text], ['town', textOrNull], ['region', text], ['ion', number], ['wish', textOrNull],
  ['class', textOrNull], ['insurer', textOrNull], ['uzovi', textOrNull],
];
/** @type {[string, Kind][]} */
const source = [
  ['label', text], ['by', text], ['kind', text], ['faces', numberAtTimes], ['rolls', numberAtTimes], ['what', textAtTimes],
  ['commitment', textAtTimes], ['chain', textAtTimes], ['round', numberAtTimes], ['failure', text], ['later', numberAtTimes],
];

/** @type {Record<string, [string, Kind][]>} */
export const MEMBERS = {
  programme: [['format', text], ['origin', text], ['title', text], ['by', textOrNull], ...signers],
  handover: [['reason', text], ['announced', text], ...signers],
  round: [
    ['number', number], ['title', text], ['opened', text],
    ['repairs', list(object([['repair', text], ['rows', number]]))],
  ],
  rules: [
    ['profile', text],
    ['tranches', list(object([['start', text], ['cap_millionths', number]]))],
    ['reference_date', text], ['unit', text], ['no_answer', text],
    ['bases', list(object([['region', text], ['size', number]]))],
    ['identity', text], ['objections_until', textOrNull], ['objections_after', object(period, true)],
    ['subject_to', list(text)],
    ['then', list(object([['what', text], ['within', object(period)]]))],
    ['spread', text], ['boundary', text], ['consent', textOrNull], ['tolerance_millionths', numberOrNull],
    ['baskets', numberAtTimes], ['leftover', textAtTimes], ['basket_dice', textAtTimes],
    ['order', list(text)], ['eligibility', list(text)],
    ['classes', list(object([['name', text], ['all', list(text)]]))],
  ],
  practice: [
    ['id', text], ['name', text], ['town', textOrNull], ['region', text], ['ion', number], ['wish', textOrNull],
    ['class', textOrNull], ['group', textOrNull], ['since', textOrNull], ['insurer', textOrNull], ['uzovi', textOrNull],
  ],
  'seed-plan': [['sources', list(object(source))]],
  checkpoint: [['note', { kind: 'note' }]],
  failure: [['label', text], ['reason', text]],
  contribution: [['label', text], ['value', { kind: 'long' }], ['signature', textAtTimes]],
  draw: [['drawn', text]],
  abort: [['reason', text], ['aborted', text]],
  amendment: [['number', number], ['date', text], ['reason', text], ['opened', text]],
  withdraw: [['practice', text]],
  restore: [['practice', text]],
  late: changed,
  correct: changed,
  successor: [['of', list(text)], ...changed],
  outcome: [
    ['number', number], ['outcomes', number], ['practice', text], ['group', textOrNull], ['region', text], ['ion', number],
    ['size', number], ['wish', textOrNull], ['class', textOrNull], ['lot', textOrNull], ['rank', numberOrNull],
    ['of', numberOrNull],
    ['tranches', list(object([
      ['start', text], ['place', number], ['of', number], ['room', number], ['result', text], ['baskets', { kind: 'number', optional: true }],
    ]))],
    ['start', textOrNull], ['reason', text],
  ],
  opening: [['code', text], ['salt', text]],
};

/** Every line type that can stand in a log; the derived ones are compared and never read by a table. */
const TYPES = new Set([...Object.keys(MEMBERS).filter((type) => type !== 'opening'), 'seed', 'lot', 'tranche']);

/** The members by which a line is called, such as `tranche 2023-04-01 Noord`. @type {Record<string, string[]>} */
const CALLED = {
  round: ['number'], amendment: ['number'], practice: ['id'], contribution: ['label'], failure: ['label'], lot: ['unit'], tranche: ['start', 'region'], outcome: ['practice'],
  withdraw: ['practice'], restore: ['practice'], late: ['id'], correct: ['id'], successor: ['id'],
};

/** The type of a line, by its beginning; null where it is none of a log. @param {string} line */
export function typeOf(line) {
  const found = /^\{"type":"([a-z-]+)"/.exec(line)?.[1];
  return found !== undefined && TYPES.has(found) ? found : null;
}

/** What people call a line. @param {string} type @param {any} members */
export function called(type, members) {
  const names = (CALLED[type] ?? []).map((name) => (members[name] === undefined ? '' : String(members[name])));
  return [type, ...names].join(' ');
}

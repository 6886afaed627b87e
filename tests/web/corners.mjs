// What neither goldens nor files with faults come to: limits, ends that wait, two transcripts, baskets to look at.
import { baskets, verify } from '../../src/web/verifier/index.js';
import { bytesOf, checkpoint, golden, resigned, signAgain, withMembers } from './signing.mjs';

const run = (lines, given = {}) => verify(bytesOf(lines), { short: false, ...given });
const isCheckpoint = (line) => line.startsWith('{"type":"checkpoint"');

/** The first fault: its line and id, that of the message inside. */
function first(report) {
  const wrong = report.checks?.find(({ end }) => end === 'differs');
  if (!wrong) return [report.status, report.error?.id];
  const { kind, fault } = wrong.reason.values;
  return [wrong.line, (kind?.values?.fault ?? kind ?? fault ?? wrong.reason).id];
}

/** The end of a beginning of a log, and what it still lacks. */
const lacks = (lines) => run(lines).reservations.map(({ id }) => id);

function checkEnds(same) {
  const lines = golden('ceremonie');
  const ends = lines.flatMap((line, i) => (isCheckpoint(line) ? [i + 1] : []));
  const bare = (end) => {
    const kept = lines.slice(0, end);
    const { note } = JSON.parse(kept[end - 1]);
    return [...kept.slice(0, -1), JSON.stringify({ type: 'checkpoint', note: `${note.split('\n').slice(0, 5).join('\n')}\n` })];
  };
  const due = [
    ['conclusion.Sealed', 'conclusion.SealUncosigned'], ['conclusion.EndUncosigned'], ['conclusion.HandoverUncosigned'],
    ['conclusion.NextSealed', 'conclusion.SealUncosigned'], ['conclusion.EndUncosigned'],
  ];
  ends.forEach((end, i) => same(`the end at line ${end}`, lacks(bare(end)), due[i]));
  const story = golden('terugtrekking');
  const amendment = story.findIndex((line) => line.startsWith('{"type":"amendment"'));
  const seal = story.findIndex((line, i) => i > amendment && isCheckpoint(line));
  same('a sealed amendment', lacks(story.slice(0, seal + 1)), ['conclusion.AmendmentSealed']);
}

function checkLimits(same) {
  const lines = golden('voorbeeld');
  const { organiser, witnesses, required } = JSON.parse(lines[0]);
  const handover = JSON.stringify({ type: 'handover', reason: 'nog eens', announced: '2023-06-12T13:00:00Z', organiser, witnesses, required });
  const many = [...lines];
  for (let i = 0; i < 1000; i++) many.push(handover, checkpoint([], organiser));
  same('a thousand sections and one', first(run(resigned(many))), [lines.length + 2 * 999 + 1, 'unread.TooManySections']);
  const long = `{"type":"draw","drawn":"${'x'.repeat(16777216)}"}`;
  same('a line too long', first(run([...lines.slice(0, 13), long, ...lines.slice(14)])), [2, 'uncheckable.Unfinished']);
  same('nested too deep', first(run([...lines.slice(0, 13), `{"type":"draw","drawn":${'['.repeat(1000)}`, ...lines.slice(14)])), [14, 'unread.NotJson']);
}

/** Too many units for so many baskets: told of the region, or of all. */
function checkCrowd(same) {
  const lines = golden('manden');
  const seal = lines.findIndex(isCheckpoint);
  const crowd = (spread) => {
    const rules = withMembers(lines[2], { profile: 'free', baskets: 10000, basket_dice: null, spread });
    const practices = Array.from({ length: 10001 }, (_, i) => withMembers(lines[3], { id: `P${String(i).padStart(6, '0')}` }));
    return [lines[0], lines[1], rules, ...practices, lines[seal - 1], lines[seal]];
  };
  same('a crowded region', first(run(crowd('per-region'))), [4, 'round.Crowded']);
  same('all regions crowded', first(run(crowd('overall'))), [4, 'round.CrowdedAll']);
}

/** Values of another kind than is due are still JSON, or not. */
function checkKinds(same) {
  const lines = golden('voorbeeld');
  const kinds = [
    ['["a",{"b":[1,true,null,{}]}]', 'unread.WrongKind'], ['tru', 'unread.NotJson'], ['{"a":1', 'unread.WrongKind'], ['"\\x"', 'unread.Text'],
    ['{"a":"\\ud83d\\u00e9\\/\\b"}', 'unread.WrongKind'], ['1e5', 'unread.WrongKind'], ['{"a":"\\q"}', 'unread.NotJson'], ['', 'unread.NotJson'],
    ['{1:2}', 'unread.NotJson'], ['01', 'unread.NotJson'],
  ];
  for (const [value, id] of kinds) {
    const line = `{"type":"draw","drawn":${value}}`;
    same(`drawn is ${value}`, first(run([...lines.slice(0, 13), line, ...lines.slice(14)])), [14, id]);
  }
  for (const value of ['"10"', '-10', '1.5', '18446744073709551616', 'true']) {
    const line = lines[3].replace('"ion":3000', `"ion":${value}`);
    same(`ion is ${value}`, first(run([...lines.slice(0, 3), line, ...lines.slice(4)])), [4, 'unread.WrongKind']);
  }
  const note = lines[10].replace('rho.example', 'rho\texample');
  same('a tab in a note', first(run([...lines.slice(0, 10), note, ...lines.slice(11)])), [11, 'unread.NotJson']);
}

/** Changes whose fault only shows when all are applied: told at the last of them. */
function checkChanges(same) {
  const opened = '2023-06-20T08:00:00Z';
  const amendment = JSON.stringify({ type: 'amendment', number: 1, date: '2023-06-20', reason: 'een verzoek', opened });
  const fields = ({ id, name, town, region, ion, wish, class: own, insurer, uzovi }) => ({ id, name, town, region, ion, wish, class: own, insurer, uzovi });
  const first9 = { wish: '2023-07-01', ion: 1000, class: null };
  const changes = (story, change) => {
    const lines = golden(story);
    const practices = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'practice');
    return first(run(resigned([...lines, amendment, ...change(practices), checkpoint([], JSON.parse(lines[0]).organiser)]))).map((each, i) => (i === 0 ? each - lines.length : each));
  };
  const withdraw = ({ id }) => JSON.stringify({ type: 'withdraw', practice: id });
  same('a region without a base', changes('gegeven-grondslag', ([one, two]) => [
    JSON.stringify({ type: 'late', ...fields({ ...one, ...first9, id: '99999998', region: 'Nieuw' }) }), withdraw(two),
  ]), [3, 'change.NoBase']);
  same('a group in two regions', changes('groepen', (practices) => {
    const one = practices.find(({ group }) => group !== null);
    return [JSON.stringify({ type: 'correct', ...fields({ ...one, region: `${one.region}x` }) })];
  }), [2, 'change.Group']);
  same('somebody late who has a place', changes('groepen', (practices) => {
    const one = practices.find(({ wish }) => wish !== null);
    return [JSON.stringify({ type: 'late', ...fields({ ...one, ...first9 }) })];
  }), [2, 'change.Placed']);
}

function checkTwo(same) {
  const lines = golden('ceremonie');
  const relation = (one, other) => {
    const { status, relation: found, shared } = run(one, { against: bytesOf(other) });
    return [status, found, shared];
  };
  const end = lines.findIndex((line, i) => i > 11 && isCheckpoint(line)) + 1;
  same('the second goes on', relation(lines.slice(0, end), lines), [0, 'second-further', 'same']);
  same('the first goes on', relation(lines, lines.slice(0, end)), [0, 'first-further', 'same']);
  const { note } = JSON.parse(lines.at(-1));
  const fewer = [...lines.slice(0, -1), JSON.stringify({ type: 'checkpoint', note: note.split('\n').toSpliced(5, 1).join('\n') })];
  same('other cosignatures', relation(lines, fewer), [0, 'same', 'other-cosignatures']);
  const story = golden('voorbeeld');
  const { organiser } = JSON.parse(story[0]);
  const again = [...story.slice(0, -1), checkpoint(story.slice(0, -1), organiser, signAgain)];
  same('signed twice', relation(story, again), [0, 'same', 'signed-twice']);
  const resealed = resigned([story[0], withMembers(story[1], { title: 'Een andere ronde' }), ...story.slice(2, 11)]);
  same('a fork', relation(story, resealed), [1, 'fork', null]);
  same('the other cannot be checked', run(story, { against: bytesOf(['x']) }).error, { id: 'uncheckable.NotALog', values: {}, line: 1, of: 'against' });
}

/** One region that shares a cap with itself: its pool goes without a name, as in the lines `tranche`. */
function overall() {
  const lines = golden('manden');
  return resigned([...lines.slice(0, 2), withMembers(lines[2], { spread: 'overall' }), ...lines.slice(3)]);
}

/** The grid of baskets holds for every pool and start who the turns say was put in so many baskets. */
function checkGrid(same) {
  const alone = baskets(overall().map((line) => JSON.parse(line)));
  same('one region, all together', alone.map(({ region }) => region), ['', '', '']);
  for (const story of ['manden', 'manden-voorrang', 'manden-samen']) {
    const lines = golden(story).map((line) => JSON.parse(line));
    const grids = baskets(lines);
    const { spread } = lines.find(({ type }) => type === 'rules');
    const regions = spread === 'overall' ? [''] : [...new Set(lines.filter(({ type }) => type === 'practice').map(({ region }) => region))].sort();
    const outcomes = new Map(lines.filter(({ type }) => type === 'outcome').map((line) => [line.group ?? line.practice, line]));
    const starts = lines.find(({ type }) => type === 'rules').tranches.length;
    same(`${story}: a grid for each pool and start`, grids.map(({ region }) => region), regions.flatMap((region) => new Array(starts).fill(region)));
    for (const { start, drawn, of, units, region } of grids) {
      const before = grids.filter((grid) => grid.region === region && grid.start < start).at(-1);
      for (const { label, in: cells } of units) {
        const turn = outcomes.get(label)?.tranches.find((each) => each.start === start && each.baskets !== undefined);
        const count = (list) => list.reduce((sum, cell) => sum + cell, 0);
        const earlier = before?.units.find((unit) => unit.label === label)?.in;
        if (turn) same(`${story}: ${label} on ${start}`, count(cells) - (earlier ? count(earlier) : 0), turn.baskets);
        if (turn?.result === 'basket') same(`${story}: ${label} is in ${drawn} of ${of}`, cells[drawn], 1);
        if (turn?.result === 'other-basket') same(`${story}: ${label} is not in ${drawn} of ${of}`, cells[drawn], 0);
      }
    }
  }
  same('no baskets', baskets(golden('voorbeeld').map((line) => JSON.parse(line))), []);
}

/** @param {(what: string, found: unknown, due: unknown) => void} same */
export function checkCorners(same) {
  checkEnds(same);
  checkLimits(same);
  checkCrowd(same);
  checkKinds(same);
  checkChanges(same);
  checkTwo(same);
  checkGrid(same);
  let told = 0;
  run(golden('vijfduizend'), { progress: (done, of) => { told += done <= of ? 1 : 0; } });
  same('progress is told', told > 2, true);
}

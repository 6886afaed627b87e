/**
 * The room per region and date: what was used, by whom, in which order, and what was left. Every number is that of a `tranche` or
 * `outcome` line.
 */

/**
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./log.js").Line} Line
 * @typedef {import("./standing.js").Standing} Standing
 * @typedef {{ label: string, region: string, size: number, rank: number | null, of: number | null, start: string | null,
 *   reason: string, turns: Line[], members: Line[] }} Unit what is drawn as one
 * @typedef {{ unit: Unit, turn: Line }} Missed
 * @typedef {{ start: string, region: string | null, cap: number | null, used: number, before: number, left: number, over: number,
 *   segments: Unit[], placed: number, candidates: number, lottery: boolean | null, missed: Missed | null, basket: number | null,
 *   section: Section, line: Line }} Bar
 */

/** @type {WeakMap<Section, Map<string, Unit>>} */
const known = new WeakMap();
/** The same by region. @type {WeakMap<Section, Map<string, Unit[]>>} */
const byRegion = new WeakMap();
/** @type {WeakMap<Standing, Bar[]>} */
const made = new WeakMap();

/**
 * The units of a section that was worked out, by their labels.
 * @param {Section} section
 */
export function unitsOf(section) {
  const before = known.get(section);
  if (before !== undefined) return before;
  /** @type {Map<string, Unit>} */
  const units = new Map();
  for (const line of section.outcomes.lines) {
    const label = line.group ?? line.practice;
    const own = units.get(label);
    if (own !== undefined) own.members.push(line);
    else units.set(label, unit(label, line));
  }
  known.set(section, units);
  return units;
}

/**
 * @param {string} label
 * @param {Line} line
 * @returns {Unit}
 */
function unit(label, line) {
  const { region, size, rank, of, start, reason, tranches } = line;
  return { label, region, size, rank, of, start, reason, turns: tranches, members: [line] };
}

/**
 * Every bar that stands: of each start date that of the last section which allocated it, by date and then by region.
 * @param {Standing} standing
 * @returns {Bar[]}
 */
export function bars(standing) {
  const before = made.get(standing);
  if (before !== undefined) return before;
  /** @type {Map<string, Bar[]>} */
  const byStart = new Map();
  for (const section of standing.parts) {
    for (const [start, lines] of byDate(section.tranches.lines)) byStart.set(start, lines.map((line) => bar(section, line)));
  }
  const all = [...byStart.keys()].sort().flatMap((start) => byStart.get(start) ?? []);
  made.set(standing, all);
  return all;
}

/** @param {Line[]} lines */
function byDate(lines) {
  /** @type {Map<string, Line[]>} */
  const dates = new Map();
  for (const line of lines) {
    const own = dates.get(line.start);
    if (own === undefined) dates.set(line.start, [line]);
    else own.push(line);
  }
  return dates;
}

/**
 * @param {Section} section
 * @param {Line} line
 * @returns {Bar}
 */
function bar(section, line) {
  const own = inPool(section, line.region);
  const segments = own.filter((unit) => unit.start === line.start && unit.reason !== "takes-part").sort(byTurn(line.start));
  const size = segments.reduce((sum, unit) => sum + unit.size, 0);
  const placed = segments.reduce((sum, unit) => sum + unit.members.length, 0);
  return {
    start: line.start, region: line.region, cap: line.cap, used: line.used, before: line.used - size,
    left: line.left ?? 0, over: line.cap === null ? 0 : Math.max(0, line.used - line.cap), segments, placed,
    candidates: placed + line.waiting, lottery: line.lottery, missed: firstMissed(own, line.start), basket: line.basket ?? null,
    section, line,
  };
}

/**
 * The units of a region, or all.
 * @param {Section} section
 * @param {string | null} region
 */
function inPool(section, region) {
  if (region === null) return [...unitsOf(section).values()];
  let regions = byRegion.get(section);
  if (regions === undefined) {
    regions = new Map();
    byRegion.set(section, regions);
    for (const unit of unitsOf(section).values()) {
      const own = regions.get(unit.region);
      if (own === undefined) regions.set(unit.region, [unit]);
      else own.push(unit);
    }
  }
  return [...(regions.get(region) ?? [])];
}

/**
 * The turn that a unit had at a start date.
 * @param {Unit} unit
 * @param {string} start
 * @returns {Line | undefined}
 */
export function turnAt(unit, start) {
  return unit.turns.find((turn) => turn.start === start);
}

/**
 * By turn at a start date; of equal turns, which only an amendment leaves, by rank.
 * @param {string} start
 * @returns {(one: Unit, other: Unit) => number}
 */
function byTurn(start) {
  const place = (/** @type {Unit} */ unit) => turnAt(unit, start)?.place ?? 0;
  return (one, other) => place(one) - place(other) || (one.rank ?? 0) - (other.rank ?? 0);
}

/**
 * The first that was larger than the room it met.
 * @param {Unit[]} units
 * @param {string} start
 * @returns {Missed | null}
 */
function firstMissed(units, start) {
  let first = null;
  for (const unit of units) {
    const turn = turnAt(unit, start);
    if (turn?.result === "too-large" && (first === null || turn.place < first.turn.place)) first = { unit, turn };
  }
  return first;
}

/**
 * The ordered table of a bar: every unit that had a turn, what was used behind it, and where the room ended: behind the row
 * `cut`, −1 when nobody was placed.
 * @param {Bar} bar
 */
export function order(bar) {
  const units = inPool(bar.section, bar.region).filter((unit) => turnAt(unit, bar.start) !== undefined);
  let total = bar.before;
  const rows = units.sort(byTurn(bar.start)).map((unit) => {
    const turn = /** @type {Line} */ (turnAt(unit, bar.start));
    const placed = unit.start === bar.start;
    if (placed) total += unit.size;
    return { unit, turn, placed, total };
  });
  return { rows, cut: rows.findLastIndex((row) => row.placed), before: bar.before };
}

/**
 * A transcript as sections. Comes in: the lines as objects, which the verifier agreed with. Goes out: the same lines, by what
 * they belong to; nothing is computed that the transcript does not say.
 */

/**
 * @typedef {any} Line a line of the transcript, as JSON
 * @typedef {{ at: number, lines: Line[] }} Run lines of one kind, and where the first stands, from 0
 * @typedef {{
 *   kind: "round" | "amendment" | "handover", at: number, head: Line, rules: Line | null, practices: Run, changes: Run,
 *   plan: Line | null, seal: { at: number, note: string } | null, failures: Line[], contributions: Line[], draw: Line | null,
 *   seed: Line | null, lots: Run, tranches: Run, outcomes: Run, result: { at: number, note: string } | null,
 *   abort: Line | null
 * }} Section
 * @typedef {{ programme: Line, sections: Section[], lines: Line[] }} Log
 */

const HEADS = new Set(["round", "amendment", "handover"]);
/** @type {{ [type: string]: "practices" | "changes" | "lots" | "tranches" | "outcomes" }} */
const RUNS = {
  practice: "practices", lot: "lots", tranche: "tranches", outcome: "outcomes",
  withdraw: "changes", restore: "changes", late: "changes", correct: "changes", successor: "changes",
};

/**
 * @param {Line[]} lines
 * @returns {Log}
 */
export function readLog(lines) {
  /** @type {Section[]} */
  const sections = [];
  for (let at = 1; at < lines.length; at++) {
    if (HEADS.has(lines[at].type)) sections.push(begin(lines[at], at));
    else put(sections[sections.length - 1], lines[at], at);
  }
  return { programme: lines[0], sections, lines };
}

/**
 * @param {Line} head
 * @param {number} at
 * @returns {Section}
 */
function begin(head, at) {
  const run = () => ({ at: 0, lines: [] });
  return {
    kind: head.type, at, head, rules: null, practices: run(), changes: run(), plan: null, seal: null, failures: [],
    contributions: [], draw: null, seed: null, lots: run(), tranches: run(), outcomes: run(), result: null, abort: null,
  };
}

/**
 * @param {Section | undefined} section
 * @param {Line} line
 * @param {number} at
 */
function put(section, line, at) {
  if (section === undefined) return;
  const run = RUNS[line.type];
  if (run !== undefined) return add(section[run], line, at);
  switch (line.type) {
    case "rules": section.rules = line; break;
    case "seed-plan": section.plan = line; break;
    case "failure": section.failures.push(line); break;
    case "contribution": section.contributions.push(line); break;
    case "draw": section.draw = line; break;
    case "seed": section.seed = line; break;
    case "abort": section.abort = line; break;
    case "checkpoint": checkpoint(section, line.note, at); break;
  }
}

/**
 * @param {Run} run
 * @param {Line} line
 * @param {number} at
 */
function add(run, line, at) {
  if (run.lines.length === 0) run.at = at;
  run.lines.push(line);
}

/**
 * A handover has one checkpoint, the others a seal and a result.
 * @param {Section} section
 * @param {string} note
 * @param {number} at
 */
function checkpoint(section, note, at) {
  if (section.seal === null && section.kind !== "handover") section.seal = { at, note };
  else section.result = { at, note };
}

/**
 * Whether a section was worked out.
 * @param {Section} section
 */
export function isDrawn(section) {
  return section.draw !== null;
}

/**
 * A note in its parts: origin, size, root, signature lines as names.
 * @param {string} note
 */
export function readNote(note) {
  const [origin = "", size = "", root = "", , ...signatures] = note.split("\n");
  const names = signatures.filter(Boolean).map((line) => line.split(" ")[1] ?? "");
  return { origin, size: Number(size), root, text: `${origin}\n${size}\n${root}\n`, names };
}

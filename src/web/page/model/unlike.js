/** In what two texts differ that are alike for long. */

/** So many characters of what is alike stand before. */
const BEFORE = 30;
/** So many are shown. */
const SHOWN = 240;

/**
 * @typedef {{ before: string, found: string, after: string }} Excerpt `found` is what differs, `before` and `after` are around it
 */

/**
 * The first line, from 1, in which two files differ; `null` where they are the same. A line is `null` where a file has none.
 * @param {string} one
 * @param {string} other
 */
export function firstUnlike(one, other) {
  if (one === other) return null;
  const [first, second] = [one.split("\n"), other.split("\n")];
  let line = 0;
  while (first[line] === second[line]) line += 1;
  const at = (/** @type {string[]} */ lines) => (line < lines.length - 1 || lines[line] ? lines[line] ?? null : null);
  return { line: line + 1, first: at(first), second: at(second) };
}

/**
 * Both from a little before where they differ.
 * @param {string} one
 * @param {string} other
 * @returns {[Excerpt, Excerpt]}
 */
export function excerpts(one, other) {
  const [first, second] = [[...one], [...other]];
  const most = Math.min(first.length, second.length);
  let from = 0;
  while (from < most && first[from] === second[from]) from += 1;
  let behind = 0;
  while (behind < most - from && first.at(-1 - behind) === second.at(-1 - behind)) behind += 1;
  return [excerpt(first, from, first.length - behind), excerpt(second, from, second.length - behind)];
}

/**
 * A line from a little before a character, from 0.
 * @param {readonly string[]} line
 * @param {number} from
 * @param {number} [until]
 * @returns {Excerpt}
 */
export function excerpt(line, from, until = from) {
  const begin = Math.max(0, from - BEFORE);
  const end = Math.min(line.length, begin + SHOWN);
  const part = (/** @type {number} */ at, /** @type {number} */ to) => line.slice(at, Math.max(at, to)).join("");
  const found = Math.min(until, end);
  return {
    before: (begin > 0 ? "…" : "") + part(begin, Math.min(from, line.length)), found: part(from, found),
    after: part(Math.max(found, from), end) + (end < line.length ? "…" : ""),
  };
}

/** Which messages a page can say: its own, those of stories, and whatever a verifier can find. */

/** Prefixes of ids that only other parts of the program say. */
const OTHERS = [
  "against", "again", "amend", "answers", "argument", "asked.", "begin", "beacon-", "chance", "change.", "charter", "classed",
  "confirm", "corrected", "cosign", "demo", "edge", "entropy", "fetch", "figure", "file.", "hall", "init", "key-", "known-sources",
  "list", "log-", "look-alike", "mail", "memory", "mistakes", "objections.", "odd", "paper", "passphrase", "plan-", "points", "policy-",
  "practice-unknown", "private", "program", "publish", "register", "report", "roster", "rules-", "sample", "screen", "self-test",
  "sibling", "size-", "survey", "tested", "throws", "total", "typed", "usage", "variant", "way-", "weekday", "would-", "written",
];

/** What begins as those do, and is said of two transcripts or of a list. */
const KEPT = ["against-refusal.", "list-cell-told.", "list-fault."];

/** What only the big screen says. */
const HALL = "hall-";

/**
 * @param {string} id
 * @param {boolean} [hall] whether it is for the big screen
 */
export function keeps(id, hall = false) {
  if (hall && id.startsWith(HALL)) return true;
  return KEPT.some((prefix) => id.startsWith(prefix)) || !OTHERS.some((prefix) => id.startsWith(prefix));
}

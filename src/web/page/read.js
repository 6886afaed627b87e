/** Texts and bytes: the transcript out of a page, and its lines as objects without holding up the window. */

/** Lines that are parsed in one go: some milliseconds. */
const BATCH = 5000;

/**
 * A transcript as it stands in a page: every `\` and `<` of it is written as `\u005c` and `\u003c`, and nothing else begins with
 * a `\` there, so there is one way back.
 * @param {string} text
 */
export function unshield(text) {
  return text.includes("\\") ? text.replace(/\\u00(3c|5c)/g, (_, code) => (code === "3c" ? "<" : "\\")) : text;
}

/**
 * The transcript in the text of a page that somebody published; `null` where none stands.
 * @param {string} page
 */
export function transcriptIn(page) {
  const found = /[<]script type="text\/plain" id="transcript"[^>]*>([^<]*)[<]\/script>/.exec(page);
  return found === null ? null : unshield(found[1] ?? "");
}

/**
 * The lines of a transcript that agrees.
 * @param {string} text
 */
export async function linesOf(text) {
  const lines = text.split("\n");
  lines.pop();
  /** @type {any[]} */
  const parsed = [];
  for (let at = 0; at < lines.length; at += BATCH) {
    if (at > 0) await breath();
    for (const line of lines.slice(at, at + BATCH)) parsed.push(JSON.parse(line));
  }
  return parsed;
}

/** Lets the window answer. */
function breath() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

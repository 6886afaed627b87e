/** The verifier without a transcript: files are dropped, and each is answered for what it is. */

import { isReceipt } from "./model/proof.js";
import { MOST_BYTES, askStory, chapters, compute, doings, renew, showReceipt } from "./reader.js";
import { transcriptIn } from "./read.js";
import { t } from "./state.js";
import { checkSections } from "./view/check.js";
import { masthead } from "./view/frame.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {ReturnType<typeof import("./engine.js").engine>} Engine
 * @typedef {"transcript" | "receipt" | "keys" | "private" | "other"} Kind
 * @typedef {{ kind: Kind, file: string, text: string, bytes: Uint8Array, report: any }} Item
 * @typedef {{ items: Item[], relation: any, tooMany: boolean }} Table what lies on the table
 */

/**
 * @param {State} state
 * @param {Engine} engine
 * @param {{ speak: (lang: import("./state.js").Lang, then: () => void) => void, enlarge: (then: () => void) => void }} frame
 */
export function checkPage(state, engine, frame) {
  /** @type {Table} */
  const table = { items: [], relation: null, tooMany: false };
  let answered = 0;
  /** @type {() => Promise<void>} */
  let again = async () => {};
  const draw = () => {
    document.title = t(state, "page.CheckTitle");
    document.querySelector(".skip")?.replaceChildren(t(state, "page.Skip"));
    const head = masthead(state, t(state, "page.CheckTitle"), null, { speak: (lang) => frame.speak(lang, draw), enlarge: () => frame.enlarge(draw) });
    document.querySelector("header")?.replaceChildren(...head.filter((own) => own !== false));
    document.getElementById("verdict")?.replaceChildren(...checkSections(state, table, { take, give: does.give, forget: does.forget, stop: () => engine.stop("stopped"), again }));
    const { list, chapters: made } = chapters(state, does);
    const shown = state.phase === "done" && state.log !== null;
    document.getElementById("contents")?.replaceChildren(...(list !== null && shown ? [list] : []));
    document.getElementById("chapters")?.replaceChildren(...(shown ? made : []));
  };
  again = async () => {
    await answer(state, engine, table, draw);
    draw();
    document.documentElement.dataset.answered = String(++answered);
    askStory(state, engine, () => renew(state, does, ["practice"]));
  };
  const take = async (/** @type {File[]} */ files) => {
    for (const file of files) put(state, table, file.name, await bytesOf(file));
    await again();
  };
  const does = doings(state, engine, { taken: take, again: () => again() });
  return { draw, take, begin: async () => draw() };
}

/**
 * The bytes of a file; of one that is too large its first ones, which are enough to say what it is.
 * @param {File} file
 */
async function bytesOf(file) {
  return new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
}

/**
 * Lays a file on the table: keys add up, of transcripts two find room, of receipts one.
 * @param {State} state
 * @param {Table} table
 * @param {string} file
 * @param {Uint8Array} bytes
 */
function put(state, table, file, bytes) {
  const text = bytes.length > MOST_BYTES ? "" : new TextDecoder().decode(bytes);
  const inside = text.startsWith("<!doctype html>") ? transcriptIn(text) : null;
  const own = inside === null ? { text, bytes } : { text: inside, bytes: new TextEncoder().encode(inside) };
  const kind = kindOf(own.text, bytes);
  if (kind === "keys") state.given.push({ file, text });
  table.items.push({ kind, file, ...(kind === "private" ? { text: "", bytes: new Uint8Array() } : own), report: null });
  for (const [limited, most] of /** @type {const} */ ([["transcript", 2], ["receipt", 1]])) {
    const all = table.items.filter((item) => item.kind === limited);
    if (all.length > most) {
      table.items.splice(table.items.indexOf(/** @type {Item} */ (all[0])), 1);
      table.tooMany ||= limited === "transcript";
    }
  }
}

/**
 * What a file is, by how it begins.
 * @param {string} text
 * @param {Uint8Array} bytes
 * @returns {Kind}
 */
function kindOf(text, bytes) {
  if (bytes.length > MOST_BYTES || text.startsWith('{"type":')) return "transcript";
  if (isReceipt(text)) return "receipt";
  if (text.includes("PRIVATE KEY")) return "private";
  const isPolicy = /^[ \t]*(log|witness|group|quorum)[ \t]/m.test(text);
  return isPolicy || /^\s*[!-~]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\s*$/.test(text) ? "keys" : "other";
}

/**
 * The transcript whose chapters are shown: the one that goes on, or the only one.
 * @param {Table} table
 */
function subjectOf(table) {
  const all = table.items.filter((item) => item.kind === "transcript");
  return table.relation?.relation === "first-further" ? all[0] ?? null : all.at(-1) ?? null;
}

/**
 * Computes everything on the table again.
 * @param {State} state
 * @param {Engine} engine
 * @param {Table} table
 * @param {() => void} draw
 */
async function answer(state, engine, table, draw) {
  const [first, second] = table.items.filter((item) => item.kind === "transcript");
  table.relation = null;
  if (first !== undefined && second !== undefined) {
    Object.assign(state, { phase: "busy", done: 0, of: 0 });
    draw();
    table.relation = await related(state, engine, first, second);
  }
  const subject = subjectOf(table);
  Object.assign(state, { phase: "waiting", log: null, standing: null, report: null, text: subject?.text ?? null, baskets: null, chosen: null, shown: null });
  if (subject !== null) {
    await compute(state, engine, subject.bytes, draw);
    subject.report = state.report;
  }
  const receipt = table.items.find((item) => item.kind === "receipt");
  if (receipt !== undefined) await answerReceipt(state, engine, receipt);
}

/**
 * @param {State} state
 * @param {Engine} engine
 * @param {Item} first
 * @param {Item} second
 */
async function related(state, engine, first, second) {
  const trust = state.given.map((own) => own.text);
  try {
    return await engine.ask({ ask: "verify", bytes: first.bytes, trust, against: second.bytes, short: false });
  } catch {
    return null;
  }
}

/**
 * A receipt, with the keys that the reader gave, and beside the transcript where there is one.
 * @param {State} state
 * @param {Engine} engine
 * @param {Item} receipt
 */
async function answerReceipt(state, engine, receipt) {
  if (state.log !== null) await showReceipt(state, engine, receipt.text);
  const trust = state.given.length > 0 ? state.given.map((own) => own.text) : state.log === null ? [] : [state.log.programme.organiser];
  receipt.report = await engine.ask({ ask: "verify", bytes: receipt.bytes, trust, against: null, short: true });
}

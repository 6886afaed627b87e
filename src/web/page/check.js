/** The verifier without a transcript: files are dropped, and each is answered for what it is. */

import { MOST_BYTES, keyIn, kindOf } from "./model/kind.js";
import { askStory, chapters, chooseByAddress, compute, doings, ended, keysOf, renew, showReceipt } from "./reader.js";
import { transcriptIn } from "./read.js";
import { showMark } from "./rehearsal.js";
import { ROWS, t } from "./state.js";
import { checkSections } from "./view/check.js";
import { masthead } from "./view/frame.js";
import { showListProgress } from "./view/list.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {ReturnType<typeof import("./engine.js").engine>} Engine
 * @typedef {{ kind: import("./model/kind.js").Kind, file: string, size: number, text: string, bytes: Uint8Array, report: any, limit?: number }} Item
 *   of a list `report` is what the worker answers, and `limit` how many rows of it are shown
 * @typedef {{ items: Item[], relation: any, subject: Item | null, tooMany: boolean }} Table what lies on the table, and of what the chapters are
 */

/**
 * @param {State} state
 * @param {Engine} engine
 * @param {{ speak: (lang: import("./state.js").Lang, then: () => void) => void, enlarge: (then: () => void) => void }} frame
 */
export function checkPage(state, engine, frame) {
  /** @type {Table} */
  const table = { items: [], relation: null, subject: null, tooMany: false };
  let answered = 0;
  /** @type {() => Promise<void>} */
  let again = async () => {};
  const draw = () => {
    document.title = t(state, "page.CheckTitle");
    showMark(state, table.items.map((item) => item.text));
    document.querySelector(".skip")?.replaceChildren(t(state, "page.Skip"));
    const head = masthead(state, t(state, "page.CheckTitle"), null, { speak: (lang) => frame.speak(lang, draw), enlarge: () => frame.enlarge(draw) });
    document.querySelector("header")?.replaceChildren(...head.filter((own) => own !== false));
    document.getElementById("verdict")?.replaceChildren(...checkSections(state, table, { take, give: does.give, forget: does.forget, stop: () => engine.stop("stopped"), again, renew: draw, compute: does.compute }));
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
    for (const file of files) put(state, table, file, await bytesOf(file));
    await again();
    document.querySelector("#verdict .relation, #verdict .verdict")?.scrollIntoView(); // on a phone it is below what can be dropped
  };
  const does = doings(state, engine, { taken: take, again: () => again() });
  addEventListener("hashchange", () => {
    if (!chooseByAddress(state)) return;
    renew(state, does, ["practice", "rooms", "order", "baskets"]);
    document.getElementById("practice")?.scrollIntoView();
    askStory(state, engine, () => renew(state, does, ["practice"]));
  });
  return { draw, take, begin: async () => draw() };
}

/**
 * The bytes of a file; none of one that is too large.
 * @param {File} file
 */
async function bytesOf(file) {
  return new Uint8Array(file.size > MOST_BYTES ? [] : await file.arrayBuffer());
}

/**
 * Lays a file on the table: keys add up, of transcripts two find room, of receipts and of lists one.
 * @param {State} state
 * @param {Table} table
 * @param {File} given
 * @param {Uint8Array} bytes
 */
function put(state, table, { name: file, size }, bytes) {
  const text = new TextDecoder().decode(bytes);
  const inside = text.startsWith("<!doctype html>") ? transcriptIn(text) : null;
  const own = inside === null ? { text, bytes } : { text: inside, bytes: new TextEncoder().encode(inside) };
  const kind = kindOf(own.text, size);
  if (kind === "keys") state.given.push({ file, text: keyIn(text) });
  table.items.push({ kind, file, size, ...(kind === "private" ? { text: "", bytes: new Uint8Array() } : own), report: null });
  for (const [limited, most] of /** @type {const} */ ([["transcript", 2], ["receipt", 1], ["list", 1]])) {
    const all = table.items.filter((item) => item.kind === limited);
    if (all.length > most) {
      table.items.splice(table.items.indexOf(/** @type {Item} */ (all[0])), 1);
      table.tooMany ||= limited === "transcript";
    }
  }
}

/**
 * The transcript whose chapters are shown: the one that goes on, or the only one; of a fork none. One that is too large is said.
 * @param {Table} table
 */
function subjectOf(table) {
  const all = table.items.filter((item) => item.kind === "transcript");
  const large = all.find((item) => item.size > MOST_BYTES);
  if (large !== undefined) return large;
  if (table.relation?.relation === "fork") return null;
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
  const none = { log: null, standing: null, report: null, baskets: null, chosen: null, shown: null, told: null };
  Object.assign(table, { relation: null, subject: null });
  if (first !== undefined && second !== undefined && Math.max(first.size, second.size) <= MOST_BYTES) {
    Object.assign(state, { phase: "busy", done: 0, of: 0 });
    draw();
    try {
      table.relation = await related(state, engine, first, second);
    } catch (error) {
      Object.assign(state, none, ended(error));
      return;
    }
  }
  const subject = subjectOf(table);
  table.subject = subject;
  Object.assign(state, none, { phase: "waiting", text: subject?.text ?? null });
  if (subject !== null) {
    await compute(state, engine, subject.bytes, draw, subject.size);
    subject.report = state.report;
  }
  const receipt = table.items.find((item) => item.kind === "receipt");
  if (receipt !== undefined) await answerReceipt(state, engine, receipt);
  const list = table.items.find((item) => item.kind === "list");
  if (list !== undefined) await answerList(state, engine, list, draw);
}

/**
 * @param {State} state
 * @param {Engine} engine
 * @param {Item} first
 * @param {Item} second
 */
function related(state, engine, first, second) {
  const trust = state.given.map((own) => own.text);
  return engine.ask({ ask: "verify", bytes: first.bytes, trust, against: second.bytes, short: false });
}

/**
 * A list, with the keys that the reader gave, else with those of the transcript; beside that where there is one.
 * @param {State} state
 * @param {Engine} engine
 * @param {Item} list
 * @param {() => void} draw
 */
async function answerList(state, engine, list, draw) {
  Object.assign(list, { report: null, limit: ROWS });
  draw();
  const given = state.given.map((own) => own.text);
  const trust = given.length === 0 && state.log !== null ? keysOf(state.log) : given;
  const progress = (/** @type {number} */ done, /** @type {number} */ of) => showListProgress(state, done, of);
  try {
    list.report = await engine.ask({ ask: "list", bytes: list.bytes, trust, beside: state.log !== null }, progress);
  } catch (error) {
    list.report = { ended: ended(error) };
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
  const trust = state.given.map((own) => own.text);
  if (trust.length > 0 || state.shown === null) {
    receipt.report = await engine.ask({ ask: "verify", bytes: receipt.bytes, trust, against: null, short: true });
    return;
  }
  receipt.report = state.shown.verdict;
  const { last_root: root } = receipt.report;
  if (root) receipt.report.last_root_short = await engine.ask({ ask: "short", root });
}

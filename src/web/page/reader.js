/** What both pages do with a transcript: have it computed, keep what came out, answer what the reader does. */

import { readLog } from "./model/log.js";
import { MOST_BYTES, keyIn, kindOf } from "./model/kind.js";
import { compare, readReceipt } from "./model/proof.js";
import { standing } from "./model/standing.js";
import { linesOf } from "./read.js";
import { chapters, renew } from "./sections.js";
import { ROWS } from "./state.js";
import { h } from "./view/element.js";
import { short, showProgress } from "./view/verdict.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {ReturnType<typeof import("./engine.js").engine>} Engine
 */

const utf8 = new TextEncoder();

/**
 * Computes a transcript; what is found stands in the state.
 * @param {State} state
 * @param {Engine} engine
 * @param {Uint8Array} bytes
 * @param {() => void} changed
 * @param {number} [size] of the file, of whose bytes only the first are here where it is too large
 */
export async function compute(state, engine, bytes, changed, size = bytes.length) {
  if (size > MOST_BYTES) {
    const megabytes = (/** @type {number} */ size) => Math.round(size / 1_000_000);
    Object.assign(state, { phase: "too-large", detail: { megabytes: megabytes(size), most: megabytes(MOST_BYTES) } });
    return changed();
  }
  Object.assign(state, { phase: "busy", done: 0, of: 0 });
  changed();
  const progress = (/** @type {number} */ done, /** @type {number} */ of) => {
    Object.assign(state, { done, of });
    showProgress(state);
  };
  try {
    const report = await asked(state, engine, bytes, progress);
    if (report.agrees && state.log === null && state.text !== null) {
      state.log = readLog(await linesOf(state.text));
      state.standing = standing(state.log);
    }
    Object.assign(state, { report, phase: "done", lost: false });
    if (report.last_root) shorten(state, engine, report);
  } catch (error) {
    Object.assign(state, ended(error));
  }
  changed();
}

/**
 * How a computation ended that has no answer.
 * @param {unknown} error
 */
export function ended(error) {
  const detail = error instanceof Error ? error.message : String(error);
  return detail === "stopped" ? { phase: "stopped" } : { phase: "broken", detail };
}

/**
 * The short number takes a tenth of a second, by design: the verdict does not wait for it.
 * @param {State} state
 * @param {Engine} engine
 * @param {any} report
 */
async function shorten(state, engine, report) {
  report.last_root_short = await engine.ask({ ask: "short", root: report.last_root }).catch(() => "");
  for (const place of document.querySelectorAll("[data-last-root]")) place.replaceChildren(...shortParts(report.last_root_short));
}

/**
 * With what the reader gave; what cannot be used is laid aside and said.
 * @param {State} state
 * @param {Engine} engine
 * @param {Uint8Array} bytes
 * @param {(done: number, of: number) => void} progress
 * @returns {Promise<any>}
 */
async function asked(state, engine, bytes, progress) {
  const trust = state.given.map((own) => own.text);
  const report = await engine.ask({ ask: "verify", bytes, trust, against: null, short: false }, progress);
  const last = report.error?.of === "trust" ? state.given.pop() : undefined;
  if (last === undefined) return report;
  state.wrong = { id: "page-trust.Malformed", values: { given: last.text.trim(), reason: report.error } };
  return asked(state, engine, bytes, progress);
}

/**
 * Checks a receipt beside the transcript: with the transcript's own keys, for this is about whether the two belong together.
 * @param {State} state
 * @param {Engine} engine
 * @param {string} text
 */
export async function showReceipt(state, engine, text) {
  const log = state.log;
  if (log === null) return;
  const receipt = readReceipt(text);
  const verdict = await engine.ask({ ask: "verify", bytes: utf8.encode(text), trust: keysOf(log), against: null, short: false });
  const agrees = receipt !== null && (verdict.agrees || verdict.status === 2 && verdict.error?.line !== 1);
  const relation = agrees && receipt !== null ? compare(receipt, verdict, log) : null;
  state.shown = { receipt: text, verdict, relation, opening: receipt?.opened ?? null };
  state.chosen = relation?.good && receipt !== null && state.standing?.byId.has(receipt.outcome.practice) ? receipt.outcome.practice : null;
  if (state.chosen !== null) Object.assign(state, whereOf(state, state.chosen));
}

/**
 * A short number as elements.
 * @param {string} number
 */
function shortParts(number) {
  return h("p", null, short(number)).childNodes;
}

/**
 * Every key of the organiser that a log names.
 * @param {import("./model/log.js").Log} log
 */
export function keysOf(log) {
  const handovers = log.sections.filter((section) => section.kind === "handover").map((section) => section.head.organiser);
  return [log.programme.organiser, ...handovers];
}

/**
 * What the reader can do in the chapters.
 * @param {State} state
 * @param {Engine} engine
 * @param {{ taken: (files: File[]) => void, again: () => void }} page
 * @returns {import("./sections.js").Does}
 */
export function doings(state, engine, page) {
  /** @type {import("./sections.js").Does} */
  const does = {
    open: (id) => {
      Object.assign(state, { chosen: id, shown: null }, whereOf(state, id));
      goTo(`#praktijk=${encodeURIComponent(id)}`);
      renew(state, does, ["practice", "rooms", "order", "baskets"]);
      document.getElementById("own-name")?.focus();
      document.getElementById("practice")?.scrollIntoView();
      askStory(state, engine, () => renew(state, does, ["practice"]));
    },
    close: () => {
      Object.assign(state, { chosen: null, shown: null });
      goTo(SEARCH);
      renew(state, does, ["practice", "rooms", "order", "baskets"]);
      document.getElementById("find")?.focus();
    },
    row: () => {
      if (state.chosen !== null) does.choose(whereOf(state, state.chosen));
      document.getElementById("own-row")?.scrollIntoView({ block: "center" });
    },
    files: page.taken,
    compute: async (root) => {
      const number = await engine.ask({ ask: "short", root });
      state.seals.set(root, number);
      for (const place of document.querySelectorAll(".short[data-root]")) {
        if (place.getAttribute("data-root") === root) place.replaceChildren(...shortParts(number));
      }
    },
    choose: (what) => {
      Object.assign(state, { limit: ROWS }, what);
      renew(state, does, "region" in what ? ["order", "rooms"] : ["order"]);
    },
    give: (text) => {
      const kind = kindOf(text, text.length);
      if (["receipt", "transcript", "list"].includes(kind)) return page.taken([new File([text], "")]);
      state.wrong = kind === "private" ? { id: "page-file.Private", values: { file: "" } } : null;
      if (kind !== "private") state.given.push({ file: "", text: keyIn(text) });
      page.again();
    },
    forget: () => {
      state.given = [];
      state.wrong = null;
      page.again();
    },
    load: async (region) => {
      try {
        state.baskets = await engine.ask({ ask: "baskets", region });
      } catch {
        state.lost = true; // whoever stops the worker stops what it was asked
      }
      renew(state, does, ["baskets"]);
    },
  };
  return does;
}

/**
 * Has the story of the chosen practice told. It comes from the worker: with baskets it takes a while.
 * @param {State} state
 * @param {Engine} engine
 * @param {() => void} changed
 */
export async function askStory(state, engine, changed) {
  const id = state.chosen;
  if (id === null) return;
  try {
    const paragraphs = await engine.ask({ ask: "story", who: id, report: state.report, opening: state.shown?.opening ?? null });
    state.told = { id, paragraphs };
  } catch {
    state.lost = true;
  }
  if (state.chosen === id) changed();
}

/**
 * Region and start date of the turn that a practice had first: there its row is looked for.
 * @param {State} state
 * @param {string} id
 */
export function whereOf(state, id) {
  const outcome = state.standing?.byId.get(id)?.outcome;
  const start = outcome?.tranches[0]?.start;
  return start === undefined ? {} : { region: outcome.region, start };
}

/** The address of a page on which no practice is chosen. */
const SEARCH = "#zoek";

/**
 * Another address, so that the button that goes back does.
 * @param {string} hash
 */
export function goTo(hash) {
  if (location.hash !== hash) history.pushState(null, "", hash);
}

/**
 * Chooses the practice that the address names, or none; whether it says anything about that.
 * @param {State} state
 */
export function chooseByAddress(state) {
  const { hash } = location;
  if (hash === "" || hash === SEARCH) {
    const was = state.chosen !== null;
    Object.assign(state, { chosen: null, shown: null });
    return was;
  }
  const id = practiceIn(hash);
  if (id === null || !state.standing?.byId.has(id)) return false;
  Object.assign(state, { chosen: id, shown: null }, whereOf(state, id));
  return true;
}

/** @param {string} hash */
function practiceIn(hash) {
  try {
    return decodeURIComponent(/^#(?:praktijk|practice)=(.+)$/.exec(hash)?.[1] ?? "") || null;
  } catch {
    return null; // an address that somebody cut off names nobody
  }
}

export { chapters, renew };

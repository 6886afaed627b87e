/**
 * The worker's shell: the verifier with its doors to the page. It runs from the text of the verifier's bundle, which is in the
 * page, so its bytes are the ones whose number the page shows.
 */

import { story } from "../story/index.js";
import { baskets, shortNumber, verify } from "../verifier/index.js";
import { besideLog } from "./model/listed.js";
import { readLog } from "./model/log.js";
import { tableOf } from "./model/table.js";

/**
 * @typedef {{ id: number, ask: "verify", bytes: Uint8Array, trust: string[], against: Uint8Array | null, short: boolean }} AskVerify
 *   without its short number the verdict is there sooner
 * @typedef {{ id: number, ask: "short", root: string }} AskShort
 * @typedef {{ id: number, ask: "baskets", region: string }} AskBaskets of the last transcript that agreed
 * @typedef {{ id: number, ask: "story", who: string, report: any, opening: { code: string, salt: string } | null }} AskStory the same
 * @typedef {{ id: number, ask: "list", bytes: Uint8Array, trust: string[], beside: boolean }} AskList alone, or also beside the last
 *   transcript that agreed
 * @typedef {AskVerify | AskList | AskShort | AskBaskets | AskStory} Ask
 */

/** Between two messages about progress. */
const PACE = 100;

/** The last transcript that agreed. @type {Uint8Array} */
let kept = new Uint8Array();
/** Its lines, once they were asked for. @type {any[] | null} */
let lines = null;
/** Its baskets, the same. @type {ReturnType<typeof baskets> | null} */
let grids = null;

/**
 * @param {Ask} asked
 * @param {(message: any) => void} tell
 */
function answer(asked, tell) {
  switch (asked.ask) {
    case "short": return shortNumber(asked.root);
    case "baskets": return keptGrids().filter(({ region }) => region === asked.region);
    case "story": return story(keptLines(), asked.who, asked.report, asked.opening ?? undefined);
    case "list": return listed(asked, tell);
    default: return verified(asked, tell);
  }
}

/**
 * What is said of a list: what a page shows of its rows, not the lines and proofs that they follow from.
 * @param {AskList} asked
 * @param {(message: any) => void} tell
 */
function listed({ id, bytes, trust, beside }, tell) {
  const { listed: list, faults, ...report } = verify(bytes, { trust, progress: paced(id, tell), rows: true });
  if (!list) return { report, table: null };
  const { ids, ...table } = tableOf(list, faults, report);
  return { report, table, beside: beside ? besideLog(list, ids, readLog(keptLines())) : null };
}

/**
 * @param {AskVerify} asked
 * @param {(message: any) => void} tell
 */
function verified({ id, bytes, trust, against, short }, tell) {
  const report = verify(bytes, { trust, progress: paced(id, tell), short, ...(against === null ? {} : { against }) });
  if (report.agrees && report.sections && against === null) [kept, lines, grids] = [bytes, null, null];
  return report;
}

/**
 * Tells how far it is, not too often.
 * @param {number} id
 * @param {(message: any) => void} tell
 */
function paced(id, tell) {
  let told = 0;
  return (/** @type {number} */ done, /** @type {number} */ of) => {
    const now = Date.now();
    if (now - told < PACE) return;
    told = now;
    tell({ id, done, of });
  };
}

function keptGrids() {
  grids ??= baskets(keptLines());
  return grids;
}

function keptLines() {
  if (kept.length === 0) throw new Error("nothing was verified here");
  lines ??= new TextDecoder().decode(kept).split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return lines;
}

if (typeof document === "undefined") {
  globalThis.addEventListener("message", (event) => {
    const asked = /** @type {Ask} */ (event.data);
    const tell = (/** @type {any} */ message) => postMessage(message);
    try {
      tell({ id: asked.id, answer: answer(asked, tell) });
    } catch (error) {
      tell({ id: asked.id, broken: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** What the verifier without a transcript shows above the chapters: where to drop, what lies there, what was found. */

import { mend, words } from "../../words/index.js";
import { MOST_BYTES, isTable } from "../model/kind.js";
import { readReceipt } from "../model/proof.js";
import { excerpts, firstUnlike } from "../model/unlike.js";
import { t } from "../state.js";
import { coded, h } from "./element.js";
import { piece } from "./excerpt.js";
import { filesSection } from "./files.js";
import { listSection } from "./list.js";
import { fileButton } from "./practice.js";
import { key, keyForm, sayings } from "./trust.js";
import { sentence, short, verdict } from "./verdict.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("../check.js").Table} Table
 * @typedef {import("../check.js").Item} Item
 * @typedef {{ take: (files: File[]) => void, give: (text: string) => void, forget: () => void, stop: () => void,
 *   again: () => void, renew: () => void, compute: (root: string) => void }} Does
 */

const KINDS = ["Transcript", "Receipt", "List", "Two", "Keys", "Page"];

/**
 * @param {State} state
 * @param {Table} table
 * @param {Does} does
 * @returns {Node[]}
 */
export function checkSections(state, table, does) {
  const shown = verdict(state, { stop: does.stop, again: does.again, compute: does.compute, now: Date.now() });
  const isOneOf = table.items.filter((item) => item.kind === "transcript").length > 1;
  if (isOneOf && table.subject !== null && state.phase !== "busy") shown?.querySelector("h2")?.prepend(`${table.subject.file}: `);
  const list = table.items.find((item) => item.kind === "list");
  const found = [relation(state, table), shown, receipt(state, table), list === undefined ? null : listSection(state, list, does)];
  const made = [drop(state, table, does), ...found.filter((own) => own !== null)];
  const alone = state.log === null || state.report === null;
  return alone ? [...made, h("section", { "aria-labelledby": "check-trust" },
    h("h2", { id: "check-trust" }, t(state, "page-trust.Whom")), keyForm(state, { give: does.give, forget: does.forget, files: does.take }, "page-trust.GiveFirst")),
  h("section", { "aria-labelledby": "check-files" }, h("h2", { id: "check-files" }, t(state, "page.Verifier")), filesSection(state))] : made;
}

/**
 * @param {State} state
 * @param {Table} table
 * @param {Does} does
 */
function drop(state, table, does) {
  return h("section", { class: "drop", "aria-labelledby": "drop-title" },
    h("p", { class: "measure" }, t(state, "page-file.Intro")),
    h("h2", { id: "drop-title" }, t(state, "page-file.What")),
    h("ul", { class: "measure" }, KINDS.map((kind) => h("li", null, t(state, `page-file.${kind}`)))),
    h("div", { class: "target" }, h("p", null, t(state, "page-file.Drop")),
      fileButton("files", t(state, "page-file.Label"), does.take, true)),
    table.items.length > 0 && h("div", { role: "status" }, h("h3", null, t(state, "page-file.Given")),
      h("ul", null, table.items.map((item) => h("li", null, coded(named(state, item))))),
      table.tooMany && h("p", null, t(state, "page-file.TooMany"))));
}

/**
 * @param {State} state
 * @param {Item} item
 */
function named(state, { kind, file, size, text }) {
  if (size > MOST_BYTES) return t(state, "page-file.IsLarge", { file });
  switch (kind) {
    case "transcript": return t(state, "page-file.IsTranscript", { file, lines: text.split("\n").length - 1 });
    case "receipt": return t(state, "page-file.IsReceipt", { file });
    case "list": return t(state, "page-file.IsList", { file });
    case "keys": return t(state, "page-file.IsKeys", { file });
    case "private": return t(state, "page-file.Private", { file });
    default: return t(state, isTable(file) ? "page-file.IsTable" : "page-file.IsOther", { file });
  }
}

/**
 * Two transcripts: one the other's continuation, the same, a fork; or not to be compared, and why.
 * @param {State} state
 * @param {Table} table
 */
function relation(state, table) {
  const own = table.relation;
  if (own === null) return null;
  const files = table.items.filter((item) => item.kind === "transcript").map((item) => item.file);
  const good = own.agrees && own.relation;
  const told = own.error ? [h("p", null, sentence(words(state.lang, own.error))), h("p", null, sentence(mend(state.lang, own.error.id, own.error.values)))]
    : own.relation === "fork" ? fork(state, own, files)
      : own.relation ? further(state, own, [files[0] ?? "", files[1] ?? ""])
        : [h("ul", null, [own.first, own.second].map((verdict, at) => h("li", null, `${files[at]}: ${t(state, verdict.agrees ? "page-status.Agrees" : "page-status.Differs")}`))),
          unlike(state, table)];
  return h("section", { class: `relation ${good ? "good" : "bad"}`, role: "status", "aria-labelledby": "relation-title" },
    h("h2", { id: "relation-title" }, t(state, "page-file.Verdicts")), told);
}

/**
 * The first line in which two transcripts differ of which one is wrong, or both.
 * @param {State} state
 * @param {Table} table
 */
function unlike(state, { items }) {
  const [one, other] = items.filter((item) => item.kind === "transcript");
  const found = one && other ? firstUnlike(one.text, other.text) : null;
  if (!one || !other || found === null) return null;
  return [h("p", null, t(state, "page-file.Unlike", { line: found.line })), sides(state, [one.file, other.file], [found.first, found.second])];
}

/**
 * What two files have in a line, from a little before where they differ.
 * @param {State} state
 * @param {readonly (string | undefined)[]} files
 * @param {readonly [string | null, string | null]} lines
 */
function sides(state, files, lines) {
  const pieces = excerpts(lines[0] ?? "", lines[1] ?? "");
  return pieces.map((own, at) => [h("p", null, `${files[at]}:`),
    lines[at] === null ? h("p", null, sentence(t(state, "page-file.Ended"))) : piece(own)]);
}

/**
 * @param {State} state
 * @param {any} own
 * @param {[string, string]} files
 */
function further(state, own, [first, second]) {
  const but = { "other-cosignatures": "Cosignatures", "signed-twice": "SignedTwice" }[/** @type {string} */ (own.shared)] ?? "Nothing";
  const how = { id: `fork-but.${but}`, values: {} };
  const [longer, shorter] = own.relation === "second-further" ? [own.second, own.first] : [own.first, own.second];
  const same = shorter.lines - (own.shared === "same" ? 0 : 1);
  if (own.relation === "same") return h("p", null, t(state, "fork.Same", { first, second, lines: same, but: how }));
  const [file, other] = own.relation === "second-further" ? [second, first] : [first, second];
  return h("p", null, t(state, "fork.Further", { file, other, same, more: longer.lines - shorter.lines, but: how }).replace(/:$/, "."));
}

/**
 * @param {State} state
 * @param {any} own
 * @param {(string | undefined)[]} files
 */
function fork(state, own, files) {
  const { line, first, second } = own.fork;
  const [one, other] = [own.first.organiser, own.second.organiser];
  return [
    h("p", { class: "status" }, t(state, "page-status.Differs")),
    paragraphs(t(state, "fork.Fork", { line })),
    sides(state, files, [String(first.found), String(second.found)]),
    [first, second].map((branch, at) => branch.checkpoint && h("p", null, `${files[at]}: ${t(state, "fork.Signed")} `,
      t(state, "fork.Checkpoint", { lines: Number(branch.checkpoint.lines), root: branch.checkpoint.root }))),
    paragraphs(one === other ? t(state, "fork.OneKey", { key: one }) : t(state, "fork.TwoKeys", { first: one, second: other })),
  ];
}

/** @param {string} text */
function paragraphs(text) {
  return text.split("\n").map((line) => h("p", null, line));
}

/**
 * @param {State} state
 * @param {Table} table
 */
function receipt(state, table) {
  const item = table.items.find((own) => own.kind === "receipt");
  const report = item?.report;
  if (item === undefined || !report) return null;
  const reason = report.difference?.reason ?? report.error;
  const good = report.agrees && report.status === 0;
  const title = report.agrees ? (good ? "page-verdict.Receipt" : "page-verdict.NotYet") : report.status === 2 ? "page-verdict.Uncheckable" : "page-verdict.ReceiptDiffers";
  const line = report.difference?.line ?? report.error?.line;
  return h("section", { class: `relation ${good ? "good" : "bad"}`, role: "status" },
    h("h2", null, t(state, title)),
    report.agrees && outcome(state, item, report),
    state.shown?.relation && h("p", null, t(state, state.shown.relation)),
    line && h("p", null, t(state, "page-verdict.WhereReceipt", { line })),
    reason && h("p", null, coded(sentence(words(state.lang, reason)))),
    report.status === 2 && state.given.length === 0 && state.log === null && h("p", null, t(state, "page-file.NoKey")),
    report.agrees && receiptVouched(state, report),
    state.log === null && h("p", null, t(state, "page-proof.Alone")));
}

/**
 * Who vouches for a receipt, in the sentences of the program, and what it does not tell: only this one line was checked.
 * @param {State} state
 * @param {any} report
 */
function receiptVouched(state, report) {
  const { witnesses, missing, limits } = report.vouching;
  const own = state.given.length === 0;
  const [, ...all] = sayings({ ...state, report });
  const isSilent = witnesses.length === 0 && missing.length === 0;
  return [
    h("p", null, t(state, own ? "page-file.ByTranscript" : report.status === 0 ? "receipt-words.Agrees" : "receipt-words.NotYet")),
    !own && h("ul", null, all.map((said) => h("li", null, coded(said)))),
    limits.filter((/** @type {any} */ { id }) => !own || id !== "trust.Unchecked").map((/** @type {any} */ message) => h("p", null, t(state, message))),
    isSilent && h("p", null, t(state, "page-proof.Witnesses")),
  ];
}

/**
 * @param {State} state
 * @param {Item} item
 * @param {any} report
 */
function outcome(state, item, report) {
  const { practice, code, region, start, reason } = report.outcome;
  const own = readReceipt(item.text)?.outcome;
  const message = start === null ? "receipt-value.NoStart" : "receipt-value.Start";
  const why = { id: `why.${reasonName(reason)}`, values: {} };
  return [
    h("p", { class: "facts" }, [code ?? practice, region, own && `${t(state, "size.Ion", { ion: own.ion })}`].filter(Boolean).join(" · ")),
    h("p", { class: "outcome" }, t(state, message, { start }), ": ", t(state, why)),
    h("p", null, t(state, "receipt-value.Transcript", { origin: report.origin, lines: report.lines + 1, line: report.line })),
    h("p", { class: "short" }, short(report.last_root_short)),
    key(report.last_root),
  ];
}

/**
 * `all-fitted` as the catalogue calls it: `AllFitted`.
 * @param {string} reason
 */
function reasonName(reason) {
  return reason.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** What was found of a list of participants: its rows in words, who vouches, and what it does not prove. */

import { date, mend, number, visible, words } from "../../words/index.js";
import { ROWS } from "../state.js";
import { t } from "./say.js";
import { coded, h } from "./element.js";
import { key, sayings } from "./trust.js";
import { sentence, short } from "./verdict.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("../check.js").Item} Item
 * @typedef {import("../model/table.js").ListTable} ListTable
 * @typedef {import("../model/table.js").Shown} Shown
 * @typedef {import("../model/listed.js").Beside} Beside
 * @typedef {{ stop: () => void, again: () => void, renew: () => void }} Does
 */

/** So many names of practices that are missing are written out. */
const MOST_NAMES = 100;
const NEVER = ["NotMissing", "NotLatest", "NotBack", "NotNames", "NotReservation", "NotLater"];
/** What a transcript beside it tells all the same. */
const BY_TRANSCRIPT = ["NotMissing", "NotLatest", "NotBack"];

/**
 * @param {State} state
 * @param {Item} item
 * @param {Does} does
 */
export function listSection(state, item, does) {
  const found = item.report;
  if (found === null) return busy(state, does.stop);
  if (found.ended) return stopped(state, found.ended, does.again);
  const { report, table, beside } = found;
  const good = report.agrees && report.status === 0 && (beside === null || holds(beside));
  return h("section", { class: `relation list ${good ? "good" : "bad"}`, "aria-labelledby": "list-title" },
    h("div", { role: "status" },
      h("h2", { id: "list-title" }, t(state, titleOf(report, good))),
      table && about(state, table),
      reasons(state, report, table),
      report.agrees && signed(state, report, table)),
    beside && besideTold(state, beside),
    table && rowTable(state, item, table, beside, does.renew),
    report.agrees && never(state, table, beside));
}

/**
 * @param {State} state
 * @param {() => void} stop
 */
function busy(state, stop) {
  return h("section", { class: "relation list", "aria-labelledby": "list-title" },
    h("h2", { id: "list-title" }, t(state, "page-list.Busy")),
    h("progress", { id: "list-progress", "aria-labelledby": "list-title" }),
    h("p", { id: "list-told", class: "numbers", "aria-live": "off" }),
    h("p", null, h("button", { type: "button", onclick: stop }, t(state, "page-go.Stop"))));
}

/**
 * How far it is, in the elements that stand.
 * @param {State} state
 * @param {number} done
 * @param {number} of
 */
export function showListProgress(state, done, of) {
  const bar = /** @type {HTMLProgressElement | null} */ (document.getElementById("list-progress"));
  const told = document.getElementById("list-told");
  if (bar === null || told === null) return;
  Object.assign(bar, { max: of, value: done });
  told.textContent = t(state, "page-verdict.BusyAt", { done, of });
}

/**
 * @param {State} state
 * @param {any} how
 * @param {() => void} again
 */
function stopped(state, { phase, detail }, again) {
  return h("section", { class: "relation list bad", role: "status" },
    h("h2", null, t(state, "page-verdict.Uncheckable")),
    h("p", null, phase === "stopped" ? t(state, "page-verdict.Stopped") : t(state, "page-verdict.Broken", { detail }), " ",
      h("button", { type: "button", onclick: again }, t(state, "page-go.Again"))));
}

/**
 * @param {any} report
 * @param {boolean} good
 */
function titleOf(report, good) {
  if (good) return "page-list.Agrees";
  if (report.agrees) return report.status === 0 ? "page-list.Beside" : "page-verdict.NotYet";
  return report.status === 2 ? "page-verdict.Uncheckable" : "page-list.Differs";
}

/**
 * Whether the transcript says the same, and nobody is missing as far as it can tell. What changed since is no fault of a list.
 * @param {Beside} beside
 */
function holds({ relation, compared, rows, missing }) {
  if (!compared) return relation.id !== "page-list.Conflict";
  return rows.every((row) => !row.some(isOtherwise)) && (missing ?? []).length === 0;
}

/** @param {{ id: string }} message */
function isOtherwise({ id }) {
  return id === "page-list.Says" || id === "page-list.NotInTranscript";
}

/**
 * @param {State} state
 * @param {ListTable} table
 */
function about(state, { title, origin, start, scope, insurer, rows }) {
  return [
    h("p", { class: "facts" }, t(state, "page-list.Of", { title: visible(title), origin: visible(origin) })),
    h("p", null, t(state, scope === "new" ? "page-list.New" : "page-list.SoFar", { rows: rows.length, start }), " ",
      insurer !== null && coded(t(state, "page-list.Insurer", { insurer }))),
  ];
}

/**
 * What is wrong and where; of a list that cannot be checked why.
 * @param {State} state
 * @param {any} report
 * @param {ListTable | null} table
 */
function reasons(state, report, table) {
  const reason = report.difference?.reason ?? report.error;
  if (!reason) return null;
  const { row, practice, line, member, column } = report.difference?.at ?? {};
  const where = row ? t(state, "page-list.WhereRow", { row, practice }) : line ? t(state, "page-list.WhereLine", { line })
    : member ? t(state, "page-list.WhereMember", { member }) : column ? t(state, "page-list.WhereColumn", { column }) : null;
  const noKey = report.status === 2 && state.given.length === 0 && state.log === null;
  return [
    report.status === 1 && h("p", { class: "status" }, t(state, "page-status.Differs")),
    where && h("p", null, coded(where)),
    h("p", null, coded(sentence(words(state.lang, reason)))),
    h("p", null, noKey ? t(state, "page-list.NoKey") : coded(sentence(mend(state.lang, reason.id, reason.values)))),
    table && table.wrong > 1 && h("p", null, t(state, "page-list.Wrong", { wrong: table.wrong })),
  ];
}

/**
 * Who vouches for it.
 * @param {State} state
 * @param {any} report
 * @param {ListTable} table
 */
function signed(state, report, table) {
  const [first = "", ...others] = sayings({ ...state, report });
  return [
    h("p", null, t(state, "page-list.Signed", { line: table.line })),
    state.given.length === 0 ? h("p", null, t(state, "page-list.ByTranscript"))
      : [h("p", null, report.status === 0 ? t(state, "page-list.Vouched") : first), h("ul", null, others.map((said) => h("li", null, coded(said))))],
    h("p", { class: "short" }, short(report.last_root_short)),
    key(report.last_root),
  ];
}

/**
 * @param {State} state
 * @param {Beside} beside
 */
function besideTold(state, beside) {
  const wrong = beside.rows.filter((row) => row.some(isOtherwise)).length;
  return h("div", { role: "status" },
    h("h3", null, t(state, "page-list.Against")),
    h("p", null, t(state, beside.relation)),
    beside.compared && [
      h("p", null, t(state, "page-list.All", { rows: beside.rows.length - wrong }), " ", wrong > 0 && t(state, "page-list.Otherwise", { wrong })),
      beside.missing === null ? h("p", null, t(state, "page-list.Unknowable")) : missing(state, beside.missing, "Missing"),
      beside.missing?.length === 0 && h("p", null, t(state, "page-list.Complete")),
      missing(state, beside.added, "Added"),
    ]);
}

/**
 * @param {State} state
 * @param {import("../model/listed.js").Named[]} all
 * @param {string} id
 */
function missing(state, all, id) {
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_NAMES);
  return [
    h("p", null, h("strong", null, t(state, `page-list.${id}`, { practices: all.length })), " ",
      shown.length < all.length && t(state, "page-list.MissingFew", { shown: shown.length })),
    h("ul", null, shown.map(({ practice, name, town, start }) =>
      h("li", null, [name, practice, town, date(state.lang, start)].filter(Boolean).join(" · ")))),
  ];
}

/**
 * @param {State} state
 * @param {Item} item
 * @param {ListTable} table
 * @param {Beside | null} beside
 * @param {() => void} renew
 */
function rowTable(state, item, { rows }, beside, renew) {
  const otherwise = (/** @type {Shown} */ row) => beside?.rows[row.at] ?? [];
  const weight = (/** @type {Shown} */ row) => (row.fault ? 0 : otherwise(row).some(isOtherwise) ? 1 : otherwise(row).length > 0 ? 2 : 3);
  const sorted = [...rows].sort((one, other) => weight(one) - weight(other) || one.at - other.at);
  const shown = sorted.slice(0, item.limit ?? ROWS);
  const head = (/** @type {string} */ id, kind = "") => h("th", { scope: "col", role: "columnheader", class: kind }, t(state, `page-list.${id}`));
  const further = (/** @type {number} */ limit) => {
    item.limit = limit;
    renew();
  };
  return [
    h("table", { class: "listed", role: "table" },
      h("caption", null, t(state, "page-list.Caption")),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head("Practice"), head("Town"), head("Start"), head("Ion", "number"), head("Insured"), head("Found"))),
      h("tbody", { role: "rowgroup" }, shown.map((row) => tableRow(state, row, otherwise(row), beside)))),
    shown.length < rows.length && h("div", { class: "more" },
      h("p", null, t(state, "page-order.Shown", { shown: shown.length, practices: rows.length })),
      h("button", { type: "button", onclick: () => further(shown.length + ROWS) }, t(state, "page-go.More", { rows: Math.min(ROWS, rows.length - shown.length) })),
      h("button", { type: "button", onclick: () => further(Infinity) }, t(state, "page-go.All"))),
  ];
}

/**
 * @param {State} state
 * @param {Shown} row
 * @param {import("../model/listed.js").Message[]} otherwise
 * @param {Beside | null} beside
 */
function tableRow(state, row, otherwise, beside) {
  const cell = (/** @type {string} */ id, /** @type {import("./element.js").Child} */ child, kind = "") =>
    h("td", { role: "cell", class: kind, "data-label": t(state, `page-list.${id}`) }, child);
  const differs = row.fault !== null || otherwise.some(isOtherwise);
  return h("tr", { role: "row", class: differs ? "differs" : row.checked ? "agrees" : "open" },
    h("th", { scope: "row", role: "rowheader", class: "who" }, visible(row.name) || row.practice, row.name !== "" && h("span", { class: "code" }, row.practice)),
    cell("Town", visible(row.town ?? "–")),
    cell("Start", [date(state.lang, row.start), row.stopped !== null && h("div", null, t(state, "page-list.Stopped", { date: row.stopped }))]),
    cell("Ion", number(state.lang, row.ion), "number"),
    cell("Insured", visible(row.insurer ?? "–")),
    cell("Found", [own(state, row), beside?.compared && besideRow(state, otherwise, row.fault?.values.column)], "found"));
}

/**
 * What the row's own proof says.
 * @param {State} state
 * @param {Shown} row
 */
function own(state, { fault, checked, line }) {
  if (fault !== null) return point("✗", sentence(words(state.lang, fault)));
  return checked ? point("✓", t(state, "page-list.Good", { line })) : point("–", t(state, "page-list.Open"));
}

/**
 * What the transcript says of it, but for what its own proof said.
 * @param {State} state
 * @param {import("../model/listed.js").Message[]} otherwise
 * @param {string | undefined} known a column
 */
function besideRow(state, otherwise, known) {
  const told = otherwise.filter(({ values }) => values.column === undefined || values.column !== known).map((message) => point(isOtherwise(message) ? "✗" : "!", t(state, message)));
  return [otherwise.some(isOtherwise) ? null : point("✓", t(state, "page-list.InTranscript")), told];
}

/** @param {string} mark @param {string} said */
function point(mark, said) {
  return h("div", { class: "point" }, h("span", { class: "tick" }, mark), " ", coded(said));
}

/**
 * @param {State} state
 * @param {ListTable} table
 * @param {Beside | null} beside
 */
function never(state, { hidden }, beside) {
  const ids = NEVER.filter((id) => (id !== "NotNames" || hidden) && (!beside?.compared || !BY_TRANSCRIPT.includes(id)));
  return [h("h3", null, t(state, "page-list.Not")), h("ul", { class: "unchecked" }, ids.map((id) => h("li", null, t(state, `page-list.${id}`))))];
}

/** The ordered table of one region and start date, with the line where the room ended. */

import { bars, order } from "../model/rooms.js";
import { rulesTold } from "../model/rules.js";
import { date, number, words } from "../../words/index.js";
import { ROWS, called, shortened, sized, t } from "../state.js";
import { h } from "./element.js";
import { regionOf } from "./rooms.js";
import { sentence } from "./verdict.js";

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("../model/rooms.js").Bar} Bar
 * @typedef {ReturnType<typeof order>["rows"][number]} Row
 */

/** @type {{ [result: string]: string }} */
const RESULTS = {
  "all-fitted": "AllFitted", "priority-fitted": "PriorityFitted", lot: "Lot", basket: "Basket", "other-basket": "OtherBasket",
  "too-large": "TooLarge", closed: "Closed", full: "Full",
};

/**
 * @param {State} state
 * @param {{ choose: (what: { region?: string | null, start?: string, limit?: number }) => void, open: (id: string) => void }} does
 */
export function orderSection(state, does) {
  const standing = state.standing;
  if (standing === null || standing.last === null) return null;
  const all = bars(standing);
  const bar = chosenBar(state, all);
  return [
    h("p", { class: "measure" }, t(state, "page-order.Rules")),
    h("ul", { class: "measure" }, rulesTold(standing.rules).map((message) => h("li", null, sentence(words(state.lang, message))))),
    standing.amended !== null && h("p", null, t(state, "page-order.Amended", { number: standing.amended })),
    filters(state, all, bar, does.choose),
    bar === undefined ? h("p", null, t(state, "page-order.Nobody")) : table(state, bar, does),
  ];
}

/**
 * @param {State} state
 * @param {Bar[]} all
 */
function chosenBar(state, all) {
  const region = regionOf(state, all);
  const start = state.start ?? all[0]?.start;
  return all.find((bar) => bar.region === region && bar.start === start) ?? all.find((bar) => bar.region === region);
}

/**
 * @param {State} state
 * @param {Bar[]} all
 * @param {Bar | undefined} bar
 * @param {(what: { region?: string | null, start?: string }) => void} choose
 */
function filters(state, all, bar, choose) {
  const regions = [...new Set(all.map((own) => own.region))];
  const starts = [...new Set(all.map((own) => own.start))];
  const option = (/** @type {string} */ value, /** @type {string} */ shown, /** @type {boolean} */ selected) => h("option", { value, selected }, shown);
  return h("div", { class: "filters" },
    h("div", null,
      h("label", { for: "order-region" }, t(state, "page-room.Region")),
      h("select", { id: "order-region", onchange: (/** @type {any} */ event) => choose({ region: regions[Number(event.target.value)] ?? null }) },
        regions.map((region, at) => option(String(at), region ?? t(state, "page-room.All"), region === bar?.region)))),
    h("div", null,
      h("label", { for: "order-start" }, t(state, "page-room.Start")),
      h("select", { id: "order-start", onchange: (/** @type {any} */ event) => choose({ start: event.target.value }) },
        starts.map((start) => option(start, date(state.lang, start), start === bar?.start)))));
}

/**
 * @param {State} state
 * @param {Bar} bar
 * @param {{ choose: (what: { limit?: number }) => void, open: (id: string) => void }} does
 */
function table(state, bar, does) {
  const { rows, cut, before } = order(bar);
  if (rows.length === 0) return h("p", null, t(state, "page-order.Nobody"));
  const own = rows.findIndex(({ unit }) => isOwn(state, unit)); // one's own row is there, however far down
  const shown = rows.slice(0, Math.max(state.limit, own + 1));
  const region = bar.region ?? t(state, "page-room.All");
  const head = (/** @type {string} */ id, kind = "") => h("th", { scope: "col", role: "columnheader", class: kind }, t(state, `page-order.${id}`));
  const size = state.standing?.rules.unit === "practices" ? "Counts" : "Patients";
  const end = endOf(state, bar, rows, cut);
  const body = shown.flatMap((entry, at) => [row(state, bar, entry, does.open), at === end.behind && end.row]);
  return [
    h("table", { class: "order", role: "table" },
      h("caption", null, t(state, "page-order.Caption", { start: bar.start, region })),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head("Turn", "number"), head("Practice"), head("Rank", "number"), head(size, "number"), head("Total", "number"), head("Happened"))),
      h("tbody", { role: "rowgroup" },
        before > 0 && h("tr", { class: "before", role: "row" }, h("td", { colspan: 6, role: "cell" }, t(state, "page-order.Before", { used: sized(state, before) }))),
        end.behind < 0 && end.row, body)),
    more(state, rows.length, shown.length, does.choose),
    rest(state, bar, rows),
  ];
}

/**
 * @param {State} state
 * @param {Bar} bar
 * @param {Row} entry
 * @param {(id: string) => void} open
 */
function row(state, bar, { unit, turn, placed, total }, open) {
  const kind = placed ? "placed" : unit.start !== null ? "later" : "waits";
  const own = isOwn(state, unit);
  const [only, ...others] = unit.members;
  const choose = (/** @type {any} */ event) => {
    if (only !== undefined && event.target.closest("a") === null && getSelection()?.isCollapsed !== false) open(only.practice);
  };
  const cell = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {import("./element.js").Child} */ child) =>
    h("td", { role: "cell", class: kind, "data-label": t(state, `page-order.${id}`) }, child);
  const classes = [kind, own && "own", others.length === 0 && "choosable"].filter(Boolean).join(" ");
  return h("tr", { id: own ? "own-row" : null, class: classes, role: "row", "aria-current": own ? "true" : null, onclick: others.length === 0 ? choose : null },
    cell("Turn", "number turn", number(state.lang, turn.place)),
    h("th", { scope: "row", role: "rowheader", class: "who" }, who(state, unit, open)),
    cell("Rank", "number rank", unit.rank === null ? "–" : number(state.lang, unit.rank)),
    cell(state.standing?.rules.unit === "practices" ? "Counts" : "Patients", "number size", number(state.lang, unit.size)),
    cell("Total", "number total", placed ? number(state.lang, total) : "–"),
    cell("Happened", "what", [h("span", { class: `mark ${kind}`, "aria-hidden": "true" }), happened(state, bar, unit, turn, placed)]));
}

/**
 * @param {State} state
 * @param {import("../model/rooms.js").Unit} unit
 */
function isOwn(state, { members }) {
  return members.some((member) => member.practice === state.chosen);
}

/**
 * @param {State} state
 * @param {import("../model/rooms.js").Unit} unit
 * @param {(id: string) => void} open
 */
function who(state, unit, open) {
  const links = unit.members.map(({ practice: id }) => {
    const own = state.standing?.byId.get(id);
    const address = `#praktijk=${encodeURIComponent(id)}`;
    return [h("a", { href: address, onclick: (/** @type {any} */ event) => { event.preventDefault(); open(id); } }, own?.name || shortened(id)),
      own?.name && h("span", { class: "code" }, id)];
  });
  if (unit.members.length === 1) return links;
  return [h("span", null, `${t(state, "who.Group", { group: shortened(unit.label) })}, ${t(state, "page-order.GroupOf", { practices: unit.members.length })}`),
    h("ul", null, links.map((link) => h("li", null, link)))];
}

/**
 * @param {State} state
 * @param {Bar} bar
 * @param {import("../model/rooms.js").Unit} unit
 * @param {any} turn
 * @param {boolean} placed
 */
function happened(state, bar, unit, turn, placed) {
  if (placed) return t(state, `turn.${RESULTS[turn.result] ?? "Room"}`);
  const missed = turn.result === "too-large" ? t(state, "page-happened.Missed", { room: sized(state, turn.room) })
    : t(state, `turn.${RESULTS[turn.result] ?? "Full"}`);
  if (unit.start === null) return `${missed}; ${t(state, "page-happened.Waits")}`;
  const holds = unit.start > bar.start ? "Moved" : "Holds";
  return `${missed}; ${t(state, `page-happened.${holds}`, { start: unit.start })}`;
}

/**
 * The line where the room ended, with a sentence on it, and behind which row it stands: the last that got a place. With baskets
 * turns decide nothing, and with the last row placed there is nobody below: the line only counts then.
 * @param {State} state
 * @param {Bar} bar
 * @param {Row[]} rows
 * @param {number} cut
 */
function endOf(state, bar, rows, cut) {
  const cap = bar.cap === null ? null : sized(state, bar.cap);
  const all = rows.every((entry) => entry.placed);
  const last = rows.length - 1;
  const counts = all || cut === last || state.standing?.rules.boundary === "baskets";
  if (cap === null && counts) return { behind: last, row: null };
  const told = cap === null ? t(state, "page-order.CutShared")
    : all ? t(state, "page-order.CutAll", { left: bar.left, cap })
      : t(state, `page-order.${counts ? "CutEnd" : "Cut"}`, { used: bar.used, cap, left: bar.left });
  return { behind: counts ? last : cut, row: h("tr", { class: counts ? "cut all" : "cut", role: "row" }, h("td", { colspan: 6, role: "cell" }, told)) };
}

/**
 * @param {State} state
 * @param {number} all
 * @param {number} shown
 * @param {(what: { limit?: number }) => void} choose
 */
function more(state, all, shown, choose) {
  if (shown === all) return null;
  return h("div", { class: "more" },
    h("p", null, t(state, "page-order.Shown", { shown, practices: all })),
    h("button", { type: "button", onclick: () => choose({ limit: shown + ROWS }) }, t(state, "page-go.More", { rows: Math.min(ROWS, all - shown) })),
    h("button", { type: "button", onclick: () => choose({ limit: Infinity }) }, t(state, "page-go.All")));
}

/**
 * Practices of the region that were no candidates.
 * @param {State} state
 * @param {Bar} bar
 * @param {Row[]} rows
 */
function rest(state, bar, rows) {
  const own = bar.section.outcomes.lines.filter((line) => bar.region === null || line.region === bar.region).length;
  const practices = own - rows.reduce((sum, { unit }) => sum + unit.members.length, 0);
  return practices > 0 && h("p", { class: "measure" }, t(state, "page-order.Rest", { practices }));
}

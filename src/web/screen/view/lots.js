/** A region and start date: the lots in their order, each taking its place, until the room ends. */

import { sized, t } from "../../page/state.js";
import { h } from "../../page/view/element.js";
import { number } from "../../words/index.js";
import { shown, unitOf } from "../hall.js";
import { isFirst, mark, roomBar } from "./bar.js";
import { heading } from "./frame.js";

/**
 * @typedef {import("../hall.js").Hall} Hall
 * @typedef {import("../hall.js").Scene} Scene
 * @typedef {import("../model/course.js").Course} Course
 * @typedef {import("../model/course.js").Row} Row
 */

/** All lots of a region and date together take about so long. */
const COURSE = 45_000;
/** Heights in letters: of a row, of all that stands around the rows, and of the line where the room ended. */
const [ROW, AROUND, LINE] = [2.02, 19.6, 5.4];
/** Where the column of practices needs room, the heads of the others take a second line. */
const HEADS = 1.4;
/** Of those who come behind the line so many are seen with it. */
const BEHIND = 2;

/**
 * @param {Hall} hall
 * @param {Course} course
 * @returns {Scene}
 */
export function lotScene(hall, course) {
  const pace = Math.min(1500, Math.max(90, Math.round(COURSE / Math.max(1, course.rows.length))));
  return { step: "Lots", beats: course.rows.length, pace, hold: 12_000, make: (beat) => lots(hall, course, beat) };
}

/**
 * @param {Hall} hall
 * @param {Course} course
 * @param {number} beat
 */
function lots(hall, course, beat) {
  const { state } = hall;
  const { bar, rows } = course;
  const placed = rows.slice(0, beat).filter((row) => row.placed).reduce((sum, { unit }) => sum + unit.members.length, 0);
  return [
    heading(hall, t(state, "hall-lots.Title", { region: bar.region ?? t(state, "hall-lots.All"), start: bar.start }),
      t(state, "hall-lots.Placed", { placed, practices: bar.line.candidates })),
    h("p", { class: "told" }, beat < rows.length ? before(hall, course) : behind(hall, course)),
    h("div", { class: "room-line" }, roomBar(course, beat), used(hall, course, beat)),
    table(hall, course, beat),
  ];
}

/**
 * What is asked, and whether lots decide.
 * @param {Hall} hall
 * @param {Course} course
 */
function before(hall, { bar }) {
  const { state } = hall;
  const byLot = shown(hall).standing.rules.order.length === 1;
  const { candidates, asked, room } = bar.line;
  const asks = t(state, "hall-lots.Asks", { practices: candidates, asked: sized(state, asked), room: sized(state, room) });
  const how = bar.basket !== null ? "ByBasket" : bar.lottery ? (byLot ? "ByLot" : "ByOrder") : bar.line.waiting === 0 ? "AllFit" : "NoneDrawn";
  return `${asks} ${t(state, `hall-lots.${how}`)}`;
}

/**
 * How it ended: the first that did not fit, and why.
 * @param {Hall} hall
 * @param {Course} course
 */
function behind(hall, course) {
  const { state } = hall;
  const missed = course.rows.find(({ turn }) => turn.result === "too-large");
  if (missed === undefined) return before(hall, course);
  const { members } = missed.unit;
  const who = members.length > 1 ? t(state, "page-order.GroupOf", { practices: members.length }) : unitOf({ ...hall, names: false }, missed.unit);
  return t(state, "page-room.Missed", { who, size: sized(state, missed.unit.size), room: sized(state, missed.turn.room) });
}

/**
 * @param {Hall} hall
 * @param {Course} course
 * @param {number} beat
 */
function used({ state }, { rows, before, cap }, beat) {
  const sum = rows[beat - 1]?.total ?? before;
  const rest = sum > cap ? t(state, "hall-lots.Over", { over: sum - cap }) : t(state, "hall-lots.Left", { left: cap - sum });
  return h("p", { class: "used" }, h("strong", null, t(state, "hall-lots.Used", { used: sum, cap: sized(state, cap), share: { part: sum, whole: cap } })), h("span", null, rest));
}

/**
 * So many rows there is room for.
 * @param {number} around
 */
function rowsThatFit(around) {
  const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(3, Math.floor((innerHeight / letter - around) / ROW));
}

/**
 * The rows that are seen: the last ones while lots fall, then those around the line, or where somebody looked.
 * @param {Hall} hall
 * @param {Course} course
 * @param {number} beat
 */
function windowOf(hall, { rows, cut }, beat) {
  const around = isTight(hall, rows) ? AROUND + HEADS : AROUND;
  const fits = rowsThatFit(beat < rows.length ? around : around + LINE);
  const end = beat < rows.length ? beat : Math.min(rows.length, Math.max(fits, cut + 1 + BEHIND));
  const first = Math.max(0, Math.min(beat - fits, end - fits + hall.roll));
  hall.roll = Math.max(0, beat - fits) === 0 ? 0 : first - (end - fits); // no further than there are rows
  return { first, last: Math.min(beat, first + fits) };
}

/**
 * @param {Hall} hall
 * @param {Course} course
 * @param {number} beat
 */
function table(hall, course, beat) {
  const { state } = hall;
  const { rows, cut } = course;
  const { first, last } = windowOf(hall, course, beat);
  const whole = beat === rows.length;
  const head = (/** @type {string} */ text, kind = "") => h("th", { scope: "col", class: kind }, text);
  const measure = shown(hall).standing.rules.unit === "practices" ? "Counts" : "Patients";
  const classes = rows.some(hasClass);
  const line = cutRow(hall, course, classes ? 7 : 6);
  const body = rows.slice(first, last).flatMap((own, at) => [row(hall, course, own, first + at === beat - 1 && !whole), whole && first + at === cut && line]);
  return h("div", { class: "rows" },
    h("table", { class: isTight(hall, rows) ? "order tight" : "order" },
      h("thead", null, h("tr", null, head(t(state, "page-order.Turn"), "number turn"), head(t(state, "page-order.Practice"), "who"), classes && head(t(state, "hall-lots.First"), "first"),
        head(t(state, "hall-lots.Lot"), "number lot"), head(t(state, `page-order.${measure}`), "number size"), head(t(state, "page-order.Total"), "number total"),
        head(t(state, "page-order.Happened"), "what"))),
      h("tbody", null, whole && cut < 0 && line, body)),
    whole && last - first < rows.length && h("p", { class: "window soft" }, t(state, "hall-lots.Rows", { first: first + 1, last, of: rows.length }), " ↑ ↓"));
}

/**
 * Whether practices need more room than a code, or have a column beside them.
 * @param {Hall} hall
 * @param {Row[]} rows
 */
function isTight({ names }, rows) {
  return names || rows.some((own) => hasClass(own) || own.unit.members.length > 1);
}

/** @param {Row} row */
function hasClass({ unit }) {
  return (unit.members[0]?.class ?? null) !== null;
}

/**
 * @param {Hall} hall
 * @param {Course} course
 * @param {Row} own
 * @param {boolean} isNew
 */
function row(hall, course, own, isNew) {
  const { state } = hall;
  const { unit, turn, placed, total } = own;
  const n = (/** @type {number | null} */ value) => h("td", { class: "number" }, value === null ? "–" : number(state.lang, value));
  const kind = placed ? (isFirst(own) ? "first" : "placed") : turn.result === "too-large" ? "missed" : "waits";
  const region = course.bar.region === null ? `${unit.region} · ` : "";
  return h("tr", { class: `${placed ? "placed" : "waits"}${isNew ? " new" : ""}` },
    n(turn.place),
    h("th", { scope: "row", class: "who" }, h("span", { class: "name" }, region, who(hall, unit))),
    course.rows.some(hasClass) && h("td", { class: "first" }, unit.members[0]?.class),
    n(unit.rank), n(unit.size), n(placed ? total : null),
    h("td", { class: "what" }, mark(kind), happened(hall, turn, placed)));
}

/**
 * The code first, for it is what is read aloud; then the name, where names are shown.
 * @param {Hall} hall
 * @param {import("../../page/model/rooms.js").Unit} unit
 */
function who(hall, unit) {
  const [code = "", name = ""] = unitOf(hall, unit).split(/(?<=^\S+) (.*)/);
  return [code, name !== "" && [" ", h("span", { class: "title-case" }, name)]];
}

/** @type {{ [result: string]: string }} */
const RESULTS = {
  lot: "turn.Lot", basket: "hall-lots.InBasket", "other-basket": "hall-lots.NotInBasket", closed: "turn.Closed", full: "turn.Full",
  "priority-fitted": "hall-lots.ByPriority",
};

/**
 * What happened at a turn, in a few words.
 * @param {Hall} hall
 * @param {any} turn
 * @param {boolean} placed
 */
export function happened({ state }, turn, placed) {
  if (!placed && turn.result === "too-large") return t(state, "page-happened.Missed", { room: sized(state, turn.room) });
  return t(state, RESULTS[turn.result] ?? (placed ? "turn.Room" : "turn.Full"));
}

/**
 * The line where the room ended, with its sentence.
 * @param {Hall} hall
 * @param {Course} course
 * @param {number} columns
 */
function cutRow({ state }, { bar, rows, cut, cap }, columns) {
  const all = rows.every((row) => row.placed);
  const end = all ? "page-order.CutAll" : cut === rows.length - 1 ? "page-order.CutEnd" : bar.basket !== null ? "hall-lots.CutBasket" : "page-order.Cut";
  return h("tr", { class: all ? "cut all" : "cut" }, h("td", { colspan: columns }, t(state, end, { used: bar.used, cap: sized(state, cap), left: bar.left })));
}

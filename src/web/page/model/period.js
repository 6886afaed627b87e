/**
 * The last day of a period (*termijn*) as the letters to practices count it: a port of `src/rules/{result,holiday}.rs`. Days are
 * `2023-06-12`.
 */

/** @typedef {import("../../story/types.js").Period} Period */

const DAY = 86_400_000;
/** The last day that a transcript can hold. */
const LAST = "9999-12-31";

/**
 * Counted from a day that is not in it; `null` beyond the days that a transcript can hold.
 * @param {string} from
 * @param {Period} period
 */
export function lastDay(from, { count, unit }) {
  const end = unit === "working-days" ? workingDays(from, count) : unit === "months" ? months(from, count) : plus(from, unit === "weeks" ? count * 7 : count);
  return end.length > LAST.length ? null : end;
}

/** @param {string} day @param {number} days */
function plus(day, days) {
  return textOf(Date.parse(day) + days * DAY);
}

/** @param {number} time */
function textOf(time) {
  return new Date(time).toISOString().split("T")[0] ?? "";
}

/** @param {string} from @param {number} count */
function workingDays(from, count) {
  let day = from;
  for (let left = count; left > 0; left -= Number(isWorkingDay(day))) day = plus(day, 1);
  return day;
}

/** The 31st of a month that has none is its last day. @param {string} from @param {number} count */
function months(from, count) {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const last = new Date(0);
  last.setUTCFullYear(year, month + count, 0);
  return textOf(last.setUTCDate(Math.min(day, last.getUTCDate())));
}

/**
 * Neither Saturday, Sunday nor a day of article 3 of the Algemene termijnenwet.
 * @param {string} day
 */
export function isWorkingDay(day) {
  return ![0, 6].includes(weekday(day)) && !isHoliday(day);
}

/** @param {string} day */
function weekday(day) {
  return new Date(day).getUTCDay();
}

/** @param {string} day */
function isHoliday(day) {
  const year = Number(day.slice(0, -6));
  const afterEaster = (Date.parse(day) - Date.parse(easter(year))) / DAY;
  // Good Friday, Easter Monday, Ascension Day, Whit Monday
  return ["01-01", "05-05", "12-25", "12-26"].includes(day.slice(-5)) || day === kingsDay(year) || [-2, 1, 39, 50].includes(afterEaster);
}

/** A Sunday is kept free. @param {number} year */
function kingsDay(year) {
  const day = dayOf(year, 4, year < 2014 ? 30 : 27);
  return weekday(day) === 0 ? plus(day, -1) : day;
}

/** Easter Sunday, by the method that `Nature` printed in 1876. @param {number} year */
function easter(year) {
  const whole = Math.floor;
  const [a, b, c] = [year % 19, whole(year / 100), year % 100];
  const g = whole((b - whole((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - whole(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * whole(c / 4) - h - (c % 4)) % 7;
  const date = h + l - 7 * whole((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, whole(date / 31), (date % 31) + 1);
}

/** @param {number} year @param {number} month @param {number} day */
function dayOf(year, month, day) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/**
 * Dates and moments as people read them, on the clocks of the Netherlands.
 *
 * The rule of the European Union since 1996 is written out here, as in the program, and the browser's own table of time zones
 * is not asked: the same words everywhere.
 */

/** @typedef {import("./types.js").Lang} Lang */

const MONTHS = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const ZONE = { nl: "Nederlandse tijd", en: "Dutch time" };
const HOUR = 3_600_000;

/**
 * `2023-07-01` is `1 juli 2023`.
 * @param {Lang} lang
 * @param {string} date
 */
export function date(lang, date) {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[lang][Number(month) - 1]} ${year}`;
}

/**
 * `2023-06-12T12:00:00Z` is `12 juni 2023, 14:00 (Nederlandse tijd)`; with seconds where it has them.
 * @param {Lang} lang
 * @param {string} moment
 */
export function moment(lang, moment) {
  const [own, clock] = local(moment);
  const time = clock.endsWith(":00") ? clock.slice(0, 5) : clock;
  return `${date(lang, own)}, ${time} (${ZONE[lang]})`;
}

/**
 * The day of a moment in the Netherlands: `2023-06-12`.
 * @param {string} moment
 */
export function day(moment) {
  return local(moment)[0];
}

/**
 * Date and time on the clocks of the Netherlands.
 * @param {string} moment
 * @returns {[string, string]}
 */
function local(moment) {
  const utc = new Date(moment).getTime();
  const year = new Date(utc).getUTCFullYear();
  const summer = utc >= changes(year, 2) && utc < changes(year, 9);
  const [own = "", clock = ""] = new Date(utc + (summer ? 2 : 1) * HOUR).toISOString().split("T");
  return [own, clock.slice(0, 8)];
}

/**
 * When the clocks change: one in the morning in Greenwich, on the last Sunday of a month of 31 days.
 * @param {number} year
 * @param {number} month from 0
 */
function changes(year, month) {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 31);
  return last.setUTCDate(31 - last.getUTCDay()) + HOUR;
}

/** Numbers as people read them. All exact: nothing here is a fraction of the machine. */

/** @typedef {import("./types.js").Lang} Lang */

const MARKS = { nl: { thousands: ".", decimal: "," }, en: { thousands: ",", decimal: "." } };

/**
 * A whole number with thousands marks: `57.410` in Dutch, `57,410` in English.
 * @param {Lang} lang
 * @param {number | bigint} n
 */
export function number(lang, n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, MARKS[lang].thousands);
}

/**
 * A number with its noun: `1 praktijk`, `2.000 praktijken`.
 * @param {Lang} lang
 * @param {number | bigint} n
 * @param {import("./types.js").Noun} noun
 */
export function count(lang, n, noun) {
  return `${number(lang, n)} ${noun[lang][BigInt(n) === 1n ? 0 : 1]}`;
}

/**
 * The share of a part in a whole in tenths of a percent, rounded half up: `26,0%`. Of nothing it is `–`. It stands beside both
 * numbers.
 * @param {Lang} lang
 * @param {import("./types.js").Share} share
 */
export function share(lang, { part, whole }) {
  if (BigInt(whole) === 0n) return "–";
  const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${tenths / 10n}${MARKS[lang].decimal}${tenths % 10n}%`;
}

/**
 * A percentage that was given in millionths of the whole: `50%`, in Dutch `12,5%`.
 * @param {Lang} lang
 * @param {number} millionths
 */
export function percent(lang, millionths) {
  const rest = String(millionths % 10_000).padStart(4, "0").replace(/0+$/, "");
  return `${Math.floor(millionths / 10_000)}${rest && MARKS[lang].decimal + rest}%`;
}

/**
 * A number with decimals: 812 with 2 of them is `8,12`, −5 with 1 is `−0,5`.
 * @param {Lang} lang
 * @param {import("./types.js").Decimal} decimal
 */
export function decimal(lang, { units, decimals }) {
  const [sign, all] = BigInt(units) < 0n ? ["−", -BigInt(units)] : ["", BigInt(units)];
  const digits = String(all).padStart(decimals + 1, "0");
  const at = digits.length - decimals;
  return sign + digits.slice(0, at) + (decimals > 0 ? MARKS[lang].decimal : "") + digits.slice(at);
}

/**
 * The same with its sign: `+8,1`, `−5,0`.
 * @param {Lang} lang
 * @param {import("./types.js").Decimal} own
 */
export function signed(lang, own) {
  return (BigInt(own.units) < 0n ? "" : "+") + decimal(lang, own);
}

/**
 * How the page fills a message and shows its values: the same as the program (`src/words/{lang,value,visible,message}.rs`).
 *
 *     node --test tests/web/words.mjs
 */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { catalogue } from "../../src/web/words/catalogue.js";
import { beginning, day, mend, moment, number, oneOf, percent, say, share, visible, words } from "../../src/web/words/index.js";
import { kept } from "../../src/web/words-kept.mjs";
import { decimal, signed } from "../../src/web/words/number.js";
import { finality } from "../../src/web/page/model/finality.js";
import { keyIn, kindOf } from "../../src/web/page/model/kind.js";
import { isWorkingDay, lastDay } from "../../src/web/page/model/period.js";
import { excerpt, excerpts, firstUnlike } from "../../src/web/page/model/unlike.js";

const both = (told) => [told("nl"), told("en")];

test("numbers have marks at thousands", () => {
  assert.deepEqual(both((lang) => number(lang, 1_234_567)), ["1.234.567", "1,234,567"]);
  assert.deepEqual([0, 999, 1000, 57_410].map((n) => number("nl", n)), ["0", "999", "1.000", "57.410"]);
  assert.equal(number("en", 18_446_744_073_709_551_615n), "18,446,744,073,709,551,615");
  assert.equal(number("nl", Number.MAX_SAFE_INTEGER), "9.007.199.254.740.991");
});

test("one is not spoken of as many", () => {
  const practices = (lang, n) => say(lang, "asked-by.Alone", { practices: n });
  assert.deepEqual([0, 1, 2, 2000].map((n) => practices("nl", n)), ["0 praktijken", "1 praktijk", "2 praktijken", "2.000 praktijken"]);
  assert.deepEqual([1, 2].map((n) => practices("en", n)), ["1 practice", "2 practices"]);
});

/** 1,913 of 2,000 is 95.65 %: the half goes up. 1 of 2,001 is 0.04998 %. */
test("shares are rounded half up to a tenth", () => {
  const of = (part, whole) => share("en", { part, whole });
  assert.equal(share("nl", { part: 1_913, whole: 2_000 }), "95,7%");
  assert.deepEqual([of(1_999, 2_001), of(2_000, 3_000), of(1, 2_000), of(1, 2_001)], ["99.9%", "66.7%", "0.1%", "0.0%"]);
  assert.equal(of(18_446_744_073_709_551_615n, 18_446_744_073_709_551_615n), "100.0%");
  assert.equal(of(1, 0), "–");
  assert.equal(share("nl", { part: 164_024, whole: 630_000 }), "26,0%");
});

test("percentages and decimals read as in the country", () => {
  assert.deepEqual([percent("nl", 125_000), percent("en", 333_333), percent("nl", 500_000)], ["12,5%", "33.3333%", "50%"]);
  assert.deepEqual([percent("nl", 0), percent("nl", 1), percent("en", 1_000_000)], ["0%", "0,0001%", "100%"]);
  const of = (units, decimals) => decimal("nl", { units, decimals });
  assert.deepEqual([of(812, 2), of(-5, 1), of(0, 1), of(12, 0)], ["8,12", "−0,5", "0,0", "12"]);
  assert.deepEqual([81, -50, 0].map((units) => signed("nl", { units, decimals: 1 })), ["+8,1", "−5,0", "+0,0"]);
});

/** Summer time of 2023: from 26 March to 29 October, 01:00 UTC. */
test("moments are those of the Netherlands", () => {
  const at = (text) => moment("nl", text);
  assert.equal(at("2023-06-12T12:00:00Z"), "12 juni 2023, 14:00 (Nederlandse tijd)");
  assert.equal(at("2023-03-26T00:59:59Z"), "26 maart 2023, 01:59:59 (Nederlandse tijd)");
  assert.equal(at("2023-03-26T01:00:00Z"), "26 maart 2023, 03:00 (Nederlandse tijd)");
  assert.equal(at("2023-10-29T00:59:59Z"), "29 oktober 2023, 02:59:59 (Nederlandse tijd)");
  assert.equal(at("2023-10-29T01:00:00Z"), "29 oktober 2023, 02:00 (Nederlandse tijd)");
  assert.equal(moment("en", "2023-12-31T23:30:00Z"), "1 January 2024, 00:30 (Dutch time)");
  assert.deepEqual(["2023-06-12T22:00:00Z", "2023-01-01T22:59:59Z"].map(day), ["2023-06-13", "2023-01-01"]);
});

/** The last Sundays of March and October of these years, from a calendar. */
test("clocks change on the last Sunday", () => {
  const changes = { 2024: ["03-31", "10-27"], 2025: ["03-30", "10-26"], 2026: ["03-29", "10-25"], 2030: ["03-31", "10-27"] };
  for (const [year, [spring, autumn]] of Object.entries(changes)) {
    assert.match(moment("nl", `${year}-${spring}T00:59:00Z`), /, 01:59 /);
    assert.match(moment("nl", `${year}-${spring}T01:00:00Z`), /, 03:00 /);
    assert.match(moment("nl", `${year}-${autumn}T00:59:00Z`), /, 02:59 /);
    assert.match(moment("nl", `${year}-${autumn}T01:00:00Z`), /, 02:00 /);
  }
});

test("years of three digits and the last of the format have their day", () => {
  assert.equal(moment("nl", "0099-07-01T12:00:00Z"), "1 juli 99, 14:00 (Nederlandse tijd)");
  assert.equal(moment("en", "9998-12-31T22:59:59Z"), "31 December 9998, 23:59:59 (Dutch time)");
  assert.equal(say("en", "outcome.Starts", { start: "0001-01-01" }), "OUTCOME: your practice starts on 1 January 1.");
});

/** The sums of `src/rules/result.rs`, counted on a calendar. */
test("the last day of a period is that of the letters", () => {
  const end = (count, unit, from) => lastDay(from, { count, unit });
  assert.deepEqual([end(10, "working-days", "2023-06-12"), end(1, "working-days", "2023-06-16"), end(4, "working-days", "2023-04-04")], ["2023-06-26", "2023-06-19", "2023-04-12"]);
  assert.deepEqual([end(3, "months", "2023-07-01"), end(1, "months", "2024-01-31"), end(12, "months", "2024-02-29")], ["2023-10-01", "2024-02-29", "2025-02-28"]);
  assert.deepEqual([end(2, "weeks", "2023-12-20"), end(30, "days", "2023-07-01"), end(1000, "months", "9999-01-01")], ["2024-01-03", "2023-07-31", null]);
});

/** As rijksoverheid.nl lists them, without those on a Saturday or Sunday. */
test("the days on which nobody works are those of the law", () => {
  const days = (year) => Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at))).filter((day) => ![0, 6].includes(day.getUTCDay()));
  const holidays = (year) => days(year).map((day) => day.toISOString().slice(0, 10)).filter((day) => !isWorkingDay(day)).map((day) => day.slice(5));
  assert.deepEqual(holidays(2023), ["04-07", "04-10", "04-27", "05-05", "05-18", "05-29", "12-25", "12-26"]);
  assert.deepEqual(holidays(2025), ["01-01", "04-18", "04-21", "05-05", "05-29", "06-09", "12-25", "12-26"]);
});

test("until which day and to whom one can object is said, until that day is over", () => {
  const standing = (objections_after) => ({ rules: { subject_to: [], objections_after }, last: {}, round: { abort: null, draw: { drawn: "2023-06-12T13:00:00Z" } } });
  const ten = standing({ count: 10, unit: "working-days" });
  const during = finality({ by: "RHO X" }, ten, Date.parse("2023-06-26T21:59:00Z"));
  assert.equal(during.status, "Provisional");
  assert.match(words("nl", during.open[0]), /^bezwaar maken kan tot en met 26 juni 2023 bij RHO X; dat is 10 werkdagen na de loting van 12 juni 2023/);
  assert.match(words("nl", finality({ by: null }, ten, 0).open[0]), / bij de organisatie;/);
  const after = finality({ by: "RHO X" }, ten, Date.parse("2023-06-26T22:00:00Z"));
  assert.deepEqual([after.status, after.open], ["Final", []]);
  assert.match(words("nl", after.over), /tot en met 26 juni 2023/);
  assert.match(words("nl", finality({ by: null }, standing(null), 0).over), /geen termijn om bezwaar te maken/);
});

test("what differs is shown from a little before where it does", () => {
  const alike = "x".repeat(400);
  assert.deepEqual(firstUnlike(`a\n${alike}1\n`, `a\n${alike}2\n`), { line: 2, first: `${alike}1`, second: `${alike}2` });
  assert.deepEqual([firstUnlike("a\n", "a\n"), firstUnlike("a\nb\n", "a\n")], [null, { line: 2, first: "b", second: null }]);
  const [one, other] = excerpts(`${alike}1${alike}`, `${alike}23${alike}`);
  assert.deepEqual([one.found, other.found, one.before, other.after.at(-1)], ["1", "23", `…${"x".repeat(30)}`, "…"]);
  assert.deepEqual(excerpts("🏥a", "🏥b").map(({ before, found }) => before + found), ["🏥a", "🏥b"]);
  assert.deepEqual(excerpts("aa", "a").map(({ found }) => found), ["a", ""]);
  assert.deepEqual(excerpt([..."0123456789".repeat(30)], 40).before, `…${"0123456789".repeat(3)}`);
});

test("a key that was typed in groups of four is that key", () => {
  const key = JSON.parse(readFileSync(new URL("../../transcripts/voorbeeld.jsonl", import.meta.url), "utf8").split("\n")[0]).organiser;
  const typed = ` ${key.replace(/.{4}/g, "$& ")}\n`;
  assert.deepEqual([keyIn(typed), kindOf(typed, typed.length)], [key, "keys"]);
  const policy = `log ${key}\nquorum none\n`;
  assert.deepEqual([keyIn(policy), keyIn("hello there"), kindOf("hello there", 11)], [policy, "hello there", "other"]);
});

test("choices are joined by or", () => {
  assert.deepEqual(both((lang) => oneOf(lang, ["a", "b", "c"])), ["`a`, `b` of `c`", "`a`, `b` or `c`"]);
  assert.deepEqual([oneOf("en", ["a"]), oneOf("nl", [])], ["`a`", ""]);
});

test("lists have commas, and semicolons where an item can hold one", () => {
  const by = ["voorzitter (munt)", "notaris (krant)"];
  assert.match(say("nl", "in-round.Seed", { by }), /: voorzitter \(munt\), notaris \(krant\)\.$/);
  assert.match(say("nl", "result-terms.Provisional", { what: ["a, of b", "c"] }), /: a, of b; c\.$/);
});

test("a message in a message, and nothing where something could be", () => {
  const called = { id: "round-called.As", values: { title: "voorjaar" } };
  assert.equal(say("nl", "section.Round", { number: 1234, called }), "Ronde 1234 (voorjaar)");
  assert.equal(say("nl", "section.Round", { number: 1, called: null }), "Ronde 1");
});

test("a fault says how to mend it, and what has no mend says itself", () => {
  const id = Object.keys(catalogue.messages).find((id) => catalogue.messages[id].nl.length === 2 && Object.keys(catalogue.messages[id].values).length === 0);
  assert.equal(mend("nl", id), catalogue.messages[id].nl[1]);
  assert.equal(mend("nl", "section.Handover"), "Sleutelwissel");
});

test("what a value says is text, whatever stands in it", () => {
  for (const name of ["{code}", "$&", "$1", "</script><img src=x>", "\"'`", "👩🏽‍⚕️", "{}", "{name}"]) {
    assert.equal(say("nl", "who.Practice", { name, code: "1" }), `${name} (1)`);
  }
});

test("an unknown id is an error, also one that every object has", () => {
  for (const id of ["none.Such", "constructor", "__proto__", "toString"]) assert.throws(() => say("nl", id), RangeError);
});

test("what does not show is spelt out", () => {
  assert.equal(visible("a\u202Eb\u200Bc\u0007"), "aU+202EbU+200BcU+0007");
  assert.equal(visible("\uD800x"), "U+D800x");
  assert.equal(visible("\u{E0041}שלום é 👩"), "U+E0041שלום é 👩");
  assert.equal(beginning("De\r\nBrug\u200B"), "De⏎BrugU+200B");
  assert.deepEqual([60, 61].map((n) => beginning("é".repeat(n))), ["é".repeat(60), `${"é".repeat(60)}…`]);
  assert.equal(beginning("😀".repeat(200)), `${"😀".repeat(60)}…`);
});

/** A value of every kind that the catalogue knows. */
const OF_KIND = {
  text: "x", quoted: "x", number: 2, digits: 2, date: "2023-07-01", moment: "2023-06-12T12:00:00Z", share: { part: 1, whole: 2 },
  percent: { millionths: 1 }, decimal: { units: 1, decimals: 1 }, signed: { units: 1, decimals: 1 }, "one-of": ["x"], list: ["x"],
  semicolons: ["x"], message: { id: "section.Handover", values: {} },
};

test("every message of the catalogue can be said in both languages", () => {
  for (const [id, { values }] of Object.entries(catalogue.messages)) {
    const given = Object.fromEntries(Object.entries(values).map(([name, kind]) => [name, OF_KIND[kind] ?? 2]));
    for (const lang of ["nl", "en"]) {
      for (const told of [say(lang, id, given), mend(lang, id, given)]) assert.doesNotMatch(told, /[{}]|undefined|\[object|NaN/, id);
    }
  }
});

test("a page takes into its bundle the messages of which its code speaks", () => {
  const ids = ["page-state.Out", "page.Title", "hall-one.Turn", "turn.Lot", "letter-state.Out", "state.Out"];
  assert.deepEqual(kept('t(a,`page-state.${b}`);t(a,"turn.Lot");t(a,\'page.Title\')', ids), ["page-state.Out", "page.Title", "turn.Lot"]);
  // every message whose prefix stands in no code of a page is left out, and no other
  const code = ["verifier", "words", "story", "page", "screen"].map((folder) => sources(new URL(`../../src/web/${folder}/`, import.meta.url))).join("\n");
  const all = Object.keys(catalogue.messages);
  const prefixes = new Set(kept(code, all).map((id) => id.split(".")[0]));
  for (const other of ["letter", "minutes", "room-table", "status-step", "keygen", "charter-part"]) assert.ok(!prefixes.has(other), other);
  const spoken = [...code.matchAll(/["`]([a-z][a-z-]*\.[A-Z]\w*)["`]/g)].map(([, id]) => id).filter((id) => catalogue.messages[id] !== undefined);
  assert.ok(spoken.length > 300);
  assert.deepEqual(spoken.filter((id) => !prefixes.has(id.split(".")[0])), []);
});

/** @param {URL} folder */
function sources(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith("js"));
  return names.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
}

/** Which prefixes these are is part of what a story is. */
test("the prefixes of all messages of a story are written down", () => {
  const folder = new URL("../../src/web/story/", import.meta.url);
  const listed = readFileSync(new URL("README.md", folder), "utf8").split("<!-- prefixes -->")[1].split("<!-- end of prefixes -->")[0].match(/[a-z-]+/g);
  const code = readdirSync(folder).filter((name) => name.endsWith(".js")).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const known = new Set(Object.keys(catalogue.messages).map((id) => id.split(".")[0]));
  const used = new Set([...code.matchAll(/["`]([a-z][a-z-]*)\.[A-Z$]/g)].map(([, prefix]) => prefix).filter((prefix) => known.has(prefix)));
  assert.deepEqual([...used].filter((prefix) => !listed.includes(prefix)), []);
  assert.deepEqual(listed.filter((prefix) => !known.has(prefix)), []);
});

/**
 * The big screen in a real browser: `node tests/web/screen.mjs PROGRAM [PART-OF-A-NAME]`.
 *
 * Needs Chromium (Debian's `chromium`) and `npm ci` in `src/web`.
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { capsOf } from "../../src/web/screen/model/caps.js";
import { coursesOf } from "../../src/web/screen/model/course.js";
import { showsOf } from "../../src/web/screen/model/shows.js";
import { number, share } from "../../src/web/words/number.js";
import { AXE, address, clean, equal, golden, holds, instroom, oneIn, open, root, run, scratch, test, text } from "./browser.mjs";
import { SIZES, at, fits, logOf, made, screen, stories, walk } from "./screens.mjs";

test("courses and caps are those of every golden, in every round and amendment", async () => {
  const members = (rows) => rows.reduce((sum, { unit }) => sum + unit.members.length, 0);
  for (const name of stories) {
    for (const show of showsOf(logOf(name))) {
      for (const { bar, rows, before } of coursesOf(show)) {
        const found = [members(rows), members(rows.filter((row) => row.placed)), rows.at(-1)?.total ?? before];
        equal(found, [bar.line.candidates, bar.line.placed, bar.line.used], `${name} ${bar.region} ${bar.start}`);
      }
      if (show.section.kind !== "round" || show.section.draw === null) continue;
      const caps = capsOf(show.section.rules, show.section.practices.lines);
      for (const line of show.section.tranches.lines) {
        const row = caps.find(({ region }) => region === line.region);
        const date = show.section.rules.tranches.findIndex(({ start }) => start === line.start);
        equal([row?.base, row?.caps?.[date] ?? null], [line.base, line.cap], `cap in ${name}, ${line.region} ${line.start}`);
      }
    }
  }
});

for (const name of oneIn(2, ["hoog-2023", "manden", "manden-hoog", "uitval", "ceremonie", "cohaesie-2023", "provincie-balanced", "friesland-2023"])) {
  test(`the whole of ${name} fits on both screens, and its numbers are those of the transcript`, async () => {
    const own = await open(screen(name, "--page", "https://www.voorbeeld.nl/loting/index.html"), { viewport: SIZES[0] });
    const shows = showsOf(logOf(name));
    const show = shows.filter(({ section }) => section.kind === "round" && section.draw !== null).at(-1);
    const due = coursesOf(show).map(({ bar: { line } }) => [`${number("nl", line.placed)} van ${number("nl", line.candidates)} `,
      `${number("nl", line.used)} van ${number("nl", line.cap)} `, `(${share("nl", { part: line.used, whole: line.cap })})`]);
    const told = [];
    await walk(own, async (scene) => {
      if (await own.locator(".scene.Lots .order").count()) told.push(await text(own, ".scene"));
      for (const size of SIZES) {
        await own.setViewportSize(size);
        await fits(own, `${name}, picture ${scene} at ${size.width}`);
      }
      await own.setViewportSize(SIZES[0]);
    });
    equal(told.length, due.length, "regions and dates");
    due.forEach((parts, course) => parts.forEach((part) => holds(told[course].replace(/praktijken /g, ""), part, `course ${course}`)));
    equal(own.faults, [], `what ${name} did`);
    await own.context().close();
  });
}

test("every picture of a rehearsal says what it is, on both screens, and so does what lies over it", async () => {
  const log = join(root, "fixtures/faults/transcript/no-fault-rehearsal.jsonl");
  equal(instroom("screen", log, "--out", join(scratch, "oefening.html"), "--lang", "nl").status, 0, "the screen");
  const own = await open(address(join(scratch, "oefening.html")), { viewport: SIZES[0] });
  await walk(own, async (scene) => {
    for (const size of SIZES) {
      await own.setViewportSize(size);
      holds(await text(own, "#rehearsal"), "OEFENING: dit is geen echte loting.", `picture ${scene}`);
      await fits(own, `a rehearsal, picture ${scene} at ${size.width}`);
    }
  });
  await clean(own, "a picture of a rehearsal");
  await own.keyboard.press("?");
  holds(await text(own, "dialog"), "OEFENING", "the keys");
  await own.context().close();
});

/** Contrast of 7 to 1 for every text. @param {any} own @param {string} where */
async function dark(own, where) {
  await own.evaluate(AXE);
  const found = await own.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: "rule", values: ["color-contrast-enhanced"] } });
    return violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(" ")));
  });
  equal(found, [], `contrast on ${where}`);
}

test("no picture of a draw with witnesses, dice and beacon has a finding of axe, nor has what lies over it", async () => {
  const own = await open(screen("ceremonie", "--page", "https://www.voorbeeld.nl/loting/"), { viewport: SIZES[1] });
  await walk(own, async (scene) => {
    await clean(own, `picture ${scene}`);
    await dark(own, `picture ${scene}`);
  });
  await own.keyboard.press("?");
  await clean(own, "the keys");
  await own.keyboard.press("Escape");
  await own.keyboard.press("/");
  await own.keyboard.type("0199");
  await clean(own, "looking for a practice");
  await own.keyboard.press("Enter");
  await clean(own, "one practice");
  await own.context().close();
});

test("the number of the seal is the one that the program says, in groups of four", async () => {
  const { out, err } = instroom("verify", golden("hoog-2023"), "--lang", "nl");
  const due = JSON.parse(instroom("verify", golden("hoog-2023"), "--json").out);
  const own = await open(screen("hoog-2023"), { viewport: SIZES[0] });
  await own.click(".foot li:nth-child(3) button");
  const groups = await own.locator(".scene .fours span").allInnerTexts();
  equal([groups.length, groups.every((group) => /^\d{4}$/.test(group))], [6, true], "the groups");
  holds(out + err, `(kort: ${groups.join(" ")})`, "what the program says");
  await own.keyboard.press("End");
  equal((await own.locator(".scene .fours span").allInnerTexts()).join(" "), due.last_root_short, "the number of the result");
  await own.context().close();
});

test("keys and clicks: a lot at a time, all at once, back, the ends, another round, the language", async () => {
  const own = await open(screen("ceremonie"), { viewport: SIZES[0] });
  const first = await own.evaluate(() => [...document.querySelectorAll(".foot li")].map((li) => li.textContent));
  equal(first.length, 7, "the steps");
  await own.click(".foot li:nth-child(4) button");
  const [dice, , , rolls] = await at(own);
  equal(rolls, 50, "a beat for each roll");
  for (let roll = 0; roll < 3; roll++) await own.keyboard.press("ArrowRight");
  equal(await own.locator(".dice .fallen").count(), 3, "dice that fell");
  await own.keyboard.press("ArrowLeft");
  equal(await own.locator(".dice .fallen").count(), 2, "a step back");
  await own.keyboard.press("Space");
  equal(await own.locator(".dice .fallen").count(), 50, "all at once");
  await own.keyboard.press("PageDown");
  equal((await at(own))[0], dice + 1, "the next picture");
  await own.keyboard.press("PageUp");
  equal((await at(own)).slice(0, 3), [dice, (await at(own))[1], 50], "the picture before, whole");
  await own.mouse.click(1500, 500);
  equal((await at(own))[0], dice + 1, "a click on the right");
  await own.mouse.click(200, 500);
  equal((await at(own))[0], dice, "a click on the left");
  await own.keyboard.press("l");
  equal(await own.evaluate(() => document.documentElement.lang), "en", "the language");
  holds(await text(own, "#foot"), "Sealed", "the steps in English");
  const before = await text(own, "#where");
  await own.keyboard.press("r");
  equal([before === await text(own, "#where"), (await at(own))[0]], [false, 0], "another round, from its beginning");
  await own.keyboard.press("End");
  equal((await at(own))[0], (await at(own))[1] - 1, "the end");
  equal(await own.locator(".foot li.now").innerText(), "Check", "where we are");
  equal(own.faults, [], "what it did");
  await own.context().close();
});

test("it runs by itself where that is asked, and holds", async () => {
  const own = await open(screen("voorbeeld"), { viewport: SIZES[1] });
  await own.clock.install();
  await own.keyboard.press("Home");
  await own.clock.runFor(120_000);
  equal((await at(own))[0], 0, "nothing runs unasked");
  await own.keyboard.press("p");
  await own.clock.runFor(9100);
  equal((await at(own))[0], 1, "the second picture");
  await own.keyboard.press("p");
  await own.clock.runFor(120_000);
  equal((await at(own))[0], 1, "held");
  await own.keyboard.press("p");
  for (let at = 0; at < 40; at++) await own.clock.runFor(20_000);
  const [scene, of, beat, beats] = await at(own);
  equal([scene, beat], [of - 1, beats], "the last picture, where it stays");
  await own.context().close();
});

test("with reduced motion nothing moves", async () => {
  for (const [reducedMotion, due] of [["reduce", 0], ["no-preference", 1]]) {
    const own = await open(screen("hoog-2023"), { viewport: SIZES[0], reducedMotion });
    await own.click(".foot li:nth-child(5) button");
    await own.keyboard.press("ArrowRight");
    equal(Math.min(1, await own.evaluate(() => document.getAnimations().length)), due, `what moves with ${reducedMotion}`);
    await own.context().close();
  }
});

test("a long list moves along, its line stays in sight, and one can look up and down", async () => {
  const own = await open(screen("friesland-2023"), { viewport: SIZES[0] });
  await own.click(".foot li:nth-child(5) button");
  for (let lot = 0; lot < 20; lot++) await own.keyboard.press("ArrowRight");
  equal(await own.locator(".order tbody tr").last().locator("td").first().innerText(), "20", "the last that fell");
  await own.keyboard.press("PageDown");
  equal(await own.locator("tr.cut:visible").count(), 1, "the line");
  const first = () => own.locator(".order tbody tr").first().locator("td").first().innerText();
  const before = await first();
  await own.keyboard.press("ArrowUp");
  equal(Number(await first()), Number(before) - 3, "three rows up");
  for (let press = 0; press < 100; press++) await own.keyboard.press("ArrowUp");
  equal(await first(), "1", "the first");
  await own.keyboard.press("ArrowDown");
  equal(await first(), "4", "and down at once");
  await own.context().close();
});

test("one practice: by its code, and by its name only where names are shown", async () => {
  const own = await open(screen("hoog-2023"), { viewport: SIZES[1] });
  await walk(own, async (scene) => equal((await text(own, "main")).includes("Huisartsenpraktijk"), false, `names in picture ${scene}`));
  await own.keyboard.press("/");
  await own.keyboard.type("molen");
  holds(await text(own, ".hits"), "staat niet op de lijst", "a name");
  await own.fill("#asked", "");
  await own.keyboard.type("01990002");
  await own.keyboard.press("Enter");
  holds(await text(own, "dialog"), /01990002[\s\S]*start per 1 januari 2024[\s\S]*1 juli 2023: beurt 41 van 43, paste niet: nog over 883 ION/, "its outcome");
  await own.keyboard.press("Escape");
  equal(await own.locator("dialog").count(), 0, "closed");
  await own.keyboard.press("0");
  equal(await own.inputValue("#asked"), "0", "a digit begins a code");
  await own.context().close();
  const named = await open(screen("hoog-2023", "--names"), { viewport: SIZES[1] });
  await named.keyboard.press("/");
  await named.keyboard.type("valk ugchelen");
  await named.keyboard.press("Enter");
  holds(await text(named, "dialog"), "1 januari 2024", "by name");
  await named.context().close();
});

test("pseudonyms stay pseudonyms", async () => {
  const own = await open(screen("pseudoniemen", "--names"), { viewport: SIZES[0] });
  await own.click(".foot li:nth-child(5) button");
  await own.keyboard.press("PageDown");
  const names = await own.locator(".order .name").allInnerTexts();
  equal([names.length > 0, names.every((name) => /^[0-9a-f]{8}…[0-9a-f]{8}$/.test(name))], [true, true], names.join(" "));
  await fits(own, "pseudonyms");
  await own.context().close();
});

test("what is sealed and not drawn ends at the seal, and what was aborted says why", async () => {
  const lines = readFileSync(golden("ceremonie"), "utf8").split(/(?<=\n)/);
  const seal = lines.findIndex((line) => line.startsWith('{"type":"checkpoint"'));
  writeFileSync(join(scratch, "sealed.jsonl"), lines.slice(0, seal + 1).join(""));
  const own = await open(made(join(scratch, "sealed.jsonl"), "sealed"), { viewport: SIZES[0] });
  await own.keyboard.press("End");
  holds(await text(own, ".scene"), "nog niet geloot: dat kan pas na 23 augustus 2023", "what is said");
  equal([await own.locator(".foot li.now").innerText(), await own.locator(".fours span").count()], ["Verzegeld", 6], "the step and its number");
  equal(await own.locator(".foot button[disabled]").count(), 4, "steps that do not exist yet");
  await fits(own, "a seal");
  await clean(own, "a seal that is not drawn");
  await own.context().close();
  const aborted = await open(screen("afgebroken-ronde"), { viewport: SIZES[0] });
  await aborted.keyboard.press("r");
  await aborted.keyboard.press("End");
  holds(await text(aborted, ".scene"), "Afgebroken, en niet geloot", "why");
  await aborted.context().close();
});

test("goldens are walked through without a fault, in every round and amendment", async () => {
  const large = ["engeland-2021", "manden-engeland", "vijfduizend", "leidraad-2023"];
  for (const name of oneIn(3, stories.filter((name) => !large.includes(name)))) {
    const own = await open(screen(name, "--names"), { viewport: SIZES[1] });
    for (const _ of showsOf(logOf(name))) {
      await own.keyboard.press("r");
      await walk(own, (scene) => fits(own, `${name}, picture ${scene}`));
    }
    equal(own.faults, [], `what ${name} did`);
    await own.context().close();
  }
});

test("while it computes it says so, and shows nothing of the draw", async () => {
  const own = await open(screen("vijfduizend"), { viewport: SIZES[1] }, false);
  await own.waitForFunction(() => Boolean(document.getElementById("progress-told")?.textContent) && document.querySelector(".scene") === null);
  holds(await text(own, "main"), "Het scherm blijft leeg tot alles is nagerekend.", "what is said");
  await own.waitForSelector("html[data-ready] .scene", { timeout: 120_000 });
  equal(own.faults, [], "what it did");
  await own.context().close();
});

test("long names and a long address fit too", async () => {
  const from = (name) => join(root, "fixtures", name);
  const long = "Instroomprogramma Meer Tijd Voor de Patiënt van de Regionale Huisartsenorganisatie Noordoost-Nederland en omstreken";
  const rules = readFileSync(from("voorbeeld/rules.toml"), "utf8").replace("Voorbeeld (FICTIEF)", long).replace('"Ronde 1"', '"Eerste ronde voor alle praktijken met een voorkeursdatum"');
  const list = readFileSync(from("voorbeeld/aanmeldingen.csv"), "utf8").replaceAll(";Noord;", ";Samenwerkingsverband Noord-Holland-Noord en de Waddeneilanden;");
  const into = (name) => join(scratch, "long", name); // a folder of its own: a programme has one log in it
  mkdirSync(into(""));
  writeFileSync(into("rules.toml"), rules);
  writeFileSync(into("list.csv"), list.replace("De Linde", "Gezondheidscentrum De Grote Linde aan de Oude Haven van Den Helder"));
  writeFileSync(into("key.pem"), readFileSync(from("organiser.pem")));
  for (const line of [["seal", into("rules.toml"), into("list.csv"), "--log", into("draw.jsonl")], ["draw", into("draw.jsonl"), "--contributions", from("voorbeeld/inbreng.txt")]]) {
    const { status, err } = instroom(...line, "--key", into("key.pem"), "--yes");
    equal(status, 0, err);
  }
  const page = `https://www.voorbeeld-met-een-lange-naam.nl/${"a".repeat(240)}`;
  const own = await open(made(into("draw.jsonl"), "long-names", ["--names", "--page", page]), { viewport: SIZES[0] });
  for (const size of SIZES) {
    await own.setViewportSize(size);
    await walk(own, (scene) => fits(own, `long names, picture ${scene} at ${size.width}`));
  }
  await own.context().close();
});

test("what differs is said plainly, and no result is shown", async () => {
  const page = readFileSync(new URL(screen("voorbeeld")), "utf8");
  const path = join(scratch, "differs.html");
  writeFileSync(path, page.replace('"rank":1,', '"rank":9,'));
  const own = await open(address(path), { viewport: SIZES[0] });
  holds(await text(own, "main"), "KLOPT NIET", "the verdict");
  await own.keyboard.press("End");
  equal(await own.locator(".scene, .order, .fours").count(), 0, "what is shown of the result");
  await clean(own, "a transcript that differs");
  await own.context().close();
});

await run();

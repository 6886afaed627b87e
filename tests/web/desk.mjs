/**
 * The desk in a real browser: `node tests/web/desk.mjs PROGRAM [PART-OF-A-NAME]`.
 *
 * The whole way from an empty folder to papers, with mistakes; and what a stranger, another window and another user may not do.
 */

import { spawn } from "node:child_process";
import { request } from "node:http";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clean as tidy, equal, golden, holds, instroom, program, root, run, scratch, served, started, test, text } from "./browser.mjs";
import { createRequire } from "node:module";
import { SIZES, fits } from "./screens.mjs";

const { default: encodeQR } = await import(createRequire(join(root, "src/web/package.json")).resolve("qr"));

const desks = [];

/** A desk over a folder; its windows, and what it said where it was started. @param {string} name */
async function desk(name) {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  const child = spawn(program, ["desk", folder, "--no-browser", "--lang", "nl"], { stdio: ["pipe", "pipe", "pipe"] });
  desks.push(child);
  let said = "";
  const more = new Promise((resolve, reject) => {
    const hear = (bytes) => {
      said += bytes;
      const address = said.match(/http:\S+/)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (status) => reject(new Error(`the desk ended with ${status}: ${said}`)));
  });
  const address = await more;
  const [origin, token] = address.split("/#");
  return { folder, child, address, origin, token };
}

/** A window of the desk. @param {{ address: string }} own @param {object} [options] */
async function window(own, options = {}) {
  const context = await (await started()).newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.faults = [];
  page.on("console", (message) => page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(error.message));
  await page.goto(own.address);
  await page.waitForSelector("main h2");
  return page;
}

/** A request as any program could send it. @param {string} origin @param {string} path @param {object} [more] */
function send(origin, path, { method = "GET", headers = {}, body = "" } = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let got = "";
      answer.on("data", (bytes) => { got += bytes; });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text: got }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** @param {{ origin: string, token: string }} own */
async function key({ origin, token }) {
  return (await send(origin, "/enter", { method: "POST", headers: { origin }, body: token })).text;
}

/** Opens a step, fills in a form by its labels' options, and sends it. @param {any} page @param {string} step @param {string} offer
 * @param {Record<string, string | boolean>} values */
async function fill(page, step, offer, values) {
  await page.locator(`nav a[href="#step/${step}"]`).click();
  const form = page.locator(`form[data-offer=${offer}]`);
  await form.waitFor({ state: "attached" });
  if (!(await form.isVisible())) await page.locator(`details:has(> form[data-offer=${offer}]) > summary`).click();
  for (const [id, value] of Object.entries(values)) {
    const control = form.locator(`[name=${id}]`);
    if (!(await control.isVisible())) await form.locator("summary").click();
    if (typeof value === "boolean") await control.setChecked(value);
    else if (await control.evaluate((own) => own.tagName === "SELECT")) await control.selectOption(value);
    else await control.fill(value);
  }
  await form.locator("button[type=submit]").click();
  await page.waitForSelector("main [data-talk], main [role=alert]");
}

/** Answers every question until the verb is done. @param {any} page @param {((words: string) => string)} answers */
async function talk(page, answers) {
  while (await asks(page)) await once(page, answers);
  return text(page, "main");
}

/** Whether it asks something; not, when it is done. @param {any} page */
async function asks(page) {
  await page.waitForSelector("[data-talk]:not([data-running]), form[data-answer]").catch(async (error) => {
    throw new Error(`${error.message}\n${await text(page, "body")}`);
  });
  return (await page.locator("form[data-answer]").count()) > 0;
}

/** Answers the question that stands there. @param {any} page @param {((words: string) => string)} answers */
async function once(page, answers) {
  const form = page.locator("form[data-answer]");
  const answer = answers(await text(page, "form[data-answer] label, form[data-answer] .asked"));
  await past(page, async () => {
    if (await form.locator("button[value=ja]").count()) return form.locator(`button[value=${answer}]`).click();
    await form.locator("#answer").fill(answer);
    await form.locator("button[type=submit]").first().click();
  });
}

/** Does something to the question that stands there, until it does not. @param {any} page @param {() => Promise<void>} does */
async function past(page, does) {
  const number = await page.locator("form[data-answer]").getAttribute("data-answer");
  await does();
  await page.waitForFunction((own) => document.querySelector("form[data-answer]")?.getAttribute("data-answer") !== own, number);
}

const ROLLS = ["3 1 6 2 5 4 4 1 3 6 2 2 5 1 6 3 4 5 1 2", "6 2 1 5 3 3 4 6 1 2 5 5 4 2 6 1 3 4 2 6", "2 5 4 1 1 6 3 2 4 5 6 6 2 1 3 5 4 3 1 4"];
const yes = () => "ja";
const shots = process.env.INSTROOM_SHOTS;

/** As every page, and within its width. @param {any} page @param {string} view */
async function clean(page, view) {
  await tidy(page, view);
  equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${view} within its width`);
  if (shots) await page.screenshot({ path: join(shots, `${view}.png`), fullPage: true });
}

test("the whole way, from an empty folder to papers, without a command", async () => {
  const own = await desk("hele weg");
  const page = await window(own);
  holds(await text(page, "main"), "nog geen verslag", "an empty folder");
  await clean(page, "empty");
  await fill(page, "begin", "sample", { out: "oefening" });
  holds(await talk(page, yes), "Klaar.", "the sample");
  await page.locator("button[data-go=oefening]").click();
  await page.waitForSelector(".files >> text=aanmeldingen.csv");
  await clean(page, "folder");

  await fill(page, "register", "check", { rules: "rules.toml", register: "aanmeldingen.csv", report: "rapport.xlsx" });
  holds(await talk(page, yes), "Klaar.", "the check");
  equal(existsSync(join(own.folder, "oefening/rapport.xlsx")), true, "the report that was asked for");
  await clean(page, "check");

  await fill(page, "keys", "keygen", { name: "hoog.example/mtvp-2023", out: "organisator.pem" });
  const words = ["vier gewone Nederlandse woorden", "drie andere woorden hier", "vier gewone Nederlandse woorden", "vier gewone Nederlandse woorden"];
  await page.waitForSelector("#answer");
  equal(await page.locator("#answer").getAttribute("type"), "password", "what is typed is not shown");
  await clean(page, "passphrase");
  const pass = () => words.shift() ?? "vier gewone Nederlandse woorden";
  const made = await talk(page, pass);
  holds(made, "Klaar.", "the key");
  equal(made.includes("gewone"), false, "no passphrase is shown");

  const seal = { rules: "rules.toml", register: "aanmeldingen.csv", key: "organisator.pem", log: "loting.jsonl" };
  const answer = (agreed) => (question) => question.endsWith("(ja/nee)") ? agreed : "vier gewone Nederlandse woorden";
  await fill(page, "seal", "seal", seal);
  holds(await talk(page, answer("nee")), "Er is niets geschreven.", "who says no");
  equal(existsSync(join(own.folder, "oefening/loting.jsonl")), false, "nothing is sealed");
  await fill(page, "seal", "seal", seal);
  await page.waitForSelector("form[data-answer]");
  await page.reload(); // the window was closed, and comes back to its question
  await page.waitForSelector("form[data-answer]");
  await clean(page, "seal");
  await page.fill("#answer", "vier gewone Nederlandse woorden");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".asked");
  equal(await page.evaluate(() => document.activeElement?.getAttribute("value")), "nee", "who only presses Enter says no");
  await clean(page, "seal-asked");
  holds(await talk(page, answer("ja")), "Klaar.", "the seal");
  await clean(page, "sealed");
  equal(readdirSync(join(own.folder, "oefening")).includes("loting.jsonl"), true, "sealed");

  await fill(page, "draw", "draw", { log: "loting.jsonl", key: "organisator.pem" });
  await page.waitForSelector("#answer[type=password]");
  await page.fill("#answer", "vier gewone Nederlandse woorden");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".faces");
  for (const face of ["3", "6", ""]) await page.locator(`[data-face="${face}"]`).click();
  equal(await page.inputValue("#answer"), "3", "dice as they fall, and one taken away");
  equal([await page.locator(".thrown svg").count(), await text(page, ".count")], [1, "1 van 20 worpen"], "what lies on the table");
  const faces = await page.locator(".faces button").evaluateAll((all) => all.map((own) => Math.min(own.clientWidth, own.clientHeight)));
  equal(faces.length === 7 && faces.every((size) => size >= 64), true, `faces to be hit by a thumb: ${faces}`);
  await clean(page, "dice");
  const given = ["1 2 7"]; // a seven is asked for again
  const throws = (question) => {
    if (question.endsWith("(ja/nee)")) return "ja";
    if (/wachtwoord/i.test(question)) return "vier gewone Nederlandse woorden";
    if (given.length === 1) return given.unshift(ROLLS[0]) && "1 2 7";
    // the second person slips once
    if (/tweede keer/.test(question)) return given.length === 2 ? given.unshift(ROLLS[1]) && ROLLS[1] : given[0];
    return given.unshift(ROLLS[given.length % 3]) && given[0];
  };
  holds(await talk(page, throws), "Klaar.", "the draw");
  equal(given.length > 3, true, "whoever typed otherwise is asked again");
  await clean(page, "draw");
  equal(instroom("verify", join(own.folder, "oefening/loting.jsonl"), "--trust", join(own.folder, "oefening/organisator.pem.pub")).status, 0, "the draw agrees");

  await page.locator('nav a[href="#now"]').click();
  await page.waitForSelector("main >> text=geloot");
  await page.locator("[data-up]").click();
  await page.locator("button[data-go=oefening]").click();
  await page.waitForSelector("main >> text=geloot");
  await clean(page, "now");
  await fill(page, "result", "explain", { log: "loting.jsonl", practice: "01990012" });
  holds(await talk(page, yes), "01990012", "a practice");
  await fill(page, "papers", "minutes", { log: "loting.jsonl" });
  holds(await talk(page, yes), "Klaar.", "the minutes");
  await fill(page, "papers", "publish", { log: "loting.jsonl", trust: "organisator.pem.pub" });
  holds(await talk(page, yes), "Klaar.", "the page");
  await fill(page, "papers", "publish", { log: "loting.jsonl", out: "site" });
  holds(await talk(page, yes), "Niet klaar", "a folder is not written over");
  await fill(page, "papers", "lists", { log: "loting.jsonl" });
  holds(await talk(page, yes), "Klaar.", "the lists");
  for (const name of ["proces-verbaal.docx", "site", "lijsten"]) equal(existsSync(join(own.folder, "oefening", name)), true, name);

  await fill(page, "later", "withdraw", { log: "loting.jsonl", key: "organisator.pem", withdrawing: "01990012", reason: "stopt" });
  holds(await talk(page, answer("ja")), "Klaar.", "a withdrawal");
  for (const step of ["begin", "rules", "register", "chances", "keys", "seal", "witness", "draw", "result", "papers", "later"]) {
    await page.locator(`nav a[href="#step/${step}"]`).click();
    await page.waitForSelector(`main form:not(.drop)`, { state: "attached" });
    await page.waitForTimeout(100);
    await clean(page, `step-${step}`);
  }
});

test("rules are filled in by a form, with what they mean beside it", async () => {
  const own = await desk("spelregels");
  const page = await window(own);
  await fill(page, "begin", "init", { way: "cohaesie", out: "loting", origin: "rho.example/mtvp-2027", title: "MTVP", start: "2027-01-01" });
  holds(await talk(page, yes), "Klaar.", "the templates");
  await page.locator("button[data-go=loting]").click();
  await page.locator('main a[href="#step/rules"]').click(); // where to go on
  const form = page.locator("form.rules");
  await form.waitFor();
  const of = (name) => form.locator(`[name="${name}"]`);
  holds(await text(page, ".beside"), "Wat er nog moet", "what is still to be done");
  equal(await of("source.0.by").getAttribute("aria-invalid"), "true", "marked at its field");
  await clean(page, "rules");
  equal(await of("selection.0.consent").isVisible(), false, "not asked");
  await of("tranche.0.cap").fill("130%");
  await page.waitForSelector(".todo >> text=schrijf hoogstens “100%”"); // in words of the form
  await of("tranche.0.cap").fill("stop"); // what was filled in stays as it is, though it is a word of the rules too
  await page.waitForSelector(".todo >> text=“stop” is niet te lezen");
  await of("tranche.0.cap").fill("25%");
  await of("source.3.at").fill("2026-01-05T12:00");
  await form.locator('[id="selection.0.boundary-reach"]').check();
  equal(await of("selection.0.consent").isVisible(), true, "asked");
  await form.locator('[id="selection.0.boundary-baskets"]').check();
  await of("selection.0.baskets").fill("1000");
  await form.locator('[id="register.0.no_answer-last"]').check();
  await of("register.0.reference_date").fill("2026-01-01");
  for (const row of [0, 1, 2]) await of(`source.${row}.by`).fill("notaris");
  await page.waitForSelector(".beside >> text=is er al"); // the beacon of a day that has been
  await form.locator('[data-row="source.3"] [data-drop]').click(); // no beacon
  await form.locator('fieldset[data-part=witness] [data-more]').click();
  await of("witness.0.role").fill("notaris");
  await page.waitForSelector(".todo [data-at^=witness]");
  await page.reload(); // closed before it was saved
  await page.waitForSelector("main >> text=nog niet had bewaard");
  equal(await of("witness.0.role").inputValue(), "notaris", "nothing is lost");
  for (const step of ["keys", "rules"]) await page.locator(`nav a[href="#step/${step}"]`).click();
  await page.waitForSelector("main >> text=nog niet had bewaard");
  equal(await of("witness.0.role").inputValue(), "notaris", "nor when they leave once more");
  equal(await page.locator(".unkept").isVisible(), true, "and said not to be saved");
  await form.locator('[data-row="witness.0"] [data-drop]').click();
  await page.waitForSelector(".beside >> text=De spelregels zijn ingevuld");
  holds(await text(page, ".charter"), "manden", "in words");
  await clean(page, "rules-whole");
  const before = readFileSync(join(own.folder, "loting/rules.toml"), "utf8");
  equal(/^by = "notaris"/m.test(before), false, "nothing is written before it is saved");
  await form.locator(".keep button").click();
  await page.waitForSelector("main >> text=Bewaard in rules.toml");
  const after = readFileSync(join(own.folder, "loting/rules.toml"), "utf8");
  holds(after, 'boundary = "baskets"', "what was chosen");
  holds(after, "# Wat er gebeurt met een praktijk die groter is", "its comments");

  await of("round.0.title").fill("Ronde 2");
  writeFileSync(join(own.folder, "loting/rules.toml"), after.replace("MTVP", "Anders"));
  await form.locator(".keep button").click();
  await page.waitForSelector("[role=alert] >> text=veranderd sinds");
  equal(await of("round.0.title").inputValue(), "Ronde 2", "what was filled in stays");
  equal(readFileSync(join(own.folder, "loting/rules.toml"), "utf8"), after.replace("MTVP", "Anders"), "nobody's work is written over");
  writeFileSync(join(own.folder, "loting/rules.toml"), "[[");
  await page.locator('nav a[href="#step/rules"]').click();
  await page.waitForSelector("main >> text=niet als formulier");
});

const HEAD = "praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;intervisie;scan;training;opmerking";
const MESSY = [
  "01990001;De Linde (FICTIEF);Noord;3,25;Q2 2023;CZ 7119;ja;ja;ja;",
  "01990002;De Brug (FICTIEF);Noord;12.345;1 april 2023;CZ 7119;ja;nee;ja;belt nog",
  "1990003;Het Plein (FICTIEF);Noord;5000;1 april 2023;;ja;ja;ja;",
  "01990004;Poort (FICTIEF);Noord;6000;weet niet;CZ 7119;ja;nee;nee;",
];

/** A desk with the rules of an example and these rows. @param {string} name @param {string[]} rows */
async function withRows(name, rows) {
  const own = await desk(name);
  writeFileSync(join(own.folder, "rules.toml"), readFileSync(join(root, "fixtures/voorbeeld/rules.toml")));
  const write = (/** @type {string[]} */ lines) => writeFileSync(join(own.folder, "aanmeldingen.csv"), [HEAD, ...lines, ""].join("\n"));
  write(rows);
  return { own, write };
}

/** What has the focus. @param {any} page */
const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("href"));

test("a rehearsal is made here, and every part of the desk says what it is", async () => {
  const own = await desk("geoefend");
  for (const name of ["rules.toml", "aanmeldingen.csv"]) {
    writeFileSync(join(own.folder, name), readFileSync(join(root, "fixtures/voorbeeld", name)));
  }
  const page = await window(own);
  equal(await page.locator(".rehearsal").count(), 0, "marks before");
  await page.click("nav a[href='#step/begin']");
  await page.waitForSelector("form[data-offer=rehearse]", { state: "attached" });
  await page.locator("details.offer", { has: page.locator("form[data-offer=rehearse]") }).locator("summary").first().click();
  await page.click("form[data-offer=rehearse] > button[type=submit]");
  await page.waitForSelector(".done");
  equal(await page.locator(".rehearsal").count(), 0, "the folder above is of no rehearsal");
  await page.click("[data-go=oefening]");
  await page.waitForSelector(".rehearsal");
  for (const step of ["begin", "seal", "papers"]) {
    await page.click(`nav a[href='#step/${step}']`);
    await page.waitForSelector(`nav a[href='#step/${step}'][aria-current]`);
    holds(await text(page, ".rehearsal"), "OEFENING: dit is geen echte loting.", step);
    await tidy(page, step);
  }
  await page.click("nav a[href='#step/keys']");
  await page.waitForSelector("#keygen-name");
  equal(await page.inputValue("#keygen-name"), "oefening.rho.example/mtvp", "the name of the key");
  await page.context().close();
});

test("the big screen in a second window is steered from the desk, and shows dice as they fall", async () => {
  const own = await desk("scherm");
  const sample = join(own.folder, "zaal");
  const command = (...words) => equal(instroom(...words).status, 0, words[0]);
  command("sample", "--out", sample);
  const [keyFile, log] = [join(sample, "organisator.pem"), join(sample, "loting.jsonl")];
  command("keygen", "--name", "hoog.example/mtvp-2023", "--out", keyFile, "--no-passphrase");
  command("seal", join(sample, "rules.toml"), join(sample, "aanmeldingen.csv"), "--key", keyFile, "--log", log, "--yes");
  const page = await window(own);
  await page.locator("button[data-go=zaal]").click();
  await page.waitForSelector("main >> text=verzegeld");
  await page.locator('nav a[href="#step/draw"]').click();
  await page.locator("details.offer", { has: page.locator("form[data-offer=screen]") }).locator("summary").first().click();
  equal(await page.locator("#remote").isVisible(), false, "nothing to steer yet");
  const [hall] = await Promise.all([page.waitForEvent("popup"), page.locator("form[data-offer=screen] [data-beam]").click()]);
  hall.faults = [];
  hall.on("console", (message) => hall.faults.push(message.text()));
  hall.on("pageerror", (error) => hall.faults.push(error.message));
  await hall.setViewportSize({ width: 1920, height: 1080 });
  const picture = (at) => hall.waitForSelector(`.scene[data-scene="${at}"]`);
  const press = (does) => page.locator(`[data-remote=${does}]`).click();
  await picture(0);
  holds(hall.url(), "/screen/", "its address");
  equal(await hall.evaluate(() => sessionStorage.length), 0, "it has no key");
  await page.waitForSelector("#remote:not([hidden])");
  holds(await text(page, "#remote"), "toont beeld 1 / ", "what the desk knows of it");
  await press("next");
  await picture(1);
  await page.waitForSelector("#shows >> text=/beeld 2 /");
  await press("black");
  await hall.waitForSelector("html.black", { state: "attached" });
  await page.waitForSelector('[data-remote=black][aria-pressed="true"]');
  await press("next");
  await hall.waitForSelector("html:not(.black)");
  equal(await hall.locator('.scene[data-scene="1"]').count(), 1, "out of the black, the same picture");
  for (const [asked, shows] of [["0199", "find"], ["01990012", "one"]]) {
    await page.fill("#one", asked);
    await page.keyboard.press("Enter");
    await hall.waitForSelector(`dialog.${shows}`);
  }
  holds(await text(hall, "dialog"), "01990012", "one practice, from the desk");
  await press("next");
  await hall.waitForSelector("dialog", { state: "detached" });
  equal(await hall.locator('.scene[data-scene="1"]').count(), 1, "and back to the picture under it");
  await press("run");
  await page.waitForSelector('[data-remote=run][aria-pressed="true"]');
  await press("run");
  await page.waitForSelector('[data-remote=run][aria-pressed="false"]');
  await hall.reload();
  await hall.waitForSelector(".scene");
  await page.reload();
  await page.waitForSelector("#remote:not([hidden])"); // the screen says that it is there
  await clean(page, "remote");

  await fill(page, "draw", "draw", { log: "loting.jsonl", key: "organisator.pem" });
  await page.waitForSelector(".faces");
  await hall.waitForSelector(".scene .dice");
  equal(await hall.locator(".dice .to-come").count(), 20, "where twenty dice will lie");
  for (const face of ["3", "6", "1"]) await page.locator(`[data-face="${face}"]`).click();
  await hall.waitForFunction(() => document.querySelectorAll(".dice .fallen").length === 3);
  holds(await text(hall, ".scene"), "worp 3 van 20", "how many fell");
  await tidy(hall, "falling");
  for (const size of SIZES) {
    await hall.setViewportSize(size);
    await fits(hall, `dice at ${size.width}`);
    if (shots) await hall.screenshot({ path: join(shots, `falling-${size.width}.png`) });
  }
  await hall.reload();
  await hall.waitForFunction(() => document.querySelectorAll(".dice .fallen").length === 3);
  await page.locator("button[name=stop]").click();
  await hall.waitForSelector(".scene:not(:has(.dice))");

  const { origin } = own;
  const bearer = await page.evaluate(() => sessionStorage.getItem("instroom-key"));
  const [, address] = hall.url().split(origin);
  equal((await send(origin, address.split("#")[0])).status, 200, "whoever has the address");
  for (const guess of ["/screen/", "/screen/0", `/screen/${"0".repeat(32)}`, `/screen/${bearer}`]) equal((await send(origin, guess)).status, 404, guess);
  equal((await send(origin, "/screen", { method: "POST", headers: { origin }, body: '{"log":"loting.jsonl"}' })).status, 401, "made without a key");
  const { headers } = await send(origin, address.split("#")[0]);
  holds(String(headers["content-security-policy"]), /^default-src 'none'; script-src 'sha256-.*frame-ancestors 'none'$/, "what it may load");

  await page.locator('nav a[href="#step/papers"]').click();
  await page.locator("details.offer", { has: page.locator("form[data-offer=screen]") }).locator("summary").first().click();
  await page.locator("form[data-offer=screen] details summary").click();
  await page.locator("#screen-page").fill("geen adres");
  await page.locator("form[data-offer=screen] [data-beam]").click();
  await page.waitForSelector("main [role=alert]");
  holds(await text(page, "main [role=alert]"), "--page", "a form that is wrong says so here");
  equal(hall.isClosed(), false, "and the hall sees what it saw");
  equal(hall.faults, [], "what the screen did");
  await hall.close();
  await page.waitForSelector("#remote", { state: "hidden" });
});

test("a messy register stands as in its file, with what is wrong at its cell", async () => {
  const { own, write } = await withRows("raster", MESSY);
  const page = await window(own);
  await fill(page, "register", "check", { rules: "rules.toml", register: "aanmeldingen.csv" });
  holds(await talk(page, yes), "Niet klaar", "faults");
  equal(readdirSync(own.folder).filter((name) => name.startsWith("rapport")), [], "no report that nobody asked for");
  holds(await text(page, ".scroll"), /D2 ✗ fout: ION `3,25` kan op twee manieren gelezen worden\.[\s\S]*Herstel in D2: /, "words and mend");
  holds(await text(page, "#cel-A4"), /^✗ fout\s+1990003$/, "a sign and a word beside the cell");
  holds(await text(page, "#cel-E2"), /Q2 2023\s+→\s+gelezen als\s+1 april 2023/, "what it says and how it was read");
  holds(await text(page, "#cel-J1"), "niet gelezen", "a column without a meaning");
  equal(await page.locator(".scroll tbody:visible").count(), 2, "rows of which nothing is said are covered");
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await clean(page, `grid-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator("#all-rows").check();
  equal(await page.locator(".scroll tbody:visible").count(), 4, "all rows");
  holds(await text(page, ".scroll tbody >> nth=1"), /12\.345\s+→\s+gelezen als\s+12345/, "a number as it was read");
  await clean(page, "grid-all");
  await page.locator(".findings a >> nth=0").click();
  const first = await focused(page);
  holds(first, "cel-", "a finding leads to its cell");
  await page.keyboard.press("Escape");
  equal(await focused(page), `#${first}`, "and back");
  await page.keyboard.press("ArrowDown");
  equal((await focused(page)) === `#${first}`, false, "to the next finding");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  holds(await focused(page), "cel-", "from cell to cell");

  write([MESSY[0].replace("3,25", "3250"), ...MESSY.slice(1)]);
  await page.locator("button[data-run=check]").click();
  await page.waitForSelector(".since");
  holds(await talk(page, yes), /Sinds de vorige keer: 1 opgelost, \d+ over, 0 nieuw\.[\s\S]*Opgelost: rij 2, veld `ion`: ION `3,25`/, "what is solved");
  await clean(page, "grid-again");
  write([MESSY[0].replace("3,25", "3250"), MESSY[1], MESSY[2].replace("1990003", "01990003"), MESSY[3]]);
  await page.locator("button[data-run=check]").click();
  await page.waitForSelector("main >> text=Klaar.");
  holds(await text(page, ".since"), "1 opgelost", "the last fault");
});

test("a large register shows some hundred rows at once, and every finding", async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `0199${String(at).padStart(4, "0")};P ${at} (FICTIEF);Noord;${at % 10 === 0 ? "3,25" : 3000};;;ja;ja;ja;`);
  const { own } = await withRows("groot", rows);
  const page = await window(own);
  await fill(page, "register", "check", { rules: "rules.toml", register: "aanmeldingen.csv" });
  await talk(page, yes);
  const count = () => page.locator(".scroll tbody").count();
  const first = () => text(page, ".scroll tbody th >> nth=0");
  equal([await count(), await first()], [200, "2"], "rows with a fault");
  await page.locator("button[data-view=found-1]").click();
  await page.waitForSelector("main >> text=In beeld: 201 tot en met 300 van 300.");
  equal([await count(), await first()], [100, "2002"], "the rest of them");
  await clean(page, "grid-large");
  await page.locator("button[data-view=all-0]").click();
  await page.waitForSelector("main >> text=In beeld: 1 tot en met 200 van 3000.");
  equal([await count(), await first()], [200, "2"], "all rows, some of them");
  await page.locator("button[data-view=all-1]").click();
  await page.waitForSelector("main >> text=In beeld: 201 tot en met 400 van 3000.");
  await page.locator(".findings a >> nth=0").click();
  await page.waitForSelector("#cel-D2:focus"); // the rows in which it stands are fetched
  equal(await page.locator("main >> text=… en nog 200, hieronder bij hun rij.").count(), 1, "the list is cut, and says so");
});

test("differences with the round before stand at their cells", async () => {
  const { own } = await withRows("vorige", []);
  const register = readFileSync(join(root, "fixtures/voorbeeld/aanmeldingen.csv"), "utf8");
  writeFileSync(join(own.folder, "aanmeldingen.csv"), register.replace("Noord;3000", "Noord;9000").replaceAll("april 2023", "oktober 2023"));
  writeFileSync(join(own.folder, "loting.jsonl"), readFileSync(golden("voorbeeld")));
  const rules = readFileSync(join(root, "fixtures/voorbeeld/rules.toml"), "utf8");
  const next = rules.replace("Ronde 1", "Ronde 2").replace("2023-04-01", "2023-10-01").replace("2023-07-01", "2024-01-01")
    .replace('"25%"', '"75%"').replace('"50%"', '"100%"').replace("reference_date = 2023-01-01", "reference_date = 2023-07-01");
  writeFileSync(join(own.folder, "rules.toml"), next);
  const page = await window(own);
  await page.locator('nav a[href="#step/register"]').click();
  equal(await page.locator("#check-log").inputValue(), "loting.jsonl", "the log is chosen beforehand");
  await fill(page, "register", "check", { rules: "rules.toml", register: "aanmeldingen.csv" });
  await talk(page, yes);
  holds(await text(page, "#cel-D2"), /let op\s+9000/, "an ION that is three times as large");
  holds(await text(page, ".scroll"), /D2 ! let op: [^\n]*3\.000 → 9\.000 ION/, "what it was");
});

test("a workbook is dropped in the folder, and none is written over", async () => {
  const own = await desk("werkmap");
  const page = await window(own);
  await page.locator("#file").setInputFiles({ name: "aanmeldingen 2027.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n") });
  await page.locator("#drop button").click();
  await page.waitForSelector("main >> text=staat in de map");
  await page.locator("[data-back]").click();
  await page.locator("#file").setInputFiles({ name: "aanmeldingen 2027.csv", mimeType: "text/csv", buffer: Buffer.from("other") });
  await page.locator("#drop button").click();
  await page.waitForSelector("main >> text=wordt niet overschreven");
  equal(readFileSync(join(own.folder, "aanmeldingen 2027.csv"), "utf8"), "a;b\n", "the first stays");
  await page.locator("[data-back]").click();
  await page.locator("#file").setInputFiles({ name: ".ssh", mimeType: "text/plain", buffer: Buffer.from("x") });
  await page.locator("#drop button").click();
  await page.waitForSelector("main >> text=geen naam van een bestand");
});

test("two windows are one desk, and one verb at a time", async () => {
  const own = await desk("twee");
  const page = await window(own);
  await fill(page, "keys", "keygen", { name: "x.example/y", out: "a.pem" });
  await page.waitForSelector("#answer");
  const bearer = await page.evaluate(() => sessionStorage.getItem("instroom-key"));
  const other = await page.context().newPage();
  await other.goto(own.origin);
  await other.waitForSelector("#closed:not([hidden])"); // the key is that of the first window
  await other.evaluate((key) => sessionStorage.setItem("instroom-key", key), bearer);
  await other.goto(`${own.origin}/#step/seal`);
  await other.reload();
  await other.waitForSelector("#answer"); // what goes on is seen in both
  const headers = { origin: own.origin, authorization: `Bearer ${bearer}` };
  const second = await send(own.origin, "/run/keygen", { method: "POST", headers, body: JSON.stringify({ name: "x.example/y", out: "b.pem" }) });
  holds(second.text, "Er loopt nog iets", "a second verb waits");
  await page.locator("button[name=stop]").click();
  await page.waitForSelector("[data-talk]:not([data-running])");
  equal(readdirSync(own.folder).filter((name) => !name.startsWith(".")), [], "who stops leaves nothing");
});

test("a form of a folder that was left does nothing in another", async () => {
  const own = await desk("elders");
  mkdirSync(join(own.folder, "binnen"));
  const page = await window(own);
  await page.locator('nav a[href="#step/keys"]').click();
  await page.waitForSelector("form[data-offer=keygen]");
  const headers = { origin: own.origin, authorization: `Bearer ${await page.evaluate(() => sessionStorage.getItem("instroom-key"))}` };
  equal((await send(own.origin, "/go/binnen", { method: "POST", headers })).status, 204, "another window goes elsewhere");
  await page.locator("form[data-offer=keygen] [name=name]").fill("x.example/y");
  await page.locator("form[data-offer=keygen] button[type=submit]").click();
  await page.waitForSelector("main >> text=toonde een andere map");
  // who answers a question goes on with what was begun, wherever the desk is by now
  await fill(page, "keys", "keygen", { name: "x.example/y", out: "a.pem", no_passphrase: true });
  holds(await talk(page, yes), "Klaar.", "a key");
  await fill(page, "keys", "keygen", { name: "x.example/y", out: "b.pem" });
  await page.waitForSelector("#answer");
  equal((await send(own.origin, "/up", { method: "POST", headers })).status, 204, "and back");
  holds(await talk(page, () => "vier gewone Nederlandse woorden"), "Klaar.", "another key");
  equal(readdirSync(join(own.folder, "binnen")).filter((name) => name.endsWith(".pem")), ["a.pem", "b.pem"], "where they were asked for");
});

test("what is half typed stays while nothing happens", async () => {
  const own = await desk("half");
  const page = await window(own);
  await fill(page, "keys", "keygen", { name: "x.example/y", out: "a.pem" });
  await page.fill("#answer", "half");
  await page.waitForResponse((answer) => answer.status() === 204, { timeout: 40_000 });
  await page.waitForTimeout(300);
  equal(await page.inputValue("#answer"), "half", "what was typed");
});

test("a second desk over the same folder says so", async () => {
  const own = await desk("een");
  const { status, err } = instroom("desk", own.folder, "--no-browser", "--lang", "en");
  equal(status, 2, "the second desk");
  holds(err, "another instroom", "what it says");
});

test("a token opens once, and nobody comes in without a key", async () => {
  const own = await desk("sleutel");
  const { origin, token } = own;
  equal((await send(origin, "/now")).status, 401, "no key");
  equal((await send(origin, "/now", { headers: { authorization: `Bearer ${token}` } })).status, 401, "the token is no key");
  equal((await send(origin, "/enter", { method: "POST", headers: { origin }, body: "0".repeat(32) })).status, 401, "a guess");
  const bearer = await key(own);
  equal((await send(origin, "/enter", { method: "POST", headers: { origin }, body: token })).status, 401, "the token again");
  equal((await send(origin, "/now", { headers: { authorization: `Bearer ${bearer}` } })).status, 200, "the key still opens");
  equal((await send(origin, "/now", { headers: { authorization: `Bearer ${bearer}` } })).status, 200, "the key");
  equal((await send(origin, "/now", { headers: { cookie: `key=${bearer}` } })).status, 401, "no cookie is a key");
  equal((await send(origin, "/nergens", { headers: { authorization: `Bearer ${bearer}` } })).status, 404, "nothing there");
});

test("a rebound name, a stranger's page and a form of elsewhere are refused", async () => {
  const own = await desk("vreemd");
  const { origin } = own;
  const bearer = `Bearer ${await key(own)}`;
  const { port } = new URL(origin);
  for (const host of [`evil.example:${port}`, `localhost:${port}`, "127.0.0.1", `127.0.0.1:${port}.evil.example`]) {
    equal((await send(origin, "/now", { headers: { host, authorization: bearer } })).status, 421, `host ${host}`);
    equal((await send(origin, "/", { headers: { host } })).status, 421, `the page as ${host}`);
  }
  for (const from of ["http://evil.example", "null", `http://localhost:${port}`, `https://127.0.0.1:${port}`, `http://127.0.0.1:${port - 1}`]) {
    equal((await send(origin, "/now", { headers: { origin: from, authorization: bearer } })).status, 403, `read by ${from}`);
    equal((await send(origin, "/run/keygen", { method: "POST", headers: { origin: from, authorization: bearer }, body: "{}" })).status, 403, `sent by ${from}`);
  }
  equal((await send(origin, "/run/keygen", { method: "POST", headers: { authorization: bearer }, body: "{}" })).status, 403, "sent by nobody");
  equal((await send(origin, "/now", { method: "OPTIONS", headers: { origin: "http://evil.example" } })).headers["access-control-allow-origin"], undefined, "no CORS");
  const { headers } = await send(origin, "/");
  equal([headers["x-frame-options"], headers["cache-control"], headers["cross-origin-resource-policy"]], ["DENY", "no-store", "same-origin"], "headers");
  holds(String(headers["content-security-policy"]), "frame-ancestors 'none'", "in nobody's frame");
});

test("a page of a stranger in the same browser neither reads nor acts nor frames it", async () => {
  const own = await desk("zelfde browser");
  const page = await window(own);
  const folder = join(scratch, "vreemde");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>x</title><p>x");
  const stranger = await served(folder); // any page on another port of this computer
  const other = await page.context().newPage();
  await other.goto(`${stranger.url}index.html`);
  const tries = await other.evaluate(async (origin) => {
    const read = await fetch(`${origin}/now`).then((answer) => answer.status, () => "refused");
    const sent = await fetch(`${origin}/run/sample`, { method: "POST", mode: "no-cors", body: '{"out":"x"}' }).then((answer) => answer.type, () => "refused");
    const frame = document.createElement("iframe");
    frame.src = origin;
    document.body.append(frame);
    await new Promise((resolve) => { frame.onload = resolve; });
    let framed = "seen";
    try { framed = frame.contentDocument === null ? "closed" : "seen"; } catch { framed = "closed"; }
    return { read, sent, framed };
  }, own.origin);
  equal(tries, { read: "refused", sent: "refused", framed: "closed" }, "what a stranger gets");
  stranger.close();
  equal(readdirSync(own.folder).filter((name) => !name.startsWith(".")), [], "nothing was done");
});

test("a secret comes as a file, and where a source gives nothing holds what was sealed", async () => {
  const own = await desk("bronnen");
  const folder = join(own.folder, "zaal");
  const command = (...words) => {
    const done = instroom(...words);
    equal(done.status, 0, words[0]);
    return done.out;
  };
  command("sample", "--out", folder);
  const [rules, secret, keyFile, log] = ["rules.toml", "geheim", "organisator.pem", "loting.jsonl"].map((name) => join(folder, name));
  const sources = `[[source]]
label = "geheim-notaris"
kind = "secret"
commitment = "${command("secret", "new", "--out", secret).trim()}"
by = "notaris"
failure = "skip"

[[source]]
label = "krant"
kind = "text"
what = "de slotstand"
by = "notaris"
failure = "skip"
`;
  writeFileSync(rules, `${readFileSync(rules, "utf8")}\n${sources}`);
  command("keygen", "--name", "hoog.example/mtvp-2023", "--out", keyFile, "--no-passphrase");
  command("seal", rules, join(folder, "aanmeldingen.csv"), "--key", keyFile, "--log", log, "--yes");
  const page = await window(own);
  await page.locator("button[data-go=zaal]").click();
  await page.waitForSelector("main >> text=verzegeld");
  await fill(page, "draw", "draw", { log: "loting.jsonl", key: "organisator.pem" });
  for (let at = 0; at < 6; at += 1) {
    await asks(page);
    equal(await page.locator("form[data-answer] details").count(), 0, "dice that must fall");
    await once(page, (question) => ROLLS[Number(question.match(/dobbelstenen-(\d)/)?.[1]) - 1]);
  }
  await page.waitForSelector("#held");
  const give = (text) => page.locator("#held").setInputFiles({ name: "x.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  const submit = () => page.locator("form[data-answer] button[type=submit]").first().click();
  await give("x".repeat(70_000));
  await submit();
  holds(await page.locator("#held").evaluate((held) => held.validationMessage), "te groot", "a file that is too large");
  await give("geen geheim");
  await past(page, submit);
  await page.waitForSelector("#held");
  holds(await text(page, "main"), "64 cijfers", "a file that holds no secret");
  await clean(page, "held");
  await page.locator("#held").setInputFiles(secret);
  await past(page, submit);
  await page.waitForSelector("label >> text=de slotstand");
  await page.locator("form[data-answer] summary").click();
  await page.locator("button[name=failed]").click();
  equal(await page.evaluate(() => document.activeElement?.id), "why", "no reason is asked for");
  await page.fill("#why", "de beurs was dicht");
  holds(await text(page, "form[data-answer] details"), "gaat de loting zonder haar door", "what was sealed");
  await clean(page, "instead");
  await past(page, () => page.locator("#why").press("Enter"));
  holds(await talk(page, yes), "Klaar.", "the draw");
  const lines = readFileSync(log, "utf8");
  holds(lines, "de beurs was dicht", "the reason is in the log");
  holds(lines, readFileSync(secret, "utf8").trim(), "the secret of the file");
});

/** A desk over a folder with a story that was sealed, and what is sealed with it. @param {string} name @param {string} story @param {string} at
 * @param {(rules: string) => string} [change] */
async function withSealed(name, story, at, change = (rules) => rules) {
  const own = await desk(name);
  const put = (/** @type {string} */ file, /** @type {string} */ from) => writeFileSync(join(own.folder, file), readFileSync(join(root, "fixtures", from)));
  for (const file of ["rules.toml", "aanmeldingen.csv"]) put(file, `${story}/${file}`);
  const rules = join(own.folder, "rules.toml");
  writeFileSync(rules, change(readFileSync(rules, "utf8")));
  put("organisator.pem", "organiser.pem");
  writeFileSync(join(own.folder, "organisator.pem.pub"), "rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto\n");
  const [key, log] = ["organisator.pem", "loting.jsonl"].map((file) => join(own.folder, file));
  const { status, err } = instroom("seal", rules, join(own.folder, "aanmeldingen.csv"), "--key", key, "--log", log, "--at", at, "--yes");
  equal(status, 0, err);
  return own;
}

/** A photo of a QR code: askew, on a table, as a JPEG. @param {string} text @param {number} [turned] */
async function photo(text, turned = 8) {
  const page = await (await started()).newPage({ viewport: { width: 900, height: 900 } });
  await page.setContent(`<body style="margin:0;background:linear-gradient(30deg,#8a7a66,#cfc4b4);display:grid;place-items:center;height:100vh">
    <div style="background:#f4f1ea;padding:40px;transform:perspective(1400px) rotateX(8deg) rotate(${turned}deg)"><div style="width:480px">${encodeQR(text, "svg", { ecc: "medium" })}</div></div>`);
  const buffer = await page.screenshot({ type: "jpeg", quality: 70 });
  await page.close();
  if (shots) writeFileSync(join(shots, "photo.jpg"), buffer);
  return { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer };
}

/** A screenshot of a part of a page. @param {any} page @param {string} part */
async function screenshot(page, part) {
  return { name: "schermafbeelding.png", mimeType: "image/png", buffer: await page.locator(part).screenshot() };
}

/** Pastes or drops a file. @param {any} page @param {"paste" | "drop"} how @param {{ name: string, mimeType: string, buffer: Buffer }} file */
function give(page, how, { name, mimeType, buffer }) {
  return page.evaluate(({ how, name, type, bytes }) => {
    const given = new DataTransfer();
    given.items.add(new File([Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))], name, { type }));
    const options = { bubbles: true, cancelable: true };
    const event = how === "paste" ? new ClipboardEvent("paste", { ...options, clipboardData: given }) : new DragEvent("drop", { ...options, dataTransfer: given });
    return document.querySelector("main").dispatchEvent(event);
  }, { how, name, type: mimeType, bytes: buffer.toString("base64") });
}

test("a round of the beacon is typed over from a telephone, or comes as a picture of a QR code", async () => {
  const own = await withSealed("telefoon", "uitval", "2023-06-12T14:00:00+02:00");
  const given = readFileSync(join(root, "fixtures/uitval/inbreng.txt"), "utf8");
  const [dice, beacon] = ["dobbelstenen=", "baken="].map((label) => given.split("\n").find((line) => line.startsWith(label)));
  const round = beacon.slice("baken=".length);
  const { signature } = JSON.parse(round);
  const page = await window(own);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await fill(page, "draw", "draw", {
    log: "loting.jsonl", key: "organisator.pem", at: "2023-08-23T17:20:00+02:00", contribute: dice, failed: "geheim-notaris=ziek\nkrant=dicht\nbaken=stil",
  });
  await page.waitForSelector("form[data-answer] #answer, form[data-answer] .asked");
  while (await page.locator("form[data-answer] .asked").count()) await once(page, yes);
  await page.waitForSelector(".groups");
  equal(await page.locator(".wait:visible").count(), 0, "it is there already");
  holds(await text(page, "form[data-answer] label"), "de 96 tekens achter `signature`", "how few");
  equal(await page.locator(".groups li").count(), 12, "groups of eight");
  const typed = () => text(page, ".typed");
  await page.fill("#answer", signature.slice(0, 37).replace("6e85", "6eO5").toUpperCase());
  equal([await typed(), await page.locator(".groups li.odd").count(), await text(page, ".groups li.odd b")],
    ["37 van 96 tekens; hier hoort alleen 0-9 en a-f: groep 3", 1, "O"], "what was typed so far");
  for (const [width, height] of [[390, 844], [1280, 900], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    await clean(page, `typed-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.fill("#answer", "baken.json");
  equal(await page.locator(".groups:visible").count(), 0, "the name of a file has no groups");
  const slip = signature.replace("6e854e80", "6e854eo8");
  await page.fill("#answer", slip.slice(0, 95));
  await past(page, () => page.locator("#answer").press("Enter"));
  await page.waitForSelector(".groups");
  holds(await text(page, ".said"), "in groep 3 (`6e854eo8`) hoort geen `o`; er zijn 95 tekens: 1 te weinig", "which group");
  equal(await page.inputValue("#answer"), slip.slice(0, 95), "what was typed is mended");
  equal(await page.locator(".groups li.odd").count(), 1, "and shown in groups at once");

  const read = async (/** @type {string} */ value, /** @type {string} */ what) => {
    await page.waitForFunction((due) => document.querySelector("#answer")?.value === due, value).catch(async () => {
      throw new Error(`${what}: ${await page.inputValue("#answer")} ${await text(page, ".pictured")}`);
    });
    holds(await text(page, ".pictured"), "Kijk het na", what);
  };
  const number = await page.locator("form[data-answer]").getAttribute("data-answer");
  await page.locator("#held").setInputFiles(await screenshot(page, ".phone"));
  await read(`https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/123`, "the address of this very round");
  await page.locator("#held").setInputFiles(await screenshot(page, "nav"));
  await page.waitForSelector(".pictured.wrong");
  holds(await text(page, ".pictured"), "geen leesbare QR-code", "a picture without one");
  await clean(page, "picture-unread");
  await page.locator("#held").setInputFiles({ name: "x.png", mimeType: "image/png", buffer: Buffer.from("geen plaatje") });
  await page.waitForSelector(".pictured.wrong");
  await page.fill("#answer", "");
  equal(await give(page, "paste", await photo(signature)), false, "a picture that is pasted is not pasted anywhere else");
  await read(signature, "pasted");
  equal(await typed(), "96 van 96 tekens", "all of them");
  equal(await give(page, "drop", await photo(round, 171)), false, "the browser does not open it");
  await read(round, "dropped, upside down");
  await clean(page, "picture-read");
  equal(await page.locator("form[data-answer]").getAttribute("data-answer"), number, "nothing was sent");
  equal([...new Set(asked)], [own.origin], "nobody else was asked for anything");
  holds(await talk(page, () => signature.toUpperCase().replace(/.{8}/g, "$& ")), "Klaar.", "the draw");
  equal(instroom("verify", join(own.folder, "loting.jsonl")).status, 0, "it agrees");
});

test("a round of the beacon that is not there yet is counted down, at the desk and in the hall", async () => {
  const until = new Date(Math.ceil(Date.now() / 3000) * 3000 + 12 * 60_000);
  const source = `[[source]]\nlabel = "baken"\nkind = "drand"\nat = ${until.toISOString().replace(".000", "")}\n`;
  const own = await withSealed("aftellen", "voorbeeld", new Date().toISOString().replace(/\..*/, "Z"), (rules) => rules.slice(0, rules.indexOf("[[source]]")) + source);
  const page = await window(own);
  const draw = { log: "loting.jsonl", key: "organisator.pem" };
  await page.locator('nav a[href="#step/draw"]').click();
  await page.locator("details.offer", { has: page.locator("form[data-offer=screen]") }).locator("summary").first().click();
  const [hall] = await Promise.all([page.waitForEvent("popup"), page.locator("form[data-offer=screen] [data-beam]").click()]);
  hall.faults = [];
  await hall.waitForSelector(".scene");

  await fill(page, "draw", "draw", { ...draw, fetch: true, endpoint: "http://127.0.0.1:1" });
  await page.waitForSelector(".wait:not([hidden])");
  const left = async (/** @type {any} */ window, /** @type {string} */ part) => {
    const shown = (await text(window, part)).trim().split("\n")[0];
    holds(shown, /^1[01]:\d\d$|^12:00$/, "minutes and seconds");
    const [minutes, seconds] = shown.split(":").map(Number);
    return minutes * 60 + seconds;
  };
  const [first, said] = [await left(page, ".wait .left"), await text(page, ".said")];
  equal(Math.abs(first - (until.getTime() - Date.now()) / 1000) < 3, true, `${first} seconds`);
  await hall.waitForSelector(".scene .countdown");
  for (const width of [390, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await clean(page, `waiting-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.waitForFunction((before) => !document.querySelector(".wait .left").textContent.startsWith(before), await page.locator(".wait .left").textContent());
  equal(await left(page, ".wait .left") < first, true, "it goes down");
  equal(await text(page, ".said"), said, "and what was said stays as it was");
  equal(await page.locator(".wait :is([aria-live=polite], [role=status])").count(), 0, "nobody hears every second");
  equal(Math.abs(await left(hall, ".countdown") - await left(page, ".wait .left")) <= 1, true, "the hall sees the same");
  for (const size of SIZES) {
    await hall.setViewportSize(size);
    await fits(hall, `waiting at ${size.width}`);
    if (shots) await hall.screenshot({ path: join(shots, `hall-waiting-${size.width}.png`) });
  }
  await tidy(hall, "the hall waits");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.waitForFunction(() => /^\d+:00$/.test(document.querySelector(".wait .left").textContent));
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.locator("button[name=stop]").click();
  await page.waitForSelector("main >> text=Niet klaar");
  holds(await text(page, ".said"), "er is niet gewacht op ronde", "whoever does not wait any longer");
  await hall.waitForSelector(".scene:not(:has(.countdown))");

  await fill(page, "draw", "draw", draw);
  await page.waitForSelector(".wait:not([hidden])");
  await page.fill("#answer", "b75c69d0".repeat(12));
  await past(page, () => page.locator("#answer").press("Enter"));
  await page.waitForSelector(".groups");
  holds(await text(page, ".said"), "is er nog niet: zij verschijnt op", "what is given before its time");
  await clean(page, "early");
  await hall.waitForSelector(".scene .countdown");
  for (const window of [page, hall]) await window.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 720_000;
  });
  await page.waitForSelector(".there >> text=/Ronde \\d+ van het baken is er/");
  equal(await page.locator(".wait:visible").count(), 0, "nothing is counted any more");
  await hall.waitForFunction(() => document.querySelector(".scene .countdown") === null && /is er\.$/.test(document.querySelector(".scene .lead").textContent));
  await clean(page, "there");
  await page.locator("button[name=stop]").click();
  await hall.waitForSelector(".scene:not(:has(.lead[data-over]))");
});

test("a request and a witness's answer go between two desks as pictures of a QR code, or as text", async () => {
  const own = await withSealed("organisator", "ceremonie", "2023-08-23T17:00:00+02:00");
  const page = await window(own, { permissions: ["clipboard-read", "clipboard-write"] });
  await fill(page, "witness", "request", { log: "loting.jsonl" });
  holds(await talk(page, yes), "Klaar.", "a request");
  const request = readFileSync(join(own.folder, "verzoek.txt"), "utf8");
  equal(await page.inputValue("#handed"), request, "its text");
  await page.locator("[data-copy]").click();
  await page.waitForSelector(".copied >> text=gekopieerd");
  equal(await page.evaluate(() => navigator.clipboard.readText()), request, "what is copied");
  await clean(page, "request");
  const asked = await screenshot(page, ".handed .square");

  for (const [number, name] of [[1, "apeldoorn"], [2, "zutphen"]]) {
    const there = await desk(`getuige ${number}`);
    for (const file of [`getuige-${number}.pem`, `getuige-${number}.pem.pub`]) writeFileSync(join(there.folder, file), readFileSync(join(root, "fixtures", file)));
    writeFileSync(join(there.folder, "organisator.pub"), readFileSync(join(own.folder, "organisator.pem.pub")));
    const witness = await window(there);
    await witness.locator('nav a[href="#step/witness"]').click();
    await witness.locator("details:has(> form[data-offer=elsewhere]) > summary").click();
    const form = witness.locator("form[data-offer=elsewhere]");
    await form.locator("details:has([data-keep]) > summary").click();
    await form.locator("[data-keep]").click();
    equal(existsSync(join(there.folder, "verzoek.txt")), false, "nothing is no request");
    await form.locator("input[type=file]").setInputFiles(asked);
    await witness.waitForFunction((due) => document.querySelector("#elsewhere-checkpoint-text")?.value === due.trim(), request);
    equal(existsSync(join(there.folder, "verzoek.txt")), false, "it is shown before it is kept");
    await clean(witness, `received-${number}`);
    await form.locator("[data-keep]").click();
    await witness.waitForFunction(() => document.querySelector("#elsewhere-checkpoint")?.value === "verzoek.txt");
    equal(await form.locator("[name=trust]").inputValue(), "", "its own key is not proposed as the organiser's");
    await form.locator("[name=trust]").selectOption("organisator.pub");
    await form.locator("[name=key]").selectOption(`getuige-${number}.pem`);
    await form.locator("details:has([name=at]) > summary").click();
    await form.locator("[name=at]").fill(`2023-08-23T17:0${number}:00+02:00`);
    await form.locator("button[type=submit]").click();
    await witness.waitForSelector("main [data-talk]");
    holds(await talk(witness, yes), "Klaar.", `witness ${number} signs`);
    const line = readFileSync(join(there.folder, "handtekening.txt"), "utf8");
    equal(await witness.inputValue("#handed"), line, "the answer as a text");
    await clean(witness, `signature-${number}`);

    await page.locator('nav a[href="#step/witness"]').click();
    equal(await page.locator("form[data-offer=cosign] [name=key]").inputValue(), "", "the organiser's key is not proposed to a witness");
    await page.locator("details:has(> form[data-offer=add]) > summary").click();
    const add = page.locator("form[data-offer=add]");
    const field = add.locator("[name=add]");
    if (number === 1) {
      await add.locator("input[type=file]").setInputFiles(await screenshot(witness, ".handed .square"));
      await page.waitForFunction((due) => document.querySelector("#add-add")?.value === due.trim(), line);
      equal(existsSync(join(own.folder, "handtekening.txt")), false, "nothing is kept unasked");
    } else {
      // as a mail program breaks it
      await field.fill(`Beste organisator,\n\n> ${line.trim().replace(/(.{60})/g, "$1\n> ")}\n\ngroet`);
    }
    await add.locator("[name=log]").selectOption("loting.jsonl");
    await clean(page, `answer-${number}`);
    await add.locator("button[type=submit]").click();
    await page.waitForSelector("main [data-talk]");
    const said = await talk(page, yes);
    holds(said, "Klaar.", `the signature of ${name} is added`);
    holds(said, name === "apeldoorn" ? "Apeldoorn" : "Zutphen", "whose it is");
    await witness.context().close();
  }
  writeFileSync(join(own.folder, "oud.txt"), "geen handtekening\n");
  await page.locator('nav a[href="#step/witness"]').click();
  await page.locator("details:has(> form[data-offer=add]) > summary").click();
  await page.locator("#add-add-file").selectOption("oud.txt");
  equal(await page.inputValue("#add-add"), "oud.txt", "a file of the folder");
  await page.locator("#add-add").fill("../buiten.txt");
  await page.locator("form[data-offer=add] [name=log]").selectOption("loting.jsonl");
  await page.locator("form[data-offer=add] button[type=submit]").click();
  holds(await talk(page, yes), "Niet klaar", "no file outside the folder is read");
});

test("no name leads out of the folder", async () => {
  const own = await desk("binnen");
  writeFileSync(join(scratch, "buiten.txt"), "x");
  mkdirSync(join(scratch, "buiten"));
  const headers = { origin: own.origin, authorization: `Bearer ${await key(own)}` };
  const post = (path, body = "") => send(own.origin, path, { method: "POST", headers, body });
  for (const name of ["..%2Fbuiten.txt", "%2Fetc%2Fpasswd", "..%5Cbuiten.txt", ".instroom", "C:x"]) {
    holds((await post(`/file/${name}`, "y")).text, "geen naam", `file ${name}`);
    holds((await post(`/open/${name}`)).text, "niet worden geopend", `open ${name}`);
    equal((await post(`/go/${name}`)).status, 404, `go ${name}`);
  }
  symlinkSync("/", join(own.folder, "wortel"));
  equal((await post("/go/wortel")).status, 404, "no link leads out");
  await post("/up");
  equal((await post("/go/buiten")).status, 404, "not above where it began");
  for (const out of ["../x.pem", "/tmp/x.pem", "-x", "--yes"]) {
    holds((await post("/run/keygen", JSON.stringify({ name: "x.example/y", out }))).text, "Vul dit nog in", `out ${out}`);
  }
  equal((await post("/run/rm", "{}")).status, 404, "no other verb");
  equal(readFileSync(join(scratch, "buiten.txt"), "utf8"), "x", "what is outside");
});

test("a desk that was killed lost nothing", async () => {
  const own = await desk("weg");
  const page = await window(own);
  await fill(page, "keys", "keygen", { name: "x.example/y", out: "a.pem" });
  await page.waitForSelector("#answer");
  own.child.kill("SIGKILL");
  await page.waitForSelector("#gone:not([hidden])");
  equal(readdirSync(own.folder).filter((name) => !name.startsWith(".")), [], "half a key is none");
  const again = await window(await desk("weg"));
  holds(await text(again, "main"), "nog geen verslag", "it opens again");
});

await run().finally(() => desks.forEach((child) => child.kill()));

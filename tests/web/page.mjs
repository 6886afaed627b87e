/**
 * The published page and the verifier without a transcript, in a real browser: `node tests/web/page.mjs PROGRAM [PART-OF-A-NAME]`.
 *
 * Needs Chromium (Debian's `chromium`) and `npm ci` in `src/web`.
 */

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, clean, equal, golden, holds, instroom, oneIn, open, published, ready, root, run, scratch, served, test, text } from "./browser.mjs";

/** Too long for every run: the two with all practices of England. */
const LARGE = ["engeland-2021", "manden-engeland"];
/** Languages, colours and widths. @type {[string, string, number][]} */
const LOOKS = [["nl-NL", "light", 1280], ["en-GB", "light", 1920], ["en-GB", "dark", 360], ["nl-NL", "dark", 320]];
const stories = readdirSync(join(root, "transcripts")).filter((file) => file.endsWith(".jsonl")).map((file) => basename(file, ".jsonl"));
const page = (name) => address(join(published(golden(name), name), "index.html"));
const checker = () => address(join(published(golden("voorbeeld"), "voorbeeld"), "controleren.html"));

/** A page with something else in the place of its transcript. */
function tampered(name, as, change) {
  const path = join(scratch, `${as}.html`);
  const text = readFileSync(join(published(golden(name), name), "index.html"), "utf8");
  const from = text.indexOf(">", text.indexOf('id="transcript"')) + 1;
  const until = text.indexOf("</script>", from);
  writeFileSync(path, text.slice(0, from) + change(text.slice(from, until)) + text.slice(until));
  return address(path);
}

async function drop(own, ...files) {
  const before = await own.evaluate(() => document.documentElement.dataset.answered);
  await own.setInputFiles("#files", files);
  await own.waitForFunction((before) => document.documentElement.dataset.answered !== before, before);
}

test("goldens are found right, their practices have stories, and nothing is asked of any network", async () => {
  for (const name of oneIn(6, stories.filter((name) => !LARGE.includes(name)))) {
    const own = await open(page(name));
    equal(await own.locator(".verdict.agrees").count(), 1, `verdict of ${name}`);
    const link = own.locator("table.order .who a").first();
    if (await link.count()) {
      await link.click();
      await own.waitForSelector(".story p");
    }
    equal(own.faults, [], `what ${name} did`);
    await own.context().close();
  }
});

test("the page of hoog-2023 has no finding of axe, in both languages, light and dark, at every width", async () => {
  for (const [locale, colorScheme, width] of oneIn(2, LOOKS)) {
    const own = await open(page("hoog-2023"), { locale, colorScheme, viewport: { width, height: 900 } });
    await clean(own, `${locale} ${colorScheme} ${width}`);
    await own.fill("#find", "molen");
    await own.click(".hit");
    await own.waitForSelector(".story p");
    for (const summary of await own.locator("summary").all()) await summary.click();
    await clean(own, `a practice, ${locale} ${colorScheme} ${width}`);
    await own.context().close();
  }
});

test("other views have no finding of axe either", async () => {
  for (const name of ["ceremonie", "pseudoniemen", "groepen", "provincie-balanced", "afgebroken-ronde"]) {
    const own = await open(page(name));
    await clean(own, name);
    await own.context().close();
  }
  const own = await open(page("manden"));
  holds(await text(own, "#origin"), "De worpen van notaris (mand), zoals de organisator ze opschreef, achter elkaar", "by whose dice a basket was chosen");
  await own.click("#basket-fill");
  await own.waitForSelector("canvas");
  await clean(own, "baskets");
  await own.context().close();
});

test("everything can be done with the keyboard", async () => {
  const own = await open(page("hoog-2023"));
  await own.keyboard.press("Tab");
  equal(await own.evaluate(() => document.activeElement?.className), "skip", "what comes first");
  for (let at = 0; at < 30 && await own.evaluate(() => document.activeElement?.id) !== "find"; at++) await own.keyboard.press("Tab");
  await own.keyboard.type("valk ugchelen");
  holds(await text(own, "#hits-count"), "1 praktijk gevonden", "what is said of the search");
  await own.keyboard.press("Tab");
  await own.keyboard.press("Enter");
  await own.waitForSelector(".story p");
  holds(await text(own, "#practice .outcome"), "1 januari 2024", "the outcome");
  await own.focus("#lang-en");
  await own.keyboard.press("Enter");
  equal(await own.evaluate(() => [document.documentElement.lang, document.activeElement?.id]), ["en", "lang-en"], "language and focus");
  holds(await text(own, "#verdict h2"), "the result agrees", "the verdict in English");
  await own.context().close();
});

test("at 200 and 400 percent nothing must be scrolled sideways", async () => {
  for (const width of [640, 320]) {
    for (const url of [page("hoog-2023"), page("ceremonie"), checker()]) {
      const own = await open(url, { viewport: { width, height: 512 } });
      const wide = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      equal(wide <= 0, true, `${url} at ${width} (too wide by ${wide})`);
      await own.click("#large");
      const large = await own.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      equal(large <= 0, true, `${url} at ${width} in large letters (too wide by ${large})`);
      await own.context().close();
    }
  }
});

test("one byte changed: the page says where, what, and what that means", async () => {
  const size = readFileSync(golden("voorbeeld")).length;
  for (const at of [40, 300, 700, 1800, 2600, 3300, 3500, 4100, 4700, 5200, 5600, size - 30]) {
    const bytes = readFileSync(golden("voorbeeld"));
    bytes[at] = bytes[at] === 0x37 ? 0x38 : 0x37;
    writeFileSync(join(scratch, "changed.jsonl"), bytes);
    const due = instroom("verify", "changed.jsonl", "--json");
    const own = await open(tampered("voorbeeld", "changed", () => bytes.toString().replace(/[\\<]/g, (c) => (c === "<" ? "\\u003c" : "\\u005c"))));
    const said = await text(own, "#verdict");
    if (due.status === 1) {
      const line = Math.min(...JSON.parse(due.out).checks.filter((check) => check.line).map((check) => check.line));
      holds(said, "KLOPT NIET", `byte ${at}`);
      holds(said, `regel ${line} van het verslag`, `byte ${at}`);
      holds(said, "Wat dat betekent:", `byte ${at}`);
    } else holds(said, "NIET NA TE REKENEN", `byte ${at}`);
    equal(await own.locator("#order, #rooms, #practice").count(), 0, `outcomes beside byte ${at}`);
    if (at === 3300) await clean(own, "a transcript that differs");
    await own.context().close();
  }
});

test("a receipt opens its practice: from a file, from the address, and not from another log", async () => {
  const folder = published(golden("hoog-2023"), "hoog-receipts", "--receipts");
  const receipt = join(folder, "bewijzen/01990012.tlog-proof");
  const own = await open(address(join(folder, "index.html")));
  await own.setInputFiles("#receipt-file", receipt);
  await own.waitForSelector(".story p");
  equal(existsSync(fileURLToPath(await own.evaluate(() => document.querySelector("a[download]").href))), true, "the receipt beside the page");
  holds(await text(own, ".proof"), /Uw bewijs hoort bij dit verslag. Regel \d+ is precies/, "the receipt");
  await clean(own, "a receipt");
  const hash = await own.evaluate(() => location.hash);
  equal(hash, `#bewijs=${readFileSync(receipt).toString("base64url")}`, "the address");
  await own.context().close();
  const letter = await open(address(join(folder, "index.html")) + hash);
  await letter.waitForSelector(".story p");
  holds(await text(letter, "#practice .facts"), "01990012", "the practice of the address");
  await letter.context().close();
  const stranger = await open(page("voorbeeld"));
  await stranger.setInputFiles("#receipt-file", receipt);
  await stranger.waitForSelector(".proof");
  holds(await text(stranger, ".proof"), "ander verslag", "a receipt of another log");
  await stranger.setInputFiles("#receipt-file", { name: "x.tlog-proof", mimeType: "", buffer: Buffer.from(readFileSync(receipt, "utf8").replace("index 3", "index 2")) });
  await stranger.waitForFunction(() => document.querySelector(".proof")?.textContent.includes("klopt niet"));
  await stranger.context().close();
});

test("keys from elsewhere: known, unknown, and no key at all", async () => {
  const own = await open(page("voorbeeld"));
  const key = readFileSync(join(root, "fixtures/voorbeeld/organiser.pub"), "utf8");
  const give = async (given, told) => {
    await own.fill("#key", given);
    await own.click(".key-form button[type=submit]");
    await own.locator(".vouching", { hasText: told }).waitFor();
  };
  await give("x", "niet te gebruiken");
  equal(await own.locator(".verdict.agrees").count(), 1, "the verdict stands");
  await give(key, "ondertekend met een sleutel die u vertrouwt");
  holds(await text(own, "#verdict .beside"), /ondertekend met een sleutel die u vertrouwt:\s+organisator rho/, "the key of the log");
  await clean(own, "a key");
  await own.context().close();
  const other = await open(page("voorbeeld"));
  await other.fill("#key", readFileSync(join(root, "fixtures/organiser-2.pem.pub"), "utf8"));
  await other.click(".key-form button[type=submit]");
  await other.waitForSelector(".verdict.differs");
  holds(await text(other, "#verdict"), "niet ondertekend met de sleutel die u gaf", "another key");
  await other.context().close();
});

test("the table of a date says that everybody fitted only where everybody did, and no end of room with baskets", async () => {
  const own = await open(page("manden-hoog"));
  const told = await text(own, "#order");
  holds(told, "Volgorde voor 1 juli 2023, Apeldoorn", "which table");
  for (const wrong of ["Iedereen die een plaats vroeg", "Hier was de ruimte op"]) equal(told.includes(wrong), false, wrong);
  holds(told, /Samen is 97.509 van 97.563 .*gebruikt, 54 over/, "what was used");
  equal((await text(own, ".legend")).includes("paste niet"), false, "in the legend what no bar shows");
  holds(await text(own, "#origin"), "nummer van de gelote mand volgt uit de startwaarde", "by what a basket was chosen");
  holds(await text(own, "#verdict .lead"), "Geen deelname, of een wens voor later: 2 praktijken.", "who is in neither number");
  await own.context().close();
});

test("on a phone the arrow of the drawn basket is in view", async () => {
  const own = await open(page("manden-hoog"), { viewport: { width: 390, height: 844 } });
  await own.selectOption("#basket-region", "Oost-Achterhoek");
  await own.click("#basket-fill");
  await own.waitForSelector("canvas");
  holds(await text(own, "#baskets"), "Geloot is mand 811", "which basket");
  const at = await own.evaluate(() => {
    const [box, grid] = [".scroll:has(canvas)", "canvas"].map((found) => document.querySelector(found).getBoundingClientRect());
    return (grid.left + grid.width * 0.811 - box.left) / box.width;
  });
  equal(at > 0 && at < 1, true, `the arrow, at ${at} of what is seen`);
  await own.context().close();
});

test("a result is not final while those whom the reader trusts do not vouch for it", async () => {
  const [organiser, witness] = ["voorbeeld/organiser.pub", "getuige-1.pem.pub"].map((file) => readFileSync(join(root, "fixtures", file), "utf8").trim());
  const own = await open(page("voorbeeld"));
  await own.fill("#key", `log ${organiser}\nwitness w ${witness}\nquorum w\n`);
  await own.click(".key-form button[type=submit]");
  await own.waitForSelector(".verdict.open");
  equal(await text(own, "#verdict .status"), "NOG NIET", "how final it is");
  equal((await text(own, "#verdict")).includes("staat niets meer open"), false, "that nothing is open");
  holds(await text(own, ".vouching"), "NOG NIET: nagerekend zonder verschil", "who vouches");
  await own.click(".vouching button");
  await own.waitForSelector(".verdict.agrees");
  await own.fill("#key", readFileSync(join(root, "fixtures/organiser-2.pem.pub"), "utf8"));
  await own.click(".key-form button[type=submit]");
  await own.waitForSelector(".verdict.differs");
  equal((await text(own, ".vouching")).includes("NOG NIET"), false, "one verdict");
  await own.context().close();
});

test("a practice that merged is found, and is no longer in the round", async () => {
  const own = await open(page("fusie"));
  await own.fill("#find", "01990003");
  holds(await text(own, "#hits"), "niet meer in deze ronde", "what the search says");
  await own.click(".hit");
  await own.waitForSelector(".story p");
  equal(own.faults, [], "what it did");
  await own.context().close();
});

test("of a round that was aborted nothing is still to come", async () => {
  const log = join(scratch, "afgebroken.jsonl");
  writeFileSync(log, `${readFileSync(golden("afgebroken-ronde"), "utf8").split("\n").slice(0, 11).join("\n")}\n`);
  const own = await open(address(join(published(log, "afgebroken"), "index.html")));
  const told = await text(own, "#origin");
  holds(told, "Dit is afgebroken en niet geloot: praktijk 01990005", "the abort");
  equal(told.includes("Nog te komen"), false, "what is to come");
  await own.fill("#find", "linde");
  holds(await text(own, "#hits"), "ronde afgebroken, niet geloot", "a practice of it");
  await clean(own, "aborted");
  await own.context().close();
});

test("a private key is neither kept nor shown, wherever it is given", async () => {
  const file = join(root, "fixtures/organiser.pem");
  const secret = readFileSync(file, "utf8");
  const line = secret.split("\n")[1];
  const own = await open(page("voorbeeld"));
  const shows = async (how) => {
    await own.waitForFunction(() => document.querySelector(".vouching")?.textContent.includes("GEHEIME sleutel"), null, { timeout: 5000 });
    equal(await own.evaluate((line) => document.body.innerHTML.includes(line) || document.querySelector("#key").value.includes(line), line), false, how);
    equal(await own.locator(".verdict.agrees").count(), 1, "the verdict stands");
  };
  await own.setInputFiles("#key-file", file);
  await shows("a file");
  await own.reload();
  await ready(own);
  await own.fill("#key", secret);
  await own.click(".key-form button[type=submit]");
  await shows("what was typed");
  await own.setInputFiles("#key-file", golden("manden"));
  await own.waitForFunction(() => document.querySelector(".vouching")?.textContent.includes("manden.jsonl: een ander verslag"));
  await own.setInputFiles("#key-file", { name: "x.txt", mimeType: "", buffer: Buffer.from("hello") });
  await own.waitForFunction(() => document.querySelector(".vouching")?.textContent.includes("x.txt: geen verslag"));
  await own.context().close();
});

test("what the verifier is asked after it was stopped ends in words", async () => {
  const own = await open(page("vijfduizend"));
  await own.evaluate(() => new MutationObserver(() => document.querySelector(".verdict.busy button")?.click()).observe(document.body, { childList: true, subtree: true }));
  await own.fill("#key", readFileSync(join(root, "fixtures/voorbeeld/organiser.pub"), "utf8").trim());
  await own.click(".key-form button[type=submit]");
  await own.waitForFunction(() => document.querySelector("#verdict").textContent.includes("gestopt"));
  await own.locator("table.order .who a").first().click();
  await own.waitForFunction(() => document.querySelector(".own-practice")?.textContent.includes("rekenprogramma is gestopt"), null, { timeout: 10_000 });
  await own.context().close();
});

test("the number of the verifier's code is that of its bytes, in every page", async () => {
  const due = instroom("publish", golden("voorbeeld"), "--out", "code").err;
  for (const url of [page("hoog-2023"), checker()]) {
    const own = await open(url);
    const source = await own.evaluate(() => document.getElementById("verifier").textContent);
    const code = createHash("sha256").update(source).digest("hex");
    equal((await text(own, "#code")).replace(/\s/g, ""), code, "the number shown");
    holds(due, code, "the number that the program says");
    await own.context().close();
  }
});

test("from a web host too, without another request", async () => {
  const site = await served(published(golden("hoog-2023"), "hoog-2023"));
  const own = await open(`${site.url}index.html`);
  equal(await own.locator(".verdict.agrees").count(), 1, "the verdict");
  equal(own.faults, [], "what it did");
  await own.context().close();
  site.close();
});

test("on paper: no buttons, the table with its head, and every chapter", async () => {
  const own = await open(page("hoog-2023"));
  await own.emulateMedia({ media: "print" });
  equal(await own.locator("button:visible, .finder:visible, select:visible").count(), 0, "what cannot be pressed on paper");
  equal(await own.evaluate(() => getComputedStyle(document.querySelector("thead")).display), "table-header-group", "the head of the table");
  const pdf = await own.pdf({ format: "A4" });
  equal(pdf.length > 20_000, true, "pages");
  await own.context().close();
});

test("how long hoog-2023 takes from opening to its verdict is printed: 0.3 s is what a quiet machine should show", async () => {
  const times = [];
  for (let at = 0; at < 7; at++) {
    const own = await open(page("hoog-2023"));
    times.push(Number(await own.evaluate(() => document.documentElement.dataset.verdict)));
    await own.context().close();
  }
  times.sort((a, b) => a - b);
  process.stdout.write(`        ${times.join(" ")} ms\n`);
});

await import("./doubt.mjs").then(({ doubtTests }) => doubtTests({ page, tampered }));
await import("./checker.mjs").then(({ checkerTests }) => checkerTests({ checker, drop }));
await run();

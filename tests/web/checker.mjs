/** Tests of the verifier without a transcript, and of names and transcripts that mean harm. */

import { cpSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, clean, equal, golden, holds, instroom, open, published, root, scratch, test, text } from "./browser.mjs";

const KEY = join(root, "fixtures/organiser.pem");
const AT = "2023-06-12T14:00:00+02:00";
const DRAWN = "2023-06-12T15:00:00+02:00";

/** A log of the story `voorbeeld` with other names. @param {string} name @param {(register: string) => string} change */
function drawn(name, change) {
  const story = join(root, "fixtures/voorbeeld");
  const folder = join(scratch, `${name}-in`);
  mkdirSync(folder, { recursive: true });
  cpSync(KEY, join(folder, "organiser.pem"));
  writeFileSync(join(folder, "aanmeldingen.csv"), change(readFileSync(join(story, "aanmeldingen.csv"), "utf8")));
  const log = join(folder, `${name}.jsonl`);
  const key = ["--key", join(folder, "organiser.pem"), "--yes"];
  const sealed = instroom("seal", join(story, "rules.toml"), join(folder, "aanmeldingen.csv"), "--log", log, "--at", AT, ...key);
  if (sealed.status !== 0) throw new Error(`seal: ${sealed.err}`);
  const done = instroom("draw", log, "--contributions", join(story, "inbreng.txt"), "--at", DRAWN, ...key);
  if (done.status !== 0) throw new Error(`draw: ${done.err}`);
  return log;
}

/** @param {{ checker: () => string, drop: (page: any, ...files: any[]) => Promise<void> }} own */
export function checkerTests({ checker, drop }) {
  test("the verifier without a transcript: empty, a transcript, a receipt, keys, and what is none of these", async () => {
    const own = await open(checker());
    await clean(own, "controleren.html");
    writeFileSync(join(scratch, "x.txt"), "hello");
    await drop(own, join(scratch, "x.txt"), KEY);
    holds(await text(own, ".drop"), "x.txt: geen verslag, bewijs, lijst als JSON, sleutel of vertrouwensbestand", "another file");
    holds(await text(own, ".drop"), "een GEHEIME sleutel", "a private key");
    await drop(own, golden("hoog-2023"));
    holds(await text(own, "#verdict"), "de uitslag klopt", "a transcript");
    equal(await own.locator("#order, #rooms, #practice").count(), 3, "its chapters");
    await clean(own, "controleren.html with a transcript");
    await drop(own, join(published(golden("hoog-2023"), "hoog-receipts", "--receipts"), "bewijzen/01990012.tlog-proof"));
    holds(await text(own, "#verdict"), "dit bewijs klopt", "a receipt beside its transcript");
    await clean(own, "controleren.html with a receipt");
    await own.context().close();
    const changed = await open(checker());
    instroom("receipts", golden("ceremonie"), "--out", join(scratch, "changed-key"));
    await drop(changed, golden("ceremonie"), join(scratch, "changed-key", "01990001.tlog-proof"));
    holds(await text(changed, "#verdict"), "dit bewijs klopt", "a receipt of after a handover");
    holds(await text(changed, "#verdict .relation .short"), /\d/, "its short number");
    await changed.context().close();
    const alone = await open(checker());
    await drop(alone, join(published(golden("hoog-2023"), "hoog-receipts", "--receipts"), "bewijzen/01990012.tlog-proof"));
    holds(await text(alone, "#verdict"), "bevat geen sleutel", "a receipt without a key");
    const { organiser } = JSON.parse(readFileSync(golden("hoog-2023"), "utf8").split("\n")[0]);
    await drop(alone, { name: "organiser.pub", mimeType: "", buffer: Buffer.from(organiser) });
    holds(await text(alone, "#verdict"), "dit bewijs klopt", "a receipt with a key");
    const told = await text(alone, "#verdict .relation");
    holds(told, "Klopt: deze uitkomst staat in dat verslag, en dat is ondertekend met een sleutel die u vertrouwt:", "what a receipt shows");
    equal(/alles is nagerekend|NOG NIET: nagerekend/.test(told), false, "what it does not");
    holds(told, /Zo stond het op regel \d+; wat daarna kwam, staat hier niet\./, "as of when");
    holds(told, "Vraag de organisator om het nieuwste bewijs", "what can have come after it");
    await clean(alone, "a receipt alone");
    await alone.context().close();
  });

  test("a rehearsal is marked on the page and on the table of whoever checks, on paper too, and nothing else is", async () => {
    const log = join(root, "fixtures/faults/transcript/no-fault-rehearsal.jsonl");
    const own = await open(address(join(published(log, "oefening"), "index.html")));
    holds(await text(own, "#rehearsal"), "OEFENING: dit is geen echte loting.", "the page");
    holds(await own.title(), "OEFENING: ", "its title");
    equal(await text(own, ".verdict .status"), "OEFENING", "its verdict");
    await own.evaluate(() => scrollTo(0, document.body.scrollHeight));
    equal(await own.locator("#rehearsal").evaluate((mark) => mark.getBoundingClientRect().top), 0, "the mark stays in sight");
    await clean(own, "the page of a rehearsal");
    await own.emulateMedia({ media: "print" });
    equal(await own.locator("#rehearsal").evaluate((mark) => getComputedStyle(mark, "::after").position), "fixed", "on every sheet");
    await own.context().close();
    const receipts = join(scratch, "oefening-bewijzen");
    instroom("receipts", log, "--out", receipts);
    for (const file of [log, join(receipts, "01990001.tlog-proof")]) {
      const table = await open(checker());
      equal(await table.locator("#rehearsal").isVisible(), false, "an empty table");
      await drop(table, golden("voorbeeld"));
      equal(await table.locator("#rehearsal").isVisible(), false, "a draw");
      await drop(table, file);
      holds(await text(table, "#rehearsal"), "OEFENING: dit is geen echte loting.", file);
      await table.context().close();
    }
  });

  /** A list of a story by the program. @param {string} story @param {string} name @param {...string} more */
  const listed = (story, name, ...more) => {
    const out = join(scratch, `${name}.json`);
    if (existsSync(out)) return out;
    const { status, err } = instroom("list", golden(story), "--start", "2023-07-01", ...more, "--out", out);
    if (status !== 0) throw new Error(`list: ${err}`);
    return out;
  };
  /** The same with something changed. @param {string} path @param {string} name @param {(list: any) => void} change */
  const changed = (path, name, change) => {
    const list = JSON.parse(readFileSync(path, "utf8"));
    change(list);
    writeFileSync(join(scratch, `${name}.json`), `${JSON.stringify(list)}\n`);
    return join(scratch, `${name}.json`);
  };
  const keyOf = (story) => ({ name: "organiser.pub", mimeType: "", buffer: Buffer.from(JSON.parse(readFileSync(golden(story), "utf8").split("\n")[0]).organiser) });

  test("a list: without a key, with one, beside its transcript", async () => {
    const list = listed("hoog-2023", "menzis", "--insurer", "Menzis", "--all");
    const alone = await open(checker());
    await drop(alone, list);
    holds(await text(alone, "#verdict"), "bevat geen sleutel", "without a key");
    equal(await alone.locator(".listed tr.open").count(), 32, "rows for which nobody vouches");
    await drop(alone, keyOf("hoog-2023"));
    holds(await text(alone, "#verdict"), "deze lijst klopt", "with a key");
    holds(await text(alone, "#verdict .list"), /met een sleutel die u vertrouwt:\s+organisator hoog\.example\/mtvp-2023\+/, "who vouches");
    holds(await text(alone, "#verdict .list"), "Dat niemand ontbreekt", "what it does not prove");
    equal(await alone.locator(".listed tr.agrees").count(), 32, "rows that follow");
    await clean(alone, "a list");
    await drop(alone, golden("hoog-2023"));
    holds(await text(alone, "#verdict .list"), "Er ontbreekt niemand.", "beside its transcript");
    holds(await text(alone, "#verdict .list"), "Zo in het verslag: 32 rijen.", "its rows in the transcript");
    await clean(alone, "a list beside its transcript");
    const pasted = await open(checker());
    await pasted.fill("#key", readFileSync(list, "utf8"));
    await pasted.click(".key-form button[type=submit]");
    await pasted.waitForSelector(".listed tr.open");
    equal(await pasted.locator(".listed tr.open").count(), 32, "rows of a list that was pasted");
    await pasted.context().close();
    await alone.context().close();
  });

  test("a list that was falsified: which rows, and who was taken out", async () => {
    const list = listed("hoog-2023", "menzis", "--insurer", "Menzis", "--all");
    const own = await open(checker());
    await drop(own, golden("hoog-2023"), changed(list, "false", ({ rows }) => Object.assign(rows[9], { naam: "</script>De Valse\u202e<b>", ion: 9999 })));
    holds(await text(own, "#verdict .list"), "deze lijst klopt niet", "the verdict");
    holds(await text(own, ".listed tbody tr >> nth=0"), "De ValseU+202E<b>", "the row that differs, first");
    holds(await text(own, ".listed tbody tr >> nth=0"), "kolom ion staat 9999", "what differs");
    equal(await own.locator(".listed tr.differs").count(), 1, "rows that differ");
    await clean(own, "a falsified list");
    await drop(own, changed(list, "fewer", (whole) => {
      whole.rows.splice(9, 1);
      const needed = new Set(whole.rows.flatMap(({ from: { outcome, record, rules } }) => [1, outcome, record, rules]));
      whole.lines = whole.lines.filter(({ line }) => needed.has(line));
    }));
    holds(await text(own, "#verdict .list"), "maar het verslag zegt iets anders", "a row less");
    holds(await text(own, "#verdict .list"), /Ontbreekt op de lijst: 1 praktijk\.\s.*0199/s, "who is missing");
    await drop(own, changed(list, "line", ({ lines }) => { lines[5].text = lines[5].text.replace("FICTIEF", "Fictief"); }));
    holds(await text(own, "#verdict .list"), "Waar: regel", "a line that was changed");
    equal(await own.locator(".listed tr.differs").count(), 1, "rows that rest on it");
    await own.context().close();
  });

  test("a list of before an amendment, of another transcript, and one that stopped", async () => {
    const [before, now] = [listed("terugtrekking", "before", "--all", "--as-of", "round 1"), listed("terugtrekking", "now", "--all")];
    const own = await open(checker(), { viewport: { width: 390, height: 844 } });
    await drop(own, golden("terugtrekking"), before);
    const told = await text(own, "#verdict .list");
    holds(told, "van eerder dan het verslag", "an earlier list");
    holds(told, "sindsdien is gestopt_per: 2023-07-15", "what changed since");
    holds(told, "deze lijst klopt", "it holds all the same");
    await drop(own, now);
    holds(await text(own, "#verdict .list"), "gestopt per 15 juli 2023", "who stopped");
    equal(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "whether it fits a phone");
    await clean(own, "a list on a phone");
    await drop(own, keyOf("terugtrekking"));
    await drop(own, keyOf("hoog-2023"));
    await drop(own, listed("hoog-2023", "other"));
    holds(await text(own, "#verdict .list"), "De lijst is van een ander verslag: hoog.example/mtvp-2023.", "another transcript");
    await own.context().close();
  });

  test("a long list leaves the window free, and shows its first rows", async () => {
    const own = await open(checker());
    await own.setInputFiles("#files", listed("vijfduizend", "long", "--all"));
    await own.waitForSelector("#list-progress");
    const began = Date.now();
    await own.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    if (Date.now() - began > 2000) throw new Error(`the window answered after ${Date.now() - began} ms`);
    await own.waitForSelector(".listed tbody tr", { timeout: 120_000 });
    equal(await own.locator(".listed tbody tr").count(), 200, "rows");
    await own.click(".list .more button");
    equal(await own.locator(".listed tbody tr").count(), 400, "rows once more were asked for");
    equal(own.faults, [], "what it did");
    await own.context().close();
  });

  test("a good and a changed transcript: the first line that is unlike, and what differs in it", async () => {
    const whole = readFileSync(golden("hoog-2023"), "utf8");
    const at = whole.split("\n").findIndex((line) => line.startsWith('{"type":"practice","id":"01990002"'));
    writeFileSync(join(scratch, "unlike.jsonl"), whole.replace('"ion":2163', '"ion":2164'));
    const own = await open(checker());
    await drop(own, golden("hoog-2023"), join(scratch, "unlike.jsonl"));
    const told = await text(own, "#verdict .relation");
    holds(told, "hoog-2023.jsonl: KLOPT\n", "the good one");
    holds(told, "unlike.jsonl: KLOPT NIET", "the changed one");
    holds(told, `Tot regel ${at + 1} zijn de twee bestanden gelijk`, "where");
    equal(await own.locator(".relation mark").allInnerTexts(), ["3", "4"], "what differs");
    await clean(own, "a good and a changed one");
    await own.context().close();
    const other = drawn("long", (register) => register.replace("De Linde", "De Eik"));
    const fork = await open(checker());
    await drop(fork, golden("voorbeeld"), other);
    equal((await fork.locator(".relation mark").allInnerTexts()).every((own) => own.length > 0), true, "what differs in a fork");
    await fork.context().close();
  });

  test("a list as a table is said to carry no proof", async () => {
    writeFileSync(join(scratch, "menzis.csv"), "praktijk;naam\n");
    const own = await open(checker());
    await drop(own, join(scratch, "menzis.csv"));
    holds(await text(own, ".drop"), "vraag die dan als .json, of gebruik instroom verify", "what to ask for");
    await own.context().close();
    const page = await open(address(join(published(golden("voorbeeld"), "voorbeeld"), "index.html")));
    await page.setInputFiles("#key-file", join(scratch, "menzis.csv"));
    await page.locator(".vouching", { hasText: "vraag die dan als .json" }).waitFor();
    await page.context().close();
  });

  test("in the verifier too one goes back to the search", async () => {
    const own = await open(checker());
    await drop(own, golden("hoog-2023"));
    await own.locator("table.order .who a").first().click();
    await own.waitForSelector(".story p");
    await own.goBack();
    await own.waitForSelector("#find");
    equal(await own.locator(".own-practice").count(), 0, "no practice");
    await own.context().close();
  });

  test("two transcripts: one goes on, the same, a fork, strangers", async () => {
    const lines = readFileSync(golden("ceremonie"), "utf8").split("\n");
    writeFileSync(join(scratch, "begin.jsonl"), `${lines.slice(0, 34).join("\n")}\n`);
    const said = async (agrees, ...files) => {
      const own = await open(checker());
      await drop(own, ...files);
      const found = await text(own, "#verdict");
      equal(await own.locator(".verdict.agrees").count(), agrees, "verdicts that agree");
      await clean(own, "two transcripts");
      await own.context().close();
      return found;
    };
    holds(await said(1, golden("ceremonie"), join(scratch, "begin.jsonl")), "ÉÉN VERSLAG: ceremonie.jsonl begint met de 34 regels van begin.jsonl", "one goes on");
    holds(await said(1, golden("ceremonie"), golden("ceremonie")), "HETZELFDE VERSLAG", "the same");
    const other = drawn("other", (register) => register.replace("De Linde", "De Eik"));
    const fork = await said(0, golden("voorbeeld"), other);
    holds(fork, "DIE NIET SAMENGAAN", "a fork");
    holds(fork, "twee geschiedenissen ondertekend", "what it proves");
    const strangers = await said(1, golden("voorbeeld"), golden("hoog-2023"));
    holds(strangers, "Deze verslagen zijn van twee programma", "strangers");
    holds(strangers, "hoog-2023.jsonl: Nagerekend: de uitslag klopt", "of which file the verdict is");
  });

  test("a receipt of an earlier state, of a later one, and one that contradicts", async () => {
    const begin = join(scratch, "begin.jsonl");
    writeFileSync(begin, `${readFileSync(golden("ceremonie"), "utf8").split("\n").slice(0, 34).join("\n")}\n`);
    const receipts = (log, name) => {
      instroom("receipts", log, "--out", join(scratch, name));
      return join(scratch, name, "01990001.tlog-proof");
    };
    const said = async (log, name, receipt) => {
      const own = await open(address(join(published(log, name), "index.html")));
      await own.setInputFiles("#receipt-file", receipt);
      await own.waitForSelector(".proof");
      const found = await text(own, ".proof");
      await clean(own, name);
      await own.context().close();
      return found;
    };
    const [early, late] = [receipts(begin, "early-receipts"), receipts(golden("ceremonie"), "late-receipts")];
    holds(await said(golden("ceremonie"), "ceremonie", early), "maar is van eerder: het eindigt op regel 34", "an earlier receipt");
    holds(await said(begin, "begin", late), "andere sleutel ondertekend", "a later receipt, signed after a handover");
    const other = drawn("conflict", (register) => register.replace("De Linde", "De Eik"));
    holds(await said(golden("voorbeeld"), "voorbeeld", receipts(other, "conflicting")), "spreken elkaar tegen", "a receipt of a fork");
  });

  test("a computation can be stopped and begun again", async () => {
    const own = await open(address(join(published(golden("vijfduizend"), "vijfduizend"), "index.html")), {}, false);
    await own.click(".verdict.busy button");
    holds(await text(own, "#verdict"), "gestopt", "what is said");
    await own.click("#verdict button");
    await own.waitForSelector(".verdict.agrees", { timeout: 60_000 });
    await own.context().close();
  });

  test("a file that is too large for a browser is said to be, and nothing of it is read", async () => {
    const path = join(scratch, "large.jsonl");
    writeFileSync(path, "");
    truncateSync(path, 210_000_000);
    const own = await open(checker());
    await drop(own, golden("voorbeeld"), path);
    holds(await text(own, ".drop"), "large.jsonl: te groot om hier te openen", "what lies there");
    holds(await text(own, "#verdict .verdict"), "Dit bestand is 210 MB groot; een browser rekent hoogstens 200 MB na", "the verdict");
    holds(await text(own, "#verdict .verdict h2"), "large.jsonl:", "of which file");
    equal(await own.locator("#order").count(), 0, "chapters");
    await clean(own, "too large");
    await own.context().close();
  });

  test("on a phone what was found is in view, and so is what is said of a file that is refused", async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const seen = (own, selector) => own.waitForFunction((selector) => {
      const { top, height } = document.querySelector(selector)?.getBoundingClientRect() ?? { top: -1, height: 0 };
      return height > 0 && top > -1 && top < innerHeight - 50;
    }, selector, { timeout: 5000 });
    const own = await open(checker(), phone);
    await drop(own, golden("voorbeeld"));
    await seen(own, ".verdict.agrees");
    await drop(own, golden("hoog-2023"));
    await seen(own, ".relation");
    await own.context().close();
    const other = await open(address(join(published(golden("voorbeeld"), "voorbeeld"), "index.html")), phone);
    await other.setInputFiles("#receipt-file", KEY);
    await seen(other, ".vouching");
    await other.context().close();
  });

  test("somebody else's page is taken apart and computed here", async () => {
    const own = await open(checker());
    await drop(own, join(published(golden("hoog-2023"), "hoog-2023"), "index.html"));
    holds(await text(own, "#verdict"), "de uitslag klopt", "the transcript out of a page");
    await own.context().close();
  });

  test("names with quotes, angle brackets, emoji and ends of scripts do no harm", async () => {
    const names = ['</script><script>alert(1)</script>', "<!-- <script>", "\"'`${x}&amp;", "🏥 Praktijk 🧪", "\\u003c \\\\ @@transcript@@"];
    let at = 0;
    const log = drawn("names", (register) => register.replace(/^(\d{8});([^;]*);/gm, (_, id) => `${id};"${(names[at++ % names.length] ?? "").replace(/"/g, '""')}";`));
    const own = await open(address(join(published(log, "names"), "index.html")));
    equal(await own.locator(".verdict.agrees").count(), 1, "the verdict");
    const shown = await text(own, "#order");
    for (const name of names.slice(0, 3)) holds(shown, name, "a name as it is");
    for (const link of await own.locator("table.order .who a").all()) {
      await link.click();
      await own.waitForSelector(".story p");
    }
    await clean(own, "names");
    await own.context().close();
  });

  test("a transcript that means harm ends in words, not in a window that hangs", async () => {
    const head = readFileSync(golden("voorbeeld"), "utf8").split("\n")[0];
    const note = `{"type":"checkpoint","note":"${"— a b\\n".repeat(200_000)}"}\n`;
    const harmful = {
      "deep.jsonl": `${head}\n${"[".repeat(2_000_000)}\n`,
      "huge-line.jsonl": `${head}\n{"type":"round","title":"${"x".repeat(20_000_000)}"}\n${note}`,
      "signatures.jsonl": `${head}\n${note.repeat(20)}`,
      "lines.jsonl": `${head}\n${"{}\n".repeat(3_000_000)}{"type":"checkpoint",\n`,
      "zeros.jsonl": `{"type":"programme","format":"instroom/2"${"\0".repeat(1_000_000)}\n`,
      "turned.jsonl": `${head.replace("Voorbeeld", "\u202e\u2066</script>")}\n${note}`,
    };
    for (const [name, content] of Object.entries(harmful)) {
      const path = join(scratch, name);
      writeFileSync(path, content);
      const own = await open(checker());
      const began = Date.now();
      await own.setInputFiles("#files", path);
      const answers = await Promise.race([own.evaluate(() => true), new Promise((resolve) => setTimeout(resolve, 2000, false))]);
      equal(answers, true, `whether the window answers with ${name}`);
      await own.waitForSelector(".verdict.differs, .verdict.open", { timeout: 60_000 });
      equal(own.faults, [], `what ${name} did`);
      if (Date.now() - began > 30_000) throw new Error(`${name} took ${Date.now() - began} ms`);
      await own.context().close();
    }
  });
}

/** Tests of what a page says to somebody who trusts nobody, and of how such a reader finds a way in it. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, clean, equal, golden, holds, instroom, open, published, root, scratch, test, text } from "./browser.mjs";

/** The story `voorbeeld` with a witness, who signs the seal two hours after it and one after the draw. */
function late() {
  const story = join(root, "fixtures/voorbeeld");
  const folder = join(scratch, "late-in");
  mkdirSync(folder, { recursive: true });
  const rules = join(folder, "rules.toml");
  const witness = readFileSync(join(root, "fixtures/getuige-1.pem.pub"), "utf8").trim();
  writeFileSync(rules, `${readFileSync(join(story, "rules.toml"), "utf8")}\n[[witness]]\nname = "${witness.split("+")[0]}"\nrole = "notaris"\nvkey = "${witness}"\n\n[witnesses]\nrequired = 1\n`);
  const log = join(folder, "late.jsonl");
  const done = (...args) => {
    const { status, err } = instroom(...args, "--yes");
    if (status !== 0) throw new Error(`${args[0]}: ${err}`);
  };
  const key = join(folder, "organiser.pem");
  writeFileSync(key, readFileSync(join(root, "fixtures/organiser.pem")), { mode: 0o600 });
  const own = join(folder, "witness.pem");
  writeFileSync(own, readFileSync(join(root, "fixtures/getuige-1.pem")), { mode: 0o600 });
  const cosign = (hour) => done("cosign", log, "--key", own, "--at", `2023-06-12T${hour}:00:00+02:00`);
  done("seal", rules, join(story, "aanmeldingen.csv"), "--log", log, "--at", "2023-06-12T14:00:00+02:00", "--key", key);
  cosign(16);
  done("draw", log, "--contributions", join(story, "inbreng.txt"), "--at", "2023-06-12T15:00:00+02:00", "--key", key);
  cosign(17);
  return log;
}

/** @param {{ page: (name: string) => string, tampered: (name: string, as: string, change: (text: string) => string) => string }} own */
export function doubtTests({ page, tampered }) {
  test("what a page says of itself comes after where to check it elsewhere, and no number proves the page", async () => {
    const own = await open(page("hoog-2023"));
    const told = await text(own, "#trust");
    equal(told.indexOf("die u niet van de organisator kreeg") < told.indexOf("Het korte controlegetal van het einde"), true, "what comes first");
    holds(told, "Ook elk getal hieronder", "what a changed page can say");
    for (const circular of ["dan is dit hetzelfde verslag", "Het is hetzelfde in elke pagina"]) equal((await text(own, "main")).includes(circular), false, circular);
    holds(await text(own, "#files"), "hetzelfde getal bewijst niets", "the number of the code");
    holds(told, "van dezelfde site als deze pagina zegt niets", "a policy of the same site");
    equal(told.includes("`"), false, "back-ticks");
    equal(await own.locator("#trust code", { hasText: "instroom verify" }).count(), 1, "a command as code");
    const policy = await own.evaluate(() => document.getElementById("transcript").dataset.policy);
    await own.setInputFiles("#key-file", join(published(golden("hoog-2023"), "hoog-2023"), policy));
    await own.locator(".vouching", { hasText: `${policy} heet zoals het vertrouwensbestand naast deze pagina` }).waitFor();
    await clean(own, "a policy of the same site");
    await own.context().close();
  });

  test("a key that is typed in groups of four is taken, and with a witness's key only all are named", async () => {
    const own = await open(page("ceremonie"));
    const log = readFileSync(golden("ceremonie"), "utf8").split("\n").slice(0, -1).map((line) => JSON.parse(line));
    const parties = log.findLast((line) => line.type === "handover") ?? log[0];
    await own.fill("#key", parties.organiser.replace(/.{4}/g, "$& "));
    await own.click(".key-form button[type=submit]");
    await own.locator(".vouching", { hasText: "ondertekend met een sleutel die u vertrouwt" }).waitFor();
    await own.click(".vouching button");
    await own.waitForFunction(() => document.querySelector(".vouching") === null);
    const signed = log.at(-1).note.split("\n").filter((line) => line.startsWith("— ")).map((line) => line.split(" ")[1]);
    const witness = parties.witnesses.find(({ key }) => signed.includes(key.split("+")[0]));
    await own.fill("#key", witness.key);
    await own.click(".key-form button[type=submit]");
    await own.waitForFunction(() => document.querySelector("#verdict .beside")?.textContent.includes("ondertekend door:"));
    holds(await text(own, "#verdict .beside"), /ondertekend door:\s+getuige .* tekende tot en met het einde/, "who signed");
    holds(await text(own, "#verdict .beside"), "niet nagegaan is de organisator", "who is not checked");
    await own.context().close();
  });

  test("a result without reservation is not called definite", async () => {
    const own = await open(page("voorbeeld"));
    equal(await text(own, "#verdict .status"), "ZONDER VOORBEHOUD", "the status");
    holds(await text(own, "#verdict"), "De spelregels noemen geen voorbehoud.", "what that is");
    holds(await text(own, "#verdict"), "noemen geen termijn om bezwaar te maken", "objections");
    await own.context().close();
    const other = await open(page("hoog-2023"));
    holds(await text(other, "#verdict"), "Bezwaar maken tegen de loting kon tot en met 26 juni 2023, 10 werkdagen na de loting", "until when");
    await other.context().close();
  });

  test("dice are what the organiser wrote down", async () => {
    const own = await open(page("voorbeeld"));
    holds(await text(own, "#origin"), "Volgens de organisator is daarna in de zaal 50 keer gegooid (bestuur)", "dice");
    holds(await text(own, "#origin"), "Volgens de organisator was dat:", "what somebody read");
    await own.locator("table.order .who a").first().click();
    await own.waitForSelector(".story p");
    holds(await text(own, ".story"), "Dat getal was er volgens de organisator bij het verzegelen nog niet", "the story");
    await own.locator("#origin summary").click();
    for (const way of ["windows", "shell", "python"]) equal(await own.locator(`#origin pre[id^=hand-${way}-seed]`).count(), 1, `the seed, ${way}`);
    await own.locator("#trust summary").click();
    holds(await text(own, "#hand-python-short"), "scrypt", "the short number by hand");
    await clean(own, "by hand");
    await own.context().close();
  });

  test("witnesses who signed after the draw are told as that", async () => {
    const own = await open(address(join(published(late(), "late"), "index.html")));
    const due = "Let op: naar deze tijden is dit zegel vóór de loting door 0 van de 1 nodige getuige medeondertekend.";
    equal(await own.locator(".verdict.agrees").count(), 1, "the verdict");
    holds(await text(own, "#witnesses"), due, "who witnessed");
    holds(await text(own, "#checked .check"), due, "what was checked");
    equal((await text(own, "#checked")).includes("vóór het toeval bekend was"), false, "a time that nobody checked");
    await own.context().close();
    const beacon = await open(page("ceremonie"));
    holds(await text(beacon, "#checked"), "naar hun eigen klok vóór het baken sprak", "before the beacon");
    equal((await text(beacon, "#witnesses")).includes("Let op:"), false, "signed in time");
    await beacon.context().close();
  });

  test("who chooses a practice sees the head of its story, can go back, and to its own row", async () => {
    for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
      const own = await open(page("hoog-2023"), { viewport });
      const inWindow = (selector) => own.evaluate((selector) => {
        const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, selector);
      await own.locator("table.order .who a").nth(20).click();
      await own.waitForSelector(".story p");
      await own.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      equal(await inWindow("#own-name"), true, `the head of the story at ${viewport.width}`);
      await own.click(".own-links a >> nth=0");
      equal(await inWindow("#own-row"), true, `one's own row at ${viewport.width}`);
      await own.locator("nav.contents a", { hasText: "De volgorde" }).click();
      equal(await own.evaluate(() => location.hash), "#order", "another chapter");
      equal(await own.locator(".own-practice").count(), 1, "the practice stays");
      await own.goBack();
      await own.goBack();
      await own.waitForSelector("#find");
      equal(await own.locator(".own-practice").count(), 0, "back to the search");
      await own.goForward();
      await own.waitForSelector(".own-practice .story p");
      equal(own.faults, [], "what it did");
      await own.context().close();
    }
  });

  test("Enter in the search opens the only hit, and goes to the first of more; a row can be clicked", async () => {
    const own = await open(page("hoog-2023"));
    await own.fill("#find", "molen");
    await own.press("#find", "Enter");
    await own.waitForFunction(() => document.activeElement?.className === "hit");
    equal(await own.locator(".own-practice").count(), 0, "nothing is opened yet");
    await own.fill("#find", "valk ugchelen");
    await own.press("#find", "Enter");
    await own.waitForSelector(".story p");
    holds(await text(own, "#own-name"), "De Valk Ugchelen", "the only hit");
    const row = own.locator("tr.choosable:not(.own)").first();
    const name = await row.locator("a").innerText();
    equal(await row.evaluate((row) => getComputedStyle(row).cursor), "pointer", "how a row looks");
    await row.locator(".what").click();
    await own.waitForFunction((name) => document.querySelector("#own-name")?.textContent === name, name);
    await own.context().close();
  });

  test("on a phone the way to the search is right below the status, and long commands are not wider than it", async () => {
    const own = await open(page("hoog-2023"), { viewport: { width: 390, height: 844 } });
    const [status, way] = await own.evaluate(() => [".status", ".to-practice"].map((found) => document.querySelector(found).getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    equal(way.top >= status.bottom && way.top - status.bottom < 40 && way.bottom < 844, true, "where it is");
    await own.click(".to-practice a");
    equal(await own.evaluate(() => document.activeElement?.id), "find", "where it leads");
    await own.keyboard.type("valk ugchelen");
    await own.keyboard.press("Enter");
    await own.waitForSelector(".story p");
    for (const summary of await own.locator("summary:visible").all()) await summary.click();
    equal(await own.evaluate(() => [...document.querySelectorAll("pre")].filter((pre) => pre.scrollWidth > pre.clientWidth).length), 0, "commands that must be scrolled");
    await own.context().close();
    const wide = await open(page("hoog-2023"));
    equal(await wide.locator(".to-practice:visible").count(), 0, "on a large screen");
    await wide.context().close();
  });

  test("of a transcript that differs the seal's number stays, from where it differs is shown, and what was not checked", async () => {
    const lines = readFileSync(golden("voorbeeld"), "utf8").split("\n");
    const seal = lines.findIndex((line) => line.startsWith('{"type":"checkpoint"'));
    const shield = (all) => all.join("\n").replace(/[\\<]/g, (c) => (c === "<" ? "\\u003c" : "\\u005c"));
    const changed = (name, change) => open(tampered("voorbeeld", name, () => shield(lines.map(change))));
    const list = await changed("list", (line) => (line.includes('"id":"01990003"') ? line.replace('"ion":5000', '"ion":5001') : line));
    holds(await text(list, "#verdict"), `ergens in regel 1 tot en met ${seal} van het verslag`, "where a root differs");
    holds(await text(list, "#verdict"), "of het bestand raakte beschadigd", "what it means");
    const due = JSON.parse(lines[seal]).note.split("\n")[2];
    holds(await text(list, "#verdict dl.numbers"), due, "the seal that the file states");
    await list.click("#verdict dl.numbers button");
    await list.waitForFunction(() => /^\d{4}\s\d{4}/.test(document.querySelector("#verdict .short")?.textContent ?? ""));
    await clean(list, "a list that was changed");
    await list.context().close();
    const outcome = await changed("outcome", (line) => (line.startsWith('{"type":"outcome","number":3') ? line.replace('"reason":"priority-fitted"}', '"reason":"lot"}') : line));
    const said = await text(outcome, "#verdict pre.line");
    holds(said, '"reason":"lot"', "from where it differs");
    equal(said.startsWith("…"), true, "what is alike is left out");
    holds(await text(outcome, "#verdict .check"), "klopt niet", "what differs");
    equal((await text(outcome, "#verdict")).includes("`"), false, "back-ticks");
    await outcome.context().close();
    const stopped = await changed("stopped", (line) => (line.startsWith('{"type":"draw"') ? line.replace("drawn", "drawm") : line));
    holds(await text(stopped, "#verdict .check.open"), "niet nagegaan elke plaats volgt uit lijst, spelregels en loten", "what nobody came to");
    await clean(stopped, "a transcript that stops");
    await stopped.context().close();
  });
}

/**
 * What a hall is told by the big screen, and what who stands before it can do: `node tests/web/hall.mjs PROGRAM [PART-OF-A-NAME]`.
 *
 * Needs Chromium (Debian's `chromium`) and `npm ci` in `src/web`.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { showsOf } from "../../src/web/screen/model/shows.js";
import { number } from "../../src/web/words/number.js";
import { address, equal, golden, holds, instroom, open, published, ready, run, scratch, test, text } from "./browser.mjs";
import { SIZES, at, fits, logOf, made, screen, walk } from "./screens.mjs";

/** What stands on the pictures of a step. @param {any} own @param {number} step of those at the foot */
async function told(own, step) {
  const button = own.locator(`.foot li:nth-child(${step}) button`);
  if (await button.isDisabled()) return "";
  await button.click();
  return text(own, ".scene");
}

const [LOTS, RESULT] = [5, 6];

test("how final it is is what the page says, and of what something came after nothing is said", async () => {
  for (const name of ["terugtrekking", "fusie", "nagekomen"]) {
    const lines = readFileSync(golden(name), "utf8").split(/(?<=\n)/);
    const ends = lines.flatMap((line, at) => (line.startsWith('{"type":"checkpoint"') ? [at + 1] : []));
    for (const end of ends) {
      const [as, log] = [`${name}-${end}`, join(scratch, `${name}-${end}.jsonl`)];
      writeFileSync(log, lines.slice(0, end).join(""));
      const page = await open(address(join(published(log, `page-${as}`), "index.html")));
      const due = await text(page, "#verdict .status");
      await page.context().close();
      const own = await open(made(log, as), { viewport: SIZES[0] });
      for (let sections = ends.length; sections > 0; sections--) {
        const whole = await told(own, RESULT);
        const status = (await own.locator(".scene .status").allInnerTexts()).join();
        const later = whole.includes("Zo was het toen. Daarna kwam nog: ");
        if (whole !== "") equal([later, status], later ? [true, ""] : [false, due], `${as}, ${await text(own, "#where")}`);
        await own.keyboard.press("r");
      }
      await own.context().close();
    }
  }
});

test("the number of the last picture is that of the end of the transcript, in every round and amendment", async () => {
  const due = JSON.parse(instroom("verify", golden("terugtrekking"), "--json").out).last_root_short;
  const own = await open(screen("terugtrekking"), { viewport: SIZES[0] });
  for (const { index } of showsOf(logOf("terugtrekking"))) {
    await own.keyboard.press("r");
    await own.keyboard.press("End");
    equal((await own.locator(".scene .fours span").allInnerTexts()).join(" "), due, `section ${index}`);
    holds(await text(own, ".scene"), "of de sleutel in dit verslag van de organisator is", "what was not checked");
  }
  await own.context().close();
});

test("who goes first for another reason than a class is marked too", async () => {
  for (const name of ["wie-wachtte-eerst", "gepasseerd-eerst", "vroege-wens-eerst"]) {
    const due = showsOf(logOf(name)).filter(({ section }) => section.kind === "round").at(-1).section.outcomes.lines
      .flatMap((line) => line.tranches.filter((turn) => turn.result === "priority-fitted")).length;
    const own = await open(screen(name), { viewport: SIZES[0] });
    let marks = 0;
    await walk(own, async () => {
      const rows = own.locator(".order tr:has(.mark.first)");
      marks += await rows.count();
      for (const row of await rows.allInnerTexts()) holds(row, "geplaatst met voorrang", name);
    });
    equal([due > 0, marks], [true, due], name);
    await own.context().close();
  }
});

test("a basket that fits is counted with everybody who has a place before it", async () => {
  const { outcomes, tranches } = showsOf(logOf("manden-voorrang"))[0].section;
  const drawn = tranches.lines.filter(({ basket }) => Number.isInteger(basket));
  equal(outcomes.lines.some((line) => line.tranches.some((turn) => turn.result === "priority-fitted")), true, "who goes first in one of them");
  const own = await open(screen("manden-voorrang"), { viewport: SIZES[0] });
  const pictured = await told(own, LOTS);
  for (const { used, cap } of drawn.slice(1)) holds(pictured, `Met wie al een plaats heeft is dat ${number("nl", used)}; het past, het maximum is ${number("nl", cap)}`, "what fits");
  for (const width of await own.locator(".in-basket .room .left").evaluateAll((all) => all.map((rect) => parseFloat(rect.getAttribute("width"))))) equal(width < 1, true, `${width} of a bar is left`);
  await own.context().close();
});

test("of an amendment without lots it is not said that lots were drawn", async () => {
  const own = await open(screen("terugtrekking"), { viewport: SIZES[0] });
  holds(await text(own, ".scene"), "geloot op 12 juni 2023", "the round");
  await own.keyboard.press("r");
  holds(await text(own, ".scene"), "uitgewerkt op 20 juni 2023", "the amendment");
  await own.context().close();
});

test("a long word of a class, a pseudonym and a group can be read on both screens", async () => {
  for (const name of ["manden-voorrang", "pseudoniemen", "groepen"]) {
    for (const viewport of SIZES) {
      const own = await open(screen(name), { viewport });
      await walk(own, (scene) => fits(own, `${name}, ${viewport.width}, picture ${scene}`));
      await own.context().close();
    }
  }
});

test("no name of a group is in a picture where names are hidden", async () => {
  const names = new Set(showsOf(logOf("groepen")).flatMap(({ section }) => section.practices.lines.flatMap(({ group }) => group ?? [])));
  const own = await open(screen("groepen"), { viewport: SIZES[0] });
  await walk(own, async (scene) => {
    for (const name of names) equal((await text(own, "main")).includes(name), false, `${name} in picture ${scene}`);
  });
  await own.context().close();
});

test("what is typed stays when the picture is made anew; who reloads finds the same picture; the picture can be black", async () => {
  const own = await open(screen("terugtrekking"), { viewport: SIZES[0] });
  await own.keyboard.press("/");
  await own.keyboard.type("0199");
  await own.setViewportSize(SIZES[1]);
  equal(await own.inputValue("#asked"), "0199", "what was typed");
  await own.keyboard.press("Escape");
  await own.keyboard.press("r");
  await own.keyboard.press("PageDown");
  const before = [await text(own, "#where"), await at(own)];
  await own.waitForFunction(() => location.hash === "#1-1-0");
  await own.reload();
  await ready(own);
  equal([await text(own, "#where"), await at(own)], before, "where we are again");
  for (const back of [() => own.keyboard.press("ArrowRight"), () => own.mouse.click(700, 300)]) {
    await own.keyboard.press("b");
    await own.mouse.move(600, 300);
    equal(await own.locator("main, #foot, .controls").filter({ visible: true }).count(), 0, "what is seen");
    await back();
  }
  equal([await own.locator("main").isVisible(), await at(own)], [true, before[1]], "back, at the same place");
  await own.keyboard.press("F5");
  await own.waitForFunction(() => document.fullscreenElement !== null);
  equal(own.faults, [], "what it did");
  await own.context().close();
});

await run();

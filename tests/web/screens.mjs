/** What the tests of the big screen share: screens that the program writes, where they are, and whether all of it can be read. */

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readLog } from "../../src/web/page/model/log.js";
import { address, equal, golden, instroom, root, scratch } from "./browser.mjs";

export const SIZES = [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }];
export const stories = readdirSync(join(root, "transcripts")).filter((file) => file.endsWith(".jsonl")).map((file) => basename(file, ".jsonl"));
export const logOf = (name) => readLog(readFileSync(golden(name), "utf8").trim().split("\n").map((line) => JSON.parse(line)));

/** The screen that the program writes for a log. @param {string} name @param {...string} more */
export function screen(name, ...more) {
  return made(golden(name), `${name}${more.join("").replace(/\W/g, "")}`, more);
}

/** @param {string} log @param {string} as @param {string[]} more */
export function made(log, as, more = []) {
  const path = join(scratch, `${as}.html`);
  if (!existsSync(path)) {
    const { status, err } = instroom("screen", log, "--out", path, "--lang", "nl", ...more);
    if (status !== 0) throw new Error(`screen ended with ${status}: ${err}`);
  }
  return address(path);
}

/** Where the screen is: `[scene, of, beat, beats]`. @param {any} own */
export function at(own) {
  return own.evaluate(() => ["scene", "of", "beat", "beats"].map((name) => Number(document.querySelector(".scene").dataset[name])));
}

/** What does not fit, or is too small to read. @param {any} own @param {string} where */
export async function fits(own, where) {
  // the picture of a size that was just chosen is made with the next frame
  await own.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const wrong = await own.evaluate(() => {
    const least = Math.min(innerWidth / 100, innerHeight / 56.25) * 1.4584 - 0.1;
    const found = [];
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.querySelector(".scene");
    if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls");
    if (scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1) found.push(`the picture is ${scrollWidth}x${scrollHeight} in ${clientWidth}x${clientHeight}`);
    const rows = document.querySelector(".rows");
    if (rows !== null && rows.scrollHeight > rows.clientHeight + 1) found.push(`rows of ${rows.scrollHeight} in ${rows.clientHeight}`);
    for (const element of document.querySelectorAll(".told, td.first, .order .who")) {
      const isCut = element.scrollWidth > element.clientWidth + 1 && !/\S \S/.test(element.querySelector(".name")?.textContent ?? "");
      if (isCut) found.push(`cut off: ${element.textContent}`);
    }
    for (const element of document.querySelectorAll("body *:not(script):not(style):not(svg *)")) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
      if (own && element.checkVisibility({ visibilityProperty: true }) && parseFloat(getComputedStyle(element).fontSize) < least) found.push(`too small: ${element.textContent.slice(0, 40)}`);
    }
    return found;
  });
  equal(wrong, [], where);
}

/** Every picture, whole, from the first to the last. @param {any} own @param {(scene: number) => Promise<void>} does */
export async function walk(own, does) {
  await own.keyboard.press("Home");
  for (let scene = 0; scene < (await at(own))[1]; scene++) {
    if (scene > 0) await own.keyboard.press("PageDown");
    if ((await at(own))[3] > 0) await own.keyboard.press("PageDown");
    const [now, , beat, beats] = await at(own);
    equal([now, beat], [scene, beats], "where the remote brings us");
    await does(scene);
  }
}

/** What the tests of the pages share: Debian's Chromium, pages that the program publishes, and a run that counts. */

import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const web = createRequire(join(root, "src/web/package.json"));
const { chromium } = web("playwright-core");
export const AXE = readFileSync(web.resolve("axe-core/axe.min.js"), "utf8");

/** The program that is tried, and a folder that is gone afterwards. */
export const program = process.argv[2] ?? join(root, "target/debug/instroom");
export const scratch = mkdtempSync(join(tmpdir(), "instroom-web-"));

/** @param {...string} args */
export function instroom(...args) {
  const done = spawnSync(program, args, { cwd: scratch, encoding: "utf8", maxBuffer: 1 << 28 });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** The folder that `publish` wrote for a log. @param {string} log @param {string} name @param {...string} more */
export function published(log, name, ...more) {
  const folder = join(scratch, name);
  if (!existsSync(folder)) {
    const { status, err } = instroom("publish", log, "--out", folder, ...more);
    if (status !== 0) throw new Error(`publish ended with ${status}: ${err}`);
  }
  return folder;
}

/** @param {string} name */
export function golden(name) {
  return join(root, "transcripts", `${name}.jsonl`);
}

/** @param {string} path */
export function address(path) {
  return pathToFileURL(path).href;
}

let browser;

/** The browser, started when it is first asked for. */
export async function started() {
  browser ??= await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  return browser;
}

/**
 * A new window on a page, which notes whatever it should not do.
 * @param {string} url
 * @param {object} [options] of the window
 * @param {boolean} [waits] until everything is computed
 */
export async function open(url, options = {}, waits = true) {
  const context = await (await started()).newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  const own = url.split("#")[0];
  page.on("console", (message) => page.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const asked = request.url().split("#")[0];
    if (asked !== own && !/^(blob|data):/.test(asked)) page.faults.push(`request: ${asked}`);
  });
  await page.goto(url);
  if (waits) await ready(page);
  return page;
}

/** @param {any} page */
export async function ready(page) {
  await page.waitForSelector("html[data-ready]", { timeout: 120_000 });
}

/** Nothing that axe finds, and nothing that a page should not do. @param {any} page @param {string} view */
export async function clean(page, view) {
  await page.evaluate(AXE); // not as an element: the page's own policy forbids foreign scripts, as it must
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  const found = violations.map((own) => `${own.id}: ${own.nodes.slice(0, 3).map((node) => node.target.join(" ")).join("; ")}`);
  equal(found, [], `axe on ${view}`);
  equal(page.faults, [], `what ${view} did`);
}

/** @param {any} page @param {string} selector */
export async function text(page, selector) {
  return (await page.locator(selector).allInnerTexts()).join("\n");
}

/** A folder over HTTP, as a plain web host gives it. @param {string} folder */
export async function served(folder) {
  const types = { ".html": "text/html", ".mjs": "text/javascript" };
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    if (!path.startsWith(folder) || !existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** @param {unknown} found @param {unknown} due @param {string} what */
export function equal(found, due, what) {
  const [one, other] = [JSON.stringify(found), JSON.stringify(due)];
  if (one !== other) throw new Error(`${what}: found ${one}, due ${other}`);
}

/** @param {string} found @param {RegExp | string} due @param {string} what */
export function holds(found, due, what) {
  const fits = typeof due === "string" ? found.includes(due) : due.test(found);
  if (!fits) throw new Error(`${what}: ${due} is not in ${JSON.stringify(found.slice(0, 600))}`);
}

const tests = [];

/** @param {string} name @param {() => Promise<void>} does */
export function test(name, does) {
  tests.push({ name, does });
}

/** One in so many of what could be tried; all of it with `INSTROOM_ALL=1`. @template T @param {number} many @param {readonly T[]} all */
export function oneIn(many, all) {
  return process.env.INSTROOM_ALL ? all : all.filter((_, at) => at % many === 0);
}

/** Runs all tests, or those whose name holds the second argument. */
export async function run() {
  const asked = process.argv[3] ?? "";
  let failed = 0;
  const chosen = tests.filter(({ name }) => name.includes(asked));
  for (const { name, does } of chosen) {
    try {
      await does();
      process.stdout.write(`ok      ${name}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`FAILED  ${name}\n        ${error.message}\n`);
    }
  }
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
  process.stdout.write(`${chosen.length - failed} of ${chosen.length} tests passed\n`);
  process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
}

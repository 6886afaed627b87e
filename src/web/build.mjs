/**
 * Makes `bundle/` from the sources: the same bytes on every machine, so they are committed and building the program needs no Node.
 *
 * `node build.mjs` writes; `node build.mjs --check` only compares and ends with 1 where something differs.
 */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { kept } from "./words-kept.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const MOST = 1_000_000;

/**
 * Leaves in the catalogue what a page can say.
 * @param {string} code of that page, and of its worker
 */
const words = (code) => ({
  name: "words",
  /** @param {import("esbuild").PluginBuild} own */
  setup(own) {
    own.onLoad({ filter: /words[/\\]catalogue\.json$/ }, ({ path }) => {
      const { messages, nouns } = JSON.parse(readFileSync(path, "utf8"));
      const own = kept(code, Object.keys(messages)).map((id) => [id, messages[id]]);
      return { contents: JSON.stringify({ messages: Object.fromEntries(own), nouns }), loader: "json" };
    });
  },
});

/**
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} [options]
 */
async function bundled(entry, options = {}) {
  const made = await build({
    entryPoints: [join(here, entry)], bundle: true, write: false, minify: true, format: "iife", target: "es2022",
    charset: "utf8", legalComments: "eof", absWorkingDir: here, logLevel: "warning", ...options,
  });
  return made.outputFiles?.[0]?.text ?? "";
}

/**
 * Text that can stand in a `script` or `style` element as it is, the same for every reader of HTML.
 * @param {string} name
 * @param {string} text
 */
function embeddable(name, text) {
  const own = `\n${text.trim()}\n`;
  if (/<\/(script|style)|<!--|<script|\r|\0/i.test(own)) throw new Error(`${name} cannot stand in a page as it is`);
  if (own.length > MOST) throw new Error(`${name} is too large`);
  return own;
}

/** @param {string} text */
function csp(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Where a transcript stands in a page, as text. */
const TRANSCRIPT = '<script type="text/plain" id="transcript"@@attributes@@>@@transcript@@</script>\n';

/**
 * A page around the verifier: script and style of a folder in a template, and the policy that allows these and nothing else.
 * @param {string} folder
 * @param {string} verifier
 * @param {{ [name: string]: string }} more
 * @returns {Promise<{ head: string, tail: string }>} what stands before and behind the transcript
 */
async function page(folder, verifier, more) {
  const main = `${folder}/main.js`;
  const code = await bundled(main, { plugins: [words("")] }) + verifier;
  const script = embeddable("the script", await bundled(main, { plugins: [words(code)] }));
  const style = embeddable("the style sheet", await bundled(`${folder}/style.css`, { loader: { ".css": "css" } }));
  const [head = "", tail = ""] = readFileSync(join(here, folder, "template.html"), "utf8").split("@@transcript-element@@\n");
  /** @type {{ [name: string]: string }} */
  const parts = { ...more, style, page: script, verifier, csp: `script-src ${csp(script)}; style-src ${csp(style)}` };
  const filled = (/** @type {string} */ text) => text.replace(/@@([a-z-]+)@@/g, (whole, name) => parts[name] ?? whole);
  return { head: filled(head), tail: filled(tail) };
}

async function made() {
  const verifier = embeddable("the verifier", await bundled("page/worker.js", { plugins: [words("")] }));
  const { messages } = JSON.parse(readFileSync(join(here, "../words/catalogue.json"), "utf8"));
  const said = (/** @type {string} */ id) => ["nl", "en"].map((lang) => messages[id][lang][0]);
  const [nl = "", en = ""] = said("page.NoScript").map(escaped);
  const more = { "noscript-nl": nl, "noscript-en": en };
  const { head, tail } = await page("page", verifier, more);
  const screen = await page("screen", verifier, more);
  const title = escaped(said("page.CheckTitle").join(" · "));
  /** @type {{ [file: string]: string }} */
  const files = {
    "index.html": head + TRANSCRIPT + tail,
    "controleren.html": (head + tail).replace("@@title@@", title).replace("@@heading@@", title),
    "scherm.html": screen.head + TRANSCRIPT + screen.tail,
    "verifier.sha256": `${createHash("sha256").update(verifier).digest("hex")}\n`,
    "verifier.mjs": await bundled("verifier/verifier.mjs", { format: "esm", platform: "node" }),
    "desk.js": await bundled("desk/main.js"),
    "qr.js": await bundled("desk/qr.js", { format: "esm" }),
  };
  return files;
}

const files = await made();
const isCheck = process.argv.includes("--check");
const folder = join(here, "bundle");
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const path = join(folder, name);
  const same = existsSync(path) && readFileSync(path, "utf8") === text;
  if (!same && isCheck) {
    process.stderr.write(`bundle/${name} is not what the sources make: run node build.mjs\n`);
    process.exitCode = 1;
  } else if (!same) writeFileSync(path, text);
  process.stdout.write(`${name}: ${Buffer.byteLength(text)} bytes\n`);
}

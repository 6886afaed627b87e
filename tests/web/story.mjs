/**
 * Whether the page tells every practice the same story as the program, sentence by sentence, in both languages.
 *
 *     node tests/web/story.mjs PROGRAM [--most N] [--cache FOLDER] [--random N [--from SEED]] [TRANSCRIPT…]
 *
 * For every golden, and for each of its beginnings that ends with a checkpoint (so that rounds and amendments that wait are told too),
 * every practice that it ever knew is told its story, one also with keys that the reader knows from elsewhere; of more than 24
 * practices N are, at even distances (25 unless said otherwise). `--random` grows so many logs at random instead (`grow.mjs`).
 * `--cache` keeps what the program said, for whoever works on the stories. Exit 0 all is the same, 1 something differs or nothing was told.
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { grow } from "./grow.mjs";
import { catalogue } from "../../src/web/words/catalogue.js";
import { print, rests, story } from "../../src/web/story/index.js";
import { read } from "../../src/web/story/log.js";

const GOLDENS = fileURLToPath(new URL("../../transcripts/", import.meta.url));
const LANGS = /** @type {const} */ (["nl", "en"]);
/** Of so many practices at most every one is asked. */
const ALL = 24;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: "string", default: "25" }, cache: { type: "string" },
    random: { type: "string" }, from: { type: "string", default: "1" },
  },
});
const [program, ...given] = positionals;
if (program === undefined) throw new Error("call it with the path of the program");
const folder = mkdtempSync(join(tmpdir(), "instroom-story-"));
const run = promisify(execFile);
const said = new Set();
const wrong = [];
let many = 0;

/** What the program prints; a refusal too. */
async function printed(args, file) {
  const key = createHash("sha256").update(JSON.stringify(args.slice(0, 1).concat(args.slice(2)))).update(file.text).digest("hex");
  const kept = values.cache && join(values.cache, key);
  if (kept && existsSync(kept)) return readFileSync(kept, "utf8");
  const { stdout } = await run(program, args, { maxBuffer: 1 << 28 }).catch((refused) => refused);
  if (kept) writeFileSync(kept, stdout);
  return stdout;
}

/** A golden and its beginnings that end with a checkpoint. */
function beginnings(path) {
  const text = readFileSync(path, "utf8");
  const lines = text.trimEnd().split("\n");
  const ends = lines.flatMap((line, at) => (line.startsWith('{"type":"checkpoint"') ? [at + 1] : []));
  return ends.map((end) => {
    const text = `${lines.slice(0, end).join("\n")}\n`;
    const file = end === lines.length ? path : join(folder, `${end}-${path.split("/").at(-1)}`);
    if (file !== path) writeFileSync(file, text);
    return { path: file, text, lines: lines.slice(0, end).map((line) => JSON.parse(line)) };
  });
}

function sampled(ids) {
  const most = ids.length > ALL ? Number(values.most) : ids.length;
  return Array.from({ length: most }, (_, at) => ids[Math.floor((at * ids.length) / most)]);
}

async function compare(file, { lang, id, report, trust = [] }) {
  const told = story(file.lines, id, report);
  for (const own of told) note(own);
  const ours = `${print(lang, told)}\n${print(lang, rests(report, { asked: trust.length > 0 }))}`;
  const theirs = await printed(["explain", file.path, id, "--lang", lang, ...trust], file);
  many += 1;
  if (ours !== theirs) wrong.push({ file: file.path, lang, id, ours, theirs });
}

/** All that a log ever knew, as the last section has it that knows them, sorted by id. */
function everybody({ sections }) {
  const ids = sections.flatMap(({ standing, practices }) => (standing === null ? practices.map(({ id }) => id) : [...standing.practices.keys()]));
  return [...new Set(ids)].sort();
}

/** Which messages were said. */
function note(value) {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.id === "string") said.add(value.id);
  Object.values(value).forEach(note);
}

async function tell(file) {
  const ids = everybody(read(file.lines));
  const report = await found(file, []);
  const jobs = sampled(ids).flatMap((id) => LANGS.map((lang) => ({ lang, id, report })));
  for (const trust of keys(file)) {
    const report = await found(file, trust);
    // whom the reader trusts does not vouch for it: the program tells nothing then
    if (report.trusted) jobs.push(...LANGS.map((lang) => ({ lang, id: ids[0], report, trust })));
  }
  const work = async () => {
    for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) await compare(file, job);
  };
  await Promise.all([work(), work()]);
}

async function found(file, trust) {
  return JSON.parse(await printed(["verify", file.path, "--json", ...trust], file));
}

/** What a reader can know from elsewhere: the organiser, a witness, all of them. */
function keys({ lines: [{ organiser, witnesses }] }) {
  const given = (...keys) => keys.flatMap((key) => ["--trust", key]);
  const each = witnesses.map(({ key }) => given(key));
  return [given(organiser), ...each, ...(each.length > 0 ? [given(organiser, ...witnesses.map(({ key }) => key))] : [])];
}

/** The first line in which two texts differ. */
function difference({ file, lang, id, ours, theirs }) {
  const [one, other] = [ours, theirs].map((text) => text.split("\n"));
  const at = one.findIndex((line, at) => line !== other[at]);
  return `${file} ${id} ${lang}, line ${at + 1}:\n  program: ${other[at]}\n  page:    ${one[at]}`;
}

if (values.cache) mkdirSync(values.cache, { recursive: true });
const paths = given.length > 0 ? given
  : values.random ? Array.from({ length: Number(values.random) }, (_, at) => grow(program, folder, Number(values.from) + at)).filter(existsSync)
  : readdirSync(GOLDENS).filter((name) => name.endsWith(".jsonl")).sort().map((name) => join(GOLDENS, name));
for (const path of paths) for (const file of beginnings(path)) await tell(file);
rmSync(folder, { recursive: true });

/** Sentences that only a story says. */
const OWN = /^(absent|after|also-out|because|beyond|candidate|closer|exceeded|explain-change|fits|in-round|last-placed|larger|lot-|moved-on|next|outcome|step-why|tier-key|tranche|turn|waited-first|went-first|wished|wish-now)/;
const never = Object.keys(catalogue.messages).filter((id) => OWN.test(id) && !said.has(id));
if (given.length === 0) console.log(`never told here: ${never.join(", ")}`);
for (const own of wrong.slice(0, 10)) console.error(difference(own));
console.log(`${many} stories of ${paths.length} transcripts, ${wrong.length} differ`);
process.exitCode = wrong.length === 0 && many > 0 ? 0 : 1;

/**
 * What a practice types to compute its lot: on the page, and in its story.
 *
 *     node --test tests/web/hand.mjs
 *
 * The commands for a shell and for Python are run. There is no Windows here: the script for PowerShell is read as JavaScript, sign by
 * sign, so that its sums are known to be right; its spelling is not tried by this.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { pythonLot, pythonSeed, pythonShort, shellLot, shellSeed, shellShort, windowsLot, windowsSeed } from "../../src/web/page/model/hand.js";
import { pseudonym, shell } from "../../src/web/story/hand.js";
import { print, story } from "../../src/web/story/index.js";

const GOLDENS = fileURLToPath(new URL("../../transcripts/", import.meta.url));
const SEED = createHash("sha256").update("instroom seed v1\n").digest("hex");
const run = (text) => execFileSync("bash", ["-c", text], { encoding: "utf8" }).trim();
const python = (text) => execFileSync("python3", ["-c", text], { encoding: "utf8" }).trim();

/** The script for PowerShell as JavaScript: of its words there are few. */
function asJavaScript(text) {
  const uint32 = /\[BitConverter\]::ToUInt32\((\$\w+), ([^)]+)\)/g;
  return text
    .replace(/'((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'/g, (_, own) => JSON.stringify(own.replace(/(['‘’‚‛])\1/g, "$1")))
    .replace("[Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($label))", "sha256($label)")
    .replace("[Convert]::ToByte($seed.Substring(2 * $_, 2), 16)", "parseInt($seed.slice(2 * $_, 2 * $_ + 2), 16)")
    .replaceAll(uint32, "BigInt(Buffer.from($1).readUInt32LE($2))")
    .replace(/\[BitConverter\]::GetBytes\(\[uint32\]\((.*)\)\) \}/, "little($1) }")
    .replace("[uint64[]]::new(16)", "new Array(16).fill(0n)").replace("[uint64]4294967295", "4294967295n").replace(".Clone()", ".slice()")
    .replace(/(\$s\[\d\]) = (\d+)/g, "$1 = $2n").replace("[byte[]]", "")
    .replaceAll("-bxor", "^").replaceAll("-band", "&").replaceAll("-bor", "|")
    .replaceAll("-shl $n", "<< BigInt($n)").replaceAll("-shr (32 - $n)", ">> BigInt(32 - $n)")
    .replace(/^(1\.\.10) \| % \{$/m, "for (const _ of range(1, 10)) {")
    .replace(/(\d+)\.\.(\d+) \| % \{ (.*?) \}/g, "range($1, $2).map(($_) => ($3))")
    .replace(/\b(Add|Turn|Quarter)((?: [$\w]+)+)(?=[;\s])/g, (_, name, args) => `${name}(${args.trim().replaceAll(" ", ", ")})`)
    .replace(/-join \((\$\w+) \| % .*\)\s*$/, "return Buffer.from($1.flat()).toString('hex');")
    .replace(/^(\$\w+ = )/gm, "var $1").replace("; $M =", "; var $M =").replace("{ $t =", "{ var $t =");
}

function onWindows(text) {
  const little = (word) => [0n, 8n, 16n, 24n].map((by) => Number((word >> by) & 255n));
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const sha256 = (own) => createHash("sha256").update(own).digest();
  return new Function("sha256", "Buffer", "little", "range", asJavaScript(text))(sha256, Buffer, little, range);
}

/** The lot of a label, by each of them; they must be one. */
function lotOf(label, seed) {
  const lot = run(shellLot(label, seed));
  assert.deepEqual([run(shell(label, seed).join("\n")), python(pythonLot(label, seed)), onWindows(windowsLot(label, seed))], [lot, lot, lot], label);
  return lot;
}

test("the lot comes out on every computer", () => assert.equal(lotOf("01990012", SEED), "5acb7b3cd5a462f7"));

test("quotes and signs in a label do no harm", () => {
  for (const label of ["'; exit 1; '", "a’b‘c‚d‛e", "$(exit 1)`\"${x}", "\\n%s", "\u2028", "📞 groep", "-n"]) assert.match(lotOf(label, SEED), /^[0-9a-f]{16}$/);
});

test("a lot of every golden comes out", () => {
  let many = 0;
  for (const name of readdirSync(GOLDENS).filter((name) => name.endsWith(".jsonl"))) {
    const lines = readFileSync(GOLDENS + name, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
    const at = lines.findLastIndex((line) => line.type === "lot");
    const seed = lines.slice(0, at).findLast((line) => line.type === "seed").seed;
    assert.equal(lotOf(lines[at].unit, seed), lines[at].lot, name);
    many += 1;
  }
  assert.ok(many > 40);
});

test("a seed of every golden comes out", () => {
  for (const name of readdirSync(GOLDENS).filter((name) => name.endsWith(".jsonl"))) {
    const lines = readFileSync(GOLDENS + name, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
    const at = lines.findLastIndex((line) => line.type === "seed");
    const seal = lines.findLastIndex((line, own) => own < at && line.type === "checkpoint");
    const given = lines.slice(seal, at).filter((line) => line.type === "contribution");
    const root = lines[seal].note.split("\n")[2];
    assert.equal(run(shellSeed(root, given)).split(" ")[0], lines[at].seed, name);
    assert.deepEqual([python(pythonSeed(root, given)), seedOnWindows(windowsSeed(root, given))], [lines[at].seed, lines[at].seed], name);
  }
});

/** The script for PowerShell, read the same way: three commands, of which the first is a list of texts. */
function seedOnWindows(text) {
  const [list, ...commands] = text.split(/^(?=\$text|-join)/m);
  assert.deepEqual(commands, ["$text = ($lines | % { $_ + \"`n\" }) -join ''\n",
    "-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($text)) | % { $_.ToString('x2') })\n"]);
  const texts = list.replace(/^\$lines = /, "").trim().split(",\n  ");
  const lines = texts.map((own) => /^'(.*)'$/s.exec(own)[1].replace(/(['‘’‚‛])\1/g, "$1"));
  return createHash("sha256").update(lines.map((line) => `${line}\n`).join("")).digest("hex");
}

test("quotes in a contribution do no harm to its seed", () => {
  const given = [{ label: "krant's", value: "a’b $(x) \\n \"q\"" }];
  const due = createHash("sha256").update(`instroom seed v1\nROOT\n${given[0].label} ${given[0].value}\n`).digest("hex");
  assert.deepEqual([run(shellSeed("ROOT", given)).split(" ")[0], python(pythonSeed("ROOT", given)), seedOnWindows(windowsSeed("ROOT", given))], [due, due, due]);
});

/** Vectors of the format document, "The short number". */
test("a short number comes out by hand", () => {
  const document = readFileSync(`${GOLDENS}receipts.md`, "utf8").split("<!-- vectors: short -->")[1];
  const vectors = [...document.matchAll(/^(\S{44})  (\d{4}(?: \d{4}){5})$/gm)];
  assert.equal(vectors.length, 4);
  for (const [, root, due] of vectors) assert.deepEqual([run(shellShort(root)).trimEnd(), python(pythonShort(root))], [due, due]);
});

test("a pseudonym is as by hand", () => {
  const opening = { code: "01990012", salt: "5f1d2c3b4a59687706152433425160ffeeddccbbaa99887766554433221100aa" };
  assert.equal(run(pseudonym(opening)).split(" ")[0], "f389d369c1ea247a17cefff390436ae1e7584b925346188688f9efb6fd6fd55c");
});

/** Section "Pseudonyms" of the format document, with the secret of the fixtures. */
test("who opens a pseudonym is told the story of it, and how to compute it", () => {
  const lines = readFileSync(`${GOLDENS}pseudoniemen.jsonl`, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  const secret = readFileSync(`${GOLDENS}../fixtures/pseudoniemen/geheim.txt`, "utf8").match(/[0-9a-f]{64}/)[0];
  const hex = (text) => createHash("sha256").update(text).digest("hex");
  const code = "01990001";
  const salt = hex(`instroom salt v1\n${lines[0].origin}\n${secret}\n${code}\n`);
  const id = hex(`instroom pseudonym v1\n${salt}\n${code}\n`);
  const told = story(lines, id, null, { code, salt });
  assert.match(print("nl", told), new RegExp(`^Pseudoniem ${id}, regio `));
  const { text } = told.at(-1);
  assert.equal(run(text).split(" ")[0], id);
  assert.ok(!print("nl", story(lines, id)).includes(salt));
  assert.deepEqual(story(lines, code), []);
});

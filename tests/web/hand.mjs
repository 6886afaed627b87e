/**
 * What a practice types to compute its lot and its pseudonym.
 *
 *     node --test tests/web/hand.mjs
 *
 * The commands for a shell are run. There is no Windows here: the script for PowerShell is read as JavaScript, sign by sign, so that
 * its sums are known to be right; its spelling is not tried by this.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { powershell, pseudonym, pseudonymOnWindows, shell } from "../../src/web/story/hand.js";
import { byHand } from "../../src/web/story/index.js";

const GOLDENS = fileURLToPath(new URL("../../transcripts/", import.meta.url));
const run = (commands) => execFileSync("bash", ["-c", commands.join("\n")], { encoding: "utf8" }).trim();
const sha256 = (text) => createHash("sha256").update(text).digest();

/** The lines of a script for PowerShell as JavaScript: its arrays, loops and operators are few. */
function asJavaScript(lines) {
  const text = lines.join("\n")
    .replace(/'((?:[^'‘’‚‛]|['‘’‚‛]{2})*)'/g, (_, own) => JSON.stringify(own.replace(/(['‘’‚‛])\1/g, "$1")))
    .replaceAll("[Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($label))", "sha256($label)")
    .replaceAll("[Convert]::ToByte($seed.Substring(2 * $i, 2), 16)", "$out.push(parseInt($seed.slice(2 * $i, 2 * $i + 2), 16))")
    .replaceAll(/\[BitConverter\]::ToUInt32\((\$\w+), ([^)]+)\)/g, "BigInt(Buffer.from($1).readUInt32LE($2))")
    .replaceAll(/\[BitConverter\]::GetBytes\(\[uint32\]\((.*)\)\) \}/g, "$out.push(...little($1)) }")
    .replaceAll(/\(([^()]+) -shl (\$by)\)/g, "($1 << BigInt($2))")
    .replaceAll(/\(([^()]+) -shr \(32 - (\$by)\)\)/g, "($1 >> BigInt(32 - $2))")
    .replaceAll("-band 4294967295", "& 4294967295n").replaceAll("-bor", "|").replaceAll("-bxor", "^")
    .replace(/\[byte\[\]\](\$\w+) = (foreach .*)/, "var $out = []; $2; var $1 = $out;")
    .replace(/^(\$first) = (foreach .*)$/m, "$out = []; $2; var $1 = $out;")
    .replace(/\[int64\[\]\](\$\w+) = (\d.*)/, (_, name, all) => `var ${name} = [${all.replace(/\d+/g, "$&n")}];`)
    .replace(/\[int64\[\]\](\$\w+) = (\$\w+)\.Clone\(\)/, "var $1 = $2.slice()")
    .replaceAll(/(\$start) \+= ([^}]+?) \}/g, "$1.push(BigInt($2)) }")
    .replace(/^(\$lines) = (.*)$/m, (_, name, all) => `var ${name} = [${all.replaceAll("(", "[").replaceAll(")", "]")}];`)
    .replaceAll(/foreach \((\$\w+) in (\d+)\.\.(\d+)\)/g, "for (var $1 = $2; $1 <= $3; $1++)")
    .replaceAll(/foreach \((\$\w+) in (\$\w+)\)/g, "for (var $1 of $2)")
    .replaceAll(/foreach \((\$step) in (.*)\) \{$/gm, (_, name, all) => `for (var ${name} of [${all.replaceAll("(", "[").replaceAll(")", "]")}]) {`)
    .replaceAll(/foreach \((\$\w+) in ([^{]*)\) \{/g, "for (var $1 of [$2]) {")
    .replaceAll(/^\s*((?:\$\w+, )+\$\w+) = (\$\w+)$/gm, "var [$1] = $2;")
    .replace(/-join \((\$\w+) \| ForEach-Object \{ (?:.*) \}\)$/, "return Buffer.from($1).toString('hex');");
  return text;
}

function onWindows(lines) {
  const little = (word) => [0n, 8n, 16n, 24n].map((by) => Number((word >> by) & 255n));
  return new Function("sha256", "Buffer", "little", asJavaScript(lines))(sha256, Buffer, little);
}

test("the lot comes out in both shells", () => {
  const seed = createHash("sha256").update("instroom seed v1\n").digest("hex");
  assert.equal(run(shell("01990012", seed)), "5acb7b3cd5a462f7");
  assert.equal(onWindows(powershell("01990012", seed)), "5acb7b3cd5a462f7");
});

test("quotes in a label do no harm", () => {
  const seed = createHash("sha256").update("instroom seed v1\n").digest("hex");
  for (const label of ["'; exit 1; '", "a’b‘c", "$(exit 1)`\"", "\\n"]) {
    const lot = run(shell(label, seed));
    assert.match(lot, /^[0-9a-f]{16}$/);
    assert.equal(onWindows(powershell(label, seed)), lot, label);
  }
});

test("a practice of every golden computes its own lot", () => {
  let many = 0;
  for (const name of readdirSync(GOLDENS).filter((name) => name.endsWith(".jsonl"))) {
    const lines = readFileSync(GOLDENS + name, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
    const last = lines.findLast((line) => line.type === "outcome" && line.lot !== null);
    const hand = last && byHand(lines, last.practice);
    if (!hand) continue;
    assert.equal(hand.lot, last.lot, name);
    assert.equal(run(hand.shell), last.lot, name);
    assert.equal(onWindows(hand.powershell), last.lot, name);
    many += 1;
  }
  assert.ok(many > 40);
});

test("a pseudonym is as by hand", () => {
  const opening = { code: "01990012", salt: "5f1d2c3b4a59687706152433425160ffeeddccbbaa99887766554433221100aa" };
  const own = "f389d369c1ea247a17cefff390436ae1e7584b925346188688f9efb6fd6fd55c";
  assert.equal(run([pseudonym(opening)]).split(" ")[0], own);
  assert.deepEqual(pseudonymOnWindows(opening), [
    `$text = "instroom pseudonym v1\`n${opening.salt}\`n" + '01990012' + "\`n"`,
    "$hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($text))",
    "-join ($hash | ForEach-Object { $_.ToString('x2') })",
  ]);
});

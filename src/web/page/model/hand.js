/**
 * The hand calculation of one lot, for three kinds of computer, and that of a seed. Ids and labels of groups can hold any letter
 * that shows, so each is quoted as its shell wants it.
 */

import { shell } from "../../story/hand.js";

/**
 * The first 8 bytes of SHA-256 of the label, then 8 bytes of ChaCha20: what `instroom explain` prints too.
 * @param {string} label
 * @param {string} seed
 */
export function shellLot(label, seed) {
  return `${shell(label, seed).join("\n")}\n`;
}

/**
 * For the PowerShell of every Windows, which has no ChaCha20: the block function written out.
 * @param {string} label
 * @param {string} seed
 */
export function windowsLot(label, seed) {
  return `$label = ${powershellWord(label)}
$seed = '${seed}'
$sha = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($label))
$key = [byte[]](0..31 | % { [Convert]::ToByte($seed.Substring(2 * $_, 2), 16) })
$s = [uint64[]]::new(16)
$s[0] = 1634760805; $s[1] = 857760878; $s[2] = 2036477234; $s[3] = 1797285236
0..7 | % { $s[4 + $_] = [BitConverter]::ToUInt32($key, 4 * $_) }
$s[14] = [BitConverter]::ToUInt32($sha, 0); $s[15] = [BitConverter]::ToUInt32($sha, 4)
$x = $s.Clone(); $M = [uint64]4294967295
function Turn($d, $a, $n) { $t = $x[$d] -bxor $x[$a]; $x[$d] = (($t -shl $n) -bor ($t -shr (32 - $n))) -band $M }
function Add($a, $b) { $x[$a] = ($x[$a] + $x[$b]) -band $M }
function Quarter($a, $b, $c, $d) { Add $a $b; Turn $d $a 16; Add $c $d; Turn $b $c 12; Add $a $b; Turn $d $a 8; Add $c $d; Turn $b $c 7 }
1..10 | % {
  Quarter 0 4 8 12; Quarter 1 5 9 13; Quarter 2 6 10 14; Quarter 3 7 11 15
  Quarter 0 5 10 15; Quarter 1 6 11 12; Quarter 2 7 8 13; Quarter 3 4 9 14
}
$lot = 0..1 | % { [BitConverter]::GetBytes([uint32](($x[$_] + $s[$_]) -band $M)) }
-join ($lot | % { $_.ToString('x2') })
`;
}

/**
 * A pseudonym on Windows: SHA-256 of three lines.
 * @param {string} code
 * @param {string} salt
 */
export function windowsPseudonym(code, salt) {
  return `$text = "instroom pseudonym v1\`n${salt}\`n" + ${powershellWord(code)} + "\`n"
-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($text)) | % { $_.ToString('x2') })
`;
}

/**
 * For Python 3, with nothing beside it.
 * @param {string} label
 * @param {string} seed
 */
export function pythonLot(label, seed) {
  return `import hashlib, struct
label, seed = ${JSON.stringify(label)}, "${seed}"
nonce = hashlib.sha256(label.encode()).digest()[:8]
s = list(struct.unpack("<16I", b"expand 32-byte k" + bytes.fromhex(seed) + bytes(8) + nonce))
x, M = s[:], 0xffffffff
def turn(d, a, n): t = x[d] ^ x[a]; x[d] = (t << n | t >> 32 - n) & M
def add(a, b): x[a] = x[a] + x[b] & M
def quarter(a, b, c, d):
    add(a, b); turn(d, a, 16); add(c, d); turn(b, c, 12); add(a, b); turn(d, a, 8); add(c, d); turn(b, c, 7)
for _ in range(10):
    for q in ((0,4,8,12),(1,5,9,13),(2,6,10,14),(3,7,11,15),(0,5,10,15),(1,6,11,12),(2,7,8,13),(3,4,9,14)): quarter(*q)
print(struct.pack("<2I", *((x[i] + s[i]) & M for i in (0, 1))).hex())
`;
}

/**
 * The seed of a section, from the root of its seal and what was contributed.
 * @param {string} root
 * @param {{ label: string, value: string }[]} contributions
 */
export function shellSeed(root, contributions) {
  return `printf '%s\\n' ${seedLines(root, contributions).map(shellWord).join(" \\\n  ")} | sha256sum\n`;
}

/**
 * The same for the PowerShell of every Windows.
 * @param {string} root
 * @param {{ label: string, value: string }[]} contributions
 */
export function windowsSeed(root, contributions) {
  return `$lines = ${seedLines(root, contributions).map(powershellWord).join(",\n  ")}
$text = ($lines | % { $_ + "\`n" }) -join ''
-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($text)) | % { $_.ToString('x2') })
`;
}

/**
 * The same for Python 3.
 * @param {string} root
 * @param {{ label: string, value: string }[]} contributions
 */
export function pythonSeed(root, contributions) {
  return `import hashlib
lines = [
  ${seedLines(root, contributions).map((line) => JSON.stringify(line)).join(",\n  ")}]
print(hashlib.sha256("".join(line + "\\n" for line in lines).encode()).hexdigest())
`;
}

/**
 * What is hashed for a seed.
 * @param {string} root
 * @param {{ label: string, value: string }[]} contributions
 */
function seedLines(root, contributions) {
  return ["instroom seed v1", root, ...contributions.map(({ label, value }) => `${label} ${value}`)];
}

/**
 * The short number of a root, for a shell with OpenSSL 3.
 * @param {string} root
 */
export function shellShort(root) {
  return `openssl kdf -keylen 24 -kdfopt pass:${shellWord(root)} -kdfopt salt:'instroom short number v1' \\
  -kdfopt n:32768 -kdfopt r:8 -kdfopt p:1 SCRYPT | tr -d : | fold -w8 | grep . |
  while read n; do printf '%04d ' $((0x$n % 10000)); done; echo
`;
}

/**
 * The same for Python 3.
 * @param {string} root
 */
export function pythonShort(root) {
  return `import hashlib, struct
key = hashlib.scrypt(${JSON.stringify(root)}.encode(), salt=b"instroom short number v1", n=32768, r=8, p=1, maxmem=2**26, dklen=24)
print(*("%04d" % (n % 10000) for n in struct.unpack(">6I", key)))
`;
}

/** @param {string} text */
function shellWord(text) {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

/**
 * PowerShell takes every kind of single quote for one; each is doubled.
 * @param {string} text
 */
function powershellWord(text) {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "$&$&")}'`;
}

/** How somebody computes a lot, or a pseudonym, without this program. */

/**
 * For a shell with `sha256sum` and `openssl`: the two commands of the format document.
 * @param {string} label of the unit
 * @param {string} seed
 */
export function shell(label, seed) {
  return [
    `NONCE=$(printf %s ${quoted(label)} | sha256sum | cut -c1-16)`,
    `head -c 8 /dev/zero | openssl enc -chacha20 -K ${seed} -iv 0000000000000000$NONCE | od -An -tx1 | tr -d ' '`,
  ];
}

/**
 * The same for Windows PowerShell, which has neither: ChaCha20 is written out, word by word. The lot is printed last.
 * @param {string} label of the unit
 * @param {string} seed
 */
export function powershell(label, seed) {
  return [
    `$label = ${quotedForWindows(label)}`,
    `$seed = '${seed}'`,
    "$hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($label))",
    "[byte[]]$key = foreach ($i in 0..31) { [Convert]::ToByte($seed.Substring(2 * $i, 2), 16) }",
    "[int64[]]$start = 1634760805, 857760878, 2036477234, 1797285236",
    "foreach ($i in 0..7) { $start += [BitConverter]::ToUInt32($key, 4 * $i) }",
    "foreach ($word in 0, 0, [BitConverter]::ToUInt32($hash, 0), [BitConverter]::ToUInt32($hash, 4)) { $start += $word }",
    "[int64[]]$x = $start.Clone()",
    "$lines = (0,4,8,12), (1,5,9,13), (2,6,10,14), (3,7,11,15), (0,5,10,15), (1,6,11,12), (2,7,8,13), (3,4,9,14)",
    "foreach ($twice in 1..10) { foreach ($line in $lines) {",
    "  $a, $b, $c, $d = $line",
    "  foreach ($step in ($a,$b,$d,16), ($c,$d,$b,12), ($a,$b,$d,8), ($c,$d,$b,7)) {",
    "    $to, $from, $turned, $by = $step",
    "    $x[$to] = ($x[$to] + $x[$from]) -band 4294967295",
    "    $word = $x[$turned] -bxor $x[$to]",
    "    $x[$turned] = (($word -shl $by) -bor ($word -shr (32 - $by))) -band 4294967295",
    "  }",
    "} }",
    "$first = foreach ($i in 0, 1) { [BitConverter]::GetBytes([uint32](($x[$i] + $start[$i]) -band 4294967295)) }",
    "-join ($first | ForEach-Object { $_.ToString('x2') })",
  ];
}

/**
 * One's own pseudonym, for Windows PowerShell. It is printed last.
 * @param {import("./asker.js").Opening} opening
 */
export function pseudonymOnWindows({ code, salt }) {
  return [
    `$text = "instroom pseudonym v1\`n${salt}\`n" + ${quotedForWindows(code)} + "\`n"`,
    "$hash = [Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($text))",
    "-join ($hash | ForEach-Object { $_.ToString('x2') })",
  ];
}

/**
 * One's own pseudonym, for a shell with `sha256sum`.
 * @param {import("./asker.js").Opening} opening
 */
export function pseudonym({ code, salt }) {
  return `printf 'instroom pseudonym v1\\n%s\\n%s\\n' ${salt} ${quoted(code)} | sha256sum`;
}

/** A word as a shell takes it. @param {string} word */
function quoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A text as PowerShell takes it: to it curved quotes are quotes too. @param {string} text */
function quotedForWindows(text) {
  return `'${text.replace(/['\u2018-\u201B]/g, "$&$&")}'`;
}

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

// Transcripts with something else in them, signed anew with the test key of the fixtures: no signature tells, only rules and
// arithmetic.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readKey } from '../../src/web/verifier/keys.js';
import { Tree } from '../../src/web/verifier/tree.js';
import { base64, joined, utf8 } from '../../src/web/verifier/values.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const web = createRequire(join(ROOT, 'src/web/package.json'));
const { ed25519 } = await import(pathToFileURL(web.resolve('@noble/curves/ed25519.js')));
export const { sha256, sha512 } = await import(pathToFileURL(web.resolve('@noble/hashes/sha2.js')));

/** The secret of a key file of the fixtures: the last 32 bytes of its PKCS #8. */
function secretOf(file) {
  const pem = readFileSync(join(ROOT, 'fixtures', file), 'utf8').replace(/-----[^-]+-----|\s/g, '');
  return new Uint8Array(Buffer.from(pem, 'base64').subarray(-32));
}

const SECRET = secretOf('organiser.pem');

/** The lines of a golden, without line ends. */
export function golden(story) {
  return readFileSync(join(ROOT, 'transcripts', `${story}.jsonl`), 'utf8').split('\n').slice(0, -1);
}

export const bytesOf = (lines) => utf8(lines.map((line) => `${line}\n`).join(''));

/** What the organiser signs, and with it the note; `more` are the lines of witnesses. */
function note(tree, vkey, sign, more = '') {
  const key = readKey(vkey);
  const text = `${key.name}\n${tree.size}\n${base64(tree.root())}\n`;
  return `${text}\n— ${key.name} ${base64(joined(key.hash, sign(utf8(text))))}\n${more}`;
}

/** A checkpoint over these lines by the organiser. */
export function checkpoint(lines, vkey, sign = (text) => ed25519.sign(text, SECRET)) {
  const tree = new Tree();
  lines.forEach((line) => tree.add(utf8(line)));
  return JSON.stringify({ type: 'checkpoint', note: note(tree, vkey, sign) });
}

/** Every checkpoint signed anew, by the organiser alone. */
export function resigned(lines) {
  const { organiser } = JSON.parse(lines[0]);
  const tree = new Tree();
  return lines.map((line) => {
    const now = line.startsWith('{"type":"checkpoint"')
      ? JSON.stringify({ type: 'checkpoint', note: note(tree, organiser, (text) => ed25519.sign(text, SECRET)) })
      : line;
    tree.add(utf8(now));
    return now;
  });
}

/** Another valid signature of the test key over the same text, as only somebody with the key can make. */
export function signAgain(text) {
  const number = (bytes) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
  const { head, scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(SECRET);
  const order = ed25519.Point.Fn.ORDER;
  const r = number(sha512(joined(head, utf8('again'), text))) % order;
  const R = ed25519.Point.BASE.multiply(r).toBytes();
  const S = (r + (number(sha512(joined(R, pointBytes, text))) % order) * scalar) % order;
  return joined(R, ed25519.Point.Fn.toBytes(S));
}

/** A line with members changed. */
export const withMembers = (line, members) => JSON.stringify({ ...JSON.parse(line), ...members });

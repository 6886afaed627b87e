// The vectors of the format document, and what it demands of policies, keys and the ends of a transcript, on the verifier in
// JavaScript. The document itself is read, so that it and the verifier cannot come apart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKey } from '../../src/web/verifier/keys.js';
import { lotOf } from '../../src/web/verifier/lots.js';
import { RANGES } from '../../src/web/verifier/strings.js';
import { shortNumber } from '../../src/web/verifier/short.js';
import { Tree, leafHash, nodeHash, rootOfProof } from '../../src/web/verifier/tree.js';
import { appearance, hex, timeOf, unhex, utf8 } from '../../src/web/verifier/values.js';
import { verify } from '../../src/web/verifier/index.js';

/** What stands between a mark and the end of the fence behind it. */
function block(text, mark) {
  const from = text.indexOf(`<!-- ${mark} -->`);
  return text.slice(text.indexOf('\n', text.indexOf('```', from)) + 1, text.indexOf('\n```', from + mark.length + 20));
}

function checkNumbers(same, read) {
  for (const line of block(read('receipts.md'), 'vectors: short').trim().split('\n')) {
    const [root, ...groups] = line.split(/ +/);
    same(`short number of ${root}`, shortNumber(root), groups.join(' '));
  }
  const ranges = block(read('transcript.md'), 'ranges').trim().split(/\s+/).map((range) => range.split('-').map((code) => parseInt(code, 16)));
  same('the ranges of characters', RANGES, ranges);
  const seed = unhex('dac88a3cb2d8981940e5c16d19a3d527c3410ba735c8e1c23746d0b4daebc29a');
  same('a lot', lotOf(seed, '01990012'), '5acb7b3cd5a462f7');
  same('a round of the beacon', timeOf(appearance(123)), '2023-08-23T15:15:33Z');
  const note = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
  same('a key', readKey(note)?.name, 'example.com/foo');
  same('a key with another hash', readKey(note.replace('530d', '530e')), null);
}

/** The inputs of the tests of RFC 6962, and a proof of every leaf of every size. */
function checkTree(same) {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(unhex);
  const tree = new Tree();
  same('no lines', hex(tree.root()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  leaves.forEach((leaf) => tree.add(leaf));
  same('eight lines', hex(tree.root()), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  const root = (list) => (list.length === 1 ? leafHash(list[0]) : nodeHash(root(list.slice(0, half(list))), root(list.slice(half(list)))));
  const half = (list) => 2 ** Math.ceil(Math.log2(list.length) - 1);
  const proof = (list, index) => {
    if (list.length === 1) return [];
    const k = half(list);
    return index < k ? [...proof(list.slice(0, k), index), root(list.slice(k))] : [...proof(list.slice(k), index - k), root(list.slice(0, k))];
  };
  for (let size = 1; size <= leaves.length; size++) {
    for (let index = 0; index < size; index++) {
      const list = leaves.slice(0, size);
      const hashes = proof(list, index);
      same(`the proof of ${index} of ${size}`, hex(rootOfProof(leafHash(list[index]), index, size, hashes) ?? new Uint8Array(0)), hex(root(list)));
      same(`one more than the proof of ${index} of ${size}`, rootOfProof(leafHash(list[index]), index, size, [...hashes, hashes[0] ?? leafHash(list[0])]), null);
    }
  }
}

const APELDOORN = 'apeldoorn.rho.example/getuige+a3a7126e+BELCXakVKYjQCAqvBcKgMEflZ+I4JNeNlS5wQeguJOIG';
const NOTARIS = 'notaris.rho.example/getuige+7f906524+BCkY6l8fhBBZsQ+hu1GEExES0kJVUdcMBqp1zoMu842n';
const ORGANISER = 'rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto';

/** Malformed policies: the id and the line. */
const POLICIES = [
  ['log', 'Form', 1], ['log a b c d', 'Form', 1], [`log a\nquorum none`, 'Key', 1], [`log ${APELDOORN}\nquorum none`, 'WitnessAsLog', 1],
  [`witness a ${ORGANISER}\nquorum none`, 'LogAsWitness', 1], [`log ${ORGANISER}\nlog ${ORGANISER}\nquorum none`, 'KeyTwice', 2],
  [`log ${ORGANISER}`, 'NoQuorum', 1], ['# nobody\nquorum none', 'Nobody', 2], [`log ${ORGANISER}\nquorum none\nquorum none`, 'QuorumTwice', 3],
  [`log ${ORGANISER}\nquorum a`, 'Unknown', 2], [`witness none ${APELDOORN}\nquorum none`, 'NameNone', 1],
  [`witness a ${APELDOORN}\nwitness a ${NOTARIS}\nquorum a`, 'NameTwice', 2],
  [`witness a ${APELDOORN}\ngroup g 2 a\nquorum g`, 'Least', 2], [`witness a ${APELDOORN}\ngroup g 01 a\nquorum g`, 'Least', 2],
  [`witness a ${APELDOORN}\ngroup g any a\ngroup h any a\nquorum g`, 'MemberTwice', 3],
  [`log ${ORGANISER}\nother\nquorum none`, 'Word', 2], [`log ${ORGANISER}\r\nquorum none`, 'Byte', 1],
  [`log ${ORGANISER}\n${'#\n'.repeat(1000)}quorum none`, 'TooLong', 1], [`group g any\nquorum none`, 'Form', 1],
];

/** Policies on the story with witnesses: who signed its end are Apeldoorn and Zutphen. */
const QUORUMS = [
  [`log ${ORGANISER}\nquorum none`, 0], [`witness a ${APELDOORN}\nquorum a`, 0], [`witness n ${NOTARIS}\nquorum n`, 2],
  [`log ${ORGANISER}\nwitness a ${APELDOORN}\nwitness n ${NOTARIS}\ngroup g any a n\nquorum g`, 0],
  [`log ${ORGANISER}\nwitness a ${APELDOORN}\nwitness n ${NOTARIS}\ngroup g all a n\nquorum g`, 2],
  [`log ${ORGANISER}\nwitness a ${APELDOORN}\nwitness n ${NOTARIS}\ngroup g all n\ngroup h any g a\nquorum h`, 0],
];

function checkTrust(same, story, example) {
  const run = (trust) => verify(story, { trust, short: false });
  for (const [policy, id, line] of POLICIES) {
    const { status, error } = run([`${policy}\n`]);
    same(`policy ${JSON.stringify(policy.slice(0, 80))}`, [status, error?.id, error?.line], [2, `policy.${id}`, line]);
  }
  same('a policy without its last line end', run([`log ${ORGANISER}\nquorum none`]).error?.id, 'policy.CutOff');
  for (const [policy, status] of QUORUMS) same(`quorum of ${JSON.stringify(policy.slice(0, 300))}`, run([`${policy}\n`]).status, status);
  same('the policy of the document', run([`${example}\n`]).status, 0);
  same('a witness who signed the end', run([APELDOORN]).status, 0);
  same('a witness who signed earlier', run([NOTARIS]).status, 2);
  same('a key that is none', run(['a+b+c']).error?.id, 'key.NotAVerifierKey');
  same('the key of another programme', run(['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k']).status, 1);
}

/** Every beginning of the story: only where a checkpoint ends is it a transcript, and then it agrees. */
function checkBeginnings(same, story) {
  const lines = new TextDecoder().decode(story).split('\n').slice(0, -1);
  lines.forEach((line, i) => {
    const { status, error } = verify(utf8(`${lines.slice(0, i + 1).join('\n')}\n`), { short: false });
    const whole = line.startsWith('{"type":"checkpoint"');
    same(`the first ${i + 1} lines`, [status, error?.id], whole ? [0, undefined] : [2, 'uncheckable.Unfinished']);
  });
}

/** Whatever line is dropped, doubled or put before its neighbour, and whatever byte is another: refused. */
function checkTampering(same, story) {
  const lines = new TextDecoder().decode(story).split('\n').slice(0, -1);
  const refused = (what, changed) => same(what, verify(utf8(`${changed.join('\n')}\n`), { short: false }).status === 0, false);
  for (let i = 0; i < lines.length - 1; i++) {
    refused(`line ${i + 1} dropped`, lines.toSpliced(i, 1));
    refused(`line ${i + 1} twice`, lines.toSpliced(i, 0, lines[i]));
    refused(`lines ${i + 1} and ${i + 2} swapped`, lines.toSpliced(i, 2, lines[i + 1], lines[i]));
  }
  for (let i = 0; i < story.length; i += 13) {
    const changed = Uint8Array.from(story);
    changed[i] ^= 1;
    same(`byte ${i} is another`, verify(changed, { short: false }).status === 0, false);
  }
}

/** @param {(what: string, found: unknown, due: unknown) => void} same @param {string} root */
export function checkVectors(same, root) {
  const read = (file) => readFileSync(join(root, 'transcripts', file), 'utf8');
  const bytes = (file) => readFileSync(join(root, 'transcripts', file));
  checkNumbers(same, read);
  checkTree(same);
  checkTrust(same, bytes('ceremonie.jsonl'), block(read('receipts.md'), 'example: policy'));
  checkBeginnings(same, bytes('ceremonie.jsonl'));
  checkTampering(same, bytes('voorbeeld.jsonl'));
  const receipt = utf8(`${block(read('receipts.md'), 'example: 01990001.tlog-proof')}\n`);
  same('the receipt of the document', verify(receipt, { trust: [ORGANISER], short: false }).status, 0);
}

// Checks the beacon with @noble/curves, which knows nothing of instroom. No network.
//
//   node beacon.mjs vectors           rounds that drand published, and what must not pass for one
//   node beacon.mjs TRANSCRIPT...     every contribution with a signature
//
// By section of transcripts/README.md:
//
//   vector   Seed: key, message and signature scheme are those of drand's network quicknet
//   beacon   Lines (seed-plan, contribution): the round is the one that was sealed, drand signed it, and the
//            randomness is the hash of the signature
//
// Each check is a line `ok KIND WHERE` or `FAILED KIND WHERE: WHY`; exit status 1 when one failed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bls12_381 } from '@noble/curves/bls12-381.js';

const PERIOD = 3;
const GENESIS = 1692803367n;
const GENESIS_SEED = 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e';
const CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
const KEY = '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a';
const G1 = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const G2 = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_';

const PUBLISHED = [
  { round: 123, signature: 'b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92', randomness: 'fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc' },
  { round: 1000000, signature: '83ad29e4c409f9470fc2ef02f90214df49e02b441a1a241a82d622d9f608ef98fd8b11a029f1bee9d9e83b45088abe72', randomness: 'b22aad4794f7451896f7a371aa46106fd84d919f3f569acd5b2fddf1d1440af3' },
];

const bls = bls12_381.shortSignatures;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function bigEndian(number, bytes) {
  return Buffer.from(BigInt(number).toString(16).padStart(2 * bytes, '0'), 'hex');
}

/** Why this is not what drand published for the round; null if it is. */
function fault({ round, signature, randomness }, tag = G1) {
  if (!/^[0-9a-f]{96}$/.test(signature)) return 'the signature is not 96 hex digits';
  if (sha256(Buffer.from(signature, 'hex')).toString('hex') !== randomness) return 'the randomness is not the hash of the signature';
  const message = bls.hash(sha256(bigEndian(round, 8)), tag);
  try {
    return bls.verify(bls.Signature.fromHex(signature), message, Buffer.from(KEY, 'hex')) ? null : 'the signature is not of this round';
  } catch (error) {
    return error.message;
  }
}

function report(kind, where, why) {
  console.log(why === null ? `ok ${kind} ${where}` : `FAILED ${kind} ${where}: ${why}`);
  if (why !== null) process.exitCode = 1;
}

function checkVectors() {
  const chain = sha256(bigEndian(PERIOD, 4), bigEndian(GENESIS, 8), Buffer.from(KEY, 'hex'), Buffer.from(GENESIS_SEED, 'hex'), 'quicknet');
  report('vector', 'the chain hash is that of the key', chain.toString('hex') === CHAIN ? null : chain.toString('hex'));
  for (const published of PUBLISHED) {
    const { round, signature } = published;
    report('vector', `round ${round}`, fault(published));
    const refused = (what, claim, tag) =>
      report('vector', `round ${round}, ${what}, is refused`, fault(claim, tag) === null ? 'it was accepted' : null);
    refused('offered for the next', { ...published, round: round + 1 });
    refused('with the domain tag of G2', published, G2);
    refused('with another randomness', { ...published, randomness: sha256('another').toString('hex') });
    const changed = signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0');
    refused('one digit changed', { round, signature: changed, randomness: sha256(Buffer.from(changed, 'hex')).toString('hex') });
  }
}

/** Why a contribution is not what the plan above the seal asked for; null if it is. */
function contributionFault({ label, value, signature }, plan, failed) {
  const source = plan.sources.find((source) => source.label === label);
  if (source?.kind !== 'drand') return 'the plan has no such beacon';
  if (failed && source.failure !== 'later') return 'the plan has no later round';
  const due = source.round + (failed ? source.later : 0);
  const [round, randomness, ...rest] = value.split(' ');
  if (rest.length > 0 || round !== String(due)) return `the plan names round ${due}`;
  return fault({ round, signature, randomness });
}

function checkTranscript(path) {
  let plan;
  let failed = new Set();
  for (const [at, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.startsWith('{"type":"seed-plan",')) [plan, failed] = [JSON.parse(line), new Set()];
    if (line.startsWith('{"type":"failure",')) failed.add(JSON.parse(line).label);
    if (!line.startsWith('{"type":"contribution",')) continue;
    const contribution = JSON.parse(line);
    if ('signature' in contribution) report('beacon', `${basename(path)}:${at + 1}`, contributionFault(contribution, plan, failed.has(contribution.label)));
  }
}

const [first, ...others] = process.argv.slice(2);
if (first === 'vectors') checkVectors();
else [first, ...others].forEach(checkTranscript);

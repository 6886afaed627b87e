/**
 * The Merkle tree over the lines (transcript.md, "Checkpoints"; RFC 6962, 2.1).
 */
import { sha256 } from '@noble/hashes/sha2.js';

let scratch = new Uint8Array(4096);

/** @param {Uint8Array} line */
export function leafHash(line) {
  if (scratch.length < line.length + 1) scratch = new Uint8Array(2 * line.length + 1);
  scratch[0] = 0;
  scratch.set(line, 1);
  return sha256(scratch.subarray(0, line.length + 1));
}

const pair = new Uint8Array(65);
pair[0] = 1;

/** @param {Uint8Array} left @param {Uint8Array} right */
export function nodeHash(left, right) {
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
}

/** A tree that grows by one line at a time; keeps one hash for each whole subtree. */
export class Tree {
  constructor() {
    this.size = 0;
    /** Roots of the whole subtrees, the largest first. @type {Uint8Array[]} */
    this.roots = [];
  }

  /** @param {Uint8Array} line */
  add(line) {
    let hash = leafHash(line);
    for (let size = this.size; size % 2 === 1; size = (size - 1) / 2) {
      hash = nodeHash(/** @type {Uint8Array} */ (this.roots.pop()), hash);
    }
    this.roots.push(hash);
    this.size += 1;
  }

  /** The root over all lines so far. */
  root() {
    if (this.roots.length === 0) return sha256(new Uint8Array(0));
    return this.roots.reduceRight((right, left) => nodeHash(left, right));
  }
}

/**
 * The root that follows from a leaf and a proof (RFC 9162, 2.1.3.2), null where the proof cannot be of this place.
 * @param {Uint8Array} leaf @param {number} index @param {number} size @param {Uint8Array[]} proof
 */
export function rootOfProof(leaf, index, size, proof) {
  let hash = leaf;
  let at = index;
  let last = size - 1;
  for (const next of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(next, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, next);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

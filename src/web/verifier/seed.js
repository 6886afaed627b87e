/**
 * The seed (transcript.md, "Seed").
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './values.js';

/** @param {string} root of the section's own seal, in base64 @param {{label: string, value: string}[]} given */
export function seedOf(root, given) {
  const lines = given.map(({ label, value }) => `${label} ${value}\n`);
  return sha256(utf8(['instroom seed v1\n', `${root}\n`, ...lines].join('')));
}

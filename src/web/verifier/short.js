/**
 * The short number of a root (receipts.md, "The short number").
 */
import { scrypt } from '@noble/hashes/scrypt.js';

/** @param {string} root in base64 */
export function shortNumber(root) {
  const key = scrypt(root, 'instroom short number v1', { N: 32768, r: 8, p: 1, dkLen: 24 });
  const view = new DataView(key.buffer, key.byteOffset, 24);
  const groups = [0, 4, 8, 12, 16, 20].map((place) => view.getUint32(place) % 10000);
  return groups.map((group) => String(group).padStart(4, '0')).join(' ');
}

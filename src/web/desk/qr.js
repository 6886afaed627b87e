/** Reads a QR code, for the desk: a module of its own, loaded when somebody gives a picture. */

import { decodeQR } from "qr/decode.js";

/** So long a picture may be looked at, in milliseconds. */
const PATIENCE = 2000;

/** What a QR code in a picture holds; nothing where none is found. @param {ImageData} picture */
export function decode(picture) {
  try {
    return decodeQR(picture, { timeLimit: PATIENCE, effort: 4 });
  } catch {
    return null;
  }
}

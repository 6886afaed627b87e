/** A story as it grows, sentence by sentence; no words are here. */

/**
 * @typedef {import("./types.js").Told} Told
 * @typedef {import("./types.js").Message} Message
 */

/**
 * A message as data.
 * @param {string} id
 * @param {Message["values"]} [values]
 * @returns {Message}
 */
export function message(id, values = {}) {
  return { id, values };
}

/** What was told so far. */
export class Text {
  /** @type {Told[]} */
  told = [];

  /** @param {Message} message @param {number} [indent] */
  line(message, indent = 0) {
    this.told.push({ kind: "line", indent, ...message });
  }

  /** @param {Message} message */
  point(message) {
    this.told.push({ kind: "point", indent: 2, ...message });
  }

  /** @param {Message} message */
  title(message) {
    this.told.push({ kind: "title", indent: 0, ...message });
  }

  /** @param {Message} message */
  head(message) {
    this.told.push({ kind: "head", indent: 0, ...message });
  }

  /** @param {number} width @param {Message} label @param {Message} value */
  row(width, label, value) {
    this.told.push({ kind: "row", indent: 2, width, ...label, value });
  }

  /** @param {string} text */
  quote(text) {
    this.told.push({ kind: "quote", indent: 0, text });
  }

  /** @param {string} text */
  command(text) {
    this.told.push({ kind: "command", indent: 2, text });
  }

  blank() {
    this.told.push({ kind: "blank" });
  }
}

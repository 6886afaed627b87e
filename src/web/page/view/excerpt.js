/** A piece of a line, every character of it visible, with what differs marked. */

import { visible } from "../../words/index.js";
import { h } from "./element.js";

/** @param {import("../model/unlike.js").Excerpt} excerpt */
export function piece({ before, found, after }) {
  return h("pre", { class: "line", tabindex: 0 }, visible(before), found !== "" && h("mark", null, visible(found)), visible(after));
}

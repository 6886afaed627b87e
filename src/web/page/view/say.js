/** Messages in the language of a page. */

import { say } from "../../words/index.js";

export { t } from "../state.js";

/**
 * @param {import("../state.js").State} state
 * @param {string} id
 * @param {any} values
 */
export function words(state, id, values) {
  return say(state.lang, id, values);
}

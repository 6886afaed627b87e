/** The files beside the page, and the number of the verifier's code. */

import { t } from "./say.js";
import { h } from "./element.js";
import { fours } from "./trust.js";

/** @typedef {import("../state.js").State} State */

/** @param {State} state */
export function filesSection(state) {
  const { log, checkpoint, policy, receipts } = state.files;
  const entry = (/** @type {string | undefined} */ file, /** @type {string} */ id) =>
    file && h("li", null, h("a", { href: encodeURI(file) }, file), `: ${t(state, id)}`);
  return [
    log && h("ul", null, entry(log, "page.Transcript"), entry(checkpoint, "page.Note"), entry(policy, "page.Keys"),
      receipts && h("li", null, `${receipts}: ${t(state, "page.Receipts")}`), entry("controleren.html", "page.Checker"), entry("verifier.mjs", "page.NodeVerifier")),
    h("p", { class: "measure" }, t(state, "page-trust.Code")),
    h("p", { id: "code" }, fours(state.code)),
    h("p", { class: "measure" }, t(state, "page.NoNetwork")),
  ];
}

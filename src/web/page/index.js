/** The published page: one transcript, computed when the page opens. */

import { MOST_BYTES, isTable, keyIn, kindOf } from "./model/kind.js";
import { addressOf, receiptInAddress } from "./model/proof.js";
import { askStory, chapters, chooseByAddress, compute, doings, goTo, renew, showReceipt } from "./reader.js";
import { transcriptIn, unshield } from "./read.js";
import { showMark } from "./rehearsal.js";
import { t } from "./state.js";
import { masthead } from "./view/frame.js";
import { h } from "./view/element.js";
import { verdict } from "./view/verdict.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {ReturnType<typeof import("./engine.js").engine>} Engine
 */

/**
 * @param {State} state
 * @param {Engine} engine
 * @param {HTMLElement} source the element that holds the transcript
 * @param {{ speak: (lang: import("./state.js").Lang, then: () => void) => void, enlarge: (then: () => void) => void }} frame
 */
export function indexPage(state, engine, source, frame) {
  const text = unshield(source.textContent ?? "");
  const title = source.getAttribute("data-title") ?? "";
  state.text = text;
  state.files = { ...source.dataset };
  const bytes = () => new TextEncoder().encode(text);
  const again = async () => {
    await compute(state, engine, bytes(), changed);
    renew(state, does, ["trust", "witnesses", "checked"]);
    askStory(state, engine, () => renew(state, does, ["practice"]));
  };
  const does = doings(state, engine, { taken: (files) => take(files), again });

  const changed = () => {
    const shown = verdict(state, { stop: () => engine.stop("stopped"), again: () => again().then(draw), compute: does.compute, now: Date.now() });
    document.getElementById("verdict")?.replaceChildren(...(shown === null ? [] : [shown]));
    if (state.phase === "done") document.documentElement.dataset.verdict ??= String(Math.round(performance.now()));
  };
  const draw = () => {
    document.title = t(state, "page.Title", { programme: title });
    showMark(state, [text]);
    document.querySelector(".skip")?.replaceChildren(t(state, "page.Skip"));
    const head = masthead(state, title, state.log?.programme.by ?? null, { speak: (lang) => frame.speak(lang, draw), enlarge: () => frame.enlarge(draw) });
    document.querySelector("header")?.replaceChildren(...head.filter((own) => own !== false));
    changed();
    const { list, chapters: made } = chapters(state, does);
    document.getElementById("contents")?.replaceChildren(...(list === null ? [] : [list]));
    const hidden = state.phase === "done" && state.log === null ? [h("p", { class: "measure hidden-note" }, t(state, "page.Hidden"))] : [];
    document.getElementById("chapters")?.replaceChildren(...(state.phase === "busy" ? [] : [...hidden, ...made]));
  };
  const take = async (/** @type {File[]} */ files) => {
    state.wrong = null;
    for (const file of files) await takeFile(file);
    draw();
    if (state.wrong !== null) document.querySelector(".vouching")?.scrollIntoView();
    askStory(state, engine, () => renew(state, does, ["practice"]));
  };
  const takeFile = async (/** @type {File} */ file) => {
    const given = file.size > MOST_BYTES ? "" : await file.text();
    switch (kindOf(transcriptIn(given) ?? given, file.size)) {
      case "keys":
        state.given.push({ file: file.name, text: keyIn(given) });
        return again();
      case "receipt":
        await showReceipt(state, engine, given);
        if (state.chosen !== null) goTo(addressOf(given));
        return;
      case "private": return refuse("Private", file);
      case "list":
      case "transcript": return refuse("ToChecker", file);
      default: return refuse(isTable(file.name) ? "IsTable" : "IsOther", file);
    }
  };
  const refuse = (/** @type {string} */ why, /** @type {File} */ file) => {
    state.wrong = { id: `page-file.${why}`, values: { file: file.name } };
  };
  const follow = async () => {
    const receipt = receiptInAddress(location.hash);
    if (receipt !== null) await showReceipt(state, engine, receipt);
    else if (!chooseByAddress(state)) return;
    draw();
    document.getElementById("practice")?.scrollIntoView();
    askStory(state, engine, () => renew(state, does, ["practice"]));
  };
  draw();
  addEventListener("hashchange", follow);
  return { draw, take, begin: async () => { await again(); draw(); await follow(); } };
}

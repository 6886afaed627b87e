/** Where a page begins: it takes the parts out of its own document and hands them on. */

import { checkPage } from "./check.js";
import { engine } from "./engine.js";
import { indexPage } from "./index.js";
import { newState } from "./state.js";

/**
 * SHA-256 of the verifier's bundle as it stands in this page, where the browser computes one: from a file or a safe address.
 * @param {string} source
 */
async function codeOf(source) {
  if (!globalThis.crypto?.subtle) return "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(source));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function begin() {
  const lang = navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en";
  const state = newState(lang);
  document.documentElement.lang = lang;
  const source = document.getElementById("verifier")?.textContent ?? "";
  const own = engine(source);
  const frame = {
    speak: (/** @type {import("./state.js").Lang} */ chosen, /** @type {() => void} */ then) => {
      state.lang = chosen;
      document.documentElement.lang = chosen;
      then();
      document.getElementById(`lang-${chosen}`)?.focus();
    },
    enlarge: (/** @type {() => void} */ then) => {
      document.documentElement.classList.toggle("large");
      then();
      document.getElementById("large")?.focus();
    },
  };
  const transcript = document.getElementById("transcript");
  const page = transcript === null ? checkPage(state, own, frame) : indexPage(state, own, transcript, frame);
  drops(page.take);
  const [code] = await Promise.all([codeOf(source), page.begin()]);
  state.code = code;
  page.draw();
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

/**
 * Files can be dropped anywhere on a page.
 * @param {(files: File[]) => void} take
 */
function drops(take) {
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.documentElement.classList.add("dragging");
  });
  addEventListener("dragleave", () => document.documentElement.classList.remove("dragging"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.documentElement.classList.remove("dragging");
    if (event.dataTransfer !== null) take([...event.dataTransfer.files]);
  });
}

begin();

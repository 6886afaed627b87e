/** One's own practice: looked for, or known by a receipt; its story, and its lot by hand. */

import { fileName } from "../model/proof.js";
import { search, stateOf } from "../model/standing.js";
import { shortened, t } from "../state.js";
import { coded, h } from "./element.js";
import { hand, pseudonymByHand } from "./hand.js";
import { told } from "./story.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../model/standing.js").Practice} Practice */

const HITS = 12;

/**
 * @param {State} state
 * @param {{ open: (id: string) => void, close: () => void, row: () => void, files: (files: File[]) => void }} does
 */
export function practiceSection(state, does) {
  if (state.standing === null) return null;
  const chosen = state.chosen === null ? null : state.standing.byId.get(state.chosen) ?? null;
  return [
    state.shown !== null && proof(state),
    chosen === null ? finder(state, does) : own(state, chosen, does),
  ];
}

/**
 * @param {State} state
 * @param {{ open: (id: string) => void, files: (files: File[]) => void }} does
 */
function finder(state, does) {
  const hits = h("div", { id: "hits" });
  const count = h("p", { id: "hits-count", role: "status" });
  const find = (/** @type {any} */ event) => showHits(state, event.target.value, hits, count, does.open);
  const enter = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Enter") chooseHit(/** @type {HTMLButtonElement[]} */ ([...hits.querySelectorAll("button")]));
  };
  return h("div", { class: "finder" },
    isHidden(state) ? h("p", null, t(state, "page-find.Pseudonyms")) : [
      h("label", { for: "find" }, t(state, "page-find.Label")),
      h("input", { id: "find", type: "search", enterkeyhint: "search", autocomplete: "off", spellcheck: "false", oninput: find, onkeydown: enter, "aria-describedby": "hits-count" }),
      count, hits],
    h("p", { class: "receipt-way" }, t(state, "page-find.Receipt"), " ",
      fileButton("receipt-file", t(state, "page-go.OpenReceipt"), does.files)));
}

/**
 * The only hit is opened; of more the first one has the focus, and opens by the same key.
 * @param {HTMLButtonElement[]} hits
 */
function chooseHit([first, ...others]) {
  if (others.length === 0) first?.click();
  else setTimeout(() => first?.focus()); // not while the key is pressed, or it would open already
}

/** @param {State} state */
function isHidden(state) {
  return state.standing?.rules.identity === "pseudonym";
}

/**
 * A field for files that looks like a button and is one for the keyboard.
 * @param {string} id
 * @param {string} name
 * @param {(files: File[]) => void} taken
 * @param {boolean} [many]
 */
export function fileButton(id, name, taken, many = false) {
  const input = h("input", { id, type: "file", class: "file", multiple: many, onchange: (/** @type {any} */ event) => {
    taken([...event.target.files]); // a copy: what follows empties the list of the element
    event.target.value = "";
  } });
  return h("span", { class: "file-button" }, input, h("label", { for: id }, name));
}

/**
 * @param {State} state
 * @param {string} asked
 * @param {HTMLElement} hits
 * @param {HTMLElement} count
 * @param {(id: string) => void} open
 */
function showHits(state, asked, hits, count, open) {
  if (asked.trim() === "") {
    hits.replaceChildren();
    count.textContent = "";
    return;
  }
  const found = search(/** @type {any} */ (state.standing), asked);
  const shown = found.slice(0, HITS);
  count.textContent = found.length === 0 ? t(state, "page-find.Nobody")
    : found.length > HITS ? t(state, "page-find.FirstHits", { hits: found.length, shown: HITS })
      : t(state, "page-find.Hits", { hits: found.length });
  hits.replaceChildren(
    h("ul", null, shown.map((practice) => h("li", null, hit(state, practice, open)))),
    ...(found.length === 0 ? [h("p", null, t(state, "page-find.Missing"))] : []));
}

/**
 * @param {State} state
 * @param {Practice} practice
 * @param {(id: string) => void} open
 */
function hit(state, practice, open) {
  const { word, message } = stateOf(practice);
  return h("button", { type: "button", class: "hit", onclick: () => open(practice.id) },
    h("span", { class: "name" }, practice.name || shortened(practice.id)),
    h("span", { class: "code" }, practice.name === "" ? "" : practice.id),
    practice.town && h("span", { class: "town" }, practice.town),
    h("span", { class: `state ${word}` }, h("span", { class: `mark ${word}`, "aria-hidden": "true" }), t(state, message)));
}

/**
 * @param {State} state
 * @param {Practice} practice
 * @param {{ close: () => void, row: () => void }} does
 */
function own(state, practice, { close, row }) {
  const { word, message } = stateOf(practice);
  const who = state.shown?.opening?.code ?? null;
  const story = state.told?.id === practice.id ? state.told.paragraphs : null;
  return h("article", { class: "own-practice", "aria-labelledby": "own-name" },
    h("h3", { id: "own-name", tabindex: -1 }, practice.name || shortened(practice.id)),
    h("p", { class: "facts" }, [who ?? (practice.name === "" ? null : practice.id), practice.town, practice.region].filter(Boolean).join(" · ")),
    h("p", { class: `outcome ${word}` }, h("span", { class: `mark ${word}`, "aria-hidden": "true" }), t(state, message)),
    story === null ? h("p", { role: "status" }, t(state, state.lost ? "page-find.Lost" : "page-find.Busy")) : told(state, story),
    ownRow(state, practice, row),
    ownReceipt(state, practice),
    hand(state, practice),
    pseudonymByHand(state),
    h("p", { class: "address" }, h("button", { type: "button", onclick: close }, t(state, "page-go.Close"))));
}

/**
 * The way to what the others had: one's own row, and the room.
 * @param {State} state
 * @param {Practice} practice
 * @param {() => void} row
 */
function ownRow(state, practice, row) {
  if ((practice.outcome?.tranches.length ?? 0) === 0) return null;
  const toRow = (/** @type {Event} */ event) => {
    event.preventDefault();
    row();
  };
  return h("p", { class: "own-links" }, h("a", { href: "#own-row", onclick: toRow }, t(state, "page-find.OwnRow")), " ",
    h("a", { href: "#rooms" }, t(state, "page-find.OwnRoom")));
}

/**
 * The receipt that lies beside the page, where receipts were published.
 * @param {State} state
 * @param {Practice} practice
 */
function ownReceipt(state, practice) {
  const folder = state.files.receipts;
  if (!folder || practice.outcome === null) return null;
  const name = fileName(practice.id);
  return h("p", null, h("a", { href: `${folder}/${encodeURIComponent(name)}`, download: name }, name), " ", t(state, "page-find.OwnReceipt"));
}

/** @param {State} state */
function proof(state) {
  const { relation, verdict } = state.shown ?? {};
  if (relation) return h("p", { class: relation.good ? "proof good" : "proof bad", role: "status" }, t(state, relation));
  const reason = verdict?.difference?.reason ?? verdict?.error;
  return h("div", { class: "proof bad", role: "status" },
    h("p", null, t(state, "page-verdict.ReceiptDiffers")),
    reason && h("p", null, coded(t(state, "page-verdict.What", { reason: t(state, reason) }))));
}

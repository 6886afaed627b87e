/** Where the screen begins: the transcript is computed whole, and only then is anything shown. */

import { engine } from "../page/engine.js";
import { readNote } from "../page/model/log.js";
import { unshield } from "../page/read.js";
import { showMark } from "../page/rehearsal.js";
import { compute } from "../page/reader.js";
import { t } from "../page/state.js";
import { h } from "../page/view/element.js";
import { verdict } from "../page/view/verdict.js";
import { doings, isBlack, keyed } from "./control.js";
import { newHall, shown } from "./hall.js";
import { firstShown, showsOf } from "./model/shows.js";
import { scenesOf } from "./scenes.js";
import { keepPlace, returnTo } from "./place.js";
import { obey } from "./remote.js";
import { foot, where } from "./view/frame.js";
import { liveScene } from "./view/live.js";
import { overlay } from "./view/over.js";

/**
 * @typedef {import("./hall.js").Hall} Hall
 * @typedef {import("./control.js").Does} Does
 * @typedef {ReturnType<typeof engine>} Engine
 */

/** So long the controls stay after the mouse moved. */
const POINTING = 3000;

async function begin() {
  const source = /** @type {HTMLElement} */ (document.getElementById("transcript"));
  const hall = newHall(source.dataset);
  const own = engine(document.getElementById("verifier")?.textContent ?? "");
  const text = unshield(source.textContent ?? "");
  hall.state.text = text;
  document.documentElement.lang = hall.state.lang;
  const title = source.dataset.title ?? "";
  /** @type {Does} */
  const does = doings(hall, () => {
    draw(hall, does, title);
    tell();
  });
  const tell = obey(hall, does);
  listen(hall, does, () => draw(hall, does, title));
  const changed = () => (hall.state.phase === "busy" ? drawVerdict(hall, own, title) : undefined);
  await compute(hall.state, own, new TextEncoder().encode(text), changed);
  const { log, report } = hall.state;
  if (log !== null && report.agrees) hall.shows = showsOf(log);
  if (hall.shows.length > 0) {
    hall.at = firstShown(hall.shows);
    hall.scenes = scenesOf(hall);
    returnTo(hall, location.hash);
    draw(hall, does, title);
    await shorten(hall, own, () => draw(hall, does, title));
  } else drawVerdict(hall, own, title);
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

/**
 * The short numbers of everything that is shown: a tenth of a second each, by design.
 * @param {Hall} hall
 * @param {Engine} own
 * @param {() => void} changed
 */
async function shorten(hall, own, changed) {
  const first = shown(hall);
  const [sealed = [], ...others] = [first, ...hall.shows.filter((show) => show !== first)].map(({ section }) => section.seal ? [readNote(section.seal.note).root] : []);
  for (const root of [...sealed, hall.state.report.last_root, ...others.flat()]) {
    hall.state.seals.set(root, await own.ask({ ask: "short", root }));
    if (document.querySelector(`.fours[data-root="${root}"]`) !== null) changed();
  }
}

/**
 * While the verifier computes, and where it finds that something differs: then nothing of the result is shown.
 * @param {Hall} hall
 * @param {Engine} own
 * @param {string} title
 */
function drawVerdict(hall, own, title) {
  const { state } = hall;
  document.title = t(state, "hall-step.Screen", { programme: title });
  showMark(state, [state.text ?? ""]);
  const busy = state.phase === "busy";
  const compute = async (/** @type {string} */ root) => {
    state.seals.set(root, await own.ask({ ask: "short", root }));
    drawVerdict(hall, own, title);
  };
  const told = verdict(state, { stop: () => own.stop("stopped"), again: () => location.reload(), compute, now: Date.now() });
  document.getElementById("main")?.replaceChildren(h("div", { class: "found" },
    busy && h("p", { class: "lead" }, t(state, "hall-step.Whole")), ...(told === null ? [] : [told])));
}

/**
 * @param {Hall} hall
 * @param {Does} does
 * @param {string} title
 */
function draw(hall, does, title) {
  const scene = hall.live === null ? hall.scenes[hall.scene] : liveScene(hall, hall.live);
  const main = document.getElementById("main");
  if (scene === undefined || main === null) return;
  keepPlace(hall);
  document.title = t(hall.state, "hall-step.Screen", { programme: title });
  showMark(hall.state, [hall.state.text ?? ""]);
  document.querySelector("header")?.classList.toggle("first", scene.step === null);
  document.getElementById("where")?.replaceChildren(where(hall));
  const focused = document.activeElement?.matches(":focus-visible") ? document.activeElement.id : "";
  const made = h("div", { class: `scene ${scene.step ?? "title"}`, "data-scene": hall.scene, "data-of": hall.scenes.length, "data-beat": hall.beat, "data-beats": scene.beats });
  main.replaceChildren(made);
  made.append(...h("div", null, scene.make(hall.beat)).childNodes);
  document.getElementById("foot")?.replaceChildren(...foot(hall, does));
  fit(made);
  const over = hall.over === null ? null : overlay(hall, hall.over, does);
  document.getElementById("over")?.replaceChildren(...(over === null ? [] : [over]));
  over?.showModal();
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById("asked"));
  field?.setSelectionRange(field.value.length, field.value.length);
  if (over === null && focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/**
 * A picture is set as large as the screen has room for, never below the smallest letter; letters differ in width from one computer to
 * another, so what stands on one line is measured too.
 * @param {HTMLElement} made
 */
function fit(made) {
  const heading = made.querySelector("h2") ?? made;
  const filled = made.querySelector(".rows, .thrown") !== null;
  for (let size = filled ? 100 : 148; size >= 40; size -= 6) {
    made.style.setProperty("--fit", String(size / 100));
    if (made.scrollHeight <= made.clientHeight + 1 && [made, heading].every(isWhole)) break;
  }
  const lines = /** @type {HTMLElement[]} */ ([...made.querySelectorAll(".told, .order .who")]);
  for (let line = 116; line >= 100 && !lines.every(isWhole); line -= 4) made.style.setProperty("--line", `${line / 100}rem`);
}

/** @param {HTMLElement} own */
function isWhole(own) {
  return own.scrollWidth <= own.clientWidth + 1;
}

/**
 * @param {Hall} hall
 * @param {Does} does
 * @param {() => void} again
 */
function listen(hall, does, again) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  addEventListener("keydown", (event) => {
    if (hall.scenes.length === 0 || hall.over !== null) return;
    const pressed = event.target instanceof HTMLButtonElement && ["Enter", " "].includes(event.key);
    const does_ = pressed ? null : keyed(hall, does, event);
    if (does_ === null) return;
    event.preventDefault();
    does_();
  });
  document.getElementById("main")?.addEventListener("click", (event) => {
    if (hall.scenes.length > 0) does.scene(event.clientX < innerWidth / 3 ? -1 : 1);
  });
  addEventListener("click", () => {
    if (isBlack()) does.black();
  });
  addEventListener("pointermove", () => {
    document.documentElement.classList.add("pointing");
    clearTimeout(timer);
    timer = setTimeout(() => document.documentElement.classList.remove("pointing"), POINTING);
  });
  addEventListener("resize", again);
}

begin();

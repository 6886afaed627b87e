/** Keys, clicks and time: from one picture to the next, and within one. */

import { isStill } from "../page/clock.js";
import { scenesOf } from "./scenes.js";

/**
 * @typedef {import("./hall.js").Hall} Hall
 * @typedef {import("./hall.js").Scene} Scene
 * @typedef {{
 *   step: (by: 1 | -1) => void, scene: (by: 1 | -1) => void, open: (at: number) => void, roll: (by: number) => void, run: () => void,
 *   over: (over: Hall["over"]) => void, live: (live: Hall["live"]) => void, other: (by: 1 | -1) => void, language: () => void, full: () => void, black: () => void
 * }} Does
 */

/** @param {Hall} hall */
function sceneNow({ scenes, scene }) {
  return /** @type {Scene} */ (scenes[scene]);
}

/**
 * @param {Hall} hall
 * @param {() => void} draw
 * @returns {Does}
 */
export function doings(hall, draw) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const open = (/** @type {number} */ at, beat = 0) => {
    const scene = Math.max(0, Math.min(hall.scenes.length - 1, at));
    Object.assign(hall, { scene, beat: Math.min(beat, hall.scenes[scene]?.beats ?? 0), roll: 0 });
    changed();
  };
  const changed = () => {
    clearTimeout(timer);
    draw();
    if (hall.running) timer = setTimeout(tick, waits(hall));
  };
  const tick = () => {
    const { beats } = sceneNow(hall);
    const isEnd = hall.beat === beats && hall.scene === hall.scenes.length - 1;
    if (isEnd) hall.running = false;
    if (hall.beat < beats) hall.beat = isStill() ? beats : hall.beat + 1;
    else if (!isEnd) Object.assign(hall, { scene: hall.scene + 1, beat: 0, roll: 0 });
    changed();
  };
  return {
    open: (at) => open(at),
    step: (by) => {
      const beat = hall.beat + by;
      if (beat < 0) open(hall.scene - 1, hall.scene > 0 ? Infinity : 0);
      else if (beat > sceneNow(hall).beats) open(hall.scene + 1, hall.scene === hall.scenes.length - 1 ? Infinity : 0);
      else open(hall.scene, beat);
    },
    scene: (by) => {
      const { beats } = sceneNow(hall);
      if (by > 0 && hall.beat < beats) open(hall.scene, beats);
      else if (by < 0 && hall.beat > 0) open(hall.scene, 0);
      else open(hall.scene + by, hall.scene + by < hall.scenes.length && by > 0 ? 0 : Infinity);
    },
    roll: (by) => {
      hall.roll += by;
      changed();
    },
    run: () => {
      hall.running = !hall.running;
      changed();
    },
    over: (over) => {
      Object.assign(hall, { over, running: false });
      changed();
    },
    live: (live) => {
      if (JSON.stringify(live) === JSON.stringify(hall.live)) return;
      Object.assign(hall, { live, running: false });
      changed();
    },
    other: (by) => {
      hall.at = (hall.at + by + hall.shows.length) % hall.shows.length;
      hall.scenes = scenesOf(hall);
      open(0);
    },
    language: () => {
      hall.state.lang = hall.state.lang === "nl" ? "en" : "nl";
      document.documentElement.lang = hall.state.lang;
      changed();
    },
    black: () => {
      const black = document.documentElement.classList.toggle("black");
      if (black) hall.running = false;
      changed();
    },
    full: () => {
      if (document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(() => {});
      else document.exitFullscreen();
    },
  };
}

/** Whether the picture is black for a moment, so that the hall looks elsewhere. */
export function isBlack() {
  return document.documentElement.classList.contains("black");
}

/**
 * How long the picture stands, in milliseconds.
 * @param {Hall} hall
 */
function waits(hall) {
  const { beats, pace, hold } = sceneNow(hall);
  return hall.beat < beats ? (hall.beat === 0 ? Math.max(pace, 4000) : pace) : hold;
}

/**
 * What a key does; nothing for the keys of the browser.
 * @param {Hall} hall
 * @param {Does} does
 * @param {KeyboardEvent} event
 * @returns {(() => void) | null}
 */
export function keyed(hall, does, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (isBlack()) return ["Shift", "F5"].includes(event.key) ? () => {} : does.black;
  switch (event.key) {
    case "ArrowRight": return () => does.step(1);
    case "ArrowLeft": return () => does.step(-1);
    case " ": case "PageDown": case "Enter": return () => does.scene(1);
    case "PageUp": case "Backspace": return () => does.scene(-1);
    case "ArrowDown": return () => does.roll(3);
    case "ArrowUp": return () => does.roll(-3);
    case "Home": return () => does.open(0);
    case "End": return () => does.open(hall.scenes.length - 1);
    case "F5": return does.full;
    case "?": return () => does.over({ kind: "keys" });
    case "/": return () => does.over({ kind: "find", asked: "" });
  }
  if (/^[0-9]$/.test(event.key)) return () => does.over({ kind: "find", asked: event.key });
  switch (event.key.toLowerCase()) {
    case "p": return does.run;
    case "f": return does.full;
    case "b": case ".": return does.black;
    case "l": return does.language;
    case "r": return () => does.other(event.shiftKey ? -1 : 1);
    default: return null;
  }
}

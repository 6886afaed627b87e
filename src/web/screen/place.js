/** Where we are, in the address of the page: who reloads it finds the same picture again. */

import { scenesOf } from "./scenes.js";

/** @typedef {import("./hall.js").Hall} Hall */

/** A browser takes no more than some hundred changes of its address in half a minute, and lots fall faster. */
const RESTS = 300;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Hall} hall */
export function keepPlace({ at, scene, beat }) {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, "", `#${[at, scene, beat].join("-")}`), RESTS);
}

/**
 * To the picture that an address names, where there is such a picture.
 * @param {Hall} hall
 * @param {string} hash
 */
export function returnTo(hall, hash) {
  const [, at = NaN, scene = NaN, beat = NaN] = (/^#(\d+)-(\d+)-(\d+)$/.exec(hash) ?? []).map(Number);
  if (hall.shows[at] === undefined) return;
  hall.at = at;
  hall.scenes = scenesOf(hall);
  const own = hall.scenes[scene];
  if (own !== undefined) Object.assign(hall, { scene, beat: Math.min(beat, own.beats) });
}

/** The desk as the remote control of the screen: only the window that opened this one, from the same address. */

import { isBlack } from "./control.js";
import { found } from "./view/over.js";

/**
 * @typedef {import("./hall.js").Hall} Hall
 * @typedef {import("./control.js").Does} Does
 */

/** So often the desk hears what is shown, in milliseconds: it may have been reloaded. */
const TELLS = 1000;

/**
 * @param {Hall} hall
 * @param {Does} does
 * @returns {() => void} tells the desk what is shown now
 */
export function obey(hall, does) {
  const desk = /** @type {Window | null} */ (opener);
  if (desk === null || !location.pathname.startsWith("/screen/")) return () => {};
  sessionStorage.clear(); // a window gets a copy of what the one that opened it keeps, and needs no key
  const tell = () => desk.postMessage({ screen: {
    at: hall.scene + 1, of: hall.scenes.length, running: hall.running, black: isBlack(), live: hall.live !== null,
  } }, location.origin);
  const show = (/** @type {string} */ asked) => {
    const [first, ...others] = found(hall, asked);
    if (isBlack()) does.black();
    does.over(first !== undefined && others.length === 0 ? { kind: "one", id: first.id } : { kind: "find", asked });
  };
  /** @type {{ [told: string]: () => void }} */
  const orders = { back: () => does.scene(-1), next: () => does.scene(1), run: does.run, black: does.black };
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== desk || origin !== location.origin || hall.scenes.length === 0) return;
    const order = orders[data?.does];
    if (order !== undefined && isBlack()) does.black();
    else if (order !== undefined && hall.over !== null) does.over(null); // what lies over the picture goes first
    else if (order !== undefined) order();
    else if (typeof data?.one === "string") show(data.one);
    else if (data?.live !== undefined) does.live(data.live);
  });
  setInterval(() => {
    if (desk.closed) does.live(null); // nobody types any more
    tell();
  }, TELLS);
  return tell;
}

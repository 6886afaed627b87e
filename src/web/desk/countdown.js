/** A round of the beacon that is waited for: how long it still takes, counted here from the moment that the program tells. */

import { calm, clock, isStill } from "../page/clock.js";

/** So often the time is looked at, in milliseconds; who listens to the page hears only that it is over. */
const LOOKS = 250;

/** Brings what is shown up to date. */
export function count() {
  const wait = document.querySelector(".wait");
  const left = wait?.querySelector(".left");
  if (!(wait instanceof HTMLElement) || !(left instanceof HTMLElement)) return;
  const rest = Date.parse(wait.dataset.until ?? "") - Date.now();
  const text = isStill() ? calm(rest) : clock(rest);
  if (left.textContent !== text) left.textContent = text;
  left.classList.toggle("hours", text.split(":").length > 2);
  const there = wait.nextElementSibling;
  if (rest > 0) {
    wait.hidden = false;
    wait.dataset.counted = "";
  } else if (!wait.hidden && there !== null) {
    wait.hidden = true;
    there.textContent = wait.dataset.there ?? "";
  }
}

setInterval(count, LOOKS);

/** What a hall sees of it: until when, and which round; nothing where nobody waited. @param {HTMLElement} main */
export function waited(main) {
  const wait = main.querySelector(".wait");
  if (!(wait instanceof HTMLElement) || wait.dataset.counted === undefined) return null;
  return { until: wait.dataset.until, round: Number(wait.dataset.round) };
}

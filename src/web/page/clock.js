/** How long something still takes, as a clock shows it. */

const [SECOND, MINUTE] = [1000, 60_000];

/**
 * `2:03`, `1:02:03`: rounded up, so that it is over at `0:00`.
 * @param {number} left milliseconds
 */
export function clock(left) {
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/**
 * The same where nothing shall move: a minute at a time, and ten seconds in the last one.
 * @param {number} left milliseconds
 */
export function calm(left) {
  const step = left > MINUTE ? MINUTE : 10 * SECOND;
  return clock(Math.ceil(left / step) * step);
}

/** Whether this computer was told not to move things. */
export function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

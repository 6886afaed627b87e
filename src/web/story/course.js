/** The course of a practice: every start date for which it was a candidate, over all rounds, as it stands today. */

import { after } from "./lineage.js";
import { Story } from "./own.js";
import { isSameTurn } from "./standing.js";

/**
 * @typedef {import("./types.js").Turn} Turn
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./lineage.js").Lineage} Lineage
 *
 * @typedef {object} Step a start date for which it was a candidate
 * @property {Story} story the draw or the amendment in which it had that turn
 * @property {number} tranche
 * @property {Turn} turn
 * @property {string} date
 */

/**
 * All steps of a practice, in order: of each round those that hold after its last amendment.
 * @param {readonly Scene[]} scenes
 * @param {Lineage} lineage
 * @returns {Step[]}
 */
export function course(scenes, lineage) {
  const rounds = [...new Set(scenes.map(({ round }) => round))];
  return rounds.flatMap((round) => steps(scenes.filter((scene) => scene.round === round), lineage));
}

/**
 * The steps of a round.
 * @param {Scene[]} scenes
 * @param {Lineage} lineage
 * @returns {Step[]}
 */
function steps(scenes, lineage) {
  const all = scenes.map((scene) => ({ scene, story: Story.find(scene, after(lineage, scene.section)[0]) }));
  const known = all.slice(0, all.findLastIndex(({ story }) => story !== null) + 1).reverse();
  const last = known[0]?.story;
  if (!last) return [];
  return last.turns.flatMap((turn, tranche) => {
    if (turn === null) return [];
    const story = firstWith(known, tranche, turn) ?? last;
    return [{ story, tranche, turn, date: last.rules.tranches[tranche]?.start ?? "" }];
  });
}

/**
 * The first story that had this turn, of those that had it without a break. Between a withdrawal and its end a practice has no turns,
 * and then again those that it had, or its group has.
 * @param {{ scene: Scene, story: Story | null }[]} known the last first
 * @param {number} tranche
 * @param {Turn} turn
 */
function firstWith(known, tranche, turn) {
  const mates = known[0]?.story?.mates() ?? [];
  const withTurns = known.flatMap(({ scene, story }) => {
    if (story === null || story.isCandidate) return [story];
    const mate = mates.find((id) => scene.standing.practices.has(id));
    return mate === undefined ? [] : [Story.find(scene, mate)];
  });
  const other = withTurns.findIndex((story) => story === null || !isSameTurn(story.turns[tranche], turn));
  return withTurns.slice(0, other < 0 ? withTurns.length : other).at(-1) ?? null;
}

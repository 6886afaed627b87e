/** What an amendment meant for one practice. */

import { before } from "./lineage.js";
import { changeLine } from "./log.js";
import { Story } from "./own.js";
import { tellWhere } from "./round.js";
import { Scene } from "./scene.js";
import { areSameTurns } from "./standing.js";
import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Change} Change
 * @typedef {import("./log.js").Section} Section
 * @typedef {import("./standing.js").Turns} Turns
 * @typedef {import("./text.js").Text} Text
 * @typedef {import("./asker.js").Asker} Asker
 *
 * @typedef {{ start: string | null, turns: Turns }} Before where a practice stood before an amendment
 */

/**
 * What an amendment meant for who asks.
 * @param {Text} text
 * @param {Section} section
 * @param {Scene | undefined} scene there once it was worked out
 * @param {Asker} asker
 */
export function tellAmendment(text, section, scene, asker) {
  const changes = section.changes.filter((change) => concerns(change, asker.id));
  const story = scene ? Story.find(scene, asker.id) : null;
  for (const change of changes) {
    text.line(changeTold(change, changeLine(section, change), { story, asker }));
    if (["late", "correct", "successor"].includes(change.type)) tellWhere(text, change);
  }
  if (section.state === "sealed") text.line(message("after.NotYet"));
  if (section.state === "aborted") text.line(message("after.Aborted", { reason: section.why }));
  if (scene === undefined) return;
  text.line(message("after.WorkedOut", { drawn: section.stated }));
  const [own] = changes;
  if (story !== null) tellDrawn(text, story, { own, before: stoodBefore(scene, asker) }, asker);
  else if (own?.type === "successor") text.line(message("after.Ended", { next: asker.code(own.id) }));
  else text.line(message("after.Nothing"));
}

/** @param {Change} change @param {string} id */
function concerns(change, id) {
  return change.practice === id || change.id === id || (change.of ?? []).includes(id);
}

/**
 * @param {Change} change
 * @param {number} line
 * @param {{ story: Story | null, asker: Asker }} of the story is there once the amendment was worked out, and the practice is in it
 */
function changeTold(change, line, { story, asker }) {
  const { ion, region, wish } = change;
  switch (change.type) {
    case "withdraw": return message("explain-change.Withdrew", { line });
    case "restore": return restored(story, line);
    case "late": return message("explain-change.Late", { line });
    case "correct": {
      const now = wish === null ? message("wish-now.None") : message("wish-now.Date", { wish });
      return message("explain-change.Corrected", { ion, region, wish: now, line });
    }
    default: {
      const of = change.of.map((id) => asker.code(id));
      return message("explain-change.Successor", { new: asker.code(change.id), of, line });
    }
  }
}

/** What came back of what a practice had when it withdrew. @param {Story | null} story @param {number} line */
function restored(story, line) {
  if (story === null) return message("explain-change.Restores", { line });
  const start = story.scene.withdrawnStart(story.id);
  if (start !== null && story.start === start) return message("explain-change.RestoredPlace", { start, line });
  // nothing, or an earlier one than it had
  if (start === null || (story.start !== null && story.start < start)) return message("explain-change.Restored", { line });
  return message("explain-change.RestoredWithout", { start, line });
}

/** A successor takes over what was told to the first that went up in it. @param {Scene} scene @param {Asker} asker @returns {Before} */
function stoodBefore({ section, before: standing }, asker) {
  if (standing === null) return { start: null, turns: [] };
  const story = Story.find(new Scene(section, standing, null), before(section, asker.id));
  return { start: story?.start ?? null, turns: story?.turns ?? [] };
}

/**
 * What came of the amendment.
 * @param {Text} text
 * @param {Story} story
 * @param {{ own: Change | undefined, before: Before }} since the change that concerns the practice, and how it stood
 * @param {Asker} asker
 */
function tellDrawn(text, story, { own, before }, asker) {
  const same = areSameTurns(before.turns, story.turns);
  if (own === undefined && same && story.start === before.start) {
    text.line(message("after.Nothing"));
    return;
  }
  const { start } = story;
  text.line(start === null ? message("after.NoStart") : message("after.Starts", { start }));
  switch (own?.type) {
    case "withdraw": return;
    case "late": return story.tellWhole(text, asker);
    case "restore": {
      // its lot and the turns that came back are those of the draw, and were told there
      const had = story.scene.withdrawn(story.id)?.turns ?? [];
      if (!areSameTurns(had, story.turns) && !story.takesPart) story.tellTranches(text, had, asker);
      return;
    }
    default: if (!same && !story.takesPart) story.tellTranches(text, before.turns, asker);
  }
}

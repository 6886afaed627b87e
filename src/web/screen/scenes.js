/** The pictures of a section in their order. Where something has not happened yet, they end before it. */

import { isDrawn } from "../page/model/log.js";
import { shown } from "./hall.js";
import { coursesOf } from "./model/course.js";
import { basketScenes } from "./view/basket.js";
import { checkScenes } from "./view/check.js";
import { givenScenes } from "./view/given.js";
import { lotScene } from "./view/lots.js";
import { sealScene } from "./view/seal.js";
import { changeScene, listScenes, rulesScene, titleScene } from "./view/start.js";
import { wholeScenes } from "./view/whole.js";

/**
 * @param {import("./hall.js").Hall} hall
 * @returns {import("./hall.js").Scene[]}
 */
export function scenesOf(hall) {
  const show = shown(hall);
  const { section } = show;
  const start = section.kind === "amendment" ? [titleScene(hall), changeScene(hall)] : [titleScene(hall), rulesScene(hall), ...listScenes(hall)];
  if (!isDrawn(section)) return [...start, sealScene(hall)];
  const courses = coursesOf(show);
  return [
    ...start, sealScene(hall), ...givenScenes(hall), ...basketScenes(hall, courses),
    ...courses.map((course) => lotScene(hall, course)), ...wholeScenes(hall), ...checkScenes(hall),
  ];
}

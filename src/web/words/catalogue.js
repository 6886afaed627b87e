/**
 * The one catalogue of words: what the compiler of the program wrote. The build of a page leaves in what that page says.
 */

import json from "../../words/catalogue.json" with { type: "json" };

/** @typedef {import("./types.js").Catalogue} Catalogue */

/** @type {Catalogue} */
export const catalogue = /** @type {any} */ (json);

/** Which messages a page can say: those of whose prefix its code speaks. What its worker finds and tells is said by the page, so both are looked through. */

/**
 * @param {string} code of a page and its worker, without the catalogue
 * @param {string[]} ids of all messages
 * @returns {string[]} of those the ones that it can say
 */
export function kept(code, ids) {
  const begun = new Set([...code.matchAll(/["'`]([a-z][a-z0-9-]*)\./g)].map(([, prefix]) => prefix));
  return ids.filter((id) => begun.has(id.slice(0, id.indexOf("."))));
}

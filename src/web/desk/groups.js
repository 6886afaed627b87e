/** A long number that is typed over from a telephone, in groups that can be compared with it. */

/** Shows what is typed in groups; a file name or the text of a round has none. @param {HTMLElement} main @param {HTMLInputElement} typed */
export function showGroups(main, typed) {
  const [list, told] = [main.querySelector(".groups"), main.querySelector(".typed")];
  if (!(list instanceof HTMLElement) || !(told instanceof HTMLElement)) return;
  const chars = [...typed.value.replace(/[\s\ufeff"\u201c-\u201f]/g, "")];
  const hex = chars.filter(isHex).length;
  const isNumber = !/[{}:]/.test(typed.value) && (hex * 2 > chars.length || chars.length === 0);
  for (const part of [list, told]) part.toggleAttribute("hidden", !isNumber);
  const [digits, size] = [Number(list.dataset.digits), Number(list.dataset.group)];
  const all = Array.from({ length: Math.max(digits, chars.length) }, (_, at) => chars[at] ?? null);
  const groups = Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
  list.replaceChildren(...groups.map(shown));
  const odd = groups.flatMap((group, at) => (group.some(isOdd) ? [at + 1] : []));
  told.textContent = `${chars.length} ${told.dataset.of}${odd.length > 0 ? `; ${told.dataset.odd} ${odd.join(", ")}` : ""}`;
  told.classList.toggle("wrong", odd.length > 0 || chars.length > digits);
  told.classList.toggle("whole", odd.length === 0 && chars.length === digits);
}

/** @param {string} char */
function isHex(char) {
  return /^[0-9a-f]$/i.test(char);
}

/** @param {string | null} char */
function isOdd(char) {
  return char !== null && !isHex(char);
}

/** @param {(string | null)[]} group */
function shown(group) {
  const item = document.createElement("li");
  item.classList.toggle("odd", group.some(isOdd));
  item.append(...group.map((char) => {
    const own = document.createElement(isOdd(char) ? "b" : "span");
    own.textContent = char ?? "·";
    return own;
  }));
  return item;
}

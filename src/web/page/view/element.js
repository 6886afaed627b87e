/**
 * Elements of a page. Texts become text nodes and nothing else: what a transcript says is never markup.
 */

/**
 * @typedef {Node | string | number | null | undefined | false | readonly Child[]} Child
 * @typedef {{ [name: string]: string | number | boolean | null | undefined | ((event: any) => void) }} Attributes
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element. An attribute that is a function listens; `true` is an attribute without a value, `false` and nothing are none.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes | null} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes, ...children) {
  const own = document.createElement(tag);
  dress(own, attributes ?? {});
  append(own, children);
  return own;
}

/**
 * The same of a picture.
 * @param {string} tag
 * @param {Attributes | null} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes, ...children) {
  const own = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
  dress(own, attributes ?? {});
  append(own, children);
  return own;
}

/**
 * A sentence in which what stands between back-ticks is code.
 * @param {string} text
 * @returns {Child[]}
 */
export function coded(text) {
  const parts = text.split("`");
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, at) => (at % 2 === 1 ? h("code", null, part) : part));
}

/**
 * @param {Element} own
 * @param {Attributes} attributes
 */
function dress(own, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") own.addEventListener(name.replace(/^on/, ""), value);
    else if (value === true) own.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) own.setAttribute(name, String(value));
  }
}

/**
 * @param {Element} own
 * @param {readonly Child[]} children
 */
function append(own, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(own, child);
    else own.append(child instanceof Node ? child : String(child));
  }
}

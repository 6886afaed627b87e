/** The verifier as the page calls it: in a worker, one question after the other, and stopped when the reader wants. */

/**
 * @typedef {{ id: number, resolve: (answer: any) => void, reject: (error: Error) => void, progress: (done: number, of: number) => void }} Open
 */

/**
 * @param {string} source the text of the verifier's bundle
 */
export function engine(source) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Map<number, Open>} */
  const open = new Map();
  let last = 0;

  const stop = (/** @type {string} */ why) => {
    worker?.terminate();
    worker = null;
    for (const own of open.values()) own.reject(new Error(why));
    open.clear();
  };
  const start = () => {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const made = new Worker(address);
    made.addEventListener("message", ({ data }) => hear(open, data));
    made.addEventListener("error", (event) => stop(event.message || "worker"));
    return made;
  };
  /**
   * @param {any} asked
   * @param {(done: number, of: number) => void} [progress]
   * @returns {Promise<any>}
   */
  const ask = (asked, progress = () => {}) => {
    worker ??= start();
    const id = ++last;
    return new Promise((resolve, reject) => {
      open.set(id, { id, resolve, reject, progress });
      worker?.postMessage({ ...asked, id });
    });
  };
  return { ask, stop };
}

/**
 * @param {Map<number, Open>} open
 * @param {any} data
 */
function hear(open, data) {
  const own = open.get(data.id);
  if (own === undefined) return;
  if (data.done !== undefined) return own.progress(data.done, data.of);
  open.delete(data.id);
  if (data.broken === undefined) own.resolve(data.answer);
  else own.reject(new Error(data.broken));
}

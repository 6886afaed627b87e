/**
 * A binary heap: the least first.
 */
import { at } from './values.js';

export class Heap {
  /** @param {number[]} items @param {(one: number, other: number) => number} compare */
  constructor(items, compare) {
    this.items = items;
    this.compare = compare;
    for (let i = (items.length >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  get size() {
    return this.items.length;
  }

  get first() {
    return at(this.items, 0);
  }

  /** Puts an item that became larger in its place. */
  sink(from = 0) {
    const { items } = this;
    let place = from;
    for (;;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < items.length && this.compare(at(items, child), at(items, least)) < 0) least = child;
      }
      if (least === place) return;
      [items[place], items[least]] = [at(items, least), at(items, place)];
      place = least;
    }
  }

  /** Takes the first out. */
  drop() {
    const last = /** @type {number} */ (this.items.pop());
    if (this.items.length === 0) return;
    this.items[0] = last;
    this.sink();
  }
}

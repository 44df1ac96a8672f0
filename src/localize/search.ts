import { ComponentSearch, type Found } from './component-search.ts';
import type { Constraint } from './constraint.ts';
import { evidentFigures } from './evident.ts';
import type { Lists } from './lists.ts';
import type { Charges } from './support.ts';
import type { Web } from './web.ts';

/**
 * Relations looked at in one document: by the components that come first as many as they need, by each one after them
 * a part of what is left, so that a document in which everything is wrong comes to an end too.
 */
const FIRST = 2_000_000;
const AFTER = 8_000_000;
const PART = 1 / 200;

/** Searches the components of a document one after the other, with a bounded amount of work for all of them. */
export class Search {
  readonly #web: Web;
  readonly #charges: Charges;
  readonly #lists: Lists;
  #first = FIRST;
  #after = AFTER;

  constructor(web: Web, charges: Charges, lists: Lists) {
    this.#web = web;
    this.#charges = charges;
    this.#lists = lists;
  }

  /** A component that is too large is searched again with what is evident in it taken for granted. */
  find(component: readonly Constraint[]): Found {
    const found = this.#search(component, []);
    if (found.solutions.length > 0) return found;
    const evident = evidentFigures(this.#web.within(component), component, this.#charges);
    return evident.length > 0 ? { ...this.#search(component, evident), cut: true } : found;
  }

  #search(component: readonly Constraint[], start: readonly number[]): Found {
    const search = new ComponentSearch(
      this.#web.within(component),
      component,
      this.#charges,
      this.#lists,
      Math.max(this.#first, this.#after * PART),
    );
    const found = search.from(start);
    this.#spend(search.done);
    return found;
  }

  #spend(work: number): void {
    const beyond = Math.max(0, work - this.#first);
    this.#first -= work - beyond;
    this.#after = Math.max(0, this.#after - beyond);
  }
}

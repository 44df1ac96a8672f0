import { ComponentSearch, type Found } from './component-search.ts';
import type { Constraint } from './constraint.ts';
import { evidentFigures } from './evident.ts';
import type { Lists } from './lists.ts';
import type { Charges } from './support.ts';
import type { Web } from './web.ts';

/** Relations looked at in one document, and those that each component may look at when these are used up. */
const MAX_WORK = 2_000_000;
const AT_LEAST = 40_000;

/** Searches the components of a document one after the other, with a bounded amount of work for all of them. */
export class Search {
  readonly #web: Web;
  readonly #charges: Charges;
  readonly #lists: Lists;
  #work = MAX_WORK;

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
    const work = Math.max(AT_LEAST, this.#work);
    const search = new ComponentSearch(
      this.#web.within(component),
      component,
      this.#charges,
      this.#lists,
      work,
    );
    const found = search.from(start);
    this.#work -= search.done;
    return found;
  }
}

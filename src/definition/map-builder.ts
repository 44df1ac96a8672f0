import { offsetsOf } from './offsets.ts';
import { mark, type Tree } from './tree.ts';

/** A map with the places of its entries. */
export class MapBuilder {
  readonly #object: Record<string, Tree> = Object.create(null);
  readonly #keys: string[] = [];
  readonly #keyAt: number[] = [];
  readonly #at: number[] = [];

  has(key: string): boolean {
    return key in this.#object;
  }

  /** An entry whose key begins at `keyAt`, and its value at `at`. */
  add(key: string, keyAt: number, value: Tree, at: number): void {
    this.#object[key] = value;
    this.#keys.push(key);
    this.#keyAt.push(keyAt);
    this.#at.push(at);
  }

  done(): Tree {
    return mark(this.#object, offsetsOf(this.#at, this.#keys, this.#keyAt));
  }
}

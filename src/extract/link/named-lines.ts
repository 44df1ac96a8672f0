import type { Scope } from '../../model/aspects.ts';
import type { Line } from '../../model/budget.ts';
import { endsOf, sameThing } from '../text/names.ts';

/** A line with the number of its section. */
export interface LineOfSection {
  readonly line: Line;
  readonly section: number;
}

/** The lines of a document that have an amount, to be found by what they are called or what they are about. */
export class NamedLines {
  readonly #lines: LineOfSection[] = [];
  readonly #byEnd = new Map<string, number[]>();
  readonly #byMeaning = new Map<string, number[]>();

  /** Takes the lines of each section, in document order. */
  constructor(sections: readonly (readonly Line[])[]) {
    for (const [section, lines] of sections.entries()) {
      for (const line of lines) if (line.amount) this.#add({ line, section });
    }
  }

  /** The lines called by a name, or about all of an item and its money, in document order. */
  called(name: string, item: string | undefined, scope: Scope | undefined): LineOfSection[] {
    const found = new Set(item === undefined ? [] : this.#byMeaning.get(meaningKey(item, scope)));
    for (const end of endsOf(name)) {
      for (const at of this.#byEnd.get(end) ?? []) {
        if (!found.has(at) && sameThing(name, this.#lines[at]!.line.label)) found.add(at);
      }
    }
    return [...found].sort((a, b) => a - b).map((at) => this.#lines[at]!);
  }

  #add(one: LineOfSection): void {
    const at = this.#lines.push(one) - 1;
    const { label, aspects } = one.line;
    for (const end of endsOf(label)) note(this.#byEnd, end, at);
    // Not one class of it only.
    if (aspects.item !== undefined && aspects.code === undefined)
      note(this.#byMeaning, meaningKey(aspects.item, aspects.scope), at);
  }
}

function note(index: Map<string, number[]>, key: string, at: number): void {
  const known = index.get(key);
  if (known) known.push(at);
  else index.set(key, [at]);
}

function meaningKey(item: string, scope: Scope | undefined): string {
  return `${item} ${scope ?? ''}`;
}

import type { Fact } from '../../model/fact.ts';

/** The names by which figures are referred to; a name is only made when something refers to the figure. */
export class Names {
  readonly #used = new Set<string>();
  readonly #names = new Map<Fact, () => string>();

  /** Keeps an id that the budget brings along, if it can be one and is not taken yet. */
  keep(id: string): string | undefined {
    if (!/^[^\s.-][^\s.]*$/.test(id) || this.#used.has(id)) return undefined;
    this.#used.add(id);
    return id;
  }

  /** An id made of a label: 一般公共服务支出, and 一般公共服务支出~2 where that is taken. */
  unique(label: string, suffix = ''): string {
    const stem = `${slug(label) || 'figure'}${suffix}`;
    let id = stem;
    for (let n = 2; this.#used.has(id); n += 1) id = `${stem}~${n}`;
    this.#used.add(id);
    return id;
  }

  give(fact: Fact, name: () => string): void {
    this.#names.set(fact, name);
  }

  /** How a figure is referred to; undefined where it is written nowhere: a constant of a rule. */
  of(fact: Fact): string | undefined {
    return this.#names.get(fact)?.();
  }
}

/** Longer labels are sentences; their beginning says enough. */
const MAX_SLUG = 24;

/** What of a label can stand in an id. */
export function slug(label: string): string {
  return label.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, MAX_SLUG);
}

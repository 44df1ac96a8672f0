import { type Budget, isMisread } from '../../model/budget.ts';
import type { Fact } from '../../model/fact.ts';
import type { Selector } from './relations.ts';

/** The figures of one year and stage that stand in official forms, by form, item, fund and code. */
export class FormFacts {
  readonly #facts = new Map<string, Fact>();
  readonly #codes = new Map<string, Set<string>>();
  readonly #all: [string, Fact][] = [];

  add(form: string, fact: Fact): void {
    const { item, scope, code } = fact.aspects;
    if (item === undefined || scope === undefined || fact.aspects.statistic !== 'amount') return;
    this.#all.push([form, fact]);
    const key = keyOf(form, item, scope, code);
    if (!this.#facts.has(key)) this.#facts.set(key, fact);
    if (code === undefined) return;
    const list = keyOf(form, item, scope, undefined);
    const codes = this.#codes.get(list);
    if (codes) codes.add(code);
    else this.#codes.set(list, new Set([code]));
  }

  find({ forms, item, scope, code }: Selector, of = code): Fact | undefined {
    for (const form of forms) {
      const fact = this.#facts.get(keyOf(form, item, scope, of));
      if (fact) return fact;
    }
    return undefined;
  }

  /** The codes under which the selected figures are printed, in document order. */
  codes({ forms, item, scope }: Selector): Iterable<string> {
    for (const form of forms) {
      const codes = this.#codes.get(keyOf(form, item, scope, undefined));
      if (codes) return codes;
    }
    return [];
  }

  /** Whether some figure of the forms that is wanted is not nothing. */
  some(wanted: (form: string, fact: Fact) => boolean): boolean {
    return this.#all.some(
      ([form, fact]) => fact.state === 'value' && !fact.value.isZero() && wanted(form, fact),
    );
  }
}

/** The figures of official forms, for each entity, year and stage that the forms speak of. */
export function formFacts(budget: Budget): FormFacts[] {
  const periods = new Map<string, FormFacts>();
  for (const table of budget.statements) {
    if (table.kind !== 'table' || table.form === undefined) continue;
    if (table.suspect || isMisread(table)) continue;
    const form = table.form.replace(/^(?:budget|final)\//, '');
    for (const { cells } of table.rows) {
      for (const fact of cells) {
        if (!fact) continue;
        const { entity, level, year, stage } = fact.aspects;
        const period = [entity, level, year, stage].join('\u0000');
        const known = periods.get(period) ?? new FormFacts();
        periods.set(period, known);
        known.add(form, fact);
      }
    }
  }
  return [...periods.values()];
}

function keyOf(form: string, item: string, scope: string, code: string | undefined): string {
  return `${form}\u0000${item}\u0000${scope}\u0000${code ?? ''}`;
}

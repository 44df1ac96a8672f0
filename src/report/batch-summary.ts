import type { CauseId } from '../model/finding.ts';
import { SEVERITIES, type Severity } from '../model/relation.ts';
import type { Result, Summary } from '../model/result.ts';
import { VERDICT_KINDS, type Verdict } from '../model/verdict.ts';
import { isFailed, type Outcome } from './outcome.ts';

/** What there is to say of many files together. */
export interface BatchSummary extends Summary {
  readonly files: Readonly<Record<'total' | 'checked' | 'failed' | 'not-assessable', number>>;
  /** Entities that the files name, each once. */
  readonly departments: number;
  readonly rules: ReadonlyMap<string, Readonly<Record<Severity, number>>>;
  readonly causes: ReadonlyMap<CauseId, number>;
  /** Sums and differences of money: how precise the rounding of their figures leaves them. */
  readonly sums: Readonly<Record<'exact' | 'rounding' | 'other', number>>;
  /** By reason. */
  readonly unchecked: ReadonlyMap<string, number>;
}

/** Adds up outcomes as they come; none is kept. */
export class BatchTally {
  readonly #entities = new Set<string>();
  readonly #rules = new Map<string, Record<Severity, number>>();
  readonly #causes = new Map<CauseId, number>();
  readonly #unchecked = new Map<string, number>();
  readonly #files = { total: 0, checked: 0, failed: 0, 'not-assessable': 0 };
  readonly #sums = { exact: 0, rounding: 0, other: 0 };
  readonly #findings = { error: 0, warning: 0, hint: 0 };
  readonly #relations = Object.fromEntries(['total', ...VERDICT_KINDS].map((kind) => [kind, 0])) as Record<
    keyof Summary['relations'],
    number
  >;
  #amounts = 0;
  #amountsChecked = 0;

  add(outcome: Outcome): void {
    this.#files.total += 1;
    if (isFailed(outcome)) {
      this.#files[outcome.status] += 1;
      return;
    }
    this.#files.checked += 1;
    this.#count(outcome.result);
    this.#countFindings(outcome.result);
    for (const reason of reasonsIn(outcome.result)) increase(this.#unchecked, reason);
    for (const verdict of outcome.result.verdicts) {
      const precision = precisionOf(verdict);
      if (precision) this.#sums[precision] += 1;
    }
  }

  summary(): BatchSummary {
    return {
      files: this.#files,
      departments: this.#entities.size,
      amounts: this.#amounts,
      amountsChecked: this.#amountsChecked,
      relations: this.#relations,
      findings: this.#findings,
      rules: sorted(this.#rules),
      causes: sorted(this.#causes),
      sums: this.#sums,
      unchecked: sorted(this.#unchecked),
    };
  }

  #count({ budget, summary }: Result): void {
    if (budget.entity !== undefined) this.#entities.add(budget.entity);
    this.#amounts += summary.amounts;
    this.#amountsChecked += summary.amountsChecked;
    for (const kind of ['total', ...VERDICT_KINDS] as const) this.#relations[kind] += summary.relations[kind];
    for (const severity of SEVERITIES) this.#findings[severity] += summary.findings[severity];
  }

  #countFindings({ findings }: Result): void {
    for (const { rule, severity, cause } of findings) {
      const counts = this.#rules.get(rule) ?? { error: 0, warning: 0, hint: 0 };
      counts[severity] += 1;
      this.#rules.set(rule, counts);
      if (cause !== undefined) increase(this.#causes, cause);
    }
  }
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** By id, so that the order of the files does not matter. */
function sorted<K extends string, V>(map: ReadonlyMap<K, V>): Map<K, V> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reasonsIn({ verdicts, unjudged, budget }: Result): string[] {
  const unchecked = verdicts.filter(({ kind }) => kind === 'unchecked');
  return [
    ...unchecked.map(({ reason }) => reason ?? 'unreadable'),
    ...unjudged.map(({ reason }) => reason),
    ...budget.unread.map(({ reason }) => reason),
  ];
}

function precisionOf({ relation, unit, kind }: Verdict): keyof BatchSummary['sums'] | undefined {
  if (relation.form !== 'zero' || unit.dimension !== 'money' || kind === 'unchecked') return undefined;
  if (kind === 'holds') return 'exact';
  return kind === 'rounding' ? 'rounding' : 'other';
}

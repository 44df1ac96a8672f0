import type { Balance, Part, Restatement } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Strength } from '../model/relation.ts';
import type { Figures } from './figures.ts';
import type { Problems, Spot } from './problems.ts';
import type { References } from './references.ts';

/** What lowering a definition shares: where problems, facts and names go, and what has to wait for all names. */
export interface Workshop {
  readonly problems: Problems;
  readonly figures: Figures;
  readonly references: References;
  readonly restatements: Restatement[];
  readonly balances: Balance[];
  /** Where the references stand that may close a circle. */
  readonly spots: Map<Part | Restatement, Spot>;
  /** Run when every name is known. */
  readonly later: (() => void)[];
}

/** What is still being put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Notes that two passages state one quantity. */
export function restate(
  fact: Fact,
  candidates: Restatement['candidates'],
  spot: Spot,
  { restatements, spots }: Pick<Workshop, 'restatements' | 'spots'>,
  strength: Strength = 'derived',
): void {
  const restatement: Restatement = { fact, candidates, strength };
  restatements.push(restatement);
  spots.set(restatement, spot);
}

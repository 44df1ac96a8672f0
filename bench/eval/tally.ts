import type { Result } from '../../src/model/result.ts';
import type { Comparison, Root } from './compare.ts';
import type { Label, LabelClass } from './corpus.ts';

/** What came of one case. */
export type Outcome = Done | Failed;

interface Done {
  readonly name: string;
  readonly seconds: number;
  readonly result: Result;
  readonly comparison: Comparison;
  readonly tally: Tally;
  readonly failure?: undefined;
}

/** The pipeline threw; everything that the labels ask for is missed. */
interface Failed {
  readonly name: string;
  readonly seconds: number;
  readonly result?: undefined;
  readonly comparison?: undefined;
  readonly failure: string;
  readonly tally: Tally;
}

/** Counts of one case, or of all. */
export interface Tally {
  readonly error: RootCounts;
  readonly wording: RootCounts;
  /** Labels that call for silence, and how many of them were not heeded. */
  readonly silent: Readonly<Record<SilentClass, { readonly labels: number; readonly violated: number }>>;
  readonly rightErrors: number;
  readonly rightWarnings: number;
  readonly falseErrors: number;
  readonly falseWarnings: number;
  /** Findings that only soft labels speak of. */
  readonly soft: number;
}

interface RootCounts {
  readonly roots: number;
  readonly found: number;
  /** Roots of which the corrected value is known, and those whose value was named. */
  readonly expecting: number;
  readonly corrected: number;
  readonly soft: number;
  readonly softFound: number;
}

export interface Totals {
  readonly tally: Tally;
  readonly failed: number;
  readonly seconds: number;
}

const SILENT = ['rounding', 'truncation', 'must_not_flag'] as const satisfies readonly LabelClass[];
type SilentClass = (typeof SILENT)[number];

export function tallyOf(labels: readonly Label[], { roots, reports }: Comparison): Tally {
  const count = (judgement: string, severity: string): number =>
    reports.filter((report) => report.judgement === judgement && report.finding.severity === severity).length;
  const violated = new Set(reports.flatMap(({ violates }) => violates));
  const silent = SILENT.map((name) => {
    const own = labels.filter((label) => label.class === name);
    return [name, { labels: own.length, violated: own.filter((label) => violated.has(label)).length }];
  });
  return {
    error: rootCounts(roots.filter((root) => root.class === 'error')),
    wording: rootCounts(roots.filter((root) => root.class === 'wording')),
    silent: Object.fromEntries(silent) as Tally['silent'],
    rightErrors: count('right', 'error'),
    rightWarnings: count('right', 'warning'),
    falseErrors: count('false', 'error'),
    falseWarnings: count('false', 'warning'),
    soft: reports.filter(({ judgement }) => judgement === 'soft').length,
  };
}

function rootCounts(roots: readonly Root[]): RootCounts {
  const graded = roots.filter(({ soft }) => !soft);
  const soft = roots.filter((root) => root.soft);
  return {
    roots: graded.length,
    found: graded.filter(({ found }) => found).length,
    expecting: graded.filter(({ corrected }) => corrected !== undefined).length,
    corrected: graded.filter(({ corrected }) => corrected === true).length,
    soft: soft.length,
    softFound: soft.filter(({ found }) => found).length,
  };
}

export function totalsOf(outcomes: readonly Outcome[]): Totals {
  return {
    tally: outcomes.map(({ tally }) => tally).reduce((sum, tally) => add(sum, tally)),
    failed: outcomes.filter(({ failure }) => failure !== undefined).length,
    seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

/** Adds trees of counts of the same shape. */
function add<T>(a: T, b: T): T {
  if (typeof a === 'number') return (a + (b as number)) as T;
  const entries = Object.keys(a as object).map((key) => [key, add(a[key as keyof T], b[key as keyof T])]);
  return Object.fromEntries(entries) as T;
}

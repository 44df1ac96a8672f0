import type { Addend, Column } from '../../model/budget.ts';
import { understood } from '../forms/vocabulary.ts';
import { MOST_COLUMNS } from './column-sums.ts';
import type { Measure } from './measure.ts';

/**
 * Columns that compare others: 增减额 = 本年 - 上年, 增减% = 增减额 / 上年, 完成% = 决算数 / 预算数. Only where the header
 * leaves no doubt which columns are compared.
 */
export function comparisons(measures: readonly Measure[]): Pick<Column, 'sum' | 'ratio'>[] {
  if (measures.length > MOST_COLUMNS) return measures.map(() => ({}));
  const wholes = measures.flatMap((measure, index) => (isWhole(measure, measures) ? [index] : []));
  return measures.map((measure): Pick<Column, 'sum' | 'ratio'> => {
    if (measure.statistic === 'completion') return completion(measures, wholes);
    if (measure.statistic !== 'change' && measure.statistic !== 'rate') return {};
    const pair = compared(measure, measures, wholes);
    if (!pair) return {};
    const difference: Addend[] = [
      { index: pair.current, sign: 1 },
      { index: pair.prior, sign: -1 },
    ];
    if (measure.statistic === 'change') return { sum: difference };
    const changes = measures.flatMap((one, index) => (one.statistic === 'change' ? [index] : []));
    const over = changes.length === 1 ? [{ index: changes[0]!, sign: 1 as const }] : difference;
    return { ratio: { over, under: [{ index: pair.prior, sign: 1 }] } };
  });
}

/** An amount that is all of its year: the only one, or the total of several. */
function isWhole(measure: Measure, measures: readonly Measure[]): boolean {
  if (measure.statistic !== 'amount') return false;
  const alike = measures.filter(({ key, statistic }) => key === measure.key && statistic === 'amount');
  return alike.length === 1 || understood(measure.path.at(-1) ?? '')?.total !== undefined;
}

function compared(
  { base }: Measure,
  measures: readonly Measure[],
  wholes: readonly number[],
): { current: number; prior: number } | undefined {
  const latest = Math.max(...wholes.map((index) => measures[index]!.year ?? 0));
  const isPrior = ({ prior, year }: Measure) => prior === true || (year !== undefined && year === latest - 1);
  const isFinal = ({ stage }: Measure) => stage === 'executed' || stage === 'final';
  const priors = wholes.filter((index) => isPrior(measures[index]!));
  const meant =
    priors.length > 1 && base
      ? priors.filter((index) => isFinal(measures[index]!) === (base === 'prior-final'))
      : priors;
  const currents = wholes.filter((index) => !isPrior(measures[index]!));
  if (currents.length !== 1 || meant.length !== 1) return undefined;
  return { current: currents[0]!, prior: meant[0]! };
}

function completion(measures: readonly Measure[], wholes: readonly number[]): Pick<Column, 'ratio'> {
  const having = (...stages: (string | undefined)[]) =>
    wholes.filter((index) => stages.includes(measures[index]!.stage) && !measures[index]!.prior);
  const [done, ...otherDone] = having('executed', 'final');
  const [planned, ...otherPlanned] = having('initial', 'adjusted');
  if (done === undefined || planned === undefined || otherDone.length + otherPlanned.length > 0) return {};
  return { ratio: { over: [{ index: done, sign: 1 }], under: [{ index: planned, sign: 1 }] } };
}

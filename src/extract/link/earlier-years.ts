import type { Comparison, Line, Restatement } from '../../model/budget.ts';
import { altered, baseValue, type Fact } from '../../model/fact.ts';
import type { Term } from '../../model/relation.ts';
import { closes, closesAfterOneSlip } from '../text/closing.ts';
import { NamedLines } from './named-lines.ts';
import { less, restatement, stated } from './restatement.ts';
import { isQuotient } from './share-of.ts';

/**
 * 2021年“三公”经费支出20.12万元… 2022年预算21.8万元,较2021年度增加1.68万元: what something was the year before may
 * stand in another sentence, as that year's own amount. It is taken for the base only where the figures tie, but for a
 * slip of the pen: that year had a budget and an outcome, and the text may mean either.
 */
export function earlierYears(lines: readonly Line[]): Restatement[] {
  const years = new Set(lines.map(({ amount }) => amount?.aspects.year));
  const follows = (line: Line, step: 1 | -1) => years.has((line.amount?.aspects.year ?? Number.NaN) + step);
  const before = lines.filter((line) => follows(line, 1));
  if (before.length === 0) return [];
  const index = {
    before: new NamedLines([before]),
    now: new NamedLines([lines.filter((line) => follows(line, -1))]),
  };
  return lines.flatMap((line) => line.comparisons.flatMap((comparison) => tieOf(line, comparison, index)));
}

interface Years {
  readonly before: NamedLines;
  readonly now: NamedLines;
}

function tieOf(
  line: Line,
  { base, value, change, rate, bases }: Comparison,
  { before, now }: Years,
): Restatement[] {
  const told = change ?? rate;
  if (value || !told || (base !== 'prior' && base !== 'prior-final')) return [];
  const { year } = told.aspects;
  if (year === undefined) return [];
  const amount = line.amount ?? ofYear(line, year, now)[0];
  if (!amount) return [];
  const known = ofYear(line, year - 1, before).filter(({ unit }) => unit.kind === amount.unit.kind);
  const was = change ? tied(amount, change, known) : known.find((fact) => isRateOf(amount, fact, rate!));
  if (!was) return [];
  if (rate && !(line.amount && change)) (bases as Term[][]).push([{ fact: was, sign: 1, role: 'base' }]);
  return change ? [restatement(was, [[stated(amount), less(change)]])] : [];
}

/** The amounts of the same thing in a year, in document order. */
function ofYear({ label, aspects }: Line, year: number, lines: NamedLines): Fact[] {
  const found = lines.called(label, aspects.code === undefined ? aspects.item : undefined, aspects.scope);
  return found.flatMap(({ line: { amount } }) =>
    amount?.aspects.year === year && !amount.value.isZero() ? amount : [],
  );
}

/** Which of the amounts the change was made to, as far as sums tell. */
function tied(amount: Fact, change: Fact, known: readonly Fact[]): Fact | undefined {
  const size = altered(change, { value: change.value.abs() });
  const adds = (sums: typeof closes) => (fact: Fact) =>
    change.value.isNegative() ? sums([amount, size], fact) : sums([fact, size], amount);
  return (
    known.find(adds(closes)) ??
    known.find((fact) => isPrecise(change, fact) && adds(closesAfterOneSlip)(fact))
  );
}

/** Round figures differ by one digit by chance. */
function isPrecise(change: Fact, before: Fact): boolean {
  return change.value.precision() > 2 && before.value.precision() > 3;
}

function isRateOf(amount: Fact, before: Fact, rate: Fact): boolean {
  const [now, then] = [baseValue(amount), baseValue(before)];
  return isQuotient(now.minus(then), then, rate);
}

import type { Catalogue } from '../messages/index.ts';
import type { Budget } from '../model/budget.ts';
import type { Decimal } from '../model/decimal.ts';
import { asPrinted, type Fact } from '../model/fact.ts';
import type { Suspect } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import { isBaseIn, nameOf } from './names.ts';
import { fixed, withUnit } from './numbers.ts';

/** What the sentences about one budget need to know. */
export interface Speaker {
  readonly catalogue: Catalogue;
  readonly budget: Budget;
  /** The money unit that goes without saying. */
  readonly home: string | undefined;
}

/** What a figure is called in a relation. */
export function nameIn(relation: Relation, fact: Fact, { budget, catalogue }: Speaker): string {
  return nameOf(fact, isBaseIn(relation, fact), budget, catalogue);
}

/** A figure as it is printed, with its unit where that is not the usual one and not printed with it. */
export function printedText(fact: Fact, { home }: Speaker): string {
  const { text, unit, kind } = fact;
  if (kind === 'word' || text.includes(unit.symbol) || /[%％]/.test(text)) return text;
  return withUnit(text, unit, home);
}

/** What a suspect should be: a value, or where none is likelier from the least to the greatest that it could be. */
export function expectedText({ fact, expected, range }: Suspect, speaker: Speaker): string | undefined {
  const text = (value: Decimal) => valueText(fact, fixed(asPrinted(fact, value), fact.decimals), speaker);
  if (expected) return text(expected);
  if (!range) return undefined;
  const [low, high] = asPrinted(fact, range.low).lte(asPrinted(fact, range.high))
    ? [range.low, range.high]
    : [range.high, range.low];
  return speaker.catalogue.report.range(text(low), text(high));
}

/** A value in a figure's unit. */
export function valueText({ unit }: Fact, value: string, { home }: Speaker): string {
  return withUnit(value, unit, home);
}

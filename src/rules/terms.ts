import type { Base } from '../model/aspects.ts';
import type { Breakdown, Budget, Comparison, Line, Part } from '../model/budget.ts';
import { ZERO } from '../model/decimal.ts';
import { baseValue, type Fact } from '../model/fact.ts';
import type { Role, Term } from '../model/relation.ts';

export function plus(fact: Fact, role: Role): Term {
  return { fact, sign: 1, role };
}

export function minus(fact: Fact, role: Role): Term {
  return { fact, sign: -1, role };
}

/** Terms with their signs multiplied. */
export function times(sign: 1 | -1, terms: readonly Term[], role?: Role): Term[] {
  return terms.map((term) => ({
    fact: term.fact,
    sign: term.sign === sign ? 1 : -1,
    role: role ?? term.role,
  }));
}

/** Every line of the prose, in document order; collected once, since most rules ask for them. */
export function linesOf(budget: Budget): readonly Line[] {
  let lines = LINES.get(budget);
  if (!lines) {
    lines = [];
    for (const statement of budget.statements) {
      if (statement.kind === 'section') for (const line of statement.lines) collect(line, lines);
    }
    LINES.set(budget, lines);
  }
  return lines;
}

const LINES = new WeakMap<Budget, Line[]>();

function collect(line: Line, lines: Line[]): void {
  lines.push(line);
  for (const { parts } of line.breakdowns) {
    for (const part of parts) if (!part.reference) collect(part.line, lines);
  }
}

/**
 * What a part contributes to its total: its amount, or where none is printed the amounts of its own parts, if they
 * claim to be all. Undefined where it cannot be said.
 */
export function amountOf(part: Part): Term[] | undefined {
  const terms = lineAmount(part.line);
  return terms && times(part.sign, terms, 'part');
}

function lineAmount(line: Line): Term[] | undefined {
  if (line.amount) return [plus(line.amount, 'part')];
  const whole = line.breakdowns.find((breakdown) => !breakdown.partial);
  return whole && sumOf(whole, amountOf);
}

/** What the parts of a breakdown add up to, by what each contributes; undefined if one cannot be said. */
export function sumOf(
  breakdown: Breakdown,
  contribution: (part: Part) => Term[] | undefined,
): Term[] | undefined {
  const terms: Term[] = [];
  for (const part of breakdown.parts) {
    const contributed = contribution(part);
    if (!contributed) return undefined;
    terms.push(...contributed);
  }
  return terms;
}

export function comparisonWith(line: Line, base: Base): Comparison | undefined {
  return line.comparisons.find((comparison) => comparison.base === base);
}

/**
 * The change of a line: as printed, or 0 where the text says 持平, or the difference of the two amounts.
 */
export function changeOf(line: Line, comparison: Comparison | undefined, role: Role): Term[] | undefined {
  if (comparison?.change) return [plus(comparison.change, role)];
  if (comparison?.wording?.word === 'flat') return [plus(comparison.wording.fact, role)];
  if (!line.amount || !comparison?.value) return undefined;
  return [plus(line.amount, role), minus(comparison.value, role)];
}

/** What a comparison goes against: as printed, or current amount less change. */
export function baseOf(line: Pick<Line, 'amount'>, comparison: Comparison | undefined): Term[] | undefined {
  if (comparison?.value) return [plus(comparison.value, 'base')];
  if (!line.amount || !comparison) return undefined;
  if (comparison.change) return [plus(line.amount, 'current'), minus(comparison.change, 'change')];
  if (comparison.wording?.word !== 'flat') return undefined;
  return [plus(line.amount, 'current'), minus(comparison.wording.fact, 'word')];
}

/** Whether all facts of the terms have values, and these add up to nothing. */
export function isNothing(terms: readonly Term[]): boolean {
  const [first] = terms;
  if (!first || terms.some((term) => term.fact.state !== 'value')) return false;
  if (terms.length === 1) return first.fact.value.isZero();
  return terms.reduce((sum, { fact, sign }) => sum.plus(baseValue(fact).times(sign)), ZERO).isZero();
}

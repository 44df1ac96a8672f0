import type { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import { type Relation, type Term, termsOf, type Word } from '../model/relation.ts';
import type { Verdict } from '../model/verdict.ts';
import { digits, sumDecimals, withUnit } from './numbers.ts';

/**
 * What the printed figures of a relation come to: `1549.55 - 934.86 = 614.69`, `605.69 / 934.86 = 64.79%`,
 * `390 + 31.5 = 421.5 > 15`, `0.01 != 0`,
 * `1031.8 != 1124.6`, `350.35 ~ 350.3`. It is true whatever the document states. Of a sum of more than `most` terms only the first and
 * the last are written.
 */
export function equationOf(verdict: Verdict, most = Number.POSITIVE_INFINITY): string {
  const { relation } = verdict;
  const pen: Pen = { write: writer(relation), most };
  const { write } = pen;
  switch (relation.form) {
    case 'zero': {
      const [left, stated] = sides(relation.terms);
      const sum = signedSum(left, pen);
      const alone = left.length === 1 && verdict.computed !== undefined;
      // Printed with different decimals or in different units, and equal within them: 3503499元 ~ 350.35万元.
      const tie = verdict.kind === 'rounding' ? '~' : '!=';
      if (alone) return `${sum} ${tie} ${write(stated.fact, digits(stated.fact))}`;
      return `${sum} = ${computed(verdict, stated.fact, write)}`;
    }
    case 'ratio': {
      const { terms, under, quotient } = relation;
      if (verdict.kind === 'zero-base') return `${group(terms, pen)} / ${group(under, pen)}`;
      return `${group(terms, pen)} / ${group(under, pen)} = ${computed(verdict, quotient.fact, write)}`;
    }
    case 'at-most': {
      const [left, stated] = sides(relation.terms);
      const limit = write(stated.fact, digits(stated.fact));
      if (verdict.computed === undefined) return `${signedSum(left, pen)} <= ${limit}`;
      return `${valued(left, computed(verdict, stated.fact, write), pen)} > ${limit}`;
    }
    case 'claim': {
      const { terms, word } = relation;
      const { difference } = verdict;
      const last = terms[0]!.fact;
      if (difference === undefined) return `${signedSum(terms, pen)} ${CLAIMED[word]} 0`;
      const value = write(last, difference.toFixed(sumDecimals(terms, last.unit.scale)));
      return `${valued(terms, value, pen)} ${CONTRARY[word]} 0`;
    }
  }
}

const CLAIMED: Readonly<Record<Word, string>> = {
  flat: '=',
  equal: '=',
  increase: '>',
  greater: '>',
  decrease: '<',
  less: '<',
  'not-greater': '<=',
};

const CONTRARY: Readonly<Record<Word, string>> = {
  flat: '!=',
  equal: '!=',
  increase: '<=',
  greater: '<=',
  decrease: '>=',
  less: '>=',
  'not-greater': '>',
};

/** What the verdict computed, at the decimals that its figures have; undefined where nothing was computed. */
export function computedText(verdict: Verdict): string | undefined {
  const { relation, computed: value } = verdict;
  return value && atDecimals(relation, value, 0);
}

/** Stated minus computed; of a ratio with two digits more, since what is missed is small. */
export function differenceText({ relation, difference }: Verdict): string | undefined {
  return difference && atDecimals(relation, difference, 2);
}

function atDecimals(relation: Relation, value: Decimal, beyond: number): string {
  if (relation.form === 'ratio') return value.toFixed(relation.quotient.fact.decimals + beyond);
  const reference = relation.form === 'claim' ? relation.terms[0]! : relation.terms.at(-1)!;
  return value.toFixed(sumDecimals(relation.terms, reference.fact.unit.scale));
}

type Write = (fact: Fact, value: string) => string;

interface Pen {
  readonly write: Write;
  readonly most: number;
}

/** Writes values with their units where these differ; a percentage always has its sign. */
function writer(relation: Relation): Write {
  const money = new Set(
    termsOf(relation).flatMap(({ fact }) => (fact.unit.dimension === 'ratio' ? [] : fact.unit.symbol)),
  );
  const [only] = money.size === 1 ? money : [];
  return (fact, value) => withUnit(value, fact.unit, only);
}

/** The terms that compute, signed so that the stated figure stands alone on the other side. */
function sides(terms: readonly Term[]): [Term[], Term] {
  const stated = terms.at(-1)!;
  const left = terms.slice(0, -1);
  if (stated.sign === -1) return [left, stated];
  return [left.map((term) => ({ ...term, sign: term.sign === 1 ? -1 : 1 })), stated];
}

function computed(verdict: Verdict, stated: Fact, write: Write): string {
  return write(stated, computedText(verdict) ?? digits(stated));
}

/** The figures of a sum; what only stands for their rounding is not written. */
function signedSum(all: readonly Term[], { write, most }: Pen): string {
  const terms = all.filter(({ fact }) => fact.kind !== 'constant' || fact.exact);
  const written = terms.map(({ fact, sign }, index) => {
    if (terms.length > most && index === most - 1) return ' + ...';
    if (terms.length > most && index > most - 1 && index < terms.length - 1) return '';
    // 1.35 - (-15.59) is written 1.35 + 15.59.
    const negative = (sign === -1) !== fact.value.isNegative();
    const value = write(fact, digits(fact).replace(/^-/, ''));
    if (index === 0) return negative ? `-${value}` : value;
    return ` ${negative ? '-' : '+'} ${value}`;
  });
  return written.join('');
}

/** A sum that is spelled out where it is one. */
function valued(terms: readonly Term[], value: string, pen: Pen): string {
  return terms.length === 1 && terms[0]!.sign === 1 ? value : `${signedSum(terms, pen)} = ${value}`;
}

function group(terms: readonly Term[], pen: Pen): string {
  const sum = signedSum(terms, pen);
  return terms.length === 1 ? sum : `(${sum})`;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSum } from '../../src/check/sums.ts';
import { PlainFact } from '../../src/definition/plain-fact.ts';
import { Lines } from '../../src/definition/tree.ts';
import { closes } from '../../src/model/closes.ts';
import { endsInZero, isZero } from '../../src/model/fact.ts';
import { plainDigitsOf } from '../../src/model/plain-digits.ts';
import type { Term } from '../../src/model/relation.ts';
import { WAN_YUAN } from '../../src/model/unit.ts';

const PLAIN = /^-?\d+(\.\d+)?$/;
const lines = new Lines('');

function fact(text: string): PlainFact {
  const said = { unit: WAN_YUAN, roundingDecimals: 2, label: '', aspects: { statistic: 'amount' } as const };
  return new PlainFact(0, plainDigitsOf(text)!, said, lines, 0);
}

/** Numbers as printed, of up to 15 digits. */
const literal = fc
  .tuple(fc.boolean(), fc.stringMatching(/^\d{1,9}$/), fc.stringMatching(/^\d{0,6}$/))
  .map(([negative, whole, decimals]) => `${negative ? '-' : ''}${whole}${decimals && `.${decimals}`}`);

describe('plain digits', () => {
  it('are those of at most 15 digits, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(literal, fc.string({ unit: fc.constantFrom(...'0123456789.-+ e') })), (text) => {
        const short = text.replace(/\D/g, '').length <= 15;
        expect(plainDigitsOf(text) !== undefined).toBe(PLAIN.test(text) && short);
      }),
    );
    for (const text of ['', '-', '.', '1.', '.5', '-.5', '1.2.3', '1234567890123456', '１'])
      expect(plainDigitsOf(text)).toBeUndefined();
  });

  it('say what the decimal of the same text says', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const { value, digits, decimals } = fact(text);
        expect(value.times(10 ** decimals).toNumber()).toBe(digits === 0 && value.isNegative() ? -0 : digits);
        expect(isZero(fact(text))).toBe(value.isZero());
        if (!value.isZero()) expect(endsInZero(fact(text))).toBe(value.decimalPlaces() < decimals);
      }),
    );
  });
});

describe('a sum of whole numbers', () => {
  it('closes where the sum of the decimals is zero', () => {
    const printed = fc.array(literal, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(printed, fc.boolean(), (texts, tied) => {
        const terms: Term[] = texts.map((text) => ({ fact: fact(text), sign: 1, role: 'part' }));
        const total = printedSum(terms, WAN_YUAN.scale)
          .plus(tied ? 0 : '0.000001')
          .toFixed(6);
        if (plainDigitsOf(total) === undefined) return;
        const all: Term[] = [...terms, { fact: fact(total), sign: -1, role: 'total' }];
        expect(closes(all)).toBe(printedSum(all, WAN_YUAN.scale).isZero());
      }),
    );
  });
});

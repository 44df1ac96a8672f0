import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, MAX_DIGITS } from '../../src/model/decimal.ts';
import { readNumeral } from '../../src/model/numeral.ts';

/** Digits of an amount, and how many of them are decimals. */
const amount = fc
  .tuple(fc.stringMatching(/^\d{1,30}$/), fc.nat(12), fc.boolean())
  .map(([digits, decimals, negative]) => {
    const whole = digits.slice(0, Math.max(1, digits.length - decimals));
    const rest = digits.slice(whole.length);
    return `${negative ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
  });

const fullWidth = (text: string): string =>
  text.replace(/[\d.,-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const grouped = (text: string): string =>
  text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

describe('a printed amount', () => {
  it('is printed again as it was', () => {
    fc.assert(
      fc.property(amount, (text) => {
        const read = readNumeral(text);
        if (typeof read === 'string') throw new Error(read);
        const plain = text.replace(/^(-?)0+(?=\d)/, '$1');
        const printed = read.value.toFixed(read.decimals);
        expect(printed).toBe(read.value.isZero() ? plain.replace('-', '') : plain);
      }),
    );
  });

  it('is the same in full-width digits, with separators, and in brackets', () => {
    fc.assert(
      fc.property(amount, (text) => {
        const read = readNumeral(text);
        for (const other of [fullWidth(text), grouped(text), fullWidth(grouped(text)), ` ${text} `]) {
          expect(readNumeral(other)).toEqual(read);
        }
        if (text.startsWith('-')) expect(readNumeral(`(${text.slice(1)})`)).toEqual(read);
      }),
    );
  });

  it('is exact: no sum of amounts is rounded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, fc.nat(8)), { maxLength: 30 }), (amounts) => {
        // In units of 10^-12, as whole numbers.
        const ticks = (text: string): bigint => {
          const [whole = '', decimals = ''] = text.replace('-', '').split('.');
          const size = BigInt(whole + decimals.padEnd(12, '0'));
          return text.startsWith('-') ? -size : size;
        };
        let exact = 0n;
        let sum = new Decimal(0);
        for (const [text, scale] of amounts) {
          exact += ticks(text) * 10n ** BigInt(scale);
          sum = sum.plus(new Decimal(text).times(new Decimal(10).pow(scale)));
        }
        expect(sum.times(new Decimal(10).pow(12)).toFixed(0).replace(/^-0$/, '0')).toBe(String(exact));
      }),
    );
  });

  it('has at most so many digits', () => {
    expect(readNumeral('1'.repeat(MAX_DIGITS))).toBeTypeOf('object');
    expect(readNumeral('1'.repeat(MAX_DIGITS + 1))).toBe('too-many-digits');
    expect(readNumeral(`0.${'0'.repeat(29)}1`)).toBeTypeOf('object');
    expect(readNumeral('0'.repeat(1000))).toBeTypeOf('object');
  });

  it.each([
    '',
    '.',
    '1.',
    '.5',
    '1e5',
    '1,2',
    '12,34',
    '1,234,56',
    '(5',
    '5)',
    '--5',
    '(-5)',
    '1 2',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
  ])('%j is none', (text) => expect(readNumeral(text)).toBe('not-a-number'));
});

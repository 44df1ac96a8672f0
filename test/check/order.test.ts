import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summary } from '../definition/judged.ts';

interface DrawnLine {
  readonly id: string;
  readonly amount: string;
  readonly prior: string | undefined;
  readonly rate: string | undefined;
  readonly parts: readonly { readonly amount: string; readonly share: string | undefined }[];
  readonly sameAs: number | undefined;
}

const money = fc.integer({ min: 0, max: 2000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const rate = fc.integer({ min: -100, max: 100 }).map((percent) => `${percent}%`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const drawn = fc
  .array(
    fc.record({
      amount: money,
      prior: maybe(money),
      rate: maybe(rate),
      parts: fc.array(fc.record({ amount: money, share: maybe(rate) }), { maxLength: 4 }),
      sameAs: maybe(fc.nat(5)),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.map((line, index): DrawnLine => ({ ...line, id: `line${index}` })));

function written(lines: readonly DrawnLine[]): string {
  const statement = lines.map(({ id, amount, prior, rate: percent, parts, sameAs }) => {
    // To earlier lines only, so that nothing goes in a circle.
    const target = sameAs === undefined ? undefined : `line${sameAs}`;
    return {
      id,
      label: id,
      amount: target !== undefined && target < id ? { value: amount, 'same-as': target } : amount,
      ...(prior !== undefined && { prior }),
      ...(percent !== undefined && { rate: percent }),
      ...(parts.length > 0 && { parts: parts.map((part, index) => ({ label: `${id}.${index}`, ...part })) }),
    };
  });
  return JSON.stringify({ gouji: 1, statements: [{ title: 't', lines: statement }] });
}

describe('the order of lines and parts', () => {
  it('changes no verdict', () => {
    fc.assert(
      fc.property(drawn, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (lines, keys) => {
        let drawnKeys = 0;
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item): [number, T] => [keys[drawnKeys++ % keys.length]!, item])
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const other = shuffled(lines).map((line) => ({ ...line, parts: shuffled(line.parts) }));
        expect(summary(written(other)).sort()).toEqual(summary(written(lines)).sort());
      }),
      { numRuns: 100 },
    );
  });
});

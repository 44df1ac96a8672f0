import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { judged } from '../definition/judged.ts';

/** Large enough that a loop over all pairs would not end, or not fit, before the test is given up. */
const MANY = 10_000;
const many = <T>(make: (index: number) => T): T[] => Array.from({ length: MANY }, (_, index) => make(index));
const document = (statement: object): string =>
  JSON.stringify({ gouji: 1, scope: 'all', statements: [statement] });

describe('the work grows with the definition, not with its square', { timeout: 60_000 }, () => {
  it('for the shares of one long list, all of them wrong', () => {
    const parts = many((index) => ({ label: `p${index}`, amount: '1.00', share: '7.00%' }));
    const source = document({ title: 't', lines: [{ label: 'a', amount: `${MANY}.00`, parts }] });
    const { verdicts } = judged(source);
    expect(verdicts.filter(({ kind }) => kind === 'inconsistent')).toHaveLength(MANY + 1);
  });

  it('for the totals of one item', () => {
    const lines = many((index) => ({
      label: `l${index}`,
      item: 'x',
      amount: '1.00',
      by: '功能分类',
      parts: [{ label: 'p', amount: '3.00' }],
    }));
    expect(judged(document({ title: 't', lines })).verdicts).toHaveLength(2 * MANY - 1);
  });

  it('for totals that are printed again and again', () => {
    const rows = [
      ...many(() => ({ values: ['1'] })),
      ...many(() => ({ total: true, values: [String(MANY)] })),
    ];
    const { verdicts } = judged(document({ table: 't', columns: [{ id: 'a' }], rows }));
    expect(verdicts).toHaveLength(MANY);
    expect(verdicts.every(({ kind }) => kind === 'holds')).toBe(true);
  });

  it('for references that are all unknown', () => {
    const lines = many((index) => ({
      id: `line-${index}`,
      label: 'l',
      amount: '1',
      'same-as': `lime-${index}`,
    }));
    expect(() => loadDefinition(document({ title: 't', lines }))).toThrow('unknown-reference');
  });

  it('for keys that are all unknown', () => {
    const line = Object.fromEntries(many((index): [string, string] => [`amuont${index}`, '1']));
    expect(() => loadDefinition(document({ title: 't', lines: [{ label: 'a', ...line }] }))).toThrow(
      'unknown-key',
    );
  });

  it('for long words that are near to each other', () => {
    const word = 'x'.repeat(100_000);
    const lines = [
      { id: word, label: 'a', amount: '1' },
      { label: 'b', amount: '1', 'same-as': `${word}y` },
    ];
    expect(() => loadDefinition(document({ title: 't', lines }))).toThrow('unknown-reference');
  });

  it('for a few long sums over many columns, which are refused', () => {
    const columns = Array.from({ length: 1500 }, (_, index) => ({ id: `c${index}` }));
    const ids = Array.from({ length: 700 }, (_, index) => `r${index}`);
    const rows = [
      ...ids.map((id) => ({ id, values: [] })),
      ...Array.from({ length: 12 }, () => ({ sum: ids, values: [] })),
    ];
    expect(() => loadDefinition(document({ table: 't', columns, rows }))).toThrow('too-many-terms');
  });
});

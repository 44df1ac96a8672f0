import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';

function restated(again: string, carried: string): string[] {
  const source = `gouji: 1
year: 2024
unit: 万元
statements:
  - title: 财政拨款收支
    lines:
      - { label: 一般公共预算支出, item: expenditure, scope: general, amount: 126.35 }
      - { label: 上年结转, item: carry-over/opening, scope: general, amount: ${carried} }
  - title: 一般公共预算支出
    lines:
      - { label: 支出, item: expenditure, scope: general, amount: ${again} }
`;
  return evaluate(loadDefinition(source))
    .verdicts.filter(({ relation }) => relation.rule === 'restated')
    .map(({ kind }) => kind);
}

describe('one quantity printed twice', () => {
  it('may be with and without what is carried over, where that is what lies between', () => {
    expect(restated('100.00', '26.35')).toEqual(['holds']);
    expect(restated('126.35', '26.35')).toEqual(['holds']);
  });

  it('has one value, whatever else is carried over', () => {
    expect(restated('101.00', '26.35')).toEqual(['inconsistent']);
    expect(restated('100.00', '0')).toEqual(['inconsistent']);
  });
});

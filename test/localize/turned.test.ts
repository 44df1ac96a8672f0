import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';

/** The figures blamed, the causes, and what follows, for 支出 of 12185.86 with a change and a rate. */
function blamed(change: string, rate: string): string[] {
  const source = `gouji: 1
year: 2024
unit: 万元
statements:
  - title: 支出情况
    lines:
      - label: 支出合计
        amount: 12185.86
        change: ${change}
        rate: ${rate}
        parts:
          - { label: 基本支出, amount: 6882.08, share: 56.48% }
          - { label: 项目支出, amount: 5303.78, share: 43.52% }
`;
  const { findings } = evaluate(loadDefinition(source));
  return findings.map(({ suspects, cause, consequences = [] }) => {
    const [texts, follow] = [suspects, consequences].map((all) => all.map(({ fact }) => fact.text).join(' '));
    return `${texts} ${cause} ${follow}`;
  });
}

describe('a direction taken from the wrong side of the template', () => {
  it('is one slip of the change, which its rate follows', () => {
    expect(blamed('-448.89', '-3.82%')).toEqual(['-448.89 sign -3.82%']);
  });

  it('is not thought of where the rate is of the direction that is printed', () => {
    expect(blamed('448.89', '3.82%')).toEqual([]);
    expect(blamed('-448.89', '-3.55%')).toEqual([]);
    expect(blamed('-448.89', '-3.56%')).toEqual(['-3.56% digit-replaced ']);
  });
});

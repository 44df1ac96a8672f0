import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import { computedText, differenceText, equationOf } from '../../src/report/equation.ts';

/** The verdict of the one relation of a kind that the lines ask for. */
function verdictOf(rule: string, lines: string, relations = '') {
  const source = `gouji: 1\nstatements:\n  - title: t\n    lines:\n${lines}\n${relations}`;
  const { verdicts } = evaluate(loadDefinition(source));
  const [found, ...others] = verdicts.filter((verdict) => verdict.relation.rule === rule);
  expect(others).toEqual([]);
  return found!;
}

const line = (text: string): string => `      - { ${text} }`;

describe('equationOf', () => {
  it('spells out a sum that breaks with what the figures give', () => {
    const verdict = verdictOf('change', line('label: a, amount: 812.40, prior: 700.15, change: 121.25'));
    expect(equationOf(verdict)).toBe('812.40 - 700.15 = 112.25');
    expect(computedText(verdict)).toBe('112.25');
    expect(differenceText(verdict)).toBe('9.00');
  });

  it('adds what is taken away from less than nothing', () => {
    const verdict = verdictOf('change', line('label: a, amount: 5, prior: -3, change: 9'));
    expect(equationOf(verdict)).toBe('5 + 3 = 8');
  });

  it('writes units where they differ', () => {
    const parts = 'parts: [{ label: b, amount: 5000元 }, { label: c, amount: 1 }]';
    const verdict = verdictOf('breakdown', line(`label: a, amount: 2.5, ${parts}`));
    expect(equationOf(verdict)).toBe('5000元 + 1万元 = 1.5000万元');
  });

  it('does not write what only stands for rounding', () => {
    const parts = [0.36, 17.32, 9.37].map((change) => `{ label: b, change: -${change} }`);
    const lines = line(`label: a, amount: 17.46, change: -27.08, parts: [${parts}]`);
    const { kind, fits, relation } = verdictOf('change-of-parts', lines);
    expect([kind, relation.terms.length, fits!.verdict.relation.form]).toEqual(['rounding', 4, 'zero']);
    expect(equationOf(fits!.verdict)).toBe('-0.36 - 17.32 - 9.37 = -27.05');
  });

  it('writes ratios with their sign', () => {
    const verdict = verdictOf('rate', line('label: a, prior: 700, change: 112, rate: 16.01%'));
    expect(equationOf(verdict)).toBe('112 / 700 = 16.00%');
    expect(differenceText(verdict)).toBe('0.0100');
  });

  it('shows a figure against the one that it should equal', () => {
    const lines = [
      line('id: a, label: a, amount: 1.5'),
      line('label: b, amount: { value: 2.5, same-as: a }'),
    ];
    expect(equationOf(verdictOf('restated', lines.join('\n')))).toBe('1.5 != 2.5');
  });

  it('of one amount in two units says that they are equal within rounding', () => {
    const lines = [
      line('id: a, label: a, amount: { value: 3503499, unit: 元 }'),
      line('label: b, amount: { value: 350.35, unit: 万元, same-as: a }'),
    ];
    expect(equationOf(verdictOf('restated', lines.join('\n')))).toBe('3503499元 ~ 350.35万元');
  });

  it('shows what a word claims, or the contrary', () => {
    const said = (change: string, word: string) =>
      equationOf(verdictOf('wording', line(`label: a, amount: 3, change: ${change}, wording: ${word}`)));
    expect(said('0.01', '持平')).toBe('0.01 != 0');
    expect(said('-2', '增加')).toBe('-2 <= 0');
    expect(said('2', '增加')).toBe('2 > 0');
    expect(said('2', '减少')).toBe('2 >= 0');
    expect(said('0', '持平')).toBe('0 = 0');
  });

  it('shows a part that exceeds its whole', () => {
    const lines = [line('id: a, label: a, amount: 5'), line('id: b, label: b, amount: 7')].join('\n');
    const atMost = (sum: string) => `relations: [{ sum: [${sum}], at-most: a, because: x }]`;
    expect(equationOf(verdictOf('declared', lines, atMost('b')))).toBe('7 > 5');
    expect(
      equationOf(verdictOf('declared', lines, 'relations: [{ sum: [a], at-most: b, because: x }]')),
    ).toBe('5 <= 7');
  });

  it('leaves out the middle of a long sum only where asked', () => {
    const parts = Array.from({ length: 9 }, (_, i) => `{ label: p${i}, amount: ${i + 1} }`).join(', ');
    const verdict = verdictOf('breakdown', line(`label: a, amount: 45, parts: [${parts}]`));
    expect(equationOf(verdict)).toBe('1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 = 45');
    expect(equationOf(verdict, 4)).toBe('1 + 2 + 3 + ... + 9 = 45');
  });

  it('shows blanks as blanks', () => {
    const parts = 'parts: [{ label: b, amount: 2 }, { label: c, amount: "-" }]';
    expect(equationOf(verdictOf('breakdown', line(`label: a, amount: 2, ${parts}`)))).toBe('2 + [ ] = 2');
  });
});

import { describe, expect, it } from 'vitest';
import { generate } from '../../bench/faults-budget.ts';
import { FAULTS } from '../../bench/faults-inject.ts';
import { figuresThatMendAll } from '../../bench/faults-oracle.ts';
import { Random } from '../../bench/faults-random.ts';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';

const lineOf = ({ place }: { place: unknown }): number => (place as { line: number }).line;

describe('generated budgets', () => {
  it('have no finding while they are consistent', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const { definition } = generate(new Random(seed + 500_000));
      const { findings } = evaluate(loadDefinition(JSON.stringify(definition)));
      expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    }
  });

  it('with several errors of any class always get an answer', () => {
    const names = Object.keys(FAULTS);
    for (let seed = 370; seed <= 384; seed += 1) {
      const random = new Random(seed);
      const budget = generate(random);
      for (let fault = 0; fault < 4; fault += 1) FAULTS[random.pick(names)]!(budget, random);
      const { verdicts, findings } = evaluate(loadDefinition(JSON.stringify(budget.definition)));
      const broken = verdicts.filter(({ kind }) => kind === 'inconsistent');
      const explained = new Set(findings.flatMap((finding) => finding.broken));
      expect(broken.filter((verdict) => !explained.has(verdict))).toEqual([]);
    }
  });

  // Classes in which one printed number is wrong: where it alone can mend everything, it is named with its value.
  const single = [
    'digit replaced',
    'digit omitted',
    'digits interchanged',
    'sign',
    'amount in yuan',
    'last year left in',
  ];
  it.each(single)('are told the one wrong figure: %s', (name) => {
    let asked = 0;
    let corrected = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = new Random(seed * 31);
      const budget = generate(random);
      const fault = FAULTS[name]!(budget, random);
      if (!fault) continue;
      const { verdicts, findings } = evaluate(loadDefinition(JSON.stringify(budget.definition)));
      const mending = figuresThatMendAll(verdicts);
      if (mending.length !== 1 || lineOf(mending[0]!) !== fault.figures[0]!.id) continue;
      asked += 1;
      const [suspect] = findings[0]!.suspects;
      expect(lineOf(suspect!.fact)).toBe(fault.figures[0]!.id);
      corrected += Number(suspect!.expected?.toNumber() === Number(fault.figures[0]!.right));
    }
    expect(asked).toBeGreaterThan(4);
    expect(corrected).toBeGreaterThanOrEqual(asked - 1);
  });
});

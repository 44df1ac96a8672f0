import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Finding } from '../../src/model/finding.ts';
import { read } from '../../src/read/index.ts';

const bytes = readFileSync(new URL('../../fixtures/suizhou-2023/document.txt', import.meta.url));
const result = evaluate(extract(await read(new Uint8Array(bytes))));
const serious = result.findings.filter(({ severity }) => severity !== 'hint');

/** Severity and the printed figures or words that may be wrong. */
function said({ severity, suspects }: Finding): string {
  return `${severity} ${[...new Set(suspects.map(({ fact }) => fact.text))].sort().join(' ')}`;
}

describe('the published text of a budget', () => {
  it('is known for what it is', () => {
    const { entity, year, kind } = result.budget;
    expect([entity, year, kind]).toEqual(['随州市政务服务和大数据管理局', 2023, 'budget']);
  });

  it('has every amount checked', () => {
    expect([result.summary.amounts, result.summary.amountsChecked]).toEqual([80, 80]);
  });

  it('misses the ten tables that it announces', () => {
    const missing = result.budget.unread.filter(({ reason }) => reason === 'announced-table-missing');
    expect(missing.map(({ what }) => what)).toEqual([
      '一、部门收支预算总表',
      '二、部门收入总表',
      '三、部门支出总表',
      '四、财政拨款收支总表',
      '五、一般公共预算支出表',
      '六、一般公共预算基本支出表',
      '七、一般公共预算“三公”经费支出表',
      '八、政府性基金预算支出表',
      '九、项目支出表',
      '十、政府采购预算表',
    ]);
    expect(result.budget.unread).toHaveLength(10);
  });

  it('has four causes above a hint', () => {
    // One cause: 605.69 instead of 614.69, and 64.79% that was computed from it, wherever they are printed.
    const [change, ...others] = serious.map(said);
    expect(change).toBe('error 605.69');
    expect(others).toEqual(['error 0.19 17.27 20.45 37.94', 'error 1124.6', 'warning 与上年持平']);
  });

  it('says what the change should be, and what follows from it', () => {
    const { suspects, consequences = [] } = serious[0]!;
    expect(suspects[0]!.expected?.toFixed()).toBe('614.69');
    const follows = consequences.map(({ fact, expected }) => `${fact.text} ${expected?.toFixed()}`);
    expect(follows).toContain('64.79% 65.75');
  });

  it('has nothing to say of the three relations that only look like ones', () => {
    const broken = result.verdicts.filter(({ kind }) => kind === 'inconsistent');
    const figures = broken.map(({ relation }) => relation.terms.map(({ fact }) => fact.text).join(' '));
    for (const lookalike of ['1031.8 1549.55', '448.1 995.6', '3.33 348.06'])
      expect(figures.filter((texts) => texts.endsWith(lookalike))).toEqual([]);
  });
});

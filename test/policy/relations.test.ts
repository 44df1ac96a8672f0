import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { OwnRelation } from '../../src/policy/policy.ts';
import { withRelations } from '../../src/policy/relations.ts';
import { documentOf } from '../extract/text/notation.ts';

const definition = loadDefinition(`gouji: 1
year: 2024
statements:
  - title: 支出
    lines:
      - id: spending
        label: 支出合计
        amount: 100
        prior: 80
        change: 20
        rate: 25%
        parts:
          - { label: 基本支出, amount: 60, share: 60% }
          - { label: 项目支出, amount: 40 }
      - { label: 培训费, amount: 3 }
      - { label: 培训费, amount: 4 }
  - table: 支出总表
    id: t
    columns: [{ id: total, label: 合计 }, { id: basic, label: 基本支出 }]
    rows:
      - { code: '201', label: 一般公共服务支出, values: [70, 45] }
      - { code: '208', label: 社会保障和就业支出, values: [30, 15] }
`);

function verdicts(budget: typeof definition, ...relations: readonly OwnRelation[]): string[] {
  const declared = withRelations(budget, relations);
  const judged = evaluate(declared)
    .verdicts.filter(({ relation }) => relation.rule === 'declared')
    .map(({ kind }) => kind as string);
  return [...judged, ...declared.unread.map(({ what, reason }) => `${reason} ${what}`)];
}

const because = 'b';
describe('relations of a project', () => {
  it.each<[OwnRelation, string]>([
    [{ sum: ['基本支出', '项目支出'], equals: '支出合计', because }, 'holds'],
    [{ sum: ['基本支出', '项目支出'], equals: 'spending', because }, 'holds'],
    [{ sum: ['支出合计', '-项目支出'], equals: '基本支出', because }, 'holds'],
    [{ sum: ['基本支出'], equals: '项目支出', because }, 'inconsistent'],
    [{ sum: ['基本支出'], 'at-most': '支出合计.prior', because }, 'holds'],
    [{ sum: ['支出合计.change'], equals: { value: '20', unit: '万元' }, because }, 'holds'],
    [{ sum: ['支出合计'], 'at-most': { value: '90' }, because }, 'inconsistent'],
    [{ sum: ['基本支出'], over: ['支出合计'], is: '基本支出.share', because }, 'holds'],
    [{ sum: ['基本支出'], over: ['支出合计'], is: { value: '61%' }, because }, 'inconsistent'],
    [{ sum: ['支出合计.change'], claim: '增加', because }, 'holds'],
    [{ sum: ['支出合计.change'], claim: '持平', because }, 'inconsistent'],
    [{ sum: ['t/201.total', 't/208.total'], equals: 'spending', because }, 'holds'],
    [{ sum: ['支出总表/一般公共服务支出.基本支出'], equals: { value: '45' }, because }, 'holds'],
    [{ sum: ['社会保障和就业支出.合计'], equals: { value: '30' }, because }, 'holds'],
  ])('%j %s', (relation, expected) => {
    expect(verdicts(definition, relation)).toEqual([expected]);
  });

  it('that speak of what is not there are listed as not checked', () => {
    const relations = [
      { sum: ['会议费'], equals: '培训费', because: 'x' },
      { sum: ['基本支出'], 'at-most': '培训费', because: 'y' },
      { sum: ['基本支出'], over: ['支出合计'], is: '项目支出', because: 'z' },
    ];
    expect(verdicts(definition, ...relations)).toEqual([
      'name-unknown x: 会议费',
      'name-ambiguous y: 培训费',
      'incomparable-units z',
    ]);
  });

  it('find the figures of a document by their official names, however they are called there', () => {
    const budget = extract(
      documentOf(
        '2024年部门预算\n\n(一)支出预算情况\n\n2024年项目经费支出407.85万元，其中基本支出412.6万元。',
      ),
    );
    const relation = { sum: ['基本支出'], equals: { value: '412.6', unit: '万元' }, because };
    expect(verdicts(budget, relation)[0]).toBe('holds');
  });

  it('are not those of another document', () => {
    expect(withRelations(definition, [])).toBe(definition);
  });
});

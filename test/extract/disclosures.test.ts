import { describe, expect, it } from 'vitest';
import { check, extract } from '../../src/index.ts';
import type { Block, Document } from '../../src/model/document.ts';

function lines(...texts: readonly string[]): Document {
  const blocks = texts.map(
    (text, index): Block => ({
      kind: 'paragraph',
      text,
      marks: [{ offset: 0, place: { kind: 'text', line: index + 1, column: 1 } }],
    }),
  );
  return { format: 'text', blocks, furniture: [], gaps: [], parts: 1 };
}

const DEPARTMENT = [
  '江口市绿化和市容管理局2025年部门预算',
  '目录',
  '江口市绿化管理中心2025年单位预算',
  '一、部门预算编制说明',
  '2025年部门收入预算500.00万元,其中:财政拨款收入480.00万元;事业收入20.00万元。',
];
const UNIT = ['2025年单位收入预算120.00万元,其中:财政拨款收入120.00万元;事业收入0.00万元。'];

function entities(document: Document): (string | undefined)[] {
  return [...new Set(extract(document).facts.map(({ aspects: { entity, level } }) => `${entity} ${level}`))];
}

describe('a document that holds the budgets of a department and of its units', () => {
  it.each([
    ['on one line', ['江口市绿化管理中心2025年单位预算']],
    ['over the line of the year', ['江口市绿化管理中心', '2025年度单位预算']],
  ])('is read by entity, its title %s', (_, title) => {
    const document = lines(...DEPARTMENT, ...title, ...UNIT);
    expect(entities(document)).toEqual(['江口市绿化和市容管理局 department', '江口市绿化管理中心 unit']);
    const { verdicts, findings } = check(extract(document));
    expect(verdicts.filter(({ kind }) => kind === 'holds')).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  it('tells the bureau itself from the bureau with its units', () => {
    const own = lines(...DEPARTMENT, '江口市绿化和市容管理局(本级)', '2025年度单位预算', ...UNIT);
    expect(entities(own)).toEqual(['江口市绿化和市容管理局 department', '江口市绿化和市容管理局 unit']);
    expect(check(extract(own)).findings).toEqual([]);
  });

  it.each([
    ['a shorter name of the department', '江口市绿化市容局2025年部门预算情况说明'],
    ['a pronoun', '本部门2025年部门预算情况说明'],
    ['a heading among others', '二、江口市绿化管理中心2025年单位预算安排'],
  ])('goes on behind %s', (_, title) => {
    const document = lines(...DEPARTMENT, title, ...UNIT);
    expect(entities(document)).toEqual(['江口市绿化和市容管理局 department']);
    expect(check(extract(document)).findings).not.toEqual([]);
  });
});

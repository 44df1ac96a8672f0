import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Block } from '../../src/model/document.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { grid, paragraph } from './tables/build.ts';

function verdicts(rule: string, ...blocks: readonly Block[]): Verdict[] {
  const title = paragraph('江口市文化局2024年部门决算');
  const document = { format: 'docx', blocks: [title, ...blocks], furniture: [], gaps: [], parts: 1 } as const;
  return evaluate(extract(document)).verdicts.filter(({ relation }) => relation.rule === rule);
}

describe('shares of a whole that a table states', () => {
  const TABLE = [
    paragraph('财政拨款收入支出决算总表'),
    grid('|部门:江口市文化局|单位:万元|'),
    grid(`
    |收入|<|支出|<|<|<|
    |项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|
    |一、一般公共预算财政拨款|1000.00|一、教育支出|400.00|400.00||
    |二、政府性基金预算财政拨款|250.00|二、文化支出|600.00|600.00||
    |||三、城乡社区支出|250.00||250.00|
    |本年收入合计|1250.00|本年支出合计|1250.00|1000.00|250.00|`),
  ];
  const shares = (first: string, second: string) =>
    verdicts(
      'share',
      paragraph('一、一般公共预算财政拨款支出决算情况说明'),
      paragraph(
        `2024年度一般公共预算财政拨款支出1000.00万元,主要用于以下方面:教育支出400.00万元,占本年财政拨款支出${first};文化支出600.00万元,占本年财政拨款支出${second}。`,
      ),
      ...TABLE,
    ).map(({ kind }) => kind);

  it('are of that, where they fit it better than what their section states', () => {
    expect(shares('32.00%', '48.00%')).toEqual(['holds', 'holds']);
  });

  it('are of what their section states, where they fit that', () => {
    expect(shares('40.00%', '60.00%')).toEqual(['holds', 'holds']);
  });
});

describe('classes that make up what one fund pays', () => {
  it('are of that fund, whichever total their list was opened under', () => {
    const prose = [
      '支出预算560.00万元,其中:财政拨款支出预算500.00万元,比2023年预算增加20.00万元。财政拨款支出预算中,一般公共预算拨款支出预算450.00万元,比2023年预算增加20.00万元;政府性基金拨款支出预算50.00万元,与2023年预算持平。财政拨款支出主要内容如下:',
      '1.“教育支出”科目100.00万元,主要用于学校。',
      '2.“文化旅游体育与传媒支出”科目300.00万元,主要用于场馆。',
      '3.“住房保障支出”科目100.00万元,主要用于公积金。',
    ];
    const blocks = ['江口市文化局2024年部门预算', '部门预算编制说明', ...prose].map(paragraph);
    const { facts } = extract({ format: 'docx', blocks, furniture: [], gaps: [], parts: 1 });
    const classes = facts.filter(({ label }) => label.includes('科目'));
    expect(classes.map(({ aspects: { scope, code } }) => [scope, code])).toEqual([
      ['fiscal', '205'],
      ['fiscal', '207'],
      ['fiscal', '221'],
    ]);
  });
});

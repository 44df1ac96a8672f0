import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/extract/tables/cell.ts';
import { cpuTime } from '../../cpu-time.ts';
import { about, grid, paragraph, read, verdicts } from './build.ts';

const WAN = paragraph('单位:万元');

function expenditure(rows: string, columns = '|合计|基本支出|项目支出|'): ReturnType<typeof read> {
  return read([paragraph('部门支出预算总表'), WAN, grid(`|科目编码|科目名称${columns}\n${rows}`)]);
}

const shown = (text: string): string => {
  const cell = readCell(text);
  return cell.kind === 'numbers'
    ? cell.numbers.map(({ numeral }) => numeral.value.toFixed()).join(' ')
    : cell.kind;
};

test.each([
  ['', 'blank'],
  [' — ', 'blank'],
  ['/', 'blank'],
  ['0.00', '0'],
  ['1,234.50', '1234.5'],
  ['１２．５', '12.5'],
  ['(3.20)', '-3.2'],
  ['▲5', '-5'],
  ['12.5%', '12.5'],
  ['21,955.\n35', '21955.35'],
  ['1 234 567', '1234567'],
  ['267.80 156.55', '267.8 156.55'],
  ['XXX', 'placeholder'],
  ['x,xxx', 'placeholder'],
  ['……', 'placeholder'],
  ['详见附表3', 'text'],
])('a cell %j is %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

describe('a wrong figure in a table that otherwise ties stays an error', () => {
  test('in its row and its column', () => {
    const result = expenditure(`
      |201|一般公共服务支出|100.00|60.00|40.00|
      |20103|政府办公厅|100.00|60.00|40.00|
      |2010301|行政运行|60.00|60.00|0.00|
      |2010302|一般行政管理事务|40.00|0.00|49.00|
      |合计|<|100.00|60.00|40.00|`);
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([
      'column-sum inconsistent: +0.00 +49.00 -40.00',
      'code-hierarchy inconsistent: +0.00 +49.00 -40.00',
    ]);
  });

  test('a parent smaller than its only child', () => {
    const result = expenditure(`
      |208|社会保障和就业支出|81.00|81.00|0.00|
      |20805|行政事业单位养老支出|18.00|81.00|0.00|
      |合计|<|81.00|81.00|0.00|`);
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toHaveLength(2);
  });
});

describe('a table that is misread accuses nobody', () => {
  test('a lost row: its parent misses in every column, and the misses add up', () => {
    const result = expenditure(`
      |201|一般公共服务支出|100.00|60.00|40.00|
      |20103|政府办公厅|100.00|60.00|40.00|
      |2010301|行政运行|65.00|60.00|5.00|
      |合计|<|100.00|60.00|40.00|`);
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([]);
    expect(result.unread.map(({ reason }) => reason)).toEqual(['fails-in-every-column']);
    expect(result.result.unjudged.map(({ reason }) => reason)).toContain('suspect-reading');
  });

  test('a column that the header does not show: the sum fails in most rows', () => {
    const result = expenditure(`
      |201|一般公共服务支出|100.00|60.00|30.00|
      |204|公共安全支出|50.00|20.00|20.00|
      |208|社会保障和就业支出|20.00|20.00|0.00|
      |221|住房保障支出|30.00|20.00|5.00|
      |合计|<|200.00|120.00|55.00|`);
    expect(result.unread.map(({ reason }) => reason)).toEqual(['mostly-failing']);
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([]);
  });

  test('a header read a column off: its cells are not held against the prose either', () => {
    const result = read([
      paragraph('2021年度“三公”经费支出决算表'),
      WAN,
      grid(`
      |项目|一般公共预算|政府性基金|合计|
      |因公出国(境)费|0|0|0|
      |公务接待费|2.26|2.26|0|
      |公务用车购置及运行费|71.97|71.97|0|
      |总计|74.23|74.23|0|`),
      paragraph('2021年度“三公”经费支出决算74.23万元,其中公务接待费支出决算2.26万元。'),
    ]);
    expect(result.unread.map(({ reason }) => reason)).toContain('mostly-failing');
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([]);
    expect(verdicts(result).filter((line) => line.startsWith('restated'))).toEqual([]);
  });

  test('a continuation that cannot be joined', () => {
    const result = read([
      paragraph('部门支出预算总表'),
      WAN,
      grid(`
      |科目编码|科目名称|合计|基本支出|项目支出|
      |合计|<|100.00|60.00|40.00|
      |201|一般公共服务支出|100.00|60.00|40.00|`),
      grid(`
      |20103|政府办公厅|60.00|60.00|`),
    ]);
    expect(result.unread.map(({ reason }) => reason)).toEqual(['incomplete', 'incomplete']);
    expect(verdicts(result)).toEqual([]);
  });

  test('the last row of a page printed again on the next', () => {
    const result = read([
      paragraph('一般公共预算支出预算表'),
      WAN,
      grid(`
      |科目编码|科目名称|金额|
      |合计|<|50.00|
      |201|一般公共服务支出|50.00|
      |20103|政府办公厅|20.00|`),
      grid(
        `
      |20103|政府办公厅|20.00|
      |20106|财政事务|30.00|`,
        { continues: true },
      ),
    ]);
    expect(verdicts(result)).toEqual([
      'code-hierarchy holds: +20.00 +30.00 -50.00',
      'row-sum holds: +50.00 -50.00',
    ]);
  });

  test('the end of a name that a page break cut off', () => {
    const result = read([
      paragraph('收支预算总表'),
      WAN,
      grid(`
      |收入|<|支出|<|
      |项目|金额|项目|金额|
      |一、财政拨款收入|50.00|一、国土海洋气象等支|50.00|`),
      grid(
        `
      |||出||
      |二、其他收入||二、住房保障支出||
      |收入总计|50.00|支出总计|50.00|`,
        { continues: true },
      ),
    ]);
    expect(about(result, { code: '220' })).toEqual(['50.00']);
  });
});

describe('blank cells', () => {
  test('hold nothing where other sums of the table close without them', () => {
    const result = expenditure(`
      |201|一般公共服务支出|100.00|60.00|40.00|
      |20103|政府办公厅|100.00|60.00|40.00|
      |2010301|行政运行|60.00|60.00||
      |2010302|一般行政管理事务|40.00||30.00|
      |208|社会保障和就业支出|20.00|20.00||
      |合计|<|120.00|80.00|40.00|`);
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([
      'column-sum inconsistent: +30.00 -40.00',
      'code-hierarchy inconsistent: +30.00 -40.00',
    ]);
  });

  test('may have lost a figure where one value would close two sums', () => {
    const result = expenditure(`
      |201|一般公共服务支出|100.00|60.00|40.00|
      |20103|政府办公厅|100.00|60.00|40.00|
      |2010301|行政运行|60.00|60.00||
      |2010302|一般行政管理事务|40.00|||
      |208|社会保障和就业支出|20.00|20.00||
      |合计|<|120.00|80.00|40.00|`);
    expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([]);
  });
});

test('two numbers in one cell go to the blank cell beside it', () => {
  const result = expenditure('|201|一般公共服务支出|100.00|60.00 40.00||\n|合计|<|100.00|60.00|40.00|');
  expect(verdicts(result, 'column-sum')[0]).toBe('column-sum holds: +60.00 +40.00 -100.00');
});

test('without a unit a figure is not the same as any other', () => {
  const result = read([
    paragraph('部门支出预算总表'),
    grid('|科目编码|科目名称|合计|\n|201|一般公共服务支出|5.00|\n|合计|<|5.00|'),
  ]);
  expect(result.facts.every(({ aspects }) => aspects.item === undefined)).toBe(true);
  expect(result.unread.map(({ reason }) => reason)).toEqual(['unit-unknown']);
  expect(verdicts(result)).toEqual(['row-sum holds: +5.00 -5.00']);
});

test('a line above that broke in two does not hide the title', () => {
  const result = read([
    paragraph('部门支出预算总表'),
    paragraph('部门:某某委员会办'),
    WAN,
    paragraph('公厅'),
    grid('|科目编码|科目名称|合计|\n|201|一般公共服务支出|5.00|\n|合计|<|5.00|'),
  ]);
  expect(result.tables.map(({ title, blocks }) => [title, blocks.length])).toEqual([['部门支出预算总表', 5]]);
});

test('a table of text is none', () => {
  const result = read([grid('|序号|单位名称|备注|\n|1|某局本级||\n|2|某中心|并入本级|')]);
  expect(result.tables).toEqual([]);
});

describe('remarks', () => {
  test('a code that is none, in a list of codes', () => {
    const result = expenditure(`
      |210|卫生健康支出|5.00|5.00|0.00|
      |71102|行政单位医疗|5.00|5.00|0.00|
      |合计|<|5.00|5.00|0.00|`);
    expect(result.remarks.map(({ code, text }) => [code, text])).toEqual([['misprinted-code', '71102']]);
  });

  const filled = [
    paragraph('部门支出预算总表'),
    WAN,
    grid('|科目编码|科目名称|合计|\n|201|一般公共服务支出|5.00|\n|合计|<|5.00|'),
  ];
  const empty = [paragraph('政府性基金支出预算表'), WAN, grid('|科目编码|科目名称|合计|\n||合计||')];

  test.each([
    ['no note', [], ['empty-table-without-note']],
    ['a note', [paragraph('注:本部门无政府性基金预算支出,故本表为空表。')], []],
    [
      'a note for another fund',
      [paragraph('注:本部门无国有资本经营预算支出,故本表无数据。')],
      ['note-for-wrong-fund'],
    ],
  ])('an empty fund table with %s', (_, notes, expected) => {
    expect(read([...filled, ...empty, ...notes]).remarks.map(({ code }) => code)).toEqual(expected);
  });

  test('an empty-table note under a filled table', () => {
    const result = read([...filled, paragraph('注:本部门无支出预算,故本表为空表。')]);
    expect(result.remarks.map(({ code }) => code)).toEqual(['note-under-filled-table']);
  });

  test('a form that nobody has filled in says nothing, but for its placeholders', () => {
    expect(read(empty).remarks).toEqual([]);
    const result = read([
      paragraph('部门支出预算总表'),
      WAN,
      grid('|科目编码|科目名称|合计|\n|201|教育支出|XXX|\n|合计|<|XXX|'),
    ]);
    expect(result.remarks.map(({ code }) => code)).toEqual(['placeholder-in-table']);
    expect(result.tables[0]!.isEmpty).toBe(true);
  });
});

test('a table of a thousand rows takes time in proportion', async () => {
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => `|20${100 + (i % 899)}|科目${i}|1.00|1.00|0.00|`).join('\n');
  const time = (n: number): Promise<number> => {
    const blocks = [
      paragraph('部门支出预算总表'),
      WAN,
      grid(`|科目编码|科目名称|合计|基本支出|项目支出|\n${rows(n)}`),
    ];
    return cpuTime(() => read(blocks));
  };
  await time(500);
  expect(await time(8000)).toBeLessThan(Math.max(400, (await time(1000)) * 30));
});

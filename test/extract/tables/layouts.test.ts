import { describe, expect, test } from 'vitest';
import { about, grid, paragraph, read, verdicts } from './build.ts';

const WAN = paragraph('单位:万元');

/** Rules and verdicts of all relations, counted. */
function tally(result: ReturnType<typeof read>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of verdicts(result)) {
    const key = line.slice(0, line.indexOf(':'));
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('the summary of income and expenditure', () => {
  const summary = (total: string) =>
    read(
      [
        paragraph('收入支出决算总表'),
        paragraph('公开01表'),
        paragraph('部门:某局   金额单位:万元'),
        grid(`
        |收入|<|<|支出|<|<|
        |项目|行次|金额|项目|行次|金额|
        |栏次||1|栏次||2|
        |一、一般公共预算财政拨款收入|1|900.00|一、一般公共服务支出|31|850.00|
        |二、政府性基金预算财政拨款收入|2|0.00|二、外交支出|32|0.00|
        |三、事业收入|3|20.00|三、住房保障支出|33|60.00|
        |本年收入合计|27|920.00|本年支出合计|57|910.00|
        |使用非财政拨款结余|28|0.00|结余分配|58|0.00|
        |年初结转和结余|29|30.00|年末结转和结余|59|40.00|
        |总计|30|${total}|总计|60|950.00|`),
      ],
      'final-account',
    );

  test('each side is a table; 总计 is 本年合计 and what is carried over; row numbers are no figures', () => {
    const result = summary('950.00');
    expect(result.tables.map(({ form, title }) => [form, title])).toEqual([
      ['final/income-expenditure', '收入支出决算总表'],
    ]);
    expect(result.statements.map(({ id }) => id)).toEqual(['t1.income', 't1.expenditure']);
    expect(result.facts.map(({ text }) => text)).not.toContain('27');
    expect(verdicts(result)).toEqual([
      'row-sum holds: +900.00 +0.00 +20.00 -920.00',
      'row-sum holds: +920.00 +0.00 +30.00 -950.00',
      'row-sum holds: +850.00 +0.00 +60.00 -910.00',
      'row-sum holds: +910.00 +0.00 +40.00 -950.00',
      'form holds: +950.00 -950.00',
    ]);
  });

  test('rows know fund, item and class by their names', () => {
    const result = summary('950.00');
    expect(about(result, { item: 'income', scope: 'general' })).toEqual(['900.00']);
    expect(about(result, { item: 'income', scope: 'business' })).toEqual(['20.00']);
    expect(about(result, { item: 'income', scope: 'all' })).toEqual(['920.00']);
    expect(about(result, { item: 'expenditure', code: '221', scope: 'all' })).toEqual(['60.00']);
    expect(about(result, { item: 'income/total' })).toEqual(['950.00']);
    expect(about(result, { item: 'carry-over/closing' })).toEqual(['40.00']);
    expect(result.facts.every(({ aspects }) => aspects.stage === 'final' && aspects.year === 2024)).toBe(
      true,
    );
  });

  test('a wrong 总计 breaks its sum and the balance, nothing else', () => {
    expect(verdicts(summary('905.00')).filter((line) => line.includes('inconsistent'))).toEqual([
      'row-sum inconsistent: +920.00 +0.00 +30.00 -905.00',
      'form inconsistent: +905.00 -950.00',
    ]);
  });
});

test('three panels: a total that reaches over two of them totals both', () => {
  const result = read([
    paragraph('收支预算总表'),
    WAN,
    grid(`
    |收入|<|支出|<|<|<|
    |项目名称|金额|功能分类|<|支出用途|<|
    |^|^|功能科目名称|金额|项目名称|金额|
    |一、财政拨款|100.00|一、一般公共服务支出|70.00|一、基本支出|60.00|
    |1.一般公共预算|90.00|二、外交支出||二、项目支出|45.00|
    |2.政府性基金预算|10.00|三、住房保障支出|40.00|三、单位预留机动经费|5.00|
    |二、其他资金|10.00|||||
    |当年收入小计|110.00|当年支出小计|<|<|110.00|
    |上年结转资金||结转下年资金|<|<||
    |收入合计|110.00|支出合计|<|<|110.00|`),
  ]);
  expect(result.statements.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['t1.income', 7],
    ['t1.2', 6],
    ['t1.3', 6],
  ]);
  expect(verdicts(result)).toEqual([
    'code-hierarchy holds: +90.00 +10.00 -100.00',
    'row-sum holds: +100.00 +10.00 -110.00',
    'row-sum holds: +110.00 -110.00',
    'row-sum holds: +70.00 +40.00 -110.00',
    'row-sum holds: +110.00 -110.00',
    'row-sum holds: +60.00 +45.00 +5.00 -110.00',
    'row-sum holds: +110.00 -110.00',
    'form holds: +110.00 -110.00',
  ]);
  expect(about(result, { item: 'expenditure/project', scope: 'all' })).toEqual(['45.00']);
});

test('codes in three columns, pieces over pages with and without a header, total last', () => {
  const head = `
    |项目|<|<|<|支出预算|<|<|
    |功能分类科目编码|<|<|功能分类科目名称|合计|基本支出|项目支出|
    |类|款|项|^|^|^|^|`;
  const result = read([
    paragraph('2024年部门支出预算总表'),
    paragraph('编制部门:某局'),
    paragraph('单位:元'),
    grid(`${head}
    |201|||一般公共服务支出|1,500,000|1,000,000|500,000|
    |201|03||政府办公厅(室)及相关机构事务|1,500,000|1,000,000|500,000|
    |201|03|01|行政运行|1,000,000|1,000,000|0|`),
    grid(
      `${head}
    |201|3|2|一般行政管理事务|500,000|0|500,000|
    |208|||社会保障和就业支出|30,000|30,000|0|`,
      { continues: true },
    ),
    grid(
      `
    |208|05||行政事业单位养老支出|30,000|30,000|0|
    |208|05|01|行政单位离退休|30,000|30,000|0|
    |合计|<|<|<|1,530,000|1,030,000|500,000|`,
      { continues: true },
    ),
  ]);
  const [table] = result.statements;
  expect(table!.rows.map(({ code, label }) => code ?? label)).toEqual([
    ...['201', '20103', '2010301', '2010302', '208', '20805', '2080501', '合计'],
  ]);
  expect(tally(result)).toEqual({ 'column-sum holds': 8, 'code-hierarchy holds': 12, 'row-sum holds': 3 });
  expect(about(result, { code: '2010302', item: 'expenditure/project' })).toEqual(['500,000']);
});

test('codes in one column, not in order, total first; one amount', () => {
  const result = read([
    paragraph('公开06表:财政拨款基本支出预算表'),
    WAN,
    grid(`
    |科目编码|科目名称|金额|
    |合 计|<|150.00|
    |301|工资福利支出|100.00|
    |30101|基本工资|100.00|
    |302|商品和服务支出|50.00|
    |30299|其他商品和服务支出|20.00|
    |30211|差旅费|30.00|`),
  ]);
  expect(result.tables[0]!.form).toBe('budget/fiscal-basic');
  expect(verdicts(result)).toEqual([
    'code-hierarchy holds: +100.00 -100.00',
    'code-hierarchy holds: +20.00 +30.00 -50.00',
    'row-sum holds: +100.00 +50.00 -150.00',
  ]);
});

describe('basic spending by economic class in panels', () => {
  test('301 and 303 beside 302 and 310', () => {
    const result = read(
      [
        paragraph('一般公共预算财政拨款基本支出决算表'),
        WAN,
        grid(`
        |经济分类|<|科目名称|决算数|经济分类|<|科目名称|决算数|
        |科目编码|<|^|^|科目编码|<|^|^|
        |类|款|^|^|类|款|^|^|
        |301||工资福利支出|80.00|302||商品和服务支出|20.00|
        |301|01|基本工资|80.00|302|01|办公费|20.00|
        |303||对个人和家庭的补助|5.00|310||资本性支出|3.00|
        |303|02|退休费|5.00|310|02|办公设备购置|3.00|
        |人员经费合计|<|<|85.00|公用经费合计|<|<|23.00|`),
      ],
      'final-account',
    );
    expect(tally(result)).toEqual({ 'code-hierarchy holds': 4, 'row-sum holds': 2 });
    expect(about(result, { item: 'expenditure/basic/personnel' })).toEqual(['85.00']);
    expect(about(result, { item: 'expenditure/basic/public' })).toEqual(['23.00']);
    expect(about(result, { item: 'expenditure/basic', code: '30201', scope: 'general' })).toEqual(['20.00']);
  });

  test('公用经费 goes on in a third panel', () => {
    const result = read(
      [
        paragraph('一般公共预算财政拨款基本支出决算表'),
        WAN,
        grid(`
        |人员经费|<|<|公用经费|<|<|<|<|<|
        |科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数|
        |301|工资福利支出|100.00|302|商品和服务支出|20.00|310|资本性支出|5.00|
        |30101|基本工资|60.00|30201|办公费|15.00|31002|办公设备购置|5.00|
        |30102|津贴补贴|40.00|30202|印刷费|5.00||||
        |人员经费合计|<|100.00|公用经费合计|<|<|<|<|25.00|`),
      ],
      'final-account',
    );
    expect(verdicts(result, 'row-sum')).toEqual([
      'row-sum holds: +100.00 -100.00',
      'row-sum holds: +20.00 +5.00 -25.00',
    ]);
  });
});

describe('三公', () => {
  test('six items, each with 预算数 and 决算数', () => {
    const result = read(
      [
        paragraph('财政拨款“三公”经费支出决算表'),
        WAN,
        grid(`
        |财政拨款“三公”经费|<|<|<|<|<|<|<|<|<|<|<|
        |合计|<|因公出国(境)费|<|公务用车购置及运行费|<|<|<|<|<|公务接待费|<|
        |^|^|^|^|小计|<|公务用车购置费|<|公务用车运行费|<|^|^|
        |||||||||||||
        |预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|
        |12.00|9.50|3.00|2.50|7.00|6.00|0|0|7.00|6.00|2.00|1.00|`),
      ],
      'final-account',
    );
    expect(verdicts(result)).toEqual([
      'column-sum holds: +3.00 +7.00 +2.00 -12.00',
      'column-sum holds: +2.50 +6.00 +1.00 -9.50',
      'column-sum holds: +0 +7.00 -7.00',
      'column-sum holds: +0 +6.00 -6.00',
    ]);
    expect(about(result, { item: 'three-public/vehicles', stage: 'initial' })).toEqual(['7.00']);
    expect(about(result, { item: 'three-public', stage: 'final', scope: 'fiscal' })).toEqual(['9.50']);
  });

  test('with 会议费 and 培训费 the 合计 is not 三公', () => {
    const result = read([
      paragraph('公开09表:“三公”经费、会议费、培训费支出预算表'),
      WAN,
      grid(`
      |合计|“三公”经费|<|<|<|<|<|会议费|培训费|
      |^|小计|因公出国(境)费|公务用车购置及运行维护费|<|<|公务接待费|^|^|
      |^|^|^|小计|公务用车购置费|公务用车运行维护费|^|^|^|
      |100.00|40.00|10.00|25.00||25.00|5.00|20.00|40.00|`),
    ]);
    expect(verdicts(result)).toEqual([
      'column-sum holds: +40.00 +20.00 +40.00 -100.00',
      'column-sum holds: +10.00 +25.00 +5.00 -40.00',
      'column-sum holds: +_ +25.00 -25.00',
    ]);
    expect(about(result, { item: 'three-public' })).toEqual(['40.00']);
    expect(about(result, { item: 'training' })).toEqual(['40.00']);
  });

  test('items in rows, years in columns, with their changes', () => {
    const result = read([
      paragraph('一般公共预算“三公”经费支出表'),
      WAN,
      grid(`
      |项目|2023年预算数|2024年预算数|增减额|增减%|
      |合计|10.00|8.00|-2.00|-20.00|
      |1.因公出国(境)费用|0|0|0||
      |2.公务接待费|2.00|1.50|-0.50|-25.00|
      |3.公务用车购置及运行费|8.00|6.50|-1.50|-18.75|
      |其中:公务用车购置费|0|0|0||
      |公务用车运行维护费|8.00|6.50|-1.50|-18.75|`),
    ]);
    expect(result.result.verdicts.map(({ kind }) => kind)).toEqual(result.result.verdicts.map(() => 'holds'));
    expect(verdicts(result, 'code-hierarchy')[0]).toBe('code-hierarchy holds: +0 +8.00 -8.00');
    expect(verdicts(result, 'column-sum')).toContain('column-sum holds: +-2.00 +10.00 +-20.00');
    expect(about(result, { item: 'three-public/reception', year: 2023 })).toEqual(['2.00']);
  });
});

test('last year, this year in its parts, change and rate', () => {
  const result = read([
    paragraph('一般公共预算支出表'),
    WAN,
    grid(`
    |功能分类科目|<|2023年执行数|2024年预算数|<|<|2024年预算数比2023年执行数|<|
    |科目编码|科目名称|^|小计|基本支出|项目支出|增减额|增减%|
    |201|一般公共服务支出|100.00|110.00|80.00|30.00|10.00|10.00|
    |20103|政府办公厅|100.00|110.00|80.00|30.00|10.00|10.00|
    |2010301|行政运行|70.00|80.00|80.00||10.00|14.29|
    |2010302|一般行政管理事务|30.00|30.00||30.00|0.00|0.00|
    |合计|<|100.00|110.00|80.00|30.00|10.00|11.00|`),
  ]);
  expect(verdicts(result).filter((line) => !line.includes('holds'))).toEqual([
    'column-sum inconsistent: +10.00 +100.00 +11.00',
  ]);
  expect(about(result, { year: 2023, stage: 'executed', code: '2010301' })).toEqual(['70.00']);
  expect(about(result, { statistic: 'change', code: '2010301', base: 'prior-final' })).toEqual(['10.00']);
  // Rates do not add up.
  expect(verdicts(result, 'row-sum')).toHaveLength(5);
});

test('a heading that looks narrower than it is goes on over what its 合计 adds up', () => {
  const result = read([
    paragraph('一般公共预算基本支出表'),
    WAN,
    grid(`
    |经济分类科目|<|本年基本支出|<||
    |科目编码|科目名称|合计|人员经费|公用经费|
    |301|工资福利支出|80.00|80.00||
    |302|商品和服务支出|30.00||30.00|
    |合计|<|110.00|80.00|30.00|`),
  ]);
  expect(verdicts(result).filter((line) => !line.includes('holds'))).toEqual([]);
  expect(verdicts(result, 'column-sum')).toContain('column-sum holds: +80.00 +30.00 -110.00');
});

test('the three budgets of 财政拨款, each with what is carried over', () => {
  const result = read([
    paragraph('财政拨款收支总表'),
    WAN,
    grid(`
    |收入|<|支出|<|<|<|<|
    |项目|预算数|项目|合计|一般公共预算|政府性基金预算|国有资本经营预算|
    |一、本年收入|105.00|一、本年支出|110.00|105.00|5.00||
    |(一)一般公共预算拨款|100.00|(一)一般公共服务支出|90.00|85.00|5.00||
    |(二)政府性基金预算拨款|5.00|(二)社会保障和就业支出|20.00|20.00|||
    |二、上年结转|10.00|二、结转下年|5.00|5.00|||
    |(一)一般公共预算拨款|10.00||||||
    |收入总计|115.00|支出总计|115.00|110.00|5.00||`),
  ]);
  expect(about(result, { item: 'carry-over/opening', scope: 'general' })).toEqual(['10.00']);
  expect(verdicts(result).filter((line) => line.includes('inconsistent'))).toEqual([]);
  expect(verdicts(result, 'form')).toEqual([
    'form holds: +115.00 -115.00',
    'form holds: +10.00 +100.00 -105.00 -5.00',
  ]);
});

test('a fund table closes: 年初 + 收入 - 支出 = 年末', () => {
  const result = read(
    [
      paragraph('政府性基金预算财政拨款收入支出决算表'),
      WAN,
      grid(`
      |项目|<|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余|
      |功能分类科目编码|科目名称|^|^|小计|基本支出|项目支出|^|
      |合计|<|1.00|10.00|8.00|0.00|8.00|3.00|
      |212|城乡社区支出|1.00|10.00|8.00|0.00|8.00|3.00|`),
    ],
    'final-account',
  );
  expect(verdicts(result, 'column-sum')).toContain('column-sum holds: +1.00 +10.00 -8.00 -3.00');
  expect(about(result, { item: 'expenditure', scope: 'fund', code: '212' })).toEqual(['8.00']);
  expect(about(result, { item: 'carry-over/closing', scope: 'fund' })).toEqual(['3.00', '3.00']);
});

test('a sheet: title, unit, header, body and note in one grid, indented parts', () => {
  const result = read([
    grid(
      `
    |2024年部门一般公共预算支出表|<|<|
    ||||
    |编制部门:某局|<|单位:元|
    |项目|金额|备注|
    |人员经费|800.00|12人|
    |　基本工资|500.00||
    |公用经费|200.00||
    |合计|1,000.00||
    |注:无政府性基金预算支出。|<|<|`,
      { caption: 'Sheet1' },
    ),
  ]);
  const [table] = result.tables;
  expect([table!.title, table!.form, table!.note]).toEqual([
    '2024年部门一般公共预算支出表',
    'budget/general',
    '注:无政府性基金预算支出。',
  ]);
  expect(verdicts(result)).toEqual([
    'row-sum holds: +800.00 +200.00 -1,000.00',
    'part-within-whole holds: +500.00 -800.00',
  ]);
  expect(result.facts.map(({ unit }) => unit.symbol)).toEqual(['元', '元', '元', '元']);
});

test('procurement: heads, projects, economic items and goods stand in columns', () => {
  const result = read([
    paragraph('政府采购支出预算表'),
    WAN,
    grid(`
    |采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计|
    |合计|||||100.00|
    |一、货物A|||||60.00|
    ||设备费|办公设备购置|||60.00|
    ||||台式计算机|政府集中采购|40.00|
    ||||打印设备|分散采购|20.00|
    |三、服务C|||||40.00|
    ||培训经费|培训费|||40.00|
    ||||教育服务|分散采购|40.00|`),
  ]);
  expect(verdicts(result)).toEqual([
    'code-hierarchy holds: +60.00 -60.00',
    'code-hierarchy holds: +40.00 +20.00 -60.00',
    'code-hierarchy holds: +40.00 -40.00',
    'code-hierarchy holds: +40.00 -40.00',
    'row-sum holds: +60.00 +40.00 -100.00',
  ]);
  expect(about(result, { item: 'procurement/goods', scope: 'all' })).toEqual(['60.00']);
  expect(about(result, { item: 'training' })).toEqual([]);
});

test('rows by unit: a unit and those below it by their codes; 合计 with what is carried over is a total', () => {
  const result = read([
    paragraph('部门收入总表'),
    WAN,
    grid(`
    |部门(单位)代码|部门(单位)名称|合计|本年收入|<|<|上年结转结余|
    |^|^|^|小计|一般公共预算|事业收入|^|
    ||合计|130.00|120.00|110.00|10.00|10.00|
    |001|某局|130.00|120.00|110.00|10.00|10.00|
    |001001|某局本级|100.00|95.00|95.00|0.00|5.00|
    |001002|某局信息中心|30.00|25.00|15.00|10.00|5.00|`),
  ]);
  expect(new Set(result.result.verdicts.map(({ kind }) => kind))).toEqual(new Set(['holds']));
  expect(about(result, { item: 'income/total', scope: 'all' })).toEqual(['130.00']);
  expect(about(result, { item: 'income', scope: 'all' })).toEqual(['120.00']);
});

test('groups merged over rows, their 小计 first', () => {
  const result = read([
    paragraph('收入预算总表'),
    WAN,
    grid(`
    |项目名称||金额|
    |收入总计|<|115.00|
    |一般公共预算资金|小计|100.00|
    |^|公共财政拨款(补助)资金|90.00|
    |^|专项收入|10.00|
    |其他资金|小计|15.00|
    |^|事业收入|5.00|
    |^|其他收入|10.00|
    |上年结转和结余资金|小计||
    |^|其中:动用上年结转和结余资金||`),
  ]);
  expect(verdicts(result)).toEqual([
    'code-hierarchy holds: +90.00 +10.00 -100.00',
    'code-hierarchy holds: +5.00 +10.00 -15.00',
    'row-sum holds: +100.00 +15.00 +_ -115.00',
  ]);
});

test('a numbered 支出合计 below another number is that one, not the foot of the list', () => {
  const result = read([
    paragraph('机构运行信息表'),
    WAN,
    grid(`
    |项目|行次|金额|
    |一、“三公”经费支出|1|14.33|
    |(一)支出合计|2|14.33|
    |1.因公出国(境)费|3|0.00|
    |2.公务用车购置及运行维护费|4|11.20|
    |3.公务接待费|5|3.13|
    |二、机关运行经费|6|132.40|
    |三、政府采购支出|7|320.50|
    |1.政府采购货物支出|8|120.50|
    |2.政府采购服务支出|9|200.00|`),
  ]);
  expect(verdicts(result)).toEqual([
    'code-hierarchy holds: +14.33 -14.33',
    'code-hierarchy holds: +0.00 +11.20 +3.13 -14.33',
    'code-hierarchy holds: +120.50 +200.00 -320.50',
  ]);
  expect(about(result, { item: 'expenditure' })).toEqual([]);
  expect(about(result, { item: 'three-public' })).toEqual(['14.33']);
});

test('rows without a number between numbered ones are shown within the one above', () => {
  const result = read([
    paragraph('部门收入总表'),
    WAN,
    grid(`
    |项目|预算数|
    |一、一般公共预算拨款收入|5300.50|
    |经费拨款|5200.50|
    |纳入预算管理的非税收入|100.00|
    |二、政府性基金预算拨款收入|50.00|
    |三、财政专户管理资金收入|300.00|
    |本年收入合计|5650.50|
    |上年结转结余|10.00|
    |收入总计|5660.50|`),
  ]);
  expect(verdicts(result)).toEqual([
    'row-sum holds: +5300.50 +50.00 +300.00 -5650.50',
    'row-sum holds: +5650.50 +10.00 -5660.50',
    'part-within-whole holds: +5200.50 -5300.50',
    'part-within-whole holds: +100.00 -5300.50',
  ]);
});

test('numbers behind 其中 go on with the selection', () => {
  const result = read([
    paragraph('“三公”经费支出表'),
    WAN,
    grid(`
    |项目|2023年预算数|2024年预算数|
    |1、因公出国(境)费用|0|0|
    |2、公务接待费|8.50|8.00|
    |3、公务用车费|22.00|21.00|
    |其中:(1)公务用车运行维护费|20.00|21.00|
    |(2)公务用车购置|2.00|0|
    |合计|30.50|29.00|`),
  ]);
  expect(new Set(result.result.verdicts.map(({ kind }) => kind))).toEqual(new Set(['holds']));
  expect(verdicts(result)).toContain('row-sum holds: +0 +8.50 +22.00 -30.50');
});

test('a unit price is no part of a total beside it', () => {
  const result = read([
    paragraph('政府采购预算表'),
    WAN,
    grid(`
    |单位名称|采购品目|数量|单价|总计|一般公共预算|财政专户管理资金|
    |合计||||46.00|10.00|36.00|
    |某局本级|便携式计算机|20|0.50|10.00|10.00|0.00|
    |某县第一中学|课桌椅|300|0.12|36.00|0.00|36.00|`),
  ]);
  expect(verdicts(result)).toContain('column-sum holds: +10.00 +0.00 -10.00');
  expect(verdicts(result).filter((verdict) => /0\.50|0\.12/.test(verdict))).toEqual([]);
});

test('a selection is over where a row stands as far left as what it is of', () => {
  const result = read([
    paragraph('支出决算表'),
    WAN,
    grid(`
    |项目|决算数|
    |本年支出合计|54.18|
    |　　结余分配|0.12|
    |　　　其中:提取职工福利基金|0.02|
    |　　　　　转入事业基金|0.10|
    |　　年末结转和结余|2.50|
    |　　　其中:项目支出结转和结余|2.10|
    |总计|56.80|`),
  ]);
  expect(verdicts(result)).toEqual([
    'row-sum holds: +54.18 +0.12 +2.50 -56.80',
    'part-within-whole holds: +0.02 -0.12',
    'part-within-whole holds: +0.10 -0.12',
    'part-within-whole holds: +2.10 -2.50',
  ]);
});

test('projects below a unit with its code are no parts of the total beside it', () => {
  const result = read([
    paragraph('专项业务经费支出表'),
    WAN,
    grid(`
    |单位编码|单位(项目)名称|项目金额|
    ||合计|170.00|
    |206001|某局(机关)|120.00|
    ||　　富硒茶品牌建设项目|70.00|
    ||　　驻村帮扶补助|50.00|
    |206002|某技术推广中心|50.00|
    ||　　良种推广项目|50.00|`),
  ]);
  expect(verdicts(result, 'row-sum')).toEqual(['row-sum holds: +120.00 +50.00 -170.00']);
});

test('小计 of a name of its own adds up its own kinds', () => {
  const result = read([
    paragraph('财政拨款“三公”经费支出决算表'),
    WAN,
    grid(`
    |项目|合计|因公出国(境)费|公务接待费|公务用车购置及运行费小计|其中:公务用车购置费|其中:公务用车运行维护费|
    |年初预算数|29.20|0.00|1.20|28.00|5.00|23.00|
    |决算数|24.30|0.00|0.00|24.30|4.00|20.30|`),
  ]);
  const sums = verdicts(result, 'column-sum');
  expect(sums).toContain('column-sum holds: +5.00 +23.00 -28.00');
  expect(sums).toContain('column-sum holds: +0.00 +1.20 +28.00 -29.20');
  expect(sums).toHaveLength(4);
});

test('the code of the unit beside those of the classification is none of them', () => {
  const result = read([
    paragraph('部门支出总表'),
    WAN,
    grid(`
    |科目编码|<|<|单位代码|单位(科目)名称|合计|基本支出|项目支出|
    |类|款|项|^|^|^|^|^|
    ||||412003|某执法支队|36.00|36.00||
    |208||||社会保障和就业支出|36.00|36.00||
    |208|05|||行政事业单位养老支出|36.00|36.00||
    |208|05|01|412003|行政单位离退休|24.00|24.00||
    |208|05|05|412003|基本养老保险缴费支出|12.00|12.00||`),
  ]);
  expect(result.remarks).toEqual([]);
  expect(verdicts(result, 'code-hierarchy')).toContain('code-hierarchy holds: +24.00 +12.00 -36.00');
  expect(about(result, { code: '2080501' })).toEqual(['24.00', '24.00', '']);
});

test('levels of the codes in the row that numbers the columns make it no figures', () => {
  const result = read([
    paragraph('支出决算表'),
    WAN,
    grid(`
    |项目|<|<|<|本年支出合计|基本支出|项目支出|
    |支出功能分类科目编码|<|<|科目名称|^|^|^|
    |类|款|项|栏次|1|2|3|
    |合计|<|<|<|30.00|20.00|10.00|
    |205|||教育支出|30.00|20.00|10.00|`),
  ]);
  expect(result.facts.map(({ text }) => text)).toEqual([
    '30.00',
    '20.00',
    '10.00',
    '30.00',
    '20.00',
    '10.00',
  ]);
});

test('what was not spent is no part of 本年支出合计 or of a 小计 of what was', () => {
  const rows = (total: string) => `
    |科目编码|科目名称|年初结转和结余|本年收入|${total}|基本支出|项目支出|年末结转和结余|
    ||合计|5.00|40.00|42.00|12.00|30.00|3.00|
    |229|其他支出|5.00|40.00|42.00|12.00|30.00|3.00|`;
  for (const total of ['本年支出合计', '小计']) {
    const result = read(
      [paragraph('政府性基金预算财政拨款收入支出决算表'), WAN, grid(rows(total))],
      'final-account',
    );
    const sums = verdicts(result, 'column-sum');
    expect(sums).toContain('column-sum holds: +12.00 +30.00 -42.00');
    expect(sums.filter((verdict) => !verdict.includes(' holds: '))).toEqual([]);
  }
});

test('the 三公 total adds up its own kinds, whatever stands beside', () => {
  const result = read([
    paragraph('“三公”经费、会议费、培训费支出表'),
    WAN,
    grid(`
    |“三公”经费合计|因公出国(境)费|公务用车购置及运行费小计|公务用车购置费|公务用车运行费|公务接待费|会议费|培训费|
    |29.20|1.00|27.00|5.00|22.00|1.20|7.00|8.00|`),
  ]);
  expect(verdicts(result, 'column-sum')).toContain('column-sum holds: +1.00 +27.00 +1.20 -29.20');
});

test('a selection of persons is none of the vehicles above it', () => {
  const result = read([
    paragraph('相关统计数'),
    grid(`
    |项目|统计数|项目|统计数|
    |因公出国(境)团组数(个)|2|公务用车保有量(辆)|17|
    |国内公务接待人次(人)|742|其中:外事接待人次(人)|24|`),
  ]);
  expect(verdicts(result, 'part-within-whole')).toEqual([]);
});

test('a fund beside a column of what is carried over is of this year alone', () => {
  const result = read([
    paragraph('部门项目支出预算表'),
    WAN,
    grid(`
    |单位代码|项目名称|合计|一般公共预算|政府性基金预算|上年结转|
    ||合计|60.00|40.00|15.00|5.00|
    |301001|产业发展项目|60.00|40.00|15.00|5.00|`),
  ]);
  expect(verdicts(result, 'column-sum')).toContain('column-sum holds: +40.00 +15.00 +5.00 -60.00');
  expect(about(result, { scope: 'general' })).toEqual([]);
});

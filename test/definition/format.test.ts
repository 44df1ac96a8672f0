import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { judged, section, summary, table } from './judged.ts';

describe('a document', () => {
  it('says of whom, when and what it is', () => {
    const budget = loadDefinition(`gouji: 1
entity: 云山区水务局
level: unit
year: 2024
kind: final-account
stage: final
scope: all
rounding: truncate
source: 决算.pdf
statements:
  - { title: t, lines: [{ label: 支出, item: expenditure, code: "201 03 01", amount: 5 }] }
`);
    expect(budget).toMatchObject({
      entity: '云山区水务局',
      year: 2024,
      kind: 'final-account',
      mode: 'truncate',
    });
    expect(budget.facts[0]!.aspects).toEqual({
      entity: '云山区水务局',
      level: 'unit',
      year: 2024,
      stage: 'final',
      scope: 'all',
      item: 'expenditure',
      code: '2010301',
      statistic: 'amount',
    });
  });

  it('gives remarks and what could not be read', () => {
    const budget = loadDefinition(`gouji: 1
statements: []
remarks: [{ code: missing-percent, text: 占76.23, data: { value: "76.23" }, at: { line: 3, column: 9 } }]
unread: [{ what: 表二, reason: 扫描件 }]
`);
    expect(budget.remarks).toEqual([
      {
        code: 'missing-percent',
        text: '占76.23',
        data: { value: '76.23' },
        place: { kind: 'text', line: 3, column: 9 },
      },
    ]);
    expect(budget.unread).toEqual([{ what: '表二', reason: '扫描件' }]);
  });
});

describe('a line', () => {
  it('has parts, which add up, with their own parts and shares', () => {
    expect(
      summary(
        section(`- label: 收入
  amount: 100
  parts:
    - { label: 财政拨款, amount: 60, share: 60%, parts: [{ label: 一般公共, amount: 50 }, { label: 基金, amount: 10 }] }
    - { label: 其他, amount: 40, share: 40% }`),
      ),
    ).toEqual([
      'breakdown holds',
      'nested-breakdown holds',
      'share holds',
      'share holds',
      'shares-to-100 holds',
    ]);
  });

  it('has several breakdowns', () => {
    expect(
      summary(
        section(`- label: 支出
  amount: 10
  breakdowns:
    - { by: 功能分类, parts: [{ label: a, amount: 4 }, { label: b, amount: 6 }] }
    - { by: 经济分类, parts: [{ label: c, amount: 4 }, { label: d, amount: 3 }] }`),
      ),
    ).toEqual(['breakdown holds', 'breakdown inconsistent']);
  });

  it('has a list that does not claim to be all', () => {
    const list = (amount: number) => `- label: 采购
  amount: 10
  partial: true
  parts: [{ label: a, amount: ${amount} }, { label: b }]`;
    expect(summary(section(list(9)))).toEqual(['part-within-whole holds']);
    expect(summary(section(list(11)))).toEqual(['part-within-whole inconsistent']);
  });

  it('has parts that are subtracted', () => {
    const lines =
      '- { label: 净额, amount: 7, parts: [{ label: a, amount: 10 }, { label: b, minus: true, amount: 3 }] }';
    expect(summary(section(lines))).toEqual(['breakdown holds']);
  });

  it('has parts that stand elsewhere, with their sign', () => {
    expect(
      summary(
        section(`- { id: a, label: a, amount: 10, change: 4 }
- { id: b, label: b, amount: 3 }
- { label: 净额, amount: 7, parts: [a, -b] }
- { label: 上年, amount: 3, parts: [-a.change, { label: c, amount: 7 }] }`),
      ),
    ).toEqual(['breakdown holds', 'breakdown holds']);
  });

  it('has a list of another total', () => {
    expect(
      summary(
        section(`- { id: whole, label: 支出, amount: 10 }
- { label: 其中财政拨款, amount: 6, of: whole, parts: [{ label: a, amount: 4 }, { label: b, amount: 6 }] }`),
      ),
    ).toEqual(['breakdown holds']);
  });

  it('has parts without an amount, which stand for their own parts or cannot be judged', () => {
    const part = (parts: string) => section(`- { label: 支出, amount: 10, parts: [{ label: a, ${parts} }] }`);
    expect(summary(part('parts: [{ label: b, amount: 4 }, { label: c, amount: 6 }]'))).toEqual([
      'breakdown holds',
      'nested-breakdown ~ total-without-amount',
    ]);
    expect(summary(part('scope: fiscal'))).toEqual(['breakdown ~ part-without-amount']);
  });

  it('has a prior amount, a change and a rate', () => {
    expect(summary(section('- { label: a, amount: 15.5, prior: 10, change: 5.5, rate: 55% }'))).toEqual([
      'change holds',
      'rate holds',
      'rate holds',
    ]);
    expect(summary(section('- { label: a, amount: 15.5, change: 5.5, rate: 55% }'))).toEqual(['rate holds']);
    expect(summary(section('- { label: a, amount: 15.5, prior: 10, rate: 55% }'))).toEqual(['rate holds']);
    expect(summary(section('- { label: a, amount: 15.5, rate: 55% }'))).toEqual(['rate ~ base-unknown']);
    expect(summary(section('- { label: a, rate: 55% }'))).toEqual(['rate ~ part-without-amount']);
  });

  it('goes against several bases', () => {
    expect(
      summary(
        section(`- label: 支出决算
  amount: 95
  prior: 80
  rate: 18.75%
  against:
    - { base: initial, amount: 100, completion: 95% }
    - { base: budget, amount: 120, completion: 79.17%, wording: 小于 }`),
      ),
    ).toEqual(['rate holds', 'completion holds', 'completion holds', 'wording holds']);
  });

  it('has a share of a whole that is named', () => {
    const lines = (share: string) =>
      section(`- { id: x, label: x, amount: 40 }
- { id: y, label: y, amount: 60 }
- { label: a, amount: 30, share: ${share} }`);
    expect(summary(lines('{ value: 75%, of: x }'))).toEqual(['share holds']);
    expect(summary(lines('{ value: 50%, of: [x, y] }'))).toEqual(['share holds']);
    expect(summary(lines('{ value: 30%, of: { sum: [x, y] } }'))).toEqual(['share holds']);
    expect(summary(lines('[{ value: 75%, of: x }, { value: 50%, of: y }]'))).toEqual([
      'share holds',
      'share holds',
    ]);
    expect(summary(lines('30%'))).toEqual(['share ~ whole-unknown']);
  });

  it('has words for its change', () => {
    const word = (fields: string) => summary(section(`- { label: a, ${fields} }`));
    expect(word('change: 0.01, wording: 持平')).toEqual(['wording inconsistent']);
    expect(word('change: 0, wording: 持平')).toEqual(['wording holds']);
    expect(word('change: -0.04, wording: { word: 减少, text: 比上年减少 }')).toEqual(['wording holds']);
    expect(word('amount: 6, prior: 5, wording: decrease')).toEqual(['wording inconsistent']);
    expect(word('completion: 100%, wording: 大于')).toContain('wording inconsistent');
    expect(word('rate: -3%, wording: 下降')).toContain('wording holds');
  });

  it('balances another line, with what both say of the year before', () => {
    expect(
      summary(
        section(`- { label: 收入总计, amount: 10, prior: 8, change: 5, balances: out }
- { id: out, label: 支出总计, amount: 10, prior: 8, change: 2 }`),
      ),
    ).toEqual([
      'balance holds',
      'balance holds',
      'balance inconsistent',
      'change inconsistent',
      'change holds',
    ]);
  });

  it('is the same as another, figure by figure', () => {
    expect(
      summary(
        section(`- { id: a, label: a, amount: 10, prior: 8 }
- { label: b, amount: 10, prior: 12, same-as: a }`),
      ),
    ).toEqual(['restated holds', 'restated inconsistent']);
  });
});

describe('a figure', () => {
  it('is the same as one, any one or the sum of others', () => {
    const lines = (figure: string) =>
      section(`- { id: a, label: a, amount: 10 }
- { id: b, label: b, amount: 20, change: 3 }
- { label: c, amount: { ${figure} } }`);
    expect(summary(lines('value: 10, same-as: a'))).toEqual(['restated holds']);
    expect(summary(lines('value: 20, same-as: [a, b]'))).toEqual(['restated holds']);
    expect(summary(lines('value: 30, same-as: { sum: [a, b] }'))).toEqual(['restated holds']);
    expect(summary(lines('value: 17, same-as: [a, { sum: [b, -b.change] }]'))).toEqual(['restated holds']);
    expect(summary(lines('value: 15, same-as: [a, b]'))).toEqual(['restated inconsistent']);
  });

  it('is printed again', () => {
    const lines = '- { label: a, amount: { value: 10.01, also: [10.01, { value: "100,300元" }] } }';
    expect(summary(section(lines))).toEqual(['restated holds', 'restated inconsistent']);
  });

  it('of equal aspects is one quantity', () => {
    const lines = (scope: string) => `- { label: 收入, item: income, scope: all, amount: 10 }
- { label: 收入预算, item: income, ${scope}, amount: 15 }`;
    expect(summary(section(lines('scope: all')))).toEqual(['restated inconsistent']);
    expect(summary(section(lines('scope: fiscal')))).toEqual([]);
    expect(summary(section(lines('scope: all, year: 2020'), 'year: 2021'))).toEqual([]);
    expect(summary(section(lines('scope: all, stage: final'), 'stage: initial'))).toEqual([]);
  });

  it('of the year before is the amount of the year before', () => {
    const lines = `- { label: 收入, item: income, scope: all, amount: 10, prior: 7 }
- { label: 去年收入, item: income, scope: all, year: 2022, amount: 9 }`;
    expect(summary(section(lines, 'year: 2023'))).toEqual(['restated inconsistent']);
  });

  it('that is a share of another whole is another quantity', () => {
    const lines = `- { id: x, label: x, amount: 40 }
- label: y
  item: y
  scope: all
  amount: 60
  parts: [{ label: a, item: a, amount: 30, share: [50%, { value: 75%, of: x }] }, { label: b, amount: 30 }]`;
    expect(summary(section(lines))).toEqual(['breakdown holds', 'share holds', 'share holds']);
  });
});

describe('a table', () => {
  it('has columns that add up', () => {
    const fields = (
      sum: string,
    ) => `columns: [{ id: total, label: 合计, sum: ${sum} }, { id: basic }, { id: project }]
rows: [{ label: 水务, values: [10, 6, 4] }]`;
    expect(summary(table(fields('[basic, project]')))).toEqual(['column-sum holds']);
    expect(summary(table(fields('[basic, -project]')))).toEqual(['column-sum inconsistent']);
  });

  it('has rows that add up, by their total, by name and by code', () => {
    const fields = `columns: [{ id: amount }]
rows:
  - { label: 合计, total: true, values: [17] }
  - { code: "201", label: 一般公共服务, values: [12] }
  - { code: "20103", values: [12] }
  - { code: [201, "03", "01"], values: [7] }
  - { code: "201 03 02", values: [5] }
  - { id: carry, code: "208", values: [5] }
  - { label: 再次, total: true, values: [17] }
  - { label: 差额, sum: ["201", -carry], values: [7] }`;
    expect(summary(table(fields))).toEqual([
      'code-hierarchy holds',
      'code-hierarchy holds',
      'row-sum holds',
      'row-sum holds',
      'row-sum holds',
    ]);
  });

  it('has codes that are not in order', () => {
    const fields = `columns: [{ id: amount }]
rows:
  - { code: "30201", values: [7] }
  - { code: "302", values: [12] }
  - { code: "30202", values: [5] }
  - { label: 合计, total: true, values: [12] }`;
    expect(summary(table(fields))).toEqual(['code-hierarchy holds', 'row-sum holds']);
  });

  it('has rows below a row that they name, and selections within one', () => {
    const fields = (selection: number) => `columns: [{ id: amount }]
rows:
  - { id: all, label: 支出, values: [10] }
  - { label: 甲, parent: all, values: [6] }
  - { label: 乙, parent: all, values: [4] }
  - { label: 其中, parent: all, within: true, values: [${selection}] }`;
    expect(summary(table(fields(3)))).toEqual(['code-hierarchy holds', 'part-within-whole holds']);
    expect(summary(table(fields(11)))).toEqual(['code-hierarchy holds', 'part-within-whole inconsistent']);
  });

  it('tells blank from zero', () => {
    const fields = (values: string) => `columns: [{ id: total, sum: [a, b] }, { id: a }, { id: b }]
rows: [{ values: ${values} }]`;
    expect(summary(table(fields('[10, 10, ""]')))).toEqual(['column-sum holds']);
    expect(summary(table(fields('[10, 6, ""]')))).toEqual(['column-sum unchecked blank']);
    expect(summary(table(fields('[10, 6, 0]')))).toEqual(['column-sum inconsistent']);
    expect(summary(table(fields('[10, 11, ""]')))).toEqual(['column-sum inconsistent']);
    expect(summary(table(fields('["", 6, 4]')))).toEqual(['column-sum unchecked blank']);
    expect(summary(table(fields('["", "", ""]')))).toEqual([]);
    expect(summary(table(fields('[10, 6, "?"]')))).toEqual(['column-sum unchecked unreadable']);
  });

  it('has rows that equal or balance rows of the same or another table, by the columns of both', () => {
    const source = `gouji: 1
statements:
  - table: 收支总表
    id: both
    columns: [{ id: total }, { id: fund }]
    rows:
      - { id: in, label: 收入总计, balances: out, values: [10, 3] }
      - { id: out, label: 支出总计, values: [10, 1] }
  - table: 支出总表
    id: out
    columns: [{ id: basic }, { id: total }]
    rows: [{ label: 合计, same-as: both/out, values: [6, 15] }]
`;
    expect(summary(source)).toEqual(['balance holds', 'balance inconsistent', 'restated inconsistent']);
  });

  it('is the same as the text where row and column are', () => {
    const source = (item: string) => `gouji: 1
scope: all
statements:
  - { title: t, lines: [{ label: 基本支出, item: expenditure/basic, amount: 7 }] }
  - table: 支出表
    item: expenditure
    columns: [{ id: total }, { id: basic, item: ${item} }]
    rows: [{ label: 合计, values: [10, 4] }]
`;
    expect(summary(source('basic'))).toEqual(['restated inconsistent']);
    expect(summary(source('project'))).toEqual([]);
  });

  it('whose rows or columns nothing tells apart names no quantity', () => {
    const fields = `item: expenditure
scope: all
columns: [{ id: a }, { id: b }]
rows: [{ label: 甲, values: [1, 2] }, { label: 乙, values: [3, 4] }]`;
    expect(summary(table(fields))).toEqual([]);
  });

  it('has its cells called by row and column', () => {
    const fields = `id: t
columns: [{ id: a }, { id: b }]
rows: [{ code: "2010301", values: [1, 2] }]`;
    const relation = 'relations: [{ sum: [t/2010301.a, t/2010301.a], equals: t/2010301.b, because: 两期 }]';
    expect(summary(`${table(fields)}${relation}\n`)).toEqual(['declared holds']);
  });
});

describe('a relation of the user', () => {
  const relation = (text: string) =>
    summary(
      `${section(`- { id: a, label: a, amount: 10, rate: 50% }
- { id: b, label: b, amount: 20 }
- { id: n, label: n, unit: 人, amount: 3 }`)}relations:\n  - { ${text}, because: 合同约定 }\n`,
    ).filter((verdict) => verdict.startsWith('declared'));

  it.each([
    ['sum: [a, a], equals: b', 'holds'],
    ['sum: [b, -a], equals: a', 'holds'],
    ['sum: [b], equals: { value: 20 }', 'holds'],
    ['sum: [b], equals: { value: "200,000.01", unit: 元 }', 'rounding'],
    ['sum: [b], equals: { value: 30 }', 'inconsistent'],
    ['sum: [a], at-most: b', 'holds'],
    ['sum: [b], at-most: a', 'inconsistent'],
    ['sum: [a], over: [b], is: a.rate', 'holds'],
    ['sum: [a], over: [b], is: { value: 50% }', 'holds'],
    ['sum: [a], over: [b], is: { value: 40% }', 'inconsistent'],
    ['sum: [b, -a], claim: 增加', 'holds'],
    ['sum: [a, -b], claim: greater', 'inconsistent'],
    ['sum: [a, -n], equals: b', 'unchecked incomparable-units'],
  ])('%s: %s', (text, verdict) => expect(relation(text)).toEqual([`declared ${verdict}`]));

  it('has a strength, a severity and a reason', () => {
    const source = `${section('- { id: a, label: a, amount: 1 }')}relations:
  - { sum: [a], equals: a, strength: soft, severity: warning, because: 约定 }
`;
    expect(judged(source).verdicts[0]!.relation).toMatchObject({
      strength: 'soft',
      severity: 'warning',
      because: '约定',
    });
  });
});

describe('JSON and YAML', () => {
  const yaml = `gouji: 1
entity: 云山区水务局
year: 2023
statements:
  - title: 收入
    lines:
      - id: income
        label: 收入
        amount: 132.10
        prior: "1,000.5"
        wording: 减少
        parts:
          - { label: 财政, amount: 100, share: 75.7% }
          - { label: 其他, amount: null }
  - table: 表
    columns: [{ id: a }, { id: b, sum: [a] }]
    rows: [{ code: "0205", values: ["0205", ""] }]
relations: [{ sum: [income], at-most: income.prior, because: "x\\ty" }]
`;
  const json = `{"gouji": 1, "entity": "云山区水务局", "year": 2023, "statements": [
    {"title": "收入", "lines": [{"id": "income", "label": "收入", "amount": 132.10, "prior": "1,000.5",
      "wording": "减少", "parts": [{"label": "财政", "amount": 100, "share": "75.7%"},
      {"label": "其他", "amount": null}]}]},
    {"table": "表", "columns": [{"id": "a"}, {"id": "b", "sum": ["a"]}],
      "rows": [{"code": "0205", "values": ["0205", ""]}]}],
    "relations": [{"sum": ["income"], "at-most": "income.prior", "because": "x\\ty"}]}`;

  it('of the same definition give the same budget', () => {
    const plain = (source: string) =>
      JSON.parse(
        JSON.stringify(loadDefinition(source), (key, value) =>
          key === 'place' || key === 'parent' ? undefined : value,
        ),
      );
    expect(plain(json)).toEqual(plain(yaml));
  });

  it('may begin with a byte order mark and white space', () => {
    expect(loadDefinition(`\uFEFF\n ${json}`).facts).toHaveLength(8);
    expect(loadDefinition(`\uFEFF${yaml}`).facts).toHaveLength(8);
  });
});

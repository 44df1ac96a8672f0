import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import { said } from './records.ts';

/** Consistent sections and tables as they are published; each case puts one mistake of a known class into one of them. */
const INCOME = `
  - title: 收入预算情况
    lines:
      - id: income
        label: 收入
        item: income
        scope: all
        amount: 2345.67
        prior: 2100.45
        change: 245.22
        rate: 11.67%
        parts:
          - { label: 拨款, amount: 1987.32, share: 84.72% }
          - { label: 事业, amount: 258.13, share: 11.00% }
          - { label: 其他, amount: 100.22, share: 4.27% }`;

const HOSPITALITY = `
  - title: 三公经费
    lines:
      - label: 三公
        amount: 7.75
        prior: 7.94
        change: -0.19
        wording: 减少
        parts:
          - { label: 出国, amount: 0, prior: 0, wording: 持平 }
          - { label: 接待, amount: 1.35, prior: 2.34, change: -0.99, wording: 减少 }
          - { label: 运行, amount: 6.40, prior: 5.60, change: 0.80, wording: 增加 }`;

const TABLE = `
  - table: 支出总表
    columns: [ { id: total, sum: [basic, project] }, { id: basic }, { id: project } ]
    rows:
      - { id: all, label: 合计, total: true, values: ["1724.33", "893.00", "831.33"] }
      - { code: "201", label: 类, values: ["1611.87", "780.54", "831.33"] }
      - { code: "20103", label: 款, values: ["1611.87", "780.54", "831.33"] }
      - { code: "2010301", label: 行政运行, values: ["780.54", "780.54", "0.00"] }
      - { code: "2010302", label: 一般事务, values: ["831.33", "0.00", "831.33"] }
      - { code: "208", label: 社保, values: ["112.46", "112.46", "0.00"] }`;

const COMPLETION = `
  - title: 支出决算
    lines:
      - label: 支出
        amount: 307.82
        against:
          - { base: initial, amount: 280.00, completion: 109.94% }
          - { base: adjusted, amount: 321.02, completion: 95.89% }`;

const BALANCE = `
  - title: 收支
    lines:
      - { id: in, label: 收入总计, amount: 4125.49, balances: out,
          parts: [ { label: 本年, amount: 4000.00 }, { label: 结转, amount: 125.49 } ] }
      - { id: out, label: 支出总计, amount: 4125.49,
          parts: [ { label: 基本, amount: 3000.00 }, { label: 项目, amount: 1125.49 } ] }`;

/** Cut to 万元 one by one, two tables differ in a last digit. */
const CONVERTED = `
  - table: 收入支出决算总表
    id: overall
    columns: [ { id: sum, sum: [general, fund] }, { id: general }, { id: fund } ]
    rows:
      - { id: social, label: 社会保障和就业支出, values: ["326.71", "300.20", "26.51"] }
  - table: 支出决算表
    id: spending
    columns: [ { id: sum, sum: [basic, project] }, { id: basic }, { id: project } ]
    rows:
      - { code: "208", label: 社会保障和就业支出, same-as: overall/social, values: ["326.72", "310.22", "16.50"] }
      - { code: "20805", label: 养老支出, values: ["326.72", "310.22", "16.50"] }`;

const found = (statement: string): string[] =>
  evaluate(
    loadDefinition(`gouji: 1\nentity: 局\nyear: 2024\nkind: budget\nunit: 万元\nstatements:${statement}\n`),
  ).findings.map(said);

describe('what is consistent', () => {
  it.each([INCOME, HOSPITALITY, TABLE, COMPLETION, BALANCE, CONVERTED])('has no finding %#', (statement) => {
    expect(found(statement)).toEqual([]);
  });
});

type Mistake = readonly [what: string, right: string, wrong: string, said: string];

function mistakes(name: string, statement: string, cases: readonly Mistake[]): void {
  describe(name, () => {
    it.each(cases)('%s', (_, right, wrong, expected) => {
      expect(statement.split(right)).toHaveLength(2);
      expect(found(statement.replace(right, wrong))).toEqual([expected]);
    });
  });
}

mistakes('income', INCOME, [
  ['digits interchanged in a part', '258.13', '285.13', '事业 258.13: digits-interchanged'],
  ['digits interchanged in the total', '2345.67', '2354.67', '收入 2345.67: digits-interchanged'],
  ['digit left out', '1987.32', '187.32', '拨款 1987.32: digit-omitted'],
  ['digit added', '100.22', '1000.22', '其他 100.22: digit-added'],
  ['point moved', '100.22', '10.02', '其他 100.22: decimal-shift'],
  ['yuan for ten thousand yuan', '100.22', '1002200', '其他 100.22: unit-factor'],
  ['sign', 'change: 245.22', 'change: -245.22', '收入 245.22: sign'],
  ['rate of the current amount', '11.67%', '10.45%', '收入 11.67: other-base'],
  ['ratio as a percentage', '11.67%', '0.12%', '收入 11.67: ratio-as-percent'],
  ['rate interchanged', '11.67%', '11.76%', '收入 11.67: digits-interchanged'],
  ['rate of fewer decimals mistyped', '11.67%', '12.7%', '收入 11.67: digit-replaced'],
  ['share mistyped', '84.72%', '89.72%', '拨款 84.72: digit-replaced'],
  ['total copied', '1987.32', '2345.67', '拨款 1987.32: copied'],
  ['neighbour copied', '100.22', '258.13', '其他 100.22: copied'],
  ['last year left in', 'amount: 2345.67', 'amount: 2100.45', '收入 2345.67: stale-prior'],
  ['prior mistyped', '2100.45', '2010.45', '收入 2100.45: digits-interchanged'],
  [
    'stale change and rate',
    '245.22\n        rate: 11.67%',
    '254.22\n        rate: 12.10%',
    '收入 245.22: digits-interchanged',
  ],
  [
    'part left out',
    '\n          - { label: 其他, amount: 100.22, share: 4.27% }',
    '',
    'part 收入 100.22: part-missing',
  ],
  [
    'part doubled',
    '4.27% }',
    '4.27% }\n          - { label: 其他, amount: 100.22, share: 4.27% }',
    'part 收入 -100.22: part-doubled',
  ],
  [
    'shares exchanged',
    '11.00% }\n          - { label: 其他, amount: 100.22, share: 4.27% }',
    '4.27% }\n          - { label: 其他, amount: 100.22, share: 11.00% }',
    '事业 100.22 or 其他 258.13 or 事业 11 or 其他 4.27',
  ],
]);

mistakes('hospitality', HOSPITALITY, [
  ['flat beside a change', '-0.99, wording: 减少', '-0.99, wording: 持平', 'word 接待: wording'],
  ['direction', 'wording: 减少\n', 'wording: 增加\n', 'word 三公: wording'],
  ['sign against its word', '-0.99', '0.99', '接待 -0.99: sign'],
  ['digits interchanged', '1.35', '1.53', '接待 1.35: digits-interchanged'],
  ['part taken for the total', 'amount: 7.75', 'amount: 1.35', '三公 7.75: copied'],
]);

mistakes('table', TABLE, [
  ['cell', '"0.00", "831.33"]', '"0.00", "813.33"]', '一般事务 831.33: digits-interchanged'],
  ['grand total', '1724.33', '1742.33', '合计 1724.33: digits-interchanged'],
  ['figure from above', '["112.46"', '["831.33"', '社保 112.46: copied'],
  [
    'class and its copy',
    '类, values: ["1611.87", "780.54", "831.33"] }\n      - { code: "20103", label: 款, values: ["1611.87", "780.54"',
    '类, values: ["1611.87", "870.54", "831.33"] }\n      - { code: "20103", label: 款, values: ["1611.87", "870.54"',
    '类 780.54: digits-interchanged',
  ],
]);

mistakes('completion', COMPLETION, [
  ['interchanged', '95.89%', '59.89%', '支出 95.89: digits-interchanged'],
  ['of the other budget', '109.94%', '95.89%', '支出 109.94: other-base'],
]);

mistakes('balance', BALANCE, [
  ['total of expenditure', '支出总计, amount: 4125.49', '支出总计, amount: 4143.91', '支出总计 4125.49'],
  ['a part, where a slip in the other explains as much', '4000.00', '4000.90', '结转 124.59 or 本年 4000'],
]);

const RECEPTION = `
  - title: 三公经费
    lines:
      - { label: 接待, amount: 5.21, change: -0.1, rate: -1.88% }`;

mistakes('a change that nothing else states', RECEPTION, [
  // Nobody prints a change of 0.0 beside a rate, so that is no correction.
  ['rate without a hundred', '-1.88%', '-0.006%', '接待 -1.883 or 接待'],
]);

mistakes('tables that differ in a last digit', CONVERTED, [
  ['total of the first', '"326.71"', '"328.71"', '社会保障和就业支出 326.71: digit-replaced'],
  [
    'total of the second',
    'overall/social, values: ["326.72"',
    'overall/social, values: ["326.27"',
    '社会保障和就业支出 326.72: digits-interchanged',
  ],
]);

const GOODS = `
  - title: 商品和服务支出
    lines:
      - { label: 商品和服务, amount: 34.74,
          parts: [ { label: 出国, amount: { value: 0, unit: 元 } }, { label: 办公, amount: 21.21 }, { label: 劳务, amount: 2.00 }, { label: 其他, amount: 11.53 } ] }`;

mistakes('amounts', GOODS, [
  [
    'nothing is no large amount without its first digit',
    ', amount: 34.74',
    ', amount: 35.74',
    '劳务 3 or 商品和服务 34.74 or 办公 22.21 or 其他 12.53',
  ],
  ['none is taken for a negative one', '11.53', '15.53', '商品和服务 38.74 or 其他 11.53'],
]);

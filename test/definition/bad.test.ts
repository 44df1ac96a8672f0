import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { MAX_PROBLEMS } from '../../src/definition/problems.ts';
import { InputError, type Problem } from '../../src/model/errors.ts';

/** A definition with one line of one section; its fields begin at 5:21. */
const inLine = (fields: string): string => `gouji: 1
statements:
  - title: t
    lines:
      - { label: a, ${fields} }
`;

/** A definition with one table; its columns stand in line 5, its rows from line 7. */
const inTable = (columns: string, ...rows: string[]): string => `gouji: 1
statements:
  - table: t
    id: t
    columns: ${columns}
    rows:${rows.length === 0 ? ' []' : ''}${rows.map((row) => `\n      - ${row}`).join('')}
`;
const AB = '[{ id: a }, { id: b }]';

/** A definition with one relation of the user's own, in line 7. */
const rel = (relation: string): string => `${inLine('id: a, amount: 1')}relations:\n  - ${relation}\n`;

/** Each repeats the one before it twice: a few lines that stand for billions of texts. */
const bomb = (): string => 'gouji: 1\nx: &x [a, a]\ny: &y [*x, *x]\nz: [*y, *y]\nstatements: []\n';

type Expected = readonly [code: string, line: number, column: number, data?: Problem['data']];

/** What is wrong, the definition, and every problem of it in the order of its place. */
const BAD: readonly (readonly [string, string, readonly Expected[]])[] = [
  ['an empty file', '', [['empty-file', 1, 1]]],
  ['only white space', ' \n\n\t ', [['empty-file', 1, 1]]],
  ['a byte order mark only', '\uFEFF', [['empty-file', 1, 1]]],
  ['a binary file', 'PK\u0003\u0004\u0000\u0000 \uFFFD\uFFFD', [['not-a-definition', 1, 1]]],
  ['a sentence', '2023年部门预算收入1549.55万元', [['not-a-definition', 1, 1]]],
  ['a list', '- a\n- b\n', [['not-a-definition', 1, 1]]],
  ['a number', '42', [['not-a-definition', 1, 1]]],
  ['a JSON list', '[1, 2]', [['not-a-definition', 1, 1]]],
  [
    'YAML that ends too early',
    'gouji: 1\nstatements: [\n',
    [
      [
        'yaml-syntax',
        3,
        1,
        { detail: 'Flow sequence in block collection must be sufficiently indented and end with a ]' },
      ],
    ],
  ],
  [
    'YAML with a tab for indentation',
    'gouji: 1\nstatements:\n\t- title: t\n',
    [['yaml-syntax', 3, 1, { detail: 'Tabs are not allowed as indentation' }]],
  ],
  [
    'several faults of YAML at once',
    'gouji: 1\nentity: @a\nunit: `b\nstatements: []\n',
    [
      ['yaml-syntax', 2, 9, { detail: 'Plain value cannot start with reserved character @' }],
      ['yaml-syntax', 3, 7, { detail: 'Plain value cannot start with reserved character `' }],
    ],
  ],
  ['two YAML documents', 'gouji: 1\nstatements: []\n---\ngouji: 1\n', [['yaml-documents', 3, 1]]],
  ['a YAML key that is a list', 'gouji: 1\n? [a, b]\n: c\nstatements: []\n', [['yaml-key', 2, 3]]],
  [
    'an alias bomb',
    bomb(),
    [
      ['yaml-alias', 3, 8],
      ['yaml-alias', 3, 12],
      ['yaml-alias', 4, 5],
      ['yaml-alias', 4, 9],
    ],
  ],
  [
    'a YAML file above the size limit',
    `gouji: 1 # ${'x'.repeat(8_000_000)}\n`,
    [['yaml-too-large', 1, 1, { limit: 8000000 }]],
  ],
  [
    'a line of 100 MB that is not JSON',
    `{"gouji": 1, "statements": ${' '.repeat(100_000_000)}}`,
    [['json-syntax', 1, 100000028, { expected: '{ [ "', found: '}' }]],
  ],
  [
    'a JSON string of 100 MB that does not end',
    `{"gouji": "${'x'.repeat(100_000_000)}`,
    [['json-string', 1, 11]],
  ],
  [
    'JSON that ends too early',
    '{"gouji": 1, "statements": [',
    [['json-syntax', 1, 29, { expected: '{ [ "', found: '' }]],
  ],
  [
    'JSON with a comma too many',
    '{"gouji": 1, "statements": [],}',
    [['json-syntax', 1, 31, { expected: '"', found: '}' }]],
  ],
  [
    'JSON with a key without quotes',
    '{gouji: 1}',
    [['json-syntax', 1, 2, { expected: '"', found: 'gouji: 1}' }]],
  ],
  [
    'JSON with something after its end',
    '{"gouji": 1, "statements": []}\n{}',
    [['json-after-end', 2, 1, { expected: '', found: '{}' }]],
  ],
  ['JSON with a broken escape', '{"gouji": "\\x"}', [['json-string', 1, 11]]],
  [
    'JSON with a number that is none',
    '{"gouji": 01}',
    [['json-syntax', 1, 11, { expected: '{ [ "', found: '01}' }]],
  ],
  ['JSON with a line end in a text', '{"gouji": "a\nb"}', [['json-string', 1, 11]]],
  [
    'JSON with keys written twice',
    '{"gouji": 1, "gouji": 2,\n "statements": [], "statements": []}',
    [
      ['duplicate-key', 1, 14, { key: 'gouji' }],
      ['duplicate-key', 2, 20, { key: 'statements' }],
    ],
  ],
  [
    'YAML with keys written twice',
    'gouji: 1\nentity: 甲\nentity: 乙\nstatements: []\nstatements: []\n',
    [
      ['duplicate-key', 3, 1, { key: 'entity' }],
      ['duplicate-key', 5, 1, { key: 'statements' }],
    ],
  ],
  ['JSON nested too deep', '['.repeat(100_000), [['too-deep', 1, 65, { limit: 64 }]]],
  [
    'a flow of YAML nested too deep',
    `gouji: ${'['.repeat(70)}${']'.repeat(70)}`,
    [['too-deep', 1, 72, { limit: 64 }]],
  ],
  ['YAML that overflows its parser', `gouji: ${'{a: '.repeat(20_000)}`, [['too-deep', 1, 1, { limit: 64 }]]],
  ['no format', 'statements: []\n', [['missing-key', 1, 1, { key: 'gouji' }]]],
  [
    'another format',
    'gouji: 2\nstatements: []\n',
    [['unknown-word', 1, 8, { word: '2', meant: '1', known: '1' }]],
  ],
  ['no statements', 'gouji: 1\n', [['missing-key', 1, 1, { key: 'statements' }]]],
  [
    'a key of the prototype',
    'gouji: 1\n__proto__: { polluted: yes }\nconstructor: 1\nstatements: []\n',
    [
      ['unknown-key', 2, 1, { word: '__proto__' }],
      ['unknown-key', 3, 1, { word: 'constructor' }],
    ],
  ],
  [
    'a key of the prototype in JSON',
    '{"gouji": 1, "statements": [], "__proto__": { "polluted": 1 }}',
    [['unknown-key', 1, 32, { word: '__proto__' }]],
  ],
  ['a mistyped key', inLine('amout: 5'), [['unknown-key', 5, 21, { word: 'amout', meant: 'amount' }]]],
  [
    'a mistyped key of the document',
    'gouji: 1\nentitty: a\nstatments: []\n',
    [
      ['missing-key', 1, 1, { key: 'statements' }],
      ['unknown-key', 2, 1, { word: 'entitty', meant: 'entity' }],
      ['unknown-key', 3, 1, { word: 'statments', meant: 'statements' }],
    ],
  ],
  ['an unknown key like no other', inLine('qwertyuiop: 5'), [['unknown-key', 5, 21, { word: 'qwertyuiop' }]]],
  [
    'an unknown word',
    'gouji: 1\nkind: bugdet\nstatements: []\n',
    [['unknown-word', 2, 7, { word: 'bugdet', meant: 'budget', known: 'budget final-account' }]],
  ],
  [
    'an unknown scope',
    inLine('scope: fiscl'),
    [
      [
        'unknown-word',
        5,
        28,
        {
          word: 'fiscl',
          meant: 'fiscal',
          known:
            'all fiscal general fund capital special-account business operating superior affiliated other carry-over unknown',
        },
      ],
    ],
  ],
  [
    'an unknown wording',
    inLine('wording: 增多'),
    [
      [
        'unknown-word',
        5,
        30,
        {
          word: '增多',
          meant: '增加',
          known:
            '增加 增长 上升 提高 increase 减少 下降 降低 decrease 持平 无变化 无增减 一致 flat 大于 greater 小于 less 等于 equal 未超过 not-greater',
        },
      ],
    ],
  ],
  [
    'an unknown rounding mode',
    'gouji: 1\nrounding: floor\nstatements: []\n',
    [['unknown-word', 2, 11, { word: 'floor', known: 'round truncate either' }]],
  ],
  [
    'a year that is none',
    'gouji: 1\nyear: 二〇二三\nstatements: []\n',
    [['not-a-whole-number', 2, 7, { text: '二〇二三', key: 'year' }]],
  ],
  [
    'decimals beyond any number',
    inLine('decimals: 31'),
    [['not-a-whole-number', 5, 31, { text: '31', key: 'decimals' }]],
  ],
  [
    'an object for a text',
    'gouji: 1\nentity: { a: b }\nstatements: []\n',
    [['wrong-type', 2, 9, { key: 'entity', found: 'object', expected: 'string' }]],
  ],
  [
    'a text for a list',
    'gouji: 1\nstatements: none\n',
    [['wrong-type', 2, 13, { key: 'statements', found: 'string', expected: 'array' }]],
  ],
  [
    'a text for a table of figures',
    inTable(AB, '{ values: 1 2 }'),
    [['wrong-type', 7, 19, { key: 'values', found: 'string', expected: 'array' }]],
  ],
  [
    'a statement of neither kind',
    'gouji: 1\nstatements:\n  - { name: t }\n',
    [
      ['missing-key', 3, 5, { key: 'title' }],
      ['missing-key', 3, 5, { key: 'lines' }],
      ['unknown-key', 3, 7, { word: 'name' }],
    ],
  ],
  [
    'a line without a label',
    'gouji: 1\nstatements:\n  - { title: t, lines: [{ amount: 1 }] }\n',
    [['missing-key', 3, 25, { key: 'label' }]],
  ],
  ['an empty list of parts', inLine('parts: []'), [['wrong-length', 5, 28, { key: 'parts' }]]],
  [
    'more bases than any sentence has',
    inLine(`against: [${'{ base: prior }, '.repeat(31)}]`),
    [['wrong-length', 5, 30, { key: 'against' }]],
  ],
  [
    'an unknown unit',
    inLine('unit: 萬元, amount: 1'),
    [['unknown-unit', 5, 27, { word: '萬元', meant: '元' }]],
  ],
  [
    'a mistyped unit',
    inLine('amount: { value: 1, unit: 万圆 }'),
    [['unknown-unit', 5, 47, { word: '万圆', meant: '万元' }]],
  ],
  [
    'a rate in money',
    inLine('amount: 2, prior: 1, rate: 64.79万元'),
    [['wrong-unit', 5, 48, { text: '64.79万元', unit: '万元', expected: '%' }]],
  ],
  [
    'a share in points',
    inLine('amount: 2, share: { value: 3, unit: 个百分点 }'),
    [['wrong-unit', 5, 39, { text: '3', unit: '个百分点', expected: '%' }]],
  ],
  ['a number that is none', inLine('amount: 一百'), [['not-a-number', 5, 29, { text: '一百' }]]],
  ['a number with two points', inLine('amount: 1.5.5'), [['not-a-number', 5, 29, { text: '1.5.5' }]]],
  [
    'a number with groups of two',
    inLine('amount: "1,54,955"'),
    [['not-a-number', 5, 29, { text: '1,54,955' }]],
  ],
  ['a number with an exponent', inLine('amount: 1e5'), [['exponent', 5, 29, { text: '1e5' }]]],
  ['a hexadecimal number', inLine('amount: 0x1F'), [['not-a-number', 5, 29, { text: '0x1F' }]]],
  ['infinity', inLine('amount: .inf'), [['not-a-number', 5, 29, { text: '.inf' }]]],
  [
    'a number of 31 digits',
    inLine(`amount: ${'1'.repeat(31)}`),
    [['too-many-digits', 5, 29, { text: '1111111111111111111111111111111', limit: 30 }]],
  ],
  [
    'a number of a million digits',
    inLine(`amount: ${'9'.repeat(1_000_000)}`),
    [['too-many-digits', 5, 29, { text: '9999999999999999999999999999999999999...', limit: 30 }]],
  ],
  [
    'a number of a million digits in JSON',
    `{"gouji": 1, "statements": [{"title": "t", "lines": [{"label": "a", "amount": ${'9'.repeat(1_000_000)}}]}]}`,
    [['too-many-digits', 1, 79, { text: '9999999999999999999999999999999999999...', limit: 30 }]],
  ],
  [
    'a place that is none',
    inLine('amount: { value: 1, at: { page: one, box: [0, 0, x, 1] } }'),
    [
      ['not-a-whole-number', 5, 53, { text: 'one', key: 'page' }],
      ['not-a-number', 5, 70, { text: 'x', key: '2' }],
    ],
  ],
  ['an id with a point', inLine('id: a.b'), [['bad-id', 5, 25, { id: 'a.b' }]]],
  ['an id with a sign', inLine('id: -a'), [['bad-id', 5, 25, { id: '-a' }]]],
  [
    'an id twice',
    'gouji: 1\nstatements:\n  - title: t\n    lines:\n      - { id: a, label: a }\n      - { id: a, label: b }\n',
    [['duplicate-id', 6, 15, { id: 'a' }]],
  ],
  ['a column twice', inTable('[{ id: a }, { id: a }]'), [['duplicate-id', 5, 32, { id: 'a' }]]],
  ['a column with a point', inTable('[{ id: a.b }]'), [['bad-id', 5, 21, { id: 'a.b' }]]],
  [
    'a code twice',
    inTable(AB, '{ code: 201, values: [1, 2] }', '{ code: 201, values: [1, 2] }'),
    [['duplicate-id', 8, 17, { id: '201' }]],
  ],
  ['a row with a slash', inTable(AB, '{ id: a/b, values: [1, 2] }'), [['bad-id', 7, 15, { id: 'a/b' }]]],
  [
    'an unknown line',
    inLine('id: income, amount: { value: 1, same-as: incme }'),
    [['unknown-reference', 5, 62, { word: 'incme', meant: 'income' }]],
  ],
  [
    'a figure that a line does not have',
    inLine('id: income, amount: 1, same-as: income.chnage'),
    [['no-such-figure', 5, 53, { word: 'income.chnage', meant: 'income.change' }]],
  ],
  [
    'an unknown part',
    inLine('amount: 1, parts: [nowhere]'),
    [['unknown-reference', 5, 40, { word: 'nowhere' }]],
  ],
  [
    'an unknown base',
    inLine('amount: 1, rate: { value: 5%, of: nowhere }'),
    [['unknown-reference', 5, 55, { word: 'nowhere' }]],
  ],
  [
    'an unknown balance',
    inLine('amount: 1, balances: nowhere'),
    [['unknown-reference', 5, 42, { word: 'nowhere' }]],
  ],
  [
    'an unknown cell',
    `${inTable(AB, '{ id: r, values: [1, 2] }')}relations:\n  - { sum: [t/r.c], equals: t/r.b, because: x }\n`,
    [['unknown-reference', 9, 13, { word: 't/r.c', meant: 't/r.a' }]],
  ],
  [
    'an unknown column',
    inTable('[{ id: total, sum: [basic, projcet] }, { id: basic }, { id: project }]'),
    [['unknown-reference', 5, 41, { word: 'projcet', meant: 'project' }]],
  ],
  [
    'an unknown row',
    inTable(AB, '{ id: x, values: [1, 2] }', '{ id: total, sum: [x, y], values: [1, 2] }'),
    [['unknown-reference', 8, 31, { word: 'y', meant: 'x' }]],
  ],
  [
    'an unknown parent',
    inTable(AB, '{ id: xx, values: [1, 2] }', '{ parent: xy, values: [1, 2] }'),
    [['unknown-reference', 8, 19, { word: 'xy', meant: 'xx' }]],
  ],
  [
    'an unknown row to equal',
    inTable(AB, '{ id: x, same-as: u/x, values: [1, 2] }'),
    [['unknown-reference', 7, 27, { word: 'u/x' }]],
  ],
  [
    'a parent below its part',
    inTable(AB, '{ parent: x, values: [1, 2] }', '{ id: x, values: [1, 2] }'),
    [['parent-below', 7, 19, { id: 'x' }]],
  ],
  [
    'a selection of nothing',
    inTable(AB, '{ within: true, values: [1, 2] }'),
    [['needs-parent', 7, 19, { key: 'within' }]],
  ],
  [
    'a column that is counted twice',
    inTable('[{ id: total, sum: [basic, basic] }, { id: basic }]'),
    [['repeated-reference', 5, 41, { word: 'basic' }]],
  ],
  [
    'columns that add themselves',
    inTable('[{ id: a, sum: [b] }, { id: b, sum: [a] }]'),
    [['cycle', 5, 50, { id: 'b' }]],
  ],
  [
    'rows that add themselves',
    inTable(AB, '{ id: x, sum: [y], values: [1, 2] }', '{ id: y, sum: [x], values: [1, 2] }'),
    [['cycle', 8, 23, { id: 'y' }]],
  ],
  [
    'too few and too many values',
    inTable(AB, '{ values: [1] }', '{ values: [1, 2, 3] }'),
    [
      ['values-count', 7, 19, { found: 1, expected: 2 }],
      ['values-count', 8, 19, { found: 3, expected: 2 }],
    ],
  ],
  [
    'a line that is a part of itself',
    inLine('id: a, amount: 1, parts: [{ label: b, amount: 1, parts: [a] }]'),
    [['cycle', 5, 78, { id: 'a' }]],
  ],
  [
    'figures that are the same as each other',
    'gouji: 1\nstatements:\n  - title: t\n    lines:\n      - { id: a, label: a, amount: { value: 1, same-as: b } }\n      - { id: b, label: b, amount: { value: 1, same-as: a } }\n',
    [['cycle', 6, 57, { id: 'b' }]],
  ],
  [
    'a way to break down without parts',
    inLine('amount: 1, by: 功能分类, partial: true'),
    [
      ['needs-parts', 5, 36, { key: 'by' }],
      ['needs-parts', 5, 51, { key: 'partial' }],
    ],
  ],
  [
    'a subtracted line that is no part',
    inLine('amount: 1, minus: true'),
    [['only-of-a-part', 5, 39, { key: 'minus' }]],
  ],
  [
    'a line without an amount that is the same as another',
    'gouji: 1\nstatements:\n  - title: t\n    lines:\n      - { id: a, label: a, amount: 1 }\n      - { label: b, same-as: a, balances: a }\n',
    [
      ['needs-amount', 6, 30, { key: 'same-as' }],
      ['needs-amount', 6, 43, { key: 'balances' }],
    ],
  ],
  [
    'a relation without a reason',
    rel('{ sum: [a], equals: a }'),
    [['missing-key', 7, 5, { key: 'because' }]],
  ],
  ['a relation of no form', rel('{ sum: [a], because: x }'), [['missing-key', 7, 5, { key: 'equals' }]]],
  [
    'a relation of an unknown figure',
    rel('{ sum: [a, b], equals: a.rate, because: x }'),
    [['unknown-reference', 7, 16, { word: 'b', meant: 'a' }]],
  ],
  [
    'a relation with a number that is none',
    rel('{ sum: [a], equals: { value: many }, because: x }'),
    [['not-a-number', 7, 34, { text: 'many' }]],
  ],
  [
    'a quotient in money',
    rel('{ sum: [a], over: [a], is: { value: 50, unit: 万元 }, because: x }'),
    [['wrong-unit', 7, 32, { text: '50', unit: '万元', expected: '%' }]],
  ],
  [
    'several errors in one run',
    `gouji: 1\nentity: a\nentity: b\nyaer: 2023\nunit: 万圆\nstatements:\n  - title: t\n    lines:\n      - { label: a, amout: 1 }\n      - { id: b, label: b, amount: 1.5.5, same-as: c, wording: 增多 }\n  - table: t\n    columns: [{ id: a }]\n    rows: [{ values: [1, 2] }]\n`,
    [
      ['duplicate-key', 3, 1, { key: 'entity' }],
      ['unknown-key', 4, 1, { word: 'yaer', meant: 'year' }],
      ['unknown-unit', 5, 7, { word: '万圆', meant: '万元' }],
      ['unknown-key', 9, 21, { word: 'amout', meant: 'amount' }],
      ['not-a-number', 10, 36, { text: '1.5.5' }],
      ['unknown-reference', 10, 52, { word: 'c', meant: 'b' }],
      [
        'unknown-word',
        10,
        64,
        {
          word: '增多',
          meant: '增加',
          known:
            '增加 增长 上升 提高 increase 减少 下降 降低 decrease 持平 无变化 无增减 一致 flat 大于 greater 小于 less 等于 equal 未超过 not-greater',
        },
      ],
      ['values-count', 13, 22, { found: 2, expected: 1 }],
    ],
  ],
];

function problemsOf(source: string): readonly Problem[] {
  try {
    loadDefinition(source);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('a bad definition is refused with all that is wrong', () => {
  it.each(BAD)('%s', (_, source, expected) => {
    expect(problemsOf(source)).toEqual(
      expected.map(([code, line, column, data = {}]) => ({ code, data, line, column })),
    );
  });

  it('stops to list problems where nobody reads on, and says how many there are', () => {
    const rows = Array.from({ length: MAX_PROBLEMS + 5 }, () => '{ values: [x] }');
    const problems = problemsOf(inTable('[{ id: a }]', ...rows));
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toEqual({ code: 'more-problems', data: { count: 5 } });
  });

  it('leaves every prototype as it was', () => {
    problemsOf('gouji: 1\n__proto__: { polluted: yes }\nstatements: []\n');
    problemsOf('{"gouji": 1, "statements": [], "__proto__": {"polluted": 1}}');
    expect('polluted' in {}).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import type { Fact } from '../../src/model/fact.ts';
import { section, table } from './judged.ts';

function amount(literal: string, document = ''): Fact {
  return loadDefinition(section(`- { label: a, amount: ${literal} }`, document)).facts[0]!;
}

function inJson(literal: string): Fact {
  const lines = `[{"label": "a", "amount": ${literal}}]`;
  return loadDefinition(`{"gouji": 1, "statements": [{"title": "t", "lines": ${lines}}]}`).facts[0]!;
}

describe('a literal', () => {
  it.each([
    ['132.10', '132.1', 2],
    ['132.1', '132.1', 1],
    ['0205', '205', 0],
    ['12345.670000000000001', '12345.670000000000001', 15],
    ['0.00', '0', 2],
    ['-0.00', '0', 2],
    ['+5', '5', 0],
    ['-204.61', '-204.61', 2],
    ['123456789012345678901234567890', '123456789012345678901234567890', 0],
    ['0.00000000000000000000000000001', '0.00000000000000000000000000001', 29],
  ])('%s keeps its value, its text and its decimals, in YAML and JSON', (literal, value, decimals) => {
    for (const fact of [amount(literal), amount(`"${literal}"`), inJson(`"${literal}"`)]) {
      expect(fact.value.toFixed()).toBe(value);
      expect(fact.text).toBe(literal);
      expect(fact.decimals).toBe(decimals);
    }
  });

  it.each(['132.10', '12345.670000000000001', '-204.61', '123456789012345678901234567890'])(
    '%s keeps its digits where JSON writes it as a number',
    (literal) => expect(inJson(literal).text).toBe(literal),
  );

  it.each([
    ['"18,976.76"', '18976.76'],
    ['"2，940.05"', '2940.05'],
    ['"1, 537.4"', '1537.4'],
    ['"1,234,567,890"', '1234567890'],
    ['１２．５', '12.5'],
    ['"－１２．５"', '-12.5'],
    ['"−204.61"', '-204.61'],
    ['"–204.61"', '-204.61'],
    ['"- 204.61"', '-204.61'],
    ['(204.61)', '-204.61'],
    ['（204.61）', '-204.61'],
    ['"▲204.61"', '-204.61'],
    ['△204.61', '-204.61'],
    ['"  12.5  "', '12.5'],
  ])('%s is read as documents print it', (literal, value) => {
    expect(amount(literal).value.toFixed()).toBe(value);
  });

  it('is the text of a figure unless another is given', () => {
    expect(amount('{ value: 5, text: "5.00万元" }').text).toBe('5.00万元');
  });
});

describe('the unit of a figure', () => {
  const unit = (literal: string, document?: string): string => amount(literal, document).unit.symbol;

  it('is 万元 where nothing names one', () => expect(unit('1')).toBe('万元'));
  it('is that of the document', () => expect(unit('1', 'unit: 元')).toBe('元'));
  it('is that of its own suffix before all', () => {
    expect(unit('12.5亿元', 'unit: 元')).toBe('亿元');
    expect(amount('12.5亿元').value.toFixed()).toBe('12.5');
    expect(unit('91.47 %')).toBe('%');
    expect(unit('64.79％')).toBe('%');
    expect(unit('"1,234人"')).toBe('人');
  });
  it('is that of the figure before that of the line', () => {
    const { facts } = loadDefinition(
      section('- { label: a, unit: 千元, amount: 1, prior: { value: 2, unit: 元 } }', 'unit: 亿元'),
    );
    expect(facts.map((fact) => fact.unit.symbol)).toEqual(['千元', '元']);
  });
  it('is that of the statement before that of the document', () => {
    const source =
      'gouji: 1\nunit: 元\nstatements:\n  - { title: t, unit: 个, lines: [{ label: a, amount: 3 }] }\n';
    expect(loadDefinition(source).facts[0]!.unit.symbol).toBe('个');
  });
  it('is that of the column or row of a table', () => {
    const { facts } = loadDefinition(
      table(`unit: 元
columns: [{ id: a }, { id: b, unit: 人 }]
rows:
  - { values: [1, 2] }
  - { unit: 万元, values: [1, 2] }
  - { values: [1%, { value: 2, unit: 台 }] }`),
    );
    expect(facts.map((fact) => fact.unit.symbol)).toEqual(['元', '人', '万元', '万元', '%', '台']);
  });
  it('may be of another currency, with a scale', () => {
    expect(amount('1', 'unit: 万美元').unit).toMatchObject({ kind: 'USD', scale: 4 });
    expect(amount('1', 'unit: 1e6 GBP').unit).toMatchObject({ kind: 'GBP', scale: 6 });
  });
});

describe('a figure that is not there', () => {
  it.each(['', '""', '"-"', '"—"', '"－"', '/', '"--"', 'null', '~', '{ unit: 元 }'])(
    '%s is blank, not zero',
    (literal) => expect(amount(literal).state).toBe('blank'),
  );
  it.each(['0', '0.00', '"0"'])('%s is a value', (literal) => expect(amount(literal).state).toBe('value'));
  it('? could not be read', () => expect(amount('"?"').state).toBe('unreadable'));
  it('that is left out is no fact', () => {
    expect(loadDefinition(section('- { label: a }')).facts).toEqual([]);
  });
  it('null is blank in JSON, "null" is no number', () => {
    expect(inJson('null').state).toBe('blank');
    expect(() => inJson('"null"')).toThrow('not-a-number');
    expect(() => amount('"null"')).toThrow('not-a-number');
  });
});

describe('the rounding unit', () => {
  const decimals = (source: string): number[] =>
    loadDefinition(source).facts.map((fact) => fact.roundingDecimals);

  it('is that of the finest figure of the statement where zeros are dropped', () => {
    expect(decimals(section('- { label: a, amount: 12 }\n- { label: b, amount: 17.66 }'))).toEqual([2, 2]);
  });
  it('is the own one where zeros are written out', () => {
    const lines = '- { label: a, amount: 346.30 }\n- { label: b, amount: 17.66 }\n- { label: c, amount: 12 }';
    expect(decimals(section(lines))).toEqual([2, 2, 0]);
  });
  it('is apart for each statement, and for each unit', () => {
    const source = `gouji: 1
statements:
  - { title: a, lines: [{ label: a, amount: 17192, prior: 1.5元 }] }
  - { title: b, lines: [{ label: b, amount: 346.31 }] }
`;
    expect(decimals(source)).toEqual([0, 1, 2]);
  });
  it('of a percentage is its own', () => {
    const line = '- { label: a, amount: 1.55, share: 20.65%, prior: 1, rate: 55% }';
    expect(decimals(section(line))).toEqual([2, 2, 2, 0]);
  });
  it('may be declared for document, statement, line and figure', () => {
    const source = `gouji: 1
decimals: 4
statements:
  - title: a
    lines: [{ label: a, amount: 1.5 }, { label: b, decimals: 3, amount: 1, prior: { value: 2, decimals: 0 } }]
  - { title: b, decimals: 1, lines: [{ label: a, amount: 1 }] }
`;
    expect(decimals(source)).toEqual([4, 3, 0, 1]);
  });
});

describe('the place of a figure', () => {
  it('is its line and column in the definition', () => {
    const [fact] = loadDefinition(section('- { label: 收入, amount: 5 }')).facts;
    expect(fact!.place).toEqual({ kind: 'definition', line: 6, column: 30 });
  });
  it('of a figure with circumstances is that of its value, or of all where it is blank', () => {
    const { facts } = loadDefinition(
      section('- { label: a, amount: { unit: 元, value: 5 }, prior: { unit: 元 } }'),
    );
    expect(facts.map(({ place }) => place)).toEqual([
      { kind: 'definition', line: 6, column: 47 },
      { kind: 'definition', line: 6, column: 59 },
    ]);
  });
  it('may be given for the document that it was read from', () => {
    const at = (place: string) => amount(`{ value: 5, at: ${place} }`).place;
    expect(at('{ line: 41, column: 30 }')).toEqual({ kind: 'text', line: 41, column: 30 });
    expect(at('{ sheet: 表1, cell: B5 }')).toEqual({ kind: 'cell', sheet: '表1', cell: 'B5' });
    expect(at('{ paragraph: 7, table: 2, row: 3, column: 1 }')).toEqual({
      kind: 'docx',
      paragraph: 7,
      table: 2,
      row: 3,
      column: 1,
    });
    expect(at('{ page: 4, box: [10, 20.5, 30, 12] }')).toEqual({
      kind: 'page',
      page: 4,
      box: { x: 10, y: 20.5, width: 30, height: 12 },
    });
  });
});

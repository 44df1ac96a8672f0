import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';
import { quoteLines } from '../../src/report/quote.ts';
import { PLAIN, render } from '../../src/report/styled.ts';
import { displayWidth } from '../../src/report/text.ts';
import { cpuTime } from '../cpu-time.ts';

function shown(text: string, figure: string, width = 80): string[] {
  const start = text.indexOf(figure);
  const rows = excerpt([{ line: 7, text, start, length: figure.length }], width);
  return render(rows, PLAIN).split('\n').slice(0, 2);
}

/** The columns that the carets stand under. */
function marked([line = '', carets = '']: readonly string[]): string {
  const from = carets.indexOf('^');
  let column = 0;
  let text = '';
  for (const char of line) {
    if (column >= from && column < from + carets.trimEnd().length - from) text += char;
    column += displayWidth(char);
  }
  return text;
}

describe('excerpt', () => {
  it('puts the caret under the figure, counting columns', () => {
    expect(shown('预算收入增加605.69万元', '605.69')).toEqual([
      '    7 | 预算收入增加605.69万元',
      '      |             ^^^^^^',
    ]);
  });

  it('counts a wide figure twice and a tab to its stop', () => {
    expect(shown('增加６０５万元', '６０５')).toEqual(['    7 | 增加６０５万元', '      |     ^^^^^^']);
    expect(shown('预\t605.69', '605.69')).toEqual(['    7 | 预  605.69', '      |     ^^^^^^']);
  });

  it.each([40, 60, 80, 120])('clips a long line around the figure at %i columns', (width) => {
    const text = `${'甲乙丙'.repeat(200)}605.69${'丁戊'.repeat(200)}`;
    const lines = shown(text, '605.69', width);
    expect(marked(lines)).toBe('605.69');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    expect(lines[0]).toMatch(/\.\.\..*605\.69.*\.\.\.$/);
  });

  it('looks only at the neighbourhood of the figure in a line of a hundred megabytes', async () => {
    const text = `${'9'.repeat(50_000_000)} 605.69 ${'9'.repeat(50_000_000)}`;
    const spent = await cpuTime(() => expect(marked(shown(text, ' 605.69 '))).toBe(' 605.69 '));
    expect(spent).toBeLessThan(2000);
  });

  it('shows control characters as symbols', () => {
    expect(shown('\u001b[31m605.69', '605.69')).toEqual(['    7 | ␛[31m605.69', '      |      ^^^^^^']);
  });

  it('marks several figures of one line', () => {
    const text = '甲 1.5 乙 2.5';
    const quotes = ['1.5', '2.5'].map((figure) => ({ text, start: text.indexOf(figure), length: 3 }));
    expect(render(excerpt([quotes[0]!, quotes[1]!], 80), PLAIN)).toBe(
      '      | 甲 1.5 乙 2.5\n      |    ^^^    ^^^\n',
    );
  });
});

describe('quoteLines', () => {
  const quote = quoteLines('a: 1\r\nb: { value: "605.69" }\n', 'definition');

  it('finds the line and what is printed in it', () => {
    const quoted = quote({ kind: 'definition', line: 2, column: 13 }, '605.69');
    expect(quoted).toEqual({ line: 2, text: 'b: { value: "605.69" }', start: 13, length: 6 });
    expect(quote({ kind: 'definition', line: 1, column: 4 }, '1')).toMatchObject({ text: 'a: 1', start: 3 });
  });

  it('marks the word that stands there where the text differs', () => {
    expect(quote({ kind: 'definition', line: 2, column: 13 }, '六百')).toMatchObject({
      start: 12,
      length: 8,
    });
  });

  it('has nothing for places of another document', () => {
    expect(quote({ kind: 'text', line: 1, column: 1 }, '1')).toBeUndefined();
    expect(quote({ kind: 'definition', line: 99, column: 1 }, '1')).toBeUndefined();
  });
});

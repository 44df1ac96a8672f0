import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES } from '../../src/messages/index.ts';
import { githubReport } from '../../src/report/github.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { placeId } from '../../src/report/place-id.ts';
import { quietReport } from '../../src/report/quiet.ts';
import { checked } from './budget.ts';
import { everyShape } from './findings.ts';
import { hostile } from './hostile.ts';
import { FAILED, STEERING } from './outcomes.ts';

const lines = (text: string): string[] => text.split('\n').slice(0, -1);

async function written(
  report: typeof quietReport,
  outcomes: readonly Outcome[],
  language: 'zh' | 'en' = 'en',
) {
  return report(outcomes, { catalogue: await catalogueOf(language), version: '1.2.3' });
}

describe('the quiet report', () => {
  it('is a line a finding: file:line:column rule message', async () => {
    const text = await written(quietReport, [checked(everyShape), FAILED]);
    expect(lines(text)).toHaveLength(8);
    expect(lines(text)[0]).toBe(
      'budget.yaml:12:17 change the change of 预算收入 from the prior year should be 112.25万元, but 121.25万元 is printed',
    );
    expect(lines(text)[4]).toMatch(/^budget\.yaml placeholder \S/);
    expect(lines(text).at(-2)).toBe(
      '子目录/bad file.yaml:2:3 unknown-key there is no key amout; did you mean amount?',
    );
  });

  it('has a short place where a format has no lines', () => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    expect(placeId({ kind: 'page', page: 3, box })).toBe('p3');
    expect(placeId({ kind: 'page', page: 3, box, table: 2, row: 5, column: 4 })).toBe('p3/t2/r5/c4');
    expect(placeId({ kind: 'docx', paragraph: 7, part: 'footnotes' })).toBe('footnotes/par7');
    expect(placeId({ kind: 'docx', paragraph: 1, table: 2, row: 5, column: 4 })).toBe('t2/r5/c4');
    expect(placeId({ kind: 'cell', sheet: '支出', cell: 'B5' })).toBe('支出!B5');
  });

  it('says nothing where nothing is wrong', async () => {
    expect(await written(quietReport, [checked(() => [])])).toBe('');
  });

  it('keeps hostile texts in their line', async () => {
    const text = await written(quietReport, [hostile()]);
    expect(lines(text)).toHaveLength(6);
    expect(text).not.toMatch(STEERING);
  });
});

describe('the annotations for GitHub', () => {
  it.each(LANGUAGES)('are one command a finding in %s', async (language) => {
    const text = await written(githubReport, [checked(everyShape), FAILED], language);
    expect(lines(text).map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
      'error',
      'error',
      'warning',
      'error',
      'warning',
      'notice',
      'error',
      'error',
    ]);
  });

  it('stand beside the figure', async () => {
    const [first] = lines(await written(githubReport, [checked(everyShape)]));
    expect(first).toContain('::error file=budget.yaml,line=12,col=17,endColumn=23,title=gouji change%3A ');
    expect(first).toContain('%0A812.40 - 700.15 = 112.25');
  });

  it('escape what would end a property, a message or a command', async () => {
    const text = await written(githubReport, [hostile(), FAILED]);
    expect(lines(text)).toHaveLength(8);
    for (const line of lines(text)) {
      const properties = /^::\w+ (.*?)::/.exec(line)![1]!;
      for (const property of properties.split(',')) expect(property).toMatch(/^\w+=[^:,\r\n]*$/);
      expect(line).not.toMatch(/%(?!25|0D|0A|3A|2C)/);
    }
    expect(text).toContain('file==a b%25/');
    expect(text).toContain('%250A');
    expect(text).not.toMatch(STEERING);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES } from '../../src/messages/index.ts';
import { VERDICT_KINDS } from '../../src/model/verdict.ts';
import type { Palette } from '../../src/report/styled.ts';
import { failureReport, tableReport } from '../../src/report/table.ts';
import { displayWidth } from '../../src/report/text.ts';
import { checked, SOURCE } from './budget.ts';
import { everyShape } from './findings.ts';

const TAGGED: Palette = {
  error: (text) => `<e>${text}</e>`,
  warning: (text) => `<w>${text}</w>`,
  hint: (text) => `<h>${text}</h>`,
  dim: (text) => text,
  strong: (text) => text,
};

describe.each(LANGUAGES)('the table report in %s', (language) => {
  it.each([60, 80, 120])('at %i columns', async (width) => {
    const catalogue = await catalogueOf(language);
    const report = await tableReport(checked(everyShape), { catalogue, width, show: VERDICT_KINDS });
    await expect(report).toMatchFileSnapshot(`snapshots/table.${language}.${width}.txt`);
    for (const line of report.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says so where nothing is wrong', async () => {
    const catalogue = await catalogueOf(language);
    const report = await tableReport(
      checked(() => []),
      { catalogue, width: 80 },
    );
    expect(report).toContain(catalogue.report.clean);
  });
});

describe('the table report', () => {
  it('colours by severity, and nothing else changes', async () => {
    const catalogue = await catalogueOf('zh');
    const plain = await tableReport(checked(everyShape), { catalogue, width: 100 });
    const coloured = await tableReport(checked(everyShape), { catalogue, width: 100, palette: TAGGED });
    expect(coloured).toMatch(/<e>✖ 错误/);
    expect(coloured).toMatch(/<w>! 警告/);
    const untagged = coloured.replace(/<\/?[ewh]>/g, '');
    expect(untagged.replace(/ +$/gm, '')).toBe(plain);
  });

  it('lets no document steer the terminal', async () => {
    const nasty = SOURCE.replace('青山县', '"青\\e]0;x\\a山\\x9b2J县').replace('档案馆', '档案馆"');
    const catalogue = await catalogueOf('zh');
    const report = await tableReport(
      checked(everyShape, nasty.replaceAll('公用经费', '"公\\e[2J用\\u202e"')),
      {
        catalogue,
        width: 80,
        show: VERDICT_KINDS,
      },
    );
    expect(report).toContain('山');
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('the report of a failure', () => {
  it('has a line for each problem, beginning with its place', async () => {
    const problems = [
      { code: 'unknown-key', data: { word: 'amout', meant: 'amount' }, line: 3, column: 5 },
      { code: 'duplicate-id', data: { id: 'a\u001b[31m' }, line: 9, column: 1 },
    ];
    const text = failureReport({ file: 'x.yaml', status: 'failed', problems }, await catalogueOf('en'));
    expect(text.split('\n')).toEqual([
      'x.yaml:3:5: error: there is no key amout; did you mean amount?',
      'x.yaml:9:1: error: the id a␛[31m is taken; choose another, so that references are clear',
      '',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES, RULE_IDS } from '../../src/messages/index.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Place } from '../../src/model/place.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { sarifReport } from '../../src/report/sarif/index.ts';
import { fileUri } from '../../src/report/sarif/uri.ts';
import { checked, checkedFixture, finding } from './budget.ts';
import { everyShape } from './findings.ts';
import { hostile } from './hostile.ts';
import { sarifViolations } from './official/validate.ts';
import { FAILED, STEERING } from './outcomes.ts';

async function report(outcomes: readonly Outcome[], language: 'zh' | 'en' = 'en') {
  const text = sarifReport(outcomes, { catalogue: await catalogueOf(language), version: '1.2.3' });
  return { text, log: JSON.parse(text), run: JSON.parse(text).runs[0] };
}

describe('by the official schema of SARIF 2.1.0', () => {
  it.each(LANGUAGES)('a report in %s is valid', async (language) => {
    const { log } = await report([checked(everyShape), FAILED, hostile()], language);
    expect(sarifViolations(log)).toEqual([]);
    expect(log.runs[0].results.length).toBeGreaterThan(6);
  });

  it('a report of nothing is valid', async () => {
    expect(sarifViolations((await report([])).log)).toEqual([]);
  });

  it.each([
    [
      'a level that there is not',
      (result: Record<string, unknown>) => Object.assign(result, { level: 'fatal' }),
    ],
    ['a key that there is not', (result: Record<string, unknown>) => Object.assign(result, { severity: 1 })],
    ['no message', (result: Record<string, unknown>) => delete result.message],
  ])('a report with %s is not', async (_, spoil) => {
    const { log } = await report([checked(everyShape)]);
    spoil(log.runs[0].results[0]);
    expect(sarifViolations(log)).not.toEqual([]);
  });
});

describe.each(['budget.docx', 'budget.xlsx', 'browser.pdf', 'budget.html'])('of %s a report', (name) => {
  it('is valid, and places every finding by line or by page, table and cell', async () => {
    const { log, run } = await report([await checkedFixture(name)], 'zh');
    expect(sarifViolations(log)).toEqual([]);
    expect(run.results.length).toBeGreaterThan(0);
    for (const { locations, partialFingerprints, message } of run.results) {
      expect(partialFingerprints['gouji/v1']).toMatch(/^[0-9a-f]{16}$/);
      expect(message.text).not.toBe('');
      for (const { physicalLocation, logicalLocations = [] } of locations) {
        const [logical] = logicalLocations;
        if (logical)
          expect(logical).toEqual({ ...logical, kind: expect.stringMatching(/^(cell|page|paragraph)$/) });
        else expect(physicalLocation.region.startColumn).toBeGreaterThan(0);
      }
    }
  });
});

describe('the SARIF report', () => {
  it('gives each finding its rule, level, region and fingerprint', async () => {
    const { run } = await report([checked(everyShape)]);
    const [first, , word, , remark, hint] = run.results;
    expect(first).toMatchObject({
      ruleId: 'change',
      level: 'error',
      partialFingerprints: { 'gouji/v1': '0123456789abcdef' },
      properties: { ambiguous: false, cause: 'digits-interchanged', expected: '112.25' },
    });
    expect(first.message.text).toContain('812.40 - 700.15 = 112.25');
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'budget.yaml', index: 0 },
      region: { startLine: 12, startColumn: 17, endColumn: 23, snippet: { text: '121.25' } },
    });
    expect(word.level).toBe('warning');
    expect(hint.level).toBe('note');
    expect(run.tool.driver.rules[remark.ruleIndex].id).toBe('placeholder');
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('explains every rule', async () => {
    const { run } = await report([], 'zh');
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([...RULE_IDS]);
    for (const { id, help } of run.tool.driver.rules) expect(help.text).toContain(`gouji explain ${id}`);
  });

  it('places a cell of a table by page and row, with a region for code scanning', async () => {
    const box = { x: 1, y: 2, width: 3, height: 4 };
    const place: Place = { kind: 'page', page: 3, box, table: 2, row: 5, column: 4 };
    const outcome = checked((verdicts) => {
      const [verdict] = verdicts;
      const fact: Fact = { ...verdict!.relation.terms[0]!.fact, place };
      return [finding({ suspects: [{ kind: 'figure', fact }], broken: [verdict!] })];
    });
    const [location] = (await report([outcome])).run.results[0].locations;
    expect(location.physicalLocation.region.startLine).toBe(1);
    expect(location.logicalLocations).toEqual([
      { name: 'page 3 table 2 row 5', fullyQualifiedName: 'p3/t2/r5/c4', kind: 'cell' },
    ]);
  });

  it('places a cell of a workbook by its sheet', async () => {
    const place: Place = { kind: 'cell', sheet: '收支总表', cell: 'C7' };
    const outcome = checked((verdicts) => {
      const [verdict] = verdicts;
      const fact: Fact = { ...verdict!.relation.terms[0]!.fact, place };
      return [finding({ suspects: [{ kind: 'figure', fact }], broken: [verdict!] })];
    });
    const { log, run } = await report([outcome]);
    expect(sarifViolations(log)).toEqual([]);
    expect(run.results[0].locations[0].logicalLocations).toEqual([
      { name: 'sheet 收支总表!C7', fullyQualifiedName: '收支总表!C7', kind: 'cell' },
    ]);
  });

  it('reports files that could not be checked as failures of the run', async () => {
    const { run } = await report([checked(() => []), FAILED]);
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toHaveLength(2);
    const [first] = invocation.toolExecutionNotifications;
    expect(first.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: '%E5%AD%90%E7%9B%AE%E5%BD%95/bad%20file.yaml', index: 1 },
      region: { startLine: 2, startColumn: 3 },
    });
    expect((await report([checked(() => [])])).run.invocations[0]).toEqual({ executionSuccessful: true });
  });

  it('lets nothing steer a terminal', async () => {
    const { text } = await report([hostile()]);
    expect(text).not.toMatch(STEERING);
  });
});

describe('the URI of a file', () => {
  it.each([
    ['a/b.txt', 'a/b.txt'],
    ['./a/b.txt', 'a/b.txt'],
    ['../x y.txt', '../x%20y.txt'],
    ['a%b#c?d.txt', 'a%25b%23c%3Fd.txt'],
    ['a:b.txt', 'a%3Ab.txt'],
    ['/data/预算.pdf', 'file:///data/%E9%A2%84%E7%AE%97.pdf'],
    ['C:\\data\\a b.txt', 'file:///C:/data/a%20b.txt'],
    ['\\\\host\\share\\a.txt', 'file://host/share/a.txt'],
    ['a\ud800.txt', 'a%EF%BF%BD.txt'],
  ])('of %j is %s', (file, uri) => {
    expect(fileUri(file)).toBe(uri);
    expect(new URL(uri, 'file:///base/').pathname).toMatch(/^[\x21-\x7e]+$/);
  });
});

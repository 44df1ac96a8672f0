import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogueOf, LANGUAGES, RULE_IDS } from '../../src/messages/index.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Place } from '../../src/model/place.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { sarifReport } from '../../src/report/sarif/index.ts';
import { fileUri } from '../../src/report/sarif/uri.ts';
import { checked, finding } from './budget.ts';
import { everyShape } from './findings.ts';
import { hostile } from './hostile.ts';
import { FAILED, STEERING } from './outcomes.ts';

async function report(outcomes: readonly Outcome[], language: 'zh' | 'en' = 'en') {
  const text = sarifReport(outcomes, { catalogue: await catalogueOf(language), version: '1.2.3' });
  return { text, log: JSON.parse(text), run: JSON.parse(text).runs[0] };
}

/** The official schema, as a package ships it; undefined where that is not installed. */
function officialSchema(): z.ZodType | undefined {
  try {
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
    const file = path.replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
    return z.fromJSONSchema(JSON.parse(readFileSync(file, 'utf8'), withoutReferences));
  } catch {
    console.warn('skipped: @microsoft/jest-sarif, which ships the SARIF schema, is not installed');
    return undefined;
  }
}

/** A relative name is a URI reference, which zod takes for a wrong URL: the URIs have a test of their own. */
function withoutReferences(key: string, value: unknown): unknown {
  return key === 'format' && value === 'uri-reference' ? undefined : value;
}

const schema = officialSchema();

describe.skipIf(!schema)('by the official schema of SARIF 2.1.0', () => {
  it.each(LANGUAGES)('a report in %s is valid', async (language) => {
    const { log } = await report([checked(everyShape), FAILED, hostile()], language);
    expect(schema!.safeParse(log).error).toBeUndefined();
    expect(log.runs[0].results.length).toBeGreaterThan(6);
  });

  it('a report of nothing is valid', async () => {
    expect(schema!.safeParse((await report([])).log).error).toBeUndefined();
  });

  it('a spoilt report is not', async () => {
    const { log } = await report([checked(everyShape)]);
    log.runs[0].results[0].level = 'fatal';
    expect(schema!.safeParse(log).success).toBe(false);
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

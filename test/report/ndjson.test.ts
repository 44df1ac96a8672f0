import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/messages/index.ts';
import type { Document } from '../../src/model/document.ts';
import { InputError } from '../../src/model/errors.ts';
import { factsOf } from '../../src/model/relation.ts';
import { csvReport } from '../../src/report/csv.ts';
import { htmlReport } from '../../src/report/html/index.ts';
import { jsonReport } from '../../src/report/json/index.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { fromNdjson } from '../../src/report/ndjson/read.ts';
import { ndjsonLine, ndjsonReport } from '../../src/report/ndjson/write.ts';
import { isFailed } from '../../src/report/outcome.ts';
import type { Shown } from '../../src/report/outcome-with-document.ts';
import { sarifReport } from '../../src/report/sarif/index.ts';
import { tableReport } from '../../src/report/table.ts';
import { checked } from './budget.ts';
import { everyShape } from './findings.ts';
import { hostile } from './hostile.ts';
import { FAILED, STEERING } from './outcomes.ts';

const VERSION = { version: '1.2.3' };

const document: Document = {
  format: 'text',
  blocks: [
    { kind: 'paragraph', text: 'x', marks: [{ offset: 0, place: { kind: 'text', line: 1, column: 1 } }] },
  ],
  furniture: [],
  gaps: [],
  parts: 1,
};

const outcomes: readonly Shown[] = [checked(everyShape), FAILED, { ...hostile(), document }];

function problemsOf(text: string): { code: string; line?: number }[] {
  try {
    fromNdjson(text);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, line }) => ({ code, ...(line !== undefined && { line }) }));
  }
}

describe('the line of a file', () => {
  it('is one line that a program can look into', () => {
    const text = ndjsonReport(outcomes, VERSION);
    expect(text.split('\n')).toHaveLength(outcomes.length + 1);
    expect(text).not.toMatch(STEERING);
    const [first, second] = text.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));
    expect(first).toMatchObject({ gouji: '1.2.3', file: 'budget.yaml', status: 'checked' });
    expect(first.result.summary.findings).toEqual({ error: 3, warning: 2, hint: 1 });
    expect(first.result.findings.map(({ rule }: { rule: string }) => rule)).toContain('change');
    expect(second).toMatchObject({ file: FAILED.file, status: 'failed', problems: FAILED.problems });
  });

  it('is the same for the same input', () => {
    expect(ndjsonLine(checked(everyShape), '1')).toBe(ndjsonLine(checked(everyShape), '1'));
  });

  it('read back is the same result, in which a figure is still one figure', () => {
    const [before] = outcomes;
    const [after] = fromNdjson(ndjsonReport(outcomes, VERSION));
    if (!before || !after || isFailed(before) || isFailed(after)) throw new Error('not checked');
    expect(after.result).toEqual(before.result);
    const [verdict] = after.result.verdicts;
    for (const fact of factsOf(verdict!.relation)) {
      if (fact.index >= 0) expect(after.result.budget.facts[fact.index]).toBe(fact);
    }
  });

  it.each(['zh', 'en'] as const)('read back makes every other report the same in %s', async (language) => {
    const options = { catalogue: await catalogueOf(language), ...VERSION };
    const back = fromNdjson(ndjsonReport(outcomes, VERSION));
    for (const report of [sarifReport, csvReport, markdownReport, jsonReport]) {
      expect(report(back, options)).toBe(report(outcomes, options));
    }
    const table = (outcome: Shown | undefined) =>
      isFailed(outcome!) ? '' : tableReport(outcome!, { catalogue: options.catalogue, width: 100 });
    expect(await table(back[0])).toBe(await table(outcomes[0]));
    expect(await htmlReport([back[2]!], options)).toBe(await htmlReport([outcomes[2]!], options));
    expect(ndjsonReport(back, VERSION)).toBe(ndjsonReport(outcomes, VERSION));
  });
});

describe('reading lines', () => {
  const line = ndjsonLine(checked(everyShape), '1');

  it('leaves out a last line that breaks off', () => {
    expect(fromNdjson(line + line.slice(0, 500))).toHaveLength(1);
    expect(fromNdjson(line.trimEnd())).toHaveLength(1);
    expect(fromNdjson('')).toEqual([]);
  });

  it('refuses a line that is broken before others', () => {
    expect(problemsOf(`${line.slice(0, 500)}\n${line}`)).toEqual([{ code: 'ndjson-line', line: 1 }]);
  });

  it.each([
    ['of another format', { file: 'x', format: 2 }, 'ndjson-version'],
    ['without a file', { format: 1, status: 'failed', problems: [] }, 'ndjson-line'],
    ['without problems', { file: 'x', format: 1, status: 'failed' }, 'ndjson-line'],
    ['without a result', { file: 'x', format: 1, status: 'checked' }, 'ndjson-line'],
    ['with a loose reference', { file: 'x', format: 1, result: { $ref: 7 } }, 'ndjson-line'],
    ['with an endless number', { file: 'x', format: 1, result: { $decimal: '1e999999' } }, 'ndjson-line'],
    ['that is no object', [], 'ndjson-line'],
  ])('refuses a line %s', (_, value, code) => {
    expect(problemsOf(`${JSON.stringify(value)}\n`)).toEqual([{ code, line: 1 }]);
  });

  it('pollutes no prototype', () => {
    const text = '{"file":"x","format":1,"result":{"__proto__":{"polluted":true}}}\n';
    expect(problemsOf(text)).toEqual([{ code: 'ndjson-line', line: 1 }]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

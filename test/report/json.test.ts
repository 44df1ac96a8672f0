import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/messages/index.ts';
import { type JsonOptions, jsonReport } from '../../src/report/json/index.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { checked, SOURCE } from './budget.ts';
import { everyShape } from './findings.ts';

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../docs/json.schema.json', import.meta.url), 'utf8')),
);

const failed: Outcome = {
  file: 'bad.yaml',
  status: 'failed',
  problems: [{ code: 'unknown-key', data: { word: 'x' }, line: 2, column: 3 }],
};

async function report(outcomes: readonly Outcome[], options: Partial<JsonOptions> = {}) {
  const text = jsonReport(outcomes, { catalogue: await catalogueOf('zh'), version: '1.2.3', ...options });
  return { text, json: JSON.parse(text) };
}

describe('the JSON report', () => {
  it.each([{}, { all: true }, { show: ['rounding', 'unchecked'] as const }])(
    'fits its schema with %j',
    async (options) => {
      const { json } = await report([checked(everyShape), failed], options);
      expect(schema.safeParse(json).error).toBeUndefined();
    },
  );

  it('has a schema that refuses what is not of the shape', async () => {
    const { json } = await report([checked(everyShape)]);
    const spoilt = (change: (file: Record<string, unknown>) => void) => {
      const copy = structuredClone(json);
      change(copy.files[0]);
      return schema.safeParse(copy).success;
    };
    expect(spoilt(() => {})).toBe(true);
    expect(spoilt((file) => delete file.summary)).toBe(false);
    expect(spoilt((file) => Object.assign(file, { extra: 1 }))).toBe(false);
    expect(spoilt((file) => Object.assign(file, { status: 'fine' }))).toBe(false);
  });

  it('gives values as decimal texts in the printed unit', async () => {
    const { json } = await report([checked(everyShape)]);
    const [finding] = json.files[0].findings;
    expect(finding.suspects[1]).toMatchObject({ text: '17.32%', expected: '16.03', consequence: true });
    expect(finding.suspects.slice(0, 1)).toEqual([
      {
        kind: 'figure',
        text: '121.25',
        value: '121.25',
        unit: '万元',
        expected: '112.25',
        range: null,
        cause: null,
        label: '预算收入',
        place: { kind: 'definition', line: 12, column: 17 },
        quote: 'change: 121.25',
      },
    ]);
    expect(finding.relations[0]).toEqual({
      rule: 'change',
      strength: 'hard',
      verdict: 'inconsistent',
      equation: '812.40 - 700.15 = 112.25',
      difference: '9.00',
      rounding: '0.015',
    });
    expect(finding.figures.map(({ text, role }: Record<string, string>) => [text, role])).toContainEqual([
      '17.32%',
      'rate',
    ]);
  });

  it('says of a file that failed why', async () => {
    const { json } = await report([failed]);
    expect(json).toMatchObject({ gouji: '1.2.3', lang: 'zh' });
    expect(json.files).toHaveLength(1);
    expect(Object.keys(json.files[0])).toEqual(['file', 'status', 'error']);
    expect(json.files[0].error).toMatchObject({ code: 'unknown-key', message: expect.stringContaining('x') });
  });

  it('adds everything only when asked', async () => {
    const plain = (await report([checked(everyShape)])).json.files[0];
    const all = (await report([checked(everyShape)], { all: true })).json.files[0];
    expect(plain).not.toHaveProperty('relations');
    expect(plain).not.toHaveProperty('facts');
    expect(all.relations).toHaveLength(all.summary.relations.total);
    expect(all.facts.length).toBeGreaterThan(all.summary.amounts);
    for (const relation of all.relations) {
      for (const index of relation.facts) expect(all.facts[index].index).toBe(index);
    }
  });

  it('is the same text for the same input, and lets nothing steer a terminal', async () => {
    const nasty = SOURCE.replace('青山县档案馆', '"青\\e[31m\\x9b2J\\u202e馆"');
    const [one, two] = await Promise.all([
      report([checked(everyShape, nasty)]),
      report([checked(everyShape, nasty)]),
    ]);
    expect(one.text).toBe(two.text);
    expect(one.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(one.json.files[0].entity).toBe('青\u001b[31m\u009b2J\u202e馆');
  });
});

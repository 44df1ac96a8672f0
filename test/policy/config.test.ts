import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { problemMessage } from '../../src/messages/index.ts';
import { zhCN } from '../../src/messages/zh-CN.ts';
import { InputError, type Problem } from '../../src/model/errors.ts';
import { configSchema } from '../../src/policy/config/json-schema.ts';
import { loadConfig } from '../../src/policy/config/load.ts';

async function problemsOf(source: string): Promise<readonly Problem[]> {
  return loadConfig(source).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      return error.problems;
    },
  );
}

describe('a configuration', () => {
  const source = `format: 1
language: zh
fail-on: warning
max-warnings: 3
files: ['data/**']
excludes: ['**/draft/**']
baseline: accepted.yaml
rules:
  share: warning
  doubled-punctuation: off
aliases: { 人头费: 人员经费, 部门资金来源表: 收入总表, 上一预算年度: 上年 }
relations:
  - { sum: [基本支出, 项目支出], equals: 支出合计, because: 两部分 }
  - { sum: [三公经费], at-most: { value: 50, unit: 万元 }, because: 控制数, severity: warning }
overrides:
  - files: ['2019/**']
    rules: { form: off }
ignore:
  - { rule: rate, label: 培训费, reason: 已说明, until: 2030-12-31 }
`;

  it('keeps what it says and where', async () => {
    const config = await loadConfig(source);
    expect(config).toMatchObject({
      language: { value: 'zh', line: 2, column: 1 },
      failOn: { value: 'warning', line: 3, column: 1 },
      maxWarnings: { value: 3 },
      files: { value: ['data/**'] },
      excludes: { value: ['**/draft/**'] },
      baseline: { value: 'accepted.yaml' },
      ignore: [{ rule: 'rate', label: '培训费', reason: '已说明', until: '2030-12-31', line: 19, column: 5 }],
    });
    const [all, some] = config.layers;
    expect(all).toMatchObject({
      rules: { share: { value: 'warning', line: 9, column: 3 }, 'doubled-punctuation': { value: 'off' } },
      aliases: { 人头费: { value: '人员经费' } },
    });
    expect(all!.relations.map(({ value }) => value.because)).toEqual(['两部分', '控制数']);
    expect(some).toMatchObject({ files: ['2019/**'], rules: { form: { value: 'off' } } });
  });

  it('may be JSON', async () => {
    const config = await loadConfig('{ "format": 1, "max-warnings": 0, "rules": { "rate": "hint" } }');
    expect(config.maxWarnings?.value).toBe(0);
    expect(config.layers[0]?.rules.rate).toMatchObject({ value: 'hint', line: 1 });
  });
});

describe('what is wrong in a configuration', () => {
  const whole = (rest: string): string => `format: 1\n${rest}\n`;
  it.each([
    ['', 'empty-file'],
    ['just a word', 'not-a-config'],
    ['[1]', 'not-a-config'],
    ['rules: {}', 'missing-key'],
    ['format: 2', 'unknown-word'],
    ['format: [', 'yaml-syntax'],
    ['{ "format": ', 'json-syntax'],
    [whole('langauge: zh'), 'unknown-setting 2:1 language'],
    [whole('language: fr'), 'unknown-word 2:11'],
    [whole('fail-on: warnings'), 'unknown-word 2:10 warning'],
    [whole('max-warnings: many'), 'not-a-whole-number 2:15'],
    [whole('max-warnings: -1'), 'not-a-whole-number 2:15'],
    [whole('files: data'), 'wrong-type 2:8'],
    [whole('files: []'), 'wrong-length 2:8'],
    [whole('rulez: {}'), 'unknown-setting 2:1 rules'],
    [whole('ignore: [{ rules: rate, reason: x }]'), 'unknown-setting 2:12 rule'],
    [whole('rules: { shaer: warning }'), 'unknown-setting 2:10 share'],
    [whole('rules: { share: warn }'), 'unknown-word 2:17'],
    [whole('rules: { share: of }'), 'unknown-word 2:17 off'],
    [whole('rules:\n  share: hint\n  share: off'), 'duplicate-key 4:3'],
    [whole('overrides: [{ rules: { form: off } }]'), 'missing-key 2:13'],
    [whole('overrides: [{ files: [a], rule: { form: off } }]'), 'unknown-setting 2:27 rules'],
    [whole('aliases: { 人头费: 人员经非 }'), 'not-official 2:17 人员经费'],
    [whole('aliases: { 费: 人员经费 }'), 'alias-too-short 2:12'],
    [whole('relations: [{ sum: [a], equals: b }]'), 'missing-key 2:13'],
    [whole('relations: [{ sum: [a], equlas: b, because: c }]'), 'unknown-setting 2:25 equals'],
    [whole('relations: [{ sum: [a], at-most: { value: 1x }, because: c }]'), 'not-a-number 2:43'],
    [whole('relations: [{ sum: [a], over: [b], is: { value: 1万元 }, because: c }]'), 'wrong-unit 2:49'],
    [
      whole('relations: [{ sum: [a], equals: { value: 1, unit: 万圆 }, because: c }]'),
      'unknown-unit 2:51 万元',
    ],
    [whole('ignore: [{ rule: rate }]'), 'missing-key 2:10'],
    [whole("ignore: [{ rule: rate, reason: '' }]"), 'needs-reason 2:32'],
    [whole('ignore: [{ reason: because }]'), 'ignores-everything 2:10'],
    [whole('ignore: [{ rule: rat, reason: x }]'), 'unknown-word 2:18 rate'],
    [whole('ignore: [{ rule: rate, reason: x, until: 2026-13-01 }]'), 'not-a-date 2:42'],
    [whole('ignore: [{ rule: rate, reason: x, until: soon }]'), 'not-a-date 2:42'],
    [whole('ignore: [{ fingerprint: 12, reason: x }]'), 'not-a-fingerprint 2:25'],
  ])('%j is %s', async (source, expected) => {
    const problems = await problemsOf(source);
    const [code, place, meant] = expected.split(' ');
    const first = problems.find((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    if (place) expect(`${first?.line}:${first?.column}`).toBe(place);
    if (meant) expect(first?.data.meant).toBe(meant);
    for (const catalogue of [en, zhCN]) expect(problemMessage(first!, catalogue)).not.toContain('undefined');
  });

  it('is all said in one run, in order of place', async () => {
    const problems = await problemsOf(`format: 1
fail-on: eror
rules: { shaer: off }
aliases: { 人头费: 人员经非 }
ignore:
  - rule: rate
    reason: x
    until: soon
  - { reason: y }
`);
    expect(problems.map(({ code, line }) => [line, code])).toEqual([
      [2, 'unknown-word'],
      [3, 'unknown-setting'],
      [4, 'not-official'],
      [8, 'not-a-date'],
      [9, 'ignores-everything'],
    ]);
  });
});

describe('the documentation', () => {
  it.each([
    ['docs/configuration.md', 2],
    ['docs/configuration.zh-CN.md', 2],
    ['README.md', 1],
    ['README.zh-CN.md', 1],
  ])('%s shows configurations that hold', async (page, layers) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    const shown = [...text.matchAll(/```yaml\n(format: 1\n[\s\S]*?)```/g)].map((match) => match[1]!);
    expect(shown).toHaveLength(1);
    expect((await loadConfig(shown[0]!)).layers).toHaveLength(layers);
  });
});

describe('the published schema', () => {
  it('is that of the program', () => {
    const published = readFileSync(new URL('../../docs/config.schema.json', import.meta.url), 'utf8');
    // As JSON has it: keys of zod that are no part of it are left behind.
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(configSchema())));
  });
});

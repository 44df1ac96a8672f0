import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { judged } from '../definition/judged.ts';

const pages = new URL('../../docs/rules/', import.meta.url);
const ids = RULES.map((rule) => rule.id);

interface Example {
  readonly kind: string;
  readonly rule: string;
  /** The verdict that the rule is to give, or `none` where it is to have nothing to say. */
  readonly verdict: string;
  readonly source: string;
}

/** The examples of a page: fences that begin with "yaml bad|good RULE VERDICT". */
function examplesOf(page: string): Example[] {
  if (!existsSync(new URL(page, pages))) return [];
  const text = readFileSync(new URL(page, pages), 'utf8');
  return [...text.matchAll(/^```yaml (\S+) (\S+) (\S+)\n(.*?)^```$/gms)].map(
    ([, kind, rule, verdict, source]) => ({ kind: kind!, rule: rule!, verdict: verdict!, source: source! }),
  );
}

describe.each(ids)('the page of %s', (id) => {
  const page = `${id}.md`;

  it('stands in both languages, with the same examples', () => {
    expect(existsSync(new URL(page, pages))).toBe(true);
    expect(existsSync(new URL(`${id}.zh-CN.md`, pages))).toBe(true);
    expect(examplesOf(`${id}.zh-CN.md`)).toEqual(examplesOf(page));
  });

  it('has an example of each kind, and no fence that is none', () => {
    const text = readFileSync(new URL(page, pages), 'utf8');
    const examples = examplesOf(page);
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['bad', 'good']));
    expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set([id]));
    expect(text.match(/^```./gm)).toHaveLength(examples.length);
  });

  it.each(examplesOf(page))('$kind: $verdict', ({ kind, rule, verdict, source }) => {
    const { verdicts } = judged(source);
    const own = verdicts.filter((other) => other.relation.rule === rule).map((other) => other.kind);
    if (verdict === 'none') expect(own).toEqual([]);
    else expect(own).toContain(verdict);
    const broken = verdicts.filter((other) => other.kind === 'inconsistent');
    expect(broken.map((other) => other.relation.rule)).toEqual(
      kind === 'bad' && verdict === 'inconsistent' ? [rule] : [],
    );
  });
});

describe('the pages', () => {
  it('are of rules only', () => {
    const named = readdirSync(pages).map((file) => file.replace(/(\.zh-CN)?\.md$/, ''));
    expect(new Set(named)).toEqual(new Set(ids));
  });
});

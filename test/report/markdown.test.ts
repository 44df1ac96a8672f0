import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES } from '../../src/messages/index.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { code, plain } from '../../src/report/markdown-text.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { checked } from './budget.ts';
import { everyShape } from './findings.ts';
import { HOSTILE, hostile } from './hostile.ts';
import { FAILED, STEERING } from './outcomes.ts';

async function report(outcomes: readonly Outcome[], language: 'zh' | 'en' = 'en') {
  return markdownReport(outcomes, { catalogue: await catalogueOf(language), version: '1.2.3' });
}

describe('the Markdown report', () => {
  it.each(LANGUAGES)('in %s', async (language) => {
    const text = await report([checked(everyShape), FAILED], language);
    await expect(text).toMatchFileSnapshot(`snapshots/markdown.${language}.txt`);
  });

  it('has tables whose rows all have four cells', async () => {
    for (const outcome of [checked(everyShape), hostile()]) {
      const rows = (await report([outcome])).split('\n').filter((line) => line.startsWith('|'));
      expect(rows).toHaveLength(8);
      for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
  });

  it('lets no text of a document become markup', async () => {
    const text = await report([hostile()]);
    expect(text.replaceAll(/<\/?(?:details|summary|br)>/g, '')).not.toMatch(/(?<!\\)</);
    expect(text).not.toMatch(/@s/);
    expect(text).not.toMatch(/https:\/\//);
    expect(text).not.toMatch(/(?<!\\)\[link/);
    expect(text).not.toMatch(STEERING);
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });
});

describe('a text in Markdown', () => {
  it('escapes whatever could mean something', () => {
    expect(plain('a|b')).toBe('a\\|b');
    expect(plain('<b>&amp;')).toBe('&lt;b\\>&amp;amp;');
    expect(plain('a\n# b')).toBe('a \\# b');
    expect(plain('@all #1')).toBe('@\u200ball \\#\u200b1');
    expect(plain(HOSTILE.script)).not.toContain('<');
  });

  it('is code behind a fence that it cannot close', () => {
    expect(code('1 + 2')).toBe('`1 + 2`');
    expect(code('a``b')).toBe('``` a``b ```');
    expect(code('a|b')).toBe('`a\\|b`');
  });
});

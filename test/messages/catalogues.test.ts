import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES, RULE_IDS } from '../../src/messages/index.ts';
import { CAUSES } from '../../src/model/finding.ts';
import { RULES } from '../../src/rules/index.ts';

describe('catalogues', () => {
  it('speak of every rule and of no other', () => {
    expect([...RULE_IDS].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it.each(LANGUAGES)('%s has a sentence for every cause', async (language) => {
    const { findings } = await catalogueOf(language);
    const words = { source: 'SOURCE', keyed: 'KEYED', slip: 'SLIP', readings: 'READINGS' };
    const empty = { source: '', keyed: '', slip: '', readings: '' };
    for (const cause of CAUSES) {
      expect(findings.causes[cause](words)).not.toMatch(/undefined/);
      expect(findings.causes[cause](empty)).not.toMatch(/[:：]\s*$/);
    }
  });

  it('use Chinese punctuation between Chinese words', async () => {
    const { rules, problems, commandLine } = await catalogueOf('zh');
    const texts = [
      ...Object.values(rules).map(({ checks }) => checks),
      ...Object.values(commandLine.options),
      problems['yaml-alias']({}),
      problems['missing-key']({ key: 'id' }),
    ];
    for (const text of texts) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?]/);
  });

  it('English has no Chinese but units and words that it explains', async () => {
    const { words, commandLine, problems } = await catalogueOf('en');
    const texts = [
      ...Object.values(words.verdicts),
      ...Object.values(words.reasons),
      ...Object.values(commandLine.options),
      problems['empty-file']({}),
    ];
    for (const text of texts) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

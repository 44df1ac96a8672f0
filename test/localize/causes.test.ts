import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import { CAUSES } from '../../src/model/finding.ts';

const page = (name: string): string =>
  readFileSync(new URL(`../../docs/causes/${name}.md`, import.meta.url), 'utf8');
const exampleIn = (text: string): string => /```yaml cause \S+\n([\s\S]*?)```/.exec(text)![1]!;

describe.each(CAUSES)('the page of %s', (cause) => {
  it('has an example with that cause, found in one finding', () => {
    const { findings } = evaluate(loadDefinition(exampleIn(page(cause))));
    const causes = findings.flatMap((finding) => [
      finding.cause,
      ...finding.suspects.map(({ explanation }) => explanation?.cause),
    ]);
    expect(causes).toContain(cause);
    expect(findings).toHaveLength(1);
  });

  it('says the same in Chinese', () => {
    const chinese = page(`${cause}.zh-CN`);
    expect(chinese.startsWith(`# ${cause}:`)).toBe(true);
    expect(exampleIn(chinese)).toBe(exampleIn(page(cause)));
  });
});

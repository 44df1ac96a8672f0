import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';
import type { Finding } from '../../src/model/finding.ts';

/** An edit of the literature: a signed sum of variables that is 0, such as `x1 + x2 - x3`. */
export type Edit = string;

/** Checks a record of whole numbers against balance edits; things counted are exact, amounts are rounded. */
export function checkRecord(
  record: Readonly<Record<string, number>>,
  edits: readonly Edit[],
  unit = '人',
): readonly Finding[] {
  const lines = Object.entries(record).map(([id, value]) => ({ id, label: id, amount: String(value) }));
  const relations = edits.map((edit) => {
    const terms = edit
      .split(/\s*(?=[+-])\s*/)
      .map((term) => term.replace(/^\+\s*/, '').replace(/^-\s*/, '-'));
    const last = terms.pop()!;
    return { sum: terms, equals: last.replace('-', ''), because: edit };
  });
  return evaluate(
    loadDefinition(JSON.stringify({ gouji: '1', unit, statements: [{ title: 'record', lines }], relations })),
  ).findings;
}

/** What a finding says: suspects with what they should be, and the cause. */
export function said({ suspects, ambiguous, cause }: Finding): string {
  const texts = suspects.map(({ fact, expected, kind }) => {
    const name = kind === 'figure' ? fact.label : `${kind} ${fact.label}`;
    return expected === undefined ? name : `${name} ${expected.toFixed()}`;
  });
  return `${texts.join(ambiguous ? ' or ' : ' and ')}${cause ? `: ${cause}` : ''}`;
}

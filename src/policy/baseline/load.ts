import type { Form } from '../../definition/issues.ts';
import { reportIssues } from '../../definition/issues.ts';
import { offsetOf } from '../../definition/tree.ts';
import { InputError } from '../../model/errors.ts';
import { readTree } from '../read-tree.ts';
import { BASELINE_KEYS, type BaselineEntry, baseline } from './schema.ts';

const FORM: Form = {
  unknownKey: 'unknown-setting',
  anotherKind: 'not-a-baseline',
  keysAt: () => BASELINE_KEYS,
  own: { fingerprint: 'not-a-fingerprint', when: 'not-a-date', reason: 'needs-reason' },
};

/** An entry, and the line on which it begins. */
export interface Entry extends BaselineEntry {
  readonly line: number;
}

/**
 * Loads a baseline, format 1, written in YAML or JSON.
 *
 * @throws InputError with everything that is wrong, each with its line and column.
 */
export async function loadBaseline(source: string): Promise<Entry[]> {
  const { tree, problems, lines } = await readTree(source);
  const result = tree === undefined ? undefined : baseline.safeParse(tree, { jitless: true });
  if (result && !result.success) reportIssues(result.error.issues, tree!, problems, FORM);
  problems.raise();
  if (!result?.success) throw new InputError([{ code: 'not-a-baseline', data: {} }]);
  const { accepted } = tree as { accepted: BaselineEntry[] };
  return accepted.map((entry, index) => ({ ...entry, ...lines.locate(offsetOf(accepted, index) ?? 0) }));
}

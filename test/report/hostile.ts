import type { Checked } from '../../src/report/outcome.ts';
import { checked, SOURCE } from './budget.ts';
import { everyShape } from './findings.ts';

/** Texts that would do harm where a report took them for anything but text. */
export const HOSTILE = {
  script: '</script><script>document.title="owned"</script>',
  image: '<img src=x onerror=alert(1)>',
  section: ']]><b>',
  formula: "=cmd|'/c calc'!A1",
  terminal: '\u001b[31m\u009b2J\u202e',
  workflow: '%0A::error::owned\r\n::error::owned',
  table: 'a | b `code` **bold** [link](javascript:alert(1)) @someone #12 https://a.example',
} as const;

/** The budget with hostile texts for labels, entity and file name; the findings are the usual ones. */
export function hostile(): Checked {
  const text = (...parts: readonly string[]): string => JSON.stringify(parts.join(' '));
  const { script, image, section, formula, terminal, workflow, table } = HOSTILE;
  const source = SOURCE.replace('entity: 青山县档案馆', `entity: ${text(formula, script)}`)
    .replace('label: 预算收入', `label: ${text(script, section, workflow)}`)
    .replace('label: 公务接待费', `label: ${text(table)}`)
    .replace('label: 公用经费', `label: ${text(formula, terminal)}`)
    .replace('label: 办公费', `label: ${text(image)}`)
    .replace('what: 附表三', `what: ${text(image, table)}`);
  return { ...checked(everyShape, source), file: `=a b%/${image}.yaml` };
}

import type { Catalogue, RuleId } from '../messages/index.ts';
import { grid } from '../report/shown.ts';
import { render } from '../report/styled.ts';
import { RULES } from '../rules/index.ts';
import { paletteFor, widthOf } from './colour.ts';
import type { GlobalOptions } from './program.ts';
import { stdout } from './standard.ts';

/** Lists every rule: its id, the severity of its findings, and what it checks. */
export async function runRules({ color }: GlobalOptions, { words, rules, report }: Catalogue): Promise<void> {
  const { columns } = report;
  const lines = RULES.map(({ id, severity }) => [id, words.severities[severity], rules[id as RuleId].checks]);
  const rows = grid([columns.rule, columns.severity, columns.checks], lines, widthOf(stdout));
  stdout.write(render(rows, await paletteFor(color, stdout)));
}

import { type Catalogue, problemMessage } from '../messages/index.ts';
import type { VerdictKind } from '../model/verdict.ts';
import { findingBlock } from './finding-block.ts';
import { homeUnit } from './numbers.ts';
import type { Checked, Failed } from './outcome.ts';
import type { Speaker } from './speaker.ts';
import { type Palette, PLAIN, type Row, render, styled } from './styled.ts';
import { summaryLine, titleLine } from './summary.ts';
import { printable, wrap } from './text.ts';

export interface TableOptions {
  readonly catalogue: Catalogue;
  /** Columns of the terminal. */
  readonly width: number;
  readonly palette?: Palette;
  /** Verdicts to list besides the findings. */
  readonly show?: readonly VerdictKind[];
}

/** The report of one file for people: a block a finding, and a line that says how much was checked. */
export async function tableReport({ file, result, quote }: Checked, options: TableOptions): Promise<string> {
  const { catalogue, width, palette = PLAIN, show = [] } = options;
  const home = homeUnit(result.budget.facts);
  const speaker: Speaker = { catalogue, budget: result.budget, home };
  const blocks = result.findings.flatMap((finding): Row[] => [
    [],
    ...findingBlock(finding, quote, speaker, width),
  ]);
  // Only lists need the table library.
  const lists =
    show.length === 0 ? [] : (await import('./shown.ts')).shownVerdicts(result, show, speaker, width);
  const title = wrap(printable(titleLine(file, result, home, catalogue)), width);
  const summary = wrap(printable(summaryLine(result, catalogue)), width);
  const rows: Row[] = [
    ...title.map((line): Row => [styled('strong', line)]),
    ...blocks,
    ...lists,
    [],
    ...summary.map((line): Row => [line]),
  ];
  return render(rows, palette);
}

/** A file that could not be checked: a line for each thing that is wrong, beginning with file:line:column. */
export function failureReport(
  { file, problems }: Failed,
  catalogue: Catalogue,
  palette: Palette = PLAIN,
): string {
  const rows = problems.map((problem): Row => {
    const at = [file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    const severity = `${catalogue.words.severities.error}: `;
    return [`${at}: `, styled('error', severity), problemMessage(problem, catalogue)];
  });
  return render(rows, palette);
}

import Table from 'cli-table3';
import type { Unjudged } from '../model/relation.ts';
import type { Result } from '../model/result.ts';
import type { Verdict, VerdictKind } from '../model/verdict.ts';
import { differenceText, equationOf } from './equation.ts';
import { nameOf, placeText, subjectOf, unreadReason } from './names.ts';
import { fixed } from './numbers.ts';
import { nameIn, printedText, type Speaker } from './speaker.ts';
import { type Row, styled } from './styled.ts';
import { displayWidth, printable, wrap } from './text.ts';

/** Terms of a sum that a cell has room for. */
const MOST_TERMS = 12;

/** Lists the verdicts of the wanted kinds, a table for each kind that there is. */
export function shownVerdicts(
  result: Result,
  kinds: readonly VerdictKind[],
  speaker: Speaker,
  width: number,
): Row[] {
  const { report, words } = speaker.catalogue;
  return kinds.flatMap((kind) => {
    const verdicts = result.verdicts.filter((verdict) => verdict.kind === kind);
    const lines = verdicts.map((verdict) => verdictCells(verdict, speaker));
    if (kind === 'unchecked') lines.push(...uncheckedCells(result, speaker));
    if (lines.length === 0) return [];
    const { columns } = report;
    const last = kind === 'unchecked' ? columns.reason : columns.difference;
    const head = [columns.rule, columns.place, columns.figure, columns.equation, last];
    const title = report.shown(words.verdicts[kind], lines.length);
    return [[], [styled('strong', title)], ...grid(head, lines, width)];
  });
}

function verdictCells(verdict: Verdict, speaker: Speaker): string[] {
  const { relation, rounding, reason } = verdict;
  const { catalogue } = speaker;
  const fact = subjectOf(verdict.relation);
  const printed = printedText(fact, speaker);
  const figure = fact.kind === 'constant' ? printed : `${nameIn(relation, fact, speaker)} ${printed}`;
  const difference = differenceText(verdict);
  const room = rounding && ` (${fixed(rounding, 0)})`;
  const alternative = verdict.fits && ` ${catalogue.findings.readings[verdict.fits.alternative.tag]}`;
  return [
    relation.rule,
    placeText(fact.place, catalogue),
    figure,
    equationOf(verdict, MOST_TERMS),
    reason ? catalogue.words.reasons[reason] : `${difference ?? ''}${room ?? ''}${alternative ?? ''}`,
  ];
}

/** What could not be set up, and what could not be read. */
function uncheckedCells({ unjudged, budget }: Result, speaker: Speaker): string[][] {
  const { catalogue } = speaker;
  const relations = unjudged.map(({ rule, reason, facts }: Unjudged) => {
    const [fact] = facts;
    const figure = fact ? `${nameOf(fact, false, budget, catalogue)} ${printedText(fact, speaker)}` : '';
    return [rule, placeText(fact?.place, catalogue), figure, '', catalogue.words.reasons[reason]];
  });
  const unread = budget.unread.map(({ what, reason, place }) => [
    '',
    placeText(place, catalogue),
    what,
    '',
    unreadReason(reason, catalogue),
  ]);
  return [...relations, ...unread];
}

/** Columns without rules: box-drawing characters are two columns wide in some Chinese terminals. */
const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A table within `width`. Cells are wrapped first: the library would lose Chinese text in wrapping. */
export function grid(head: readonly string[], lines: readonly (readonly string[])[], width: number): Row[] {
  const cells = [head, ...lines].map((line) => line.map(printable));
  const widths = columnWidths(cells, width - 2 * (head.length - 1));
  const table = new Table({
    chars: BORDERLESS,
    colWidths: widths,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const line of cells) table.push(line.map((cell, column) => wrap(cell, widths[column]!).join('\n')));
  const [first = '', ...rest] = table.toString().split('\n');
  return [[styled('dim', first)], ...rest.map((row): Row => [row])];
}

/** Widths of columns: as wide as their cells, the widest narrowed until all fit. */
function columnWidths(cells: readonly (readonly string[])[], room: number): number[] {
  const widths = cells[0]!.map((_, column) =>
    cells.reduce((widest, line) => Math.max(widest, displayWidth(line[column]!)), 1),
  );
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]! -= 1;
    excess -= 1;
  }
  return widths;
}

const NARROWEST = 8;

import { SEVERITIES, type Severity } from '../../model/relation.ts';
import { clipped } from './clipped.ts';
import { type Html, tag, text } from './markup.ts';

/** Findings of one rule or department, by severity. */
export interface Bar {
  readonly name: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Bars that a chart has room for; the table beside it has all. */
const MOST = 12;

const SIZE = { width: 460, name: 190, row: 22, columns: 26 };

/** Horizontal bars, the longest first. */
export function chartHtml(title: string, bars: readonly Bar[]): Html {
  const sorted = [...bars].sort((a, b) => total(b) - total(a)).slice(0, MOST);
  const longest = Math.max(1, ...sorted.map(total));
  const height = sorted.length * SIZE.row + 4;
  return tag(
    'figure',
    {},
    tag('figcaption', {}, text(title)),
    tag(
      'svg',
      {
        class: 'chart',
        viewBox: `0 0 ${SIZE.width} ${height}`,
        role: 'img',
        'aria-label': described(title, sorted),
      },
      ...sorted.map((bar, index) => barHtml(bar, index * SIZE.row, longest)),
    ),
  );
}

function total({ counts }: Bar): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

function described(title: string, bars: readonly Bar[]): string {
  return `${title}: ${bars.map((bar) => `${bar.name} ${total(bar)}`).join(', ')}`;
}

function barHtml(bar: Bar, y: number, longest: number): Html {
  const scale = (SIZE.width - SIZE.name - 40) / longest;
  let x = SIZE.name;
  const pieces = SEVERITIES.filter((severity) => bar.counts[severity] > 0).map((severity) => {
    const width = bar.counts[severity] * scale;
    const piece = tag('rect', {
      class: `bar ${severity}`,
      x: round(x),
      y: y + 3,
      width: round(width),
      height: 16,
    });
    x += width;
    return piece;
  });
  const at = { y: y + 16, 'font-size': 12 };
  return tag(
    'g',
    {},
    tag('text', { x: SIZE.name - 6, 'text-anchor': 'end', ...at }, text(clipped(bar.name, SIZE.columns))),
    ...pieces,
    tag('text', { x: round(x) + 5, ...at }, text(String(total(bar)))),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

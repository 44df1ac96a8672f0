import type { Block, Cell, Paragraph, PlacedText, Table } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import { nameOf } from '../names.ts';
import { type FileContext, figureId, findingId, type Marked, type RemarkMark, remarkId } from './context.ts';
import type { Span } from './locate.ts';
import { type Html, join, NOTHING, tag, text } from './markup.ts';

/** The document as it was read, with its figures marked. */
export function documentHtml(context: FileContext): Html {
  const { blocks } = context.source.document;
  const parts: Html[] = [];
  let page = 0;
  for (const block of blocks) {
    const next = pageOf(block);
    if (next !== undefined && next !== page) {
      page = next;
      parts.push(tag('p', { class: 'page' }, text(context.words.page(page))));
    }
    parts.push(block.kind === 'table' ? tableHtml(block, context) : paragraphHtml(block, context));
  }
  return join(parts, '\n');
}

function pageOf(block: Block): number | undefined {
  const [first] = block.kind === 'table' ? block.cells : [block];
  const place = first?.marks[0]?.place;
  return place?.kind === 'page' ? place.page : undefined;
}

function paragraphHtml(block: Paragraph, context: FileContext): Html {
  const inside = markedText(block, context);
  const place = block.marks[0]?.place;
  if (context.source.code) {
    const line = place?.kind === 'text' || place?.kind === 'definition' ? String(place.line) : '';
    return tag('p', { class: 'source-line', 'data-line': line }, inside);
  }
  if (block.heading === undefined) return tag('p', {}, inside);
  // The page itself has headings of the first three levels.
  return tag(
    'p',
    { class: 'heading', role: 'heading', 'aria-level': Math.min(6, block.heading + 3) },
    inside,
  );
}

function tableHtml(table: Table, context: FileContext): Html {
  const caption = table.caption === undefined ? NOTHING : tag('caption', {}, text(table.caption));
  const rows: Html[] = [];
  const covered = new Set<number>();
  const cells = new Map(table.cells.map((cell) => [cell.row * table.width + cell.column, cell]));
  for (let row = 0; row < table.height; row += 1) {
    const written: Html[] = [];
    for (let column = 0; column < table.width; column += 1) {
      const at = row * table.width + column;
      const cell = cells.get(at);
      if (cell) {
        cover(cell, table.width, covered);
        written.push(cellHtml(cell, context));
      } else if (!covered.has(at)) written.push(tag('td', {}));
    }
    rows.push(tag('tr', {}, ...written));
  }
  // A wide table scrolls by itself, also with the keyboard.
  return tag(
    'div',
    { class: 'scroll', tabindex: 0 },
    tag('table', { class: 'grid' }, caption, join(rows, '\n')),
  );
}

function cover({ row, column, rowSpan, columnSpan }: Cell, width: number, covered: Set<number>): void {
  if (rowSpan === 1 && columnSpan === 1) return;
  for (let r = row; r < row + rowSpan; r += 1) {
    for (let c = column; c < column + columnSpan; c += 1) covered.add(r * width + c);
  }
}

function cellHtml(cell: Cell, context: FileContext): Html {
  const { rowSpan, columnSpan, hidden } = cell;
  const numeric = (context.spans.get(cell)?.length ?? 0) > 0;
  const attributes = {
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    colspan: columnSpan > 1 ? columnSpan : undefined,
    class: hidden ? 'hidden-cell' : numeric ? 'number' : undefined,
  };
  return tag('td', attributes, markedText(cell, context));
}

function markedText(placed: PlacedText, context: FileContext): Html {
  const spans = context.spans.get(placed) ?? [];
  const parts: Html[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text(placed.text.slice(from, span.start)), markHtml(placed, span, context));
    from = span.end;
  }
  parts.push(text(placed.text.slice(from)));
  return join(parts);
}

const WORST = ['error', 'warning', 'hint', 'rounding', 'holds', 'unchecked'] as const;

function markHtml(placed: PlacedText, { start, end, items }: Span<Marked>, context: FileContext): Html {
  const worst = worstOf(items, context);
  const others = items.filter((other) => other !== worst);
  // Each figure can be jumped to, also where one number is read as several.
  const anchors = others.map((other) => tag('span', { id: markId(context, other) }));
  const printed = placed.text.slice(start, end);
  const mark =
    worst.kind === 'remark' ? remarkHtml(worst, printed, context) : figureMark(worst, printed, context);
  return join([...anchors, mark]);
}

function markId(context: FileContext, item: Marked): string {
  return item.kind === 'remark' ? remarkId(context, item) : figureId(context, item);
}

function worstOf(items: readonly Marked[], { states }: FileContext): Marked {
  const stateOf = (item: Marked) =>
    item.kind === 'remark' ? item.severity : (states.get(item)?.state ?? 'unchecked');
  const rank = (item: Marked): number => WORST.indexOf(stateOf(item));
  return items.reduce((worst, item) => (rank(item) < rank(worst) ? item : worst));
}

function remarkHtml(remark: RemarkMark, printed: string, context: FileContext): Html {
  const { finding, severity } = remark;
  const attributes = {
    id: remarkId(context, remark),
    class: `mark ${severity}`,
    href: `#${findingId(context, finding)}`,
    'data-n': finding + 1,
  };
  return tag('a', attributes, text(printed));
}

/** A figure: a link to its finding, or something to rest on for its arithmetic. */
export function figureMark(fact: Fact, printed: string, context: FileContext): Html {
  const { state, finding } = context.states.get(fact) ?? { state: 'unchecked' as const };
  const { budget, catalogue } = context.speaker;
  const common = {
    id: figureId(context, fact),
    class: `mark ${state}`,
    'data-figure': fact.index,
    title: context.words.figureState(nameOf(fact, false, budget, catalogue), context.words.marks[state]),
  };
  const guilty = finding !== undefined && (state === 'error' || state === 'warning' || state === 'hint');
  if (guilty)
    return tag(
      'a',
      { ...common, href: `#${findingId(context, finding)}`, 'data-n': finding + 1 },
      text(printed),
    );
  return tag('span', { ...common, role: 'button', tabindex: -1 }, text(printed));
}

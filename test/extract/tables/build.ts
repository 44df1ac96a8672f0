import { evaluate } from '../../../src/evaluate.ts';
import type { DocumentContext } from '../../../src/extract/context.ts';
import { Facts } from '../../../src/extract/facts.ts';
import { type ExtractedTable, extractTables } from '../../../src/extract/tables/index.ts';
import type { Budget, Kind, Remark, Table as Statement, Unread } from '../../../src/model/budget.ts';
import type { Block, Cell, Document, Paragraph, Table } from '../../../src/model/document.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { termsOf } from '../../../src/model/relation.ts';
import type { Result } from '../../../src/model/result.ts';
import type { Verdict } from '../../../src/model/verdict.ts';

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text, marks: [] };
}

/** A grid from rows of texts divided by `|`; `<` widens the cell to the left, `^` the cell above. */
export function grid(text: string, options: Partial<Table> = {}): Table {
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
  const width = Math.max(...rows.map((row) => row.length));
  const cells: (Cell & { rowSpan: number; columnSpan: number })[] = [];
  const covering: Cell[][] = [];
  for (const [row, texts] of rows.entries()) {
    covering.push([]);
    for (let column = 0; column < width; column += 1) {
      const printed = texts[column] ?? '';
      const left = covering[row]![column - 1] as (typeof cells)[number] | undefined;
      const above = covering[row - 1]?.[column] as (typeof cells)[number] | undefined;
      if (printed.trim() === '<' && left) {
        if (left.row === row) left.columnSpan = column - left.column + 1;
        covering[row]!.push(left);
      } else if (printed.trim() === '^' && above) {
        above.rowSpan = row - above.row + 1;
        covering[row]!.push(above);
      } else {
        const cell = {
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: printed.replace(/^ | $/g, ''),
          marks: [],
        };
        cells.push(cell);
        covering[row]!.push(cell);
      }
    }
  }
  return { kind: 'table', height: rows.length, width, cells, ruled: true, ...options };
}

export interface Read {
  readonly tables: readonly ExtractedTable[];
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
  readonly remarks: readonly Remark[];
  readonly unread: readonly Unread[];
  readonly result: Result;
}

export function read(blocks: readonly Block[], kind: Kind = 'budget', year = 2024): Read {
  const document: Document = { format: 'docx', blocks, furniture: [], gaps: [], parts: 1 };
  const context: DocumentContext = { document, entity: undefined, level: undefined, year, kind };
  const sink = { facts: new Facts(), remarks: [] as Remark[], unread: [] as Unread[], restatements: [] };
  const tables = extractTables(blocks, context, sink);
  const statements = tables.flatMap((table) => table.tables);
  const budget: Budget = {
    kind,
    year,
    statements,
    facts: sink.facts.all,
    restatements: [],
    balances: [],
    declared: [],
    remarks: sink.remarks,
    unread: sink.unread,
  };
  return {
    tables,
    statements,
    facts: sink.facts.all,
    remarks: sink.remarks,
    unread: sink.unread,
    result: evaluate(budget),
  };
}

/** Verdicts as `rule kind: +1 +2 -3`, in order, of the rules wanted. */
export function verdicts({ result }: Read, ...rules: string[]): string[] {
  return result.verdicts
    .filter(({ relation }) => rules.length === 0 || rules.includes(relation.rule))
    .map(shown);
}

function shown({ relation, kind }: Verdict): string {
  const terms = termsOf(relation).map(({ fact, sign }) => `${sign === 1 ? '+' : '-'}${fact.text || '_'}`);
  return `${relation.rule} ${kind}: ${terms.join(' ')}`;
}

/** Figures whose aspects match all the fields given. */
export function about({ facts }: Read, aspects: Partial<Fact['aspects']>): string[] {
  return facts
    .filter((fact) =>
      Object.entries(aspects).every(([key, value]) => fact.aspects[key as keyof Fact['aspects']] === value),
    )
    .map(({ text }) => text);
}

/** A document as its writer sees it, before it becomes a file of some format. */
export type Printed = readonly PrintedBlock[];

export type PrintedBlock = Heading | Text | PrintedTable;

export interface Heading {
  readonly kind: 'heading';
  /** 0: the title of the document, 1: 第一部分, 2: 一、, 3: (一). */
  readonly level: 0 | 1 | 2 | 3;
  /** 一、 and (一), which Word prints by itself. */
  readonly number: string;
  readonly text: string;
}

export interface Text {
  readonly kind: 'text';
  /** 1. and 2., which Word prints by itself. */
  readonly number: string;
  readonly text: string;
  /** Stands in a frame of its own, where the format has such. */
  readonly boxed: boolean;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly title: string;
  readonly unit: string;
  readonly head: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
  /** Columns of names, which are left-aligned and may be too narrow for them. */
  readonly names: readonly number[];
  readonly note: string;
}

/** A cell of the grid; what a wider or taller one covers is left out. */
export interface PrintedCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

export function heading(level: Heading['level'], number: string, text: string): Heading {
  return { kind: 'heading', level, number, text };
}

export function text(words: string, { number = '', boxed = false } = {}): Text {
  return { kind: 'text', number, text: words, boxed };
}

/**
 * A table from lines of cells divided by `|`; `<` widens the cell to its left, `^` the one above. The first `headRows`
 * lines are the head.
 */
export function table(
  title: string,
  unit: string,
  headRows: number,
  lines: string,
  { names = [0], note = '' }: { names?: readonly number[]; note?: string } = {},
): PrintedTable {
  const rows = cells(
    lines
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim())),
  );
  return {
    kind: 'table',
    title,
    unit,
    head: rows.slice(0, headRows),
    body: rows.slice(headRows),
    names,
    note,
  };
}

function cells(texts: readonly (readonly string[])[]): PrintedCell[][] {
  const count = (mark: string, row: number, column: number, down: number, across: number): number => {
    let length = 1;
    while (texts[row + down * length]?.[column + across * length] === mark) length += 1;
    return length;
  };
  return texts.map((line, row) =>
    line.flatMap((cell, column) =>
      cell === '<' || cell === '^'
        ? []
        : [{ text: cell, across: count('<', row, column, 0, 1), down: count('^', row, column, 1, 0) }],
    ),
  );
}

/** The rows as a full grid of texts, where a covered position is empty: for formats without merged cells. */
export function fullRows({ head, body }: PrintedTable): string[][] {
  const rows = [...head, ...body];
  const grid = rows.map(() => [] as string[]);
  placed(rows, (cell, row, column) => {
    for (let down = 0; down < cell.down; down += 1) {
      for (let across = 0; across < cell.across; across += 1) {
        grid[row + down]![column + across] = down + across === 0 ? cell.text : '';
      }
    }
  });
  return grid;
}

/** Calls for each cell with its position in the grid. */
export function placed(
  rows: readonly (readonly PrintedCell[])[],
  take: (cell: PrintedCell, row: number, column: number) => void,
): void {
  const taken = new Set<string>();
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const cell of line) {
      while (taken.has(`${row},${column}`)) column += 1;
      take(cell, row, column);
      for (let down = 0; down < cell.down; down += 1) {
        for (let across = 0; across < cell.across; across += 1) taken.add(`${row + down},${column + across}`);
      }
    }
  }
}

/** The number that a cell prints, if it prints one that is to be added up. */
export function numberIn(printed: string): number | undefined {
  return /^-?[\d,]+\.\d\d$/.test(printed) ? Number(printed.replaceAll(',', '')) : undefined;
}

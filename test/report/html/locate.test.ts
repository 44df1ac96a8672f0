import { describe, expect, it } from 'vitest';
import type { Block, Document, PlacedText } from '../../../src/model/document.ts';
import type { Place } from '../../../src/model/place.ts';
import { locate, type Printed } from '../../../src/report/html/locate.ts';

const box = { x: 1, y: 2, width: 30, height: 9 };
const page = (number: number): Place => ({ kind: 'page', page: number, box });
const line = (column: number): Place => ({ kind: 'text', line: 3, column });

function paragraph(text: string, ...marks: readonly [number, Place][]): Block {
  return { kind: 'paragraph', text, marks: marks.map(([offset, place]) => ({ offset, place })) };
}

function document(...blocks: readonly Block[]): Document {
  return { format: 'text', blocks, furniture: [], gaps: [], parts: 1 };
}

/** The texts that are marked, and where. */
function marked(blocks: readonly Block[], items: readonly Printed[]): [string, number][] {
  const spans = locate(document(...blocks), items);
  return [...spans].flatMap(([{ text }, list]: [PlacedText, readonly { start: number; end: number }[]]) =>
    list.map(({ start, end }): [string, number] => [text.slice(start, end), start]),
  );
}

describe('locating figures', () => {
  it('finds a figure at its column, not the same one before it', () => {
    const blocks = [paragraph('12 and 12 and 12', [0, line(5)])];
    expect(marked(blocks, [{ text: '12', place: line(12) }])).toEqual([['12', 7]]);
  });

  it('goes by the mark that the column belongs to, where a paragraph runs over lines', () => {
    const next: Place = { kind: 'text', line: 4, column: 3 };
    const blocks = [paragraph('1 and 2', [0, line(1)], [6, next])];
    expect(marked(blocks, [{ text: '2', place: next }])).toEqual([['2', 6]]);
  });

  it('finds the figures of one piece of a page one after the other, and one that runs into the next piece', () => {
    const blocks = [paragraph('5 + 5 = 10.25', [0, page(1)], [11, page(2)])];
    const items = ['5', '5', '10.25'].map((text) => ({ text, place: page(1) }));
    expect(marked(blocks, items)).toEqual([
      ['5', 0],
      ['5', 4],
      ['10.25', 8],
    ]);
  });

  it('finds cells of workbooks and of docx tables', () => {
    const cell: Place = { kind: 'cell', sheet: '一', cell: 'B2' };
    const docx: Place = { kind: 'docx', table: 1, row: 2, column: 3, paragraph: 1, offset: 1 };
    const blocks: Block[] = [
      {
        kind: 'table',
        height: 1,
        width: 2,
        ruled: true,
        cells: [cell, docx].map((place, column) => ({
          row: 0,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text: `${column}.50 `,
          marks: [{ offset: 0, place }],
        })),
      },
    ];
    expect(
      marked(blocks, [
        { text: '0.50', place: cell },
        { text: '1.50', place: docx },
      ]),
    ).toEqual([
      ['0.50', 0],
      ['1.50', 0],
    ]);
  });

  it('gives two readings of one number one span', () => {
    const blocks = [paragraph('持平7', [0, line(1)])];
    const items = [
      { text: '持平7', place: line(1) },
      { text: '7', place: line(3) },
    ];
    const [spans] = locate(document(...blocks), items).values();
    expect(spans).toEqual([{ start: 0, end: 3, items }]);
  });

  it('leaves out what is not there', () => {
    const blocks = [paragraph('1 2 3', [0, line(1)])];
    const items = [
      { text: '9', place: line(1) },
      { text: '1', place: line(40) },
      { text: '1', place: page(7) },
      { text: '', place: line(1) },
      { text: '1', place: undefined },
    ];
    expect(marked(blocks, items)).toEqual([]);
  });
});

import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { frame } from './plain.ts';
import type { Heading, Printed, PrintedBlock, PrintedCell, PrintedTable, Text } from './printed.ts';

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
] as const;
const BOX = { width: '400pt', height: '40pt' } as const;
const EDITED = { author: '甲', date: '2024-01-20T00:00:00Z' };

/**
 * A Word document: headings and items numbered by Word, numbers split over runs, a paragraph in a text box, merged
 * cells, a running header and page numbers; while it is a `draft`, one figure is corrected under tracked changes.
 */
export async function wordDocument(printed: Printed, { draft }: { draft: boolean }): Promise<Uint8Array> {
  const parts = new Parts(draft);
  const document = new Document({
    numbering: {
      config: [
        { reference: 'outline', levels: OUTLINE },
        { reference: 'items', levels: ITEMS },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('云浦市文化发展局2024年部门预算')] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [pageNumber()] })] }) },
        children: printed.flatMap((block) => parts.of(block)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const OUTLINE = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
];
const ITEMS = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }];

function pageNumber(): TextRun {
  return new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
}

/** Numbering begins anew in each part of the document. */
class Parts {
  readonly #draft: boolean;
  #part = 0;

  constructor(draft: boolean) {
    this.#draft = draft;
  }

  of(block: PrintedBlock): (Paragraph | Table | Textbox)[] {
    if (block.kind === 'table') return tableParts(block);
    if (block.kind === 'heading') return [this.#heading(block)];
    const paragraph = this.#paragraph(block);
    return [block.boxed ? new Textbox({ style: BOX, children: [paragraph] }) : paragraph];
  }

  #paragraph({ number, text }: Text): Paragraph {
    const corrected = this.#draft ? correction(text) : undefined;
    return new Paragraph({
      children: corrected ?? runs(text),
      ...(number !== '' && { numbering: { reference: 'items', level: 0 } }),
    });
  }

  #heading({ level, number, text }: Heading): Paragraph {
    if (level === 1) this.#part += 1;
    return new Paragraph({
      heading: HEADINGS[level],
      children: [new TextRun(text)],
      ...(number !== '' && {
        numbering: { reference: 'outline', level: level - 2, instance: this.#part },
      }),
    });
  }
}

/** Of 4.80 it is still seen what was there before. */
function correction(text: string): ParagraphChild[] | undefined {
  const [before, after] = text.split('4.80万元');
  if (after === undefined) return undefined;
  return [
    new TextRun(before!),
    new DeletedTextRun({ text: '3.90', id: 1, ...EDITED }),
    new InsertedTextRun({ text: '4.80', id: 2, ...EDITED }),
    new TextRun(`万元${after}`),
  ];
}

/** The runs of a text, cut within its numbers. */
function runs(text: string): ParagraphChild[] {
  return text
    .split(/(?<=\d,)(?=\d)|(?<=\d\.)(?=\d)/)
    .map((piece, index) => new TextRun({ text: piece, bold: index % 2 === 1 }));
}

function tableParts(table: PrintedTable): (Paragraph | Table)[] {
  const row = (header: boolean) => (cells: readonly PrintedCell[]) =>
    new TableRow({ tableHeader: header, cantSplit: true, children: cells.map(cellOf) });
  const rows = [...table.head.map(row(true)), ...table.body.map(row(false))];
  return [
    new Paragraph({ text: table.title, pageBreakBefore: true, alignment: AlignmentType.CENTER }),
    new Paragraph({ text: frame(table) }),
    new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }),
    ...(table.note === '' ? [] : [new Paragraph(table.note)]),
  ];
}

function cellOf({ text, across, down }: PrintedCell): TableCell {
  return new TableCell({
    columnSpan: across,
    rowSpan: down,
    ...(down > 1 && { verticalMerge: VerticalMergeType.RESTART }),
    children: [new Paragraph({ children: runs(text) })],
  });
}

import { strToU8, zipSync } from 'fflate';
import { type Document, placeAt, type ReadLimits, type Table } from '../../src/model/document.ts';
import { InputError } from '../../src/model/errors.ts';
import type { Place } from '../../src/model/place.ts';
import { read } from '../../src/read/index.ts';

export const utf8 = (text: string): Uint8Array => strToU8(text);

export const readText = (text: string, name?: string): Promise<Document> =>
  read(utf8(text), name === undefined ? {} : { name });

/** The paragraphs' texts. */
export function paragraphs(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

export function tables(document: Document): Table[] {
  return document.blocks.filter((block): block is Table => block.kind === 'table');
}

/** A table as rows of text; a position covered by a cell from the left is `<`, from above `^`, an absent one `.`. */
export function grid(table: Table): string[][] {
  const rows = Array.from({ length: table.height }, () => new Array<string>(table.width).fill('.'));
  for (const cell of table.cells) {
    for (let r = 0; r < cell.rowSpan; r++) {
      for (let c = 0; c < cell.columnSpan; c++) {
        const free = rows[cell.row + r]?.[cell.column + c];
        if (free !== '.')
          throw new Error(`overlap or outside at ${cell.row + r},${cell.column + c}: ${free}`);
        rows[cell.row + r]![cell.column + c] = r > 0 ? '^' : c > 0 ? '<' : cell.text;
      }
    }
  }
  return rows;
}

/** The place of the first occurrence of `needle` in the document. */
export function whereIs(document: Document, needle: string): Place | undefined {
  for (const block of document.blocks) {
    for (const text of block.kind === 'table' ? block.cells : [block]) {
      const at = text.text.indexOf(needle);
      if (at >= 0) return placeAt(text, at);
    }
  }
  return undefined;
}

/** The code of the problem that reading raises; `undefined` when it reads. */
export async function codeOf(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<string | undefined> {
  try {
    await read(bytes, { limits });
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!.code;
    throw error;
  }
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** A docx of body XML; `parts` adds styles, numbering, footnotes, header, footer by their relation's type. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const relations = Object.keys(parts).map(
    (type, i) => `<Relationship Id="r${i}" Type="${R}/${type.replace(/\d$/, '')}" Target="${type}.xml"/>`,
  );
  const files: Record<string, Uint8Array> = {
    'word/document.xml': utf8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': utf8(`<Relationships>${relations.join('')}</Relationships>`),
  };
  for (const [type, xml] of Object.entries(parts)) files[`word/${type}.xml`] = utf8(xml);
  return zipSync(files);
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const par = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${par(run(text))}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of sheet XML (what stands within `worksheet`) by name. */
export function xlsx(
  sheets: Readonly<Record<string, string>>,
  { strings, styles, state = {} }: { strings?: string; styles?: string; state?: Record<string, string> } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': utf8(
      `<workbook xmlns="${S}" xmlns:r="${R}"><sheets>${names
        .map(
          (name, i) =>
            `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}" state="${state[name] ?? 'visible'}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      `<Relationships>${names
        .map((_, i) => `<Relationship Id="s${i}" Type="${R}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
        .join('')}<Relationship Id="x" Type="${R}/sharedStrings" Target="sharedStrings.xml"/>` +
        `<Relationship Id="y" Type="${R}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i}.xml`] = utf8(`<worksheet xmlns="${S}">${sheets[name]}</worksheet>`);
  });
  if (strings) files['xl/sharedStrings.xml'] = utf8(`<sst xmlns="${S}">${strings}</sst>`);
  if (styles) files['xl/styles.xml'] = utf8(`<styleSheet xmlns="${S}">${styles}</styleSheet>`);
  return zipSync(files);
}

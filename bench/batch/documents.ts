import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUDGET } from '../../test/extract/render/budget.ts';
import { wordDocument } from '../../test/extract/render/docx.ts';
import { webPage } from '../../test/extract/render/html.ts';
import { markdown, plainText } from '../../test/extract/render/plain.ts';
import type { Printed } from '../../test/extract/render/printed.ts';
import { workbook } from '../../test/extract/render/xlsx.ts';

type Format = 'txt' | 'md' | 'html' | 'docx' | 'xlsx' | 'pdf';

/** Of twenty files: PDFs are the slowest, and most disclosures are other files. */
const MIX: readonly Format[] = [
  ...new Array<Format>(4).fill('txt'),
  ...new Array<Format>(4).fill('md'),
  ...new Array<Format>(4).fill('html'),
  ...new Array<Format>(4).fill('docx'),
  ...new Array<Format>(3).fill('xlsx'),
  'pdf',
];

/** PDFs that a browser and an office program made of the same budget; they are copied as they are. */
const PDFS = ['browser.pdf', 'office.pdf', 'open.pdf'];
const fixtures = new URL('../../fixtures/extract/', import.meta.url);

/** One file in so many is damaged. */
const DAMAGED = 100;

const WRITE: Readonly<Record<Format, (printed: Printed, index: number) => Uint8Array | Promise<Uint8Array>>> =
  {
    txt: (printed) => utf8(plainText(printed)),
    md: (printed) => utf8(markdown(printed)),
    html: (printed) => utf8(webPage(printed)),
    docx: (printed) => wordDocument(printed, { draft: false }),
    xlsx: (printed) => workbook(printed),
    pdf: (_, index) => new Uint8Array(readFileSync(new URL(PDFS[index % PDFS.length]!, fixtures))),
  };

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Writes the budget of as many departments as files; what is damaged is cut off in the middle, or empty. */
export async function writeDocuments(
  folder: string,
  files: number,
  formats: readonly Format[] = MIX,
): Promise<{ damaged: number; bytes: number }> {
  mkdirSync(folder, { recursive: true });
  let damaged = 0;
  let total = 0;
  for (let index = 0; index < files; index += 1) {
    const format = formats[index % formats.length]!;
    const bytes = await WRITE[format](departmentBudget(index), index);
    const isDamaged = index % DAMAGED === DAMAGED - 1;
    if (isDamaged) damaged += 1;
    const kept = isDamaged ? cut(bytes, format) : bytes;
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}.${format}`), kept);
    total += kept.length;
  }
  return { damaged, bytes: total };
}

/** Text that is cut off is text still. */
function cut(bytes: Uint8Array, format: Format): Uint8Array {
  const isText = format === 'txt' || format === 'md' || format === 'html';
  return bytes.subarray(0, isText ? 0 : Math.floor(bytes.length / 2));
}

/** The same budget under another department's name. */
function departmentBudget(index: number): Printed {
  const name = `云浦市第${index + 1}局`;
  const renamed = JSON.stringify(BUDGET).replaceAll('云浦市文化发展局', name);
  return JSON.parse(renamed) as Printed;
}

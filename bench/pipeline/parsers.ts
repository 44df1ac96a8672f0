import { read as readWorkbook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { getDocumentProxy } from 'unpdf';

/** What any program has to do with a PDF to know its text and its lines: text items and drawing operators of each page. */
export async function parsePdf(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(bytes.slice());
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
  }
  await pdf.destroy();
}

/** All XML of a docx, inflated and parsed, and nothing done with it. */
export function parseDocx(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    parser.on('text', () => {});
    parser.write(strFromU8(part)).close();
  }
}

/** A workbook with what its cells display. */
export function parseXlsx(bytes: Uint8Array): void {
  readWorkbook(bytes, { cellNF: true, cellStyles: true });
}

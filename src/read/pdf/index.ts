import type { Document, Gap, ReadLimits } from '../../model/document.ts';
import { InputError } from '../../model/errors.ts';
import { Work } from '../limits.ts';
import { assemble } from './assemble.ts';
import { gapsOf } from './gaps.ts';
import { layOut, type PageLayout } from './layout.ts';
import { type CMaps, type OpenPdf, openPdf } from './open.ts';
import { type Painting, paintPage } from './paint.ts';
import { countInflation } from './streams.ts';
import { upright } from './upright.ts';

export type { CMaps } from './open.ts';
export { isStrayPdfError } from './stray.ts';

export interface PdfOptions {
  /** Where character maps come from; without, pages with Chinese fonts that are not embedded are gaps. */
  readonly cMaps?: CMaps;
}

/**
 * Reads a PDF: words by where they stand, tables by the lines around them.
 *
 * @throws InputError `not-a-pdf`, `pdf-encrypted`, `pdf-truncated`, `pdf-broken`, `pdf-page-broken` or a passed limit.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  options: PdfOptions = {},
): Promise<Document> {
  const work = new Work(limits);
  work.spend('bytes', bytes.length);
  countInflation(bytes, work);
  const open = await openPdf(bytes, options.cMaps);
  try {
    work.spend('pages', open.pdf.numPages);
    const pages: PageLayout[] = [];
    const gaps: Gap[] = [];
    for (let page = 1; page <= open.pdf.numPages; page++)
      pages.push(await readPage(open, page, work, gaps, pages.at(-1)));
    return assemble(pages, gaps);
  } finally {
    await open.close();
  }
}

async function readPage(
  open: OpenPdf,
  number: number,
  work: Work,
  gaps: Gap[],
  before: PageLayout | undefined,
): Promise<PageLayout> {
  const painting = await painted(open, number, work);
  gaps.push(...gapsOf(painting, number));
  return layOut(number, upright(painting), work, before);
}

async function painted(open: OpenPdf, number: number, work: Work): Promise<Painting> {
  try {
    const page = await open.pdf.getPage(number);
    const painting = await paintPage(page, open.ops, work);
    page.cleanup();
    return painting;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError([{ code: 'pdf-page-broken', data: { page: number } }], { cause });
  }
}

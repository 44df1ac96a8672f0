import type { Document, ReadLimits } from '../model/document.ts';
import { decodeText } from './decode.ts';
import { DEFAULT_LIMITS, problem, Work } from './limits.ts';
import type { CMaps } from './pdf/index.ts';
import { isBlank } from './placed.ts';
import { sniff } from './sniff.ts';
import { textKind } from './text-kind.ts';

export { DEFAULT_LIMITS } from './limits.ts';

export interface ReadOptions {
  /** Replaces single limits of `DEFAULT_LIMITS`. */
  readonly limits?: Partial<ReadLimits>;
  /** The file's name: where its content could be Markdown or plain text, the ending decides. */
  readonly name?: string;
  /** Where a PDF finds the character maps of Chinese fonts that it does not embed. */
  readonly cMaps?: CMaps;
}

/**
 * Reads a published document. The format is told by the content.
 *
 * @throws InputError when the file cannot be read: broken, encrypted, of another format, or beyond a limit.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const work = new Work(limits);
  if (bytes.length === 0) throw problem('empty-file');
  work.spend('bytes', bytes.length);
  const sniffed = sniff(bytes, work);
  switch (sniffed.kind) {
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(
        bytes,
        limits,
        options.cMaps ? { cMaps: options.cMaps } : {},
      );
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(sniffed.zip, work);
    case 'xlsx':
      return (await import('./xlsx/index.ts')).readXlsx(sniffed.zip, work);
    case 'xls':
      return (await import('./xlsx/xls.ts')).readXls(sniffed.workbook, work);
    case 'text':
      return readSource(decodeText(bytes), options.name, work);
  }
}

async function readSource(source: string, name: string | undefined, work: Work): Promise<Document> {
  if (isBlank(source)) throw problem('empty-file');
  work.spend('characters', source.length);
  const kind = textKind(source, name);
  switch (kind) {
    case 'html':
      return (await import('./html/index.ts')).readHtml(source, work);
    case 'markdown':
      return (await import('./markdown/index.ts')).readMarkdown(source, work);
    case 'csv':
      return (await import('./csv/index.ts')).readCsv(source, work);
    case 'text':
      return (await import('./text/index.ts')).readText(source, work);
  }
}

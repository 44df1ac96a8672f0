import type { getDocumentProxy } from 'unpdf';
import { problem } from '../limits.ts';
import { find, latin1 } from './streams.ts';
import { provideTransfer } from './transfer.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * Gives the bytes of a predefined CMap ("GBK-EUC-H", "UniGB-UCS2-H" ...) as pdfjs-dist ships them in
 * `cmaps/<name>.bcmap`; old files with Chinese fonts that are not embedded cannot be decoded without.
 */
export type CMaps = (name: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;

/** An open file, and how to let go of it. */
export interface OpenPdf {
  readonly pdf: PdfDocument;
  /** Numbers of the drawing operators by name. */
  readonly ops: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/**
 * Opens a PDF.
 *
 * @throws InputError `not-a-pdf`, `pdf-truncated`, `pdf-encrypted` (a password is needed) or `pdf-broken`.
 */
export async function openPdf(bytes: Uint8Array, cMaps: CMaps | undefined): Promise<OpenPdf> {
  if (!hasHeader(bytes)) throw problem('not-a-pdf');
  if (!hasEnd(bytes)) throw problem('pdf-truncated');
  provideTransfer();
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, OPS, VerbosityLevel } = await getResolvedPDFJS();
  const task = getDocument({
    // pdf.js takes the buffer away from its owner, and wants no subclass such as a Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: true,
    useWorkerFetch: false,
    // Outlines of glyphs and pixels of pictures are not needed, and cost most of the time.
    disableFontFace: false,
    fontExtraProperties: false,
    maxImageSize: 0,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapPacked: true,
    BinaryDataFactory: binaryData(cMaps),
  });
  const close = (): Promise<void> => task.destroy();
  try {
    const pdf = await task.promise;
    if (pdf.numPages > 0) return { pdf, ops: OPS, close };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw problem('pdf-encrypted');
  }
  await close();
  // By a method that pdf.js does not know, such as that of a rights management service.
  if (find(bytes, '/Encrypt', 0) >= 0) throw problem('pdf-encrypted');
  throw problem('pdf-broken');
}

/** Writers put bytes before the header; Acrobat accepts it within the first kilobyte. */
function hasHeader(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024 + 5)).includes('%PDF-');
}

/** pdf.js would read what is left of a cut file, and the figures of a half page would be missing in silence. */
function hasEnd(bytes: Uint8Array): boolean {
  // Some servers append a page of HTML.
  return /startxref\s+\d/.test(latin1(bytes.subarray(-8192)));
}

/** What pdf.js asks for data files: CMaps come from the caller; standard fonts are not needed to read text. */
function binaryData(cMaps: CMaps | undefined): new () => object {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const data = kind === 'cMapUrl' ? await cMaps?.(filename.replace(/\.bcmap$/, '')) : undefined;
      if (!data) throw new Error(`no data file ${filename}`);
      return data;
    }
  };
}

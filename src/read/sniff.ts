import { problem, type Work } from './limits.ts';
import { type OleFile, openOle } from './ole.ts';
import { PICTURES, signatureOf, startsWith } from './signatures.ts';
import { openZip, type Zip } from './zip.ts';

/** What a file is, by its bytes; a container comes opened. */
type Sniffed =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx'; readonly zip: Zip }
  | { readonly kind: 'xlsx'; readonly zip: Zip }
  | { readonly kind: 'xls'; readonly workbook: Uint8Array }
  | { readonly kind: 'text' };

/** A PDF may have a mail header or blank lines in front of it, within this many bytes. */
const PDF_REACH = 1024;

/**
 * Tells a file's format by its bytes, never by its name.
 *
 * @throws InputError `picture-file`, `unsupported-format`, `legacy-doc`, `encrypted-file`, or what is wrong with the
 *   container.
 */
export function sniff(bytes: Uint8Array, work: Work): Sniffed {
  if (startsWith(bytes, [0x50, 0x4b])) return sniffZip(bytes, work);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffOle(openOle(bytes));
  const signature = signatureOf(bytes);
  if (signature !== undefined) {
    throw problem(PICTURES.has(signature) ? 'picture-file' : 'unsupported-format', { format: signature });
  }
  // A bare workbook stream of Excel 5 to 2003, as some report systems write it: BOF record, version 5 or 8.
  if (bytes[0] === 0x09 && bytes[1] === 0x08 && bytes[2] === 0x10) return { kind: 'xls', workbook: bytes };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_REACH));
  // A page or text may talk about PDFs; it does not begin a line with this mark and a version.
  if (/(^|[\r\n\0 ])%PDF-\d/.test(head)) return { kind: 'pdf' };
  return { kind: 'text' };
}

const ZIP_KINDS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsb'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['META-INF/container.xml', 'epub'],
];

function sniffZip(bytes: Uint8Array, work: Work): Sniffed {
  const zip = openZip(bytes, 'zip', work);
  const kind = ZIP_KINDS.find(([part]) => zip.has(part))?.[1] ?? byContentTypes(zip) ?? byMimetype(zip);
  if (kind === 'docx' || kind === 'xlsx') return { kind, zip };
  throw problem('unsupported-format', { format: kind ?? 'zip' });
}

/** The main part may have another name; the list of content types says what it is. */
function byContentTypes(zip: Zip): string | undefined {
  if (!zip.has('[Content_Types].xml')) return undefined;
  const types = new TextDecoder().decode(zip.part('[Content_Types].xml'));
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx';
  return undefined;
}

const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/;

function byMimetype(zip: Zip): string | undefined {
  if (!zip.has('mimetype')) return undefined;
  const type = OPEN_DOCUMENT.exec(new TextDecoder().decode(zip.part('mimetype')))?.[1];
  return type && { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[type];
}

function sniffOle(file: OleFile): Sniffed {
  const { names } = file;
  if (names.has('EncryptedPackage')) throw problem('encrypted-file', { format: 'ooxml' });
  if (names.has('WordDocument')) throw problem('legacy-doc');
  for (const stream of ['Workbook', 'Book']) {
    if (names.has(stream)) return { kind: 'xls', workbook: file.stream(stream) };
  }
  throw problem('unsupported-format', { format: names.has('PowerPoint Document') ? 'ppt' : 'ole' });
}

import { delimiterOf } from './csv/delimiter.ts';
import { problem } from './limits.ts';

type TextKind = 'html' | 'markdown' | 'csv' | 'text';

/** Where a text file says what it is. */
const HEAD = 4096;
const HTML_START =
  /^(<!doctype\s+html|<(html|head|body|meta|title|link|style|script|table|div|p|span|center|font|form|section|article|main|h[1-6]|ul|ol)[\s>])/i;

/**
 * What kind of text a decoded file is.
 *
 * @throws InputError `unsupported-format` for XML, RTF and web archives.
 */
export function textKind(source: string, name: string | undefined): TextKind {
  const head = source.slice(0, HEAD).trimStart();
  const markup = withoutPreamble(head);
  if (HTML_START.test(markup)) return 'html';
  if (/^<\?xml\s/i.test(head)) throw problem('unsupported-format', { format: xmlFormat(head) });
  if (/^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head)) {
    throw problem('unsupported-format', { format: 'mhtml' });
  }
  if (isMarkdown(source)) return 'markdown';
  if (delimiterOf(source) !== undefined) return 'csv';
  return name !== undefined && /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

/** The head without an XML declaration and comments before the first tag. */
function withoutPreamble(head: string): string {
  let rest = head.replace(/^<\?xml[^>]*>/i, '').trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

function xmlFormat(head: string): string {
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
  if (head.includes('http://schemas.microsoft.com/office/word/2003/wordml')) return 'xml-word';
  if (head.includes('http://schemas.microsoft.com/office/2006/xmlPackage')) return 'xml-word';
  return 'xml';
}

/** The line under a pipe table's head, a heading, a fence: nobody writes these in a plain text. */
function isMarkdown(source: string): boolean {
  return (
    /^ {0,3}\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/m.test(source) ||
    /^ {0,3}#{1,6} +\S/m.test(source) ||
    /^ {0,3}```/m.test(source)
  );
}

import type { Paragraph } from '../../model/document.ts';
import type { Line } from '../lines.ts';
import { TextBuilder } from '../placed.ts';
import { type Context, inline } from './inline.ts';

/** A line without the marks of a quotation, blanks in their place so that columns stay right. */
export function quoted(line: Line): Line {
  const marks = /^\s{0,3}(?:>\s?)+/.exec(line.text)?.[0];
  return marks === undefined
    ? line
    : { ...line, text: ' '.repeat(marks.length) + line.text.slice(marks.length) };
}

/** A list item without its bullet; `undefined` for other lines. A printed number is part of the text. */
export function listItem(line: Line): Line | undefined {
  const bullet = /^\s*[-*+]\s+(?=\S)/.exec(line.text)?.[0];
  if (bullet !== undefined)
    return { ...line, text: ' '.repeat(bullet.length) + line.text.slice(bullet.length) };
  return /^\s*\d{1,9}[.)]\s/.test(line.text) ? line : undefined;
}

/** Lines up to a blank one are a paragraph; between Chinese characters a line end is no space. */
export function paragraphOf(lines: readonly Line[], context: Context, heading?: number): Paragraph {
  const builder = new TextBuilder();
  let end = '';
  for (const line of lines) {
    const from = line.text.length - line.text.trimStart().length;
    const piece = inline(line, from, context);
    if (/[\x21-\x7e]$/.test(end) && /^[\x21-\x7e]/.test(piece.text)) builder.add(' ');
    builder.append(piece);
    end = piece.text.slice(-1);
  }
  return { kind: 'paragraph', ...builder.build(), ...(heading !== undefined && { heading }) };
}

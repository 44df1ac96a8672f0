import type { Gap, PlacedText } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Work } from '../limits.ts';
import type { Line } from '../lines.ts';
import { TextBuilder } from '../placed.ts';
import { type Emphasis, emphasisMarks } from './emphasis.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&emsp;': '\u2003',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** What may be at a place of a line: an escape, a line break, a tag, a reference, a picture, a link, code, emphasis. */
const TOKEN =
  /\\([!-/:-@[-`{-~])|(<br\s*\/?>)|<\/?[a-z][^<>]*>|(&(?:nbsp|emsp|amp|lt|gt|quot);)|(!\[[^[\]]*\]\([^()\s]*\))|\[([^[\]]*)\]\([^()\s]*\)|(`+)|[*_~]+/gi;

/** What reading a line adds to: the pictures it meets, the work it does. */
export interface Context {
  readonly gaps: Gap[];
  readonly work: Work;
}

/** The printed text of a line from `from` up to `to`. Pictures become gaps. */
export function inline(line: Line, from: number, { gaps, work }: Context, to = line.text.length): PlacedText {
  const source = line.text.slice(0, to).trimEnd();
  const builder = new TextBuilder();
  const place = (offset: number): Place => ({ kind: 'text', line: line.number, column: offset + 1 });
  const copy = (start: number, end: number): void => {
    builder.add(source.slice(start, end), place(start));
  };
  const marks = emphasisMarks(source, from);
  let at = from;
  TOKEN.lastIndex = from;
  for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
    work.spend('nodes', 1);
    copy(at, token.index);
    const [all, escaped, lineBreak, entity, picture, link, code] = token;
    at = token.index + all.length;
    if (escaped !== undefined) copy(token.index + 1, at);
    else if (lineBreak !== undefined) builder.add('\n', place(token.index));
    else if (entity !== undefined) builder.add(ENTITIES[entity.toLowerCase()]!, place(token.index));
    else if (picture !== undefined) gaps.push({ reason: 'picture', place: place(token.index) });
    else if (link !== undefined) copy(token.index + 1, token.index + 1 + link.length);
    else if (code !== undefined) builder.add('', place(token.index));
    else if (/^[*_~]/.test(all)) keepUnpaired(marks, token.index, all, copy);
  }
  copy(at, source.length);
  return builder.build();
}

/** Of a run of emphasis characters, those that open or close nothing are printed. */
function keepUnpaired(
  marks: Emphasis,
  start: number,
  run: string,
  copy: (start: number, end: number) => void,
): void {
  for (let offset = start; offset < start + run.length; offset++) {
    if (!marks.has(offset)) copy(offset, offset + 1);
  }
}

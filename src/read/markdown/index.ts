import type { Block, Document, Gap } from '../../model/document.ts';
import { readHtml } from '../html/index.ts';
import type { Work } from '../limits.ts';
import { type Line, splitLines } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { type Context, inline } from './inline.ts';
import { listItem, paragraphOf, quoted } from './paragraph.ts';
import { readPipeTable } from './table.ts';

/**
 * Reads Markdown: headings, paragraphs, list items, pipe tables, HTML tables. Emphasis, links and escapes are resolved;
 * the characters that are left know their places.
 */
export function readMarkdown(source: string, work: Work): Document {
  const lines = splitLines(source, work).map(quoted);
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  const context: Context = { gaps, work };
  let open: Line[] = [];
  const close = (heading?: number): void => {
    if (open.length > 0) blocks.push(paragraphOf(open, context, heading));
    open = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const fence = /^\s{0,3}(```+|~~~+)/.exec(line.text)?.[1];
    const table = readPipeTable(lines, at, context);
    const heading = /^\s{0,3}(#{1,6})\s+/.exec(line.text);
    if (fence !== undefined) {
      close();
      at = codeBlock(lines, at, fence, blocks);
    } else if (table) {
      close();
      blocks.push(table.table);
      at = table.to;
    } else if (heading) {
      close();
      const text = line.text.replace(/\s#+\s*$/, '');
      blocks.push({
        kind: 'paragraph',
        ...inline({ ...line, text }, heading[0].length, context),
        heading: heading[1]!.length,
      });
      at++;
    } else if (/^\s*<(?:table|div|p|center|h[1-6])[\s>]/i.test(line.text)) {
      close();
      at = htmlBlock(lines, at, blocks, context);
    } else {
      const underline = open.length > 0 && /^\s{0,3}(=+|-+)\s*$/.exec(line.text)?.[1];
      if (underline) close(underline.startsWith('=') ? 1 : 2);
      else if (isBlank(line.text) || /^\s{0,3}([-*_])(\s*\1){2,}\s*$/.test(line.text)) close();
      else {
        const item = listItem(line);
        if (item) close();
        open.push(item ?? line);
      }
      at++;
    }
  }
  close();
  const filled = blocks.filter((block) => block.kind === 'table' || !isBlank(block.text));
  return { format: 'markdown', blocks: filled, furniture: [], gaps, parts: 1 };
}

/** Code is printed as it stands, each line by itself. Returns the index behind it. */
function codeBlock(lines: readonly Line[], from: number, fence: string, blocks: Block[]): number {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.text.trim().startsWith(fence)) return at + 1;
    const place = { kind: 'text', line: line.number, column: 1 } as const;
    blocks.push({ kind: 'paragraph', text: line.text, marks: [{ offset: 0, place }] });
  }
  return lines.length;
}

/** HTML runs to the end of its table, or to the next blank line. Returns the index behind it. */
function htmlBlock(lines: readonly Line[], from: number, blocks: Block[], { gaps, work }: Context): number {
  let depth = 0;
  let to = from;
  for (; to < lines.length; to++) {
    const text = lines[to]!.text;
    if (depth <= 0 && isBlank(text)) break;
    depth += (text.match(/<table\b/gi)?.length ?? 0) - (text.match(/<\/table\b/gi)?.length ?? 0);
  }
  const source = lines
    .slice(from, to)
    .map((line) => line.text)
    .join('\n');
  const document = readHtml(source, work, lines[from]!.number);
  for (const block of document.blocks) blocks.push(block);
  for (const gap of document.gaps) gaps.push(gap);
  return to;
}

import type { Block, Document, Paragraph } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { splitLines, withoutTrail } from '../lines.ts';
import { isBlank } from '../placed.ts';
import { blanksAtPageBreaks, pageNumberLines } from './pages.ts';
import { findTables } from './tables.ts';
import { joinWrapped } from './wrap.ts';

/** Reads a plain text: its lines, tables where the text draws them clearly, page numbers taken out. */
export function readText(source: string, work: Work): Document {
  const lines = splitLines(source, work);
  const pages = pageNumberLines(lines);
  const blanks = blanksAtPageBreaks(lines, pages);
  const furniture: Paragraph[] = [];
  const prose = lines.filter((line, index) => {
    if (!pages.has(index)) return !blanks.has(index);
    furniture.push({ kind: 'paragraph', ...withoutTrail(line) });
    return false;
  });
  const blocks: Block[] = [];
  let from = 0;
  const proseUpTo = (to: number): void => {
    for (const paragraph of joinWrapped(prose.slice(from, to), prose)) blocks.push(paragraph);
  };
  for (const found of findTables(prose, work)) {
    proseUpTo(found.from);
    blocks.push(found.table);
    from = found.to;
  }
  proseUpTo(prose.length);
  return {
    format: 'text',
    blocks: blocks.filter((block) => block.kind === 'table' || !isBlank(block.text)),
    furniture,
    gaps: [],
    parts: 1,
  };
}

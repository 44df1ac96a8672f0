import type { Block, Document, Table } from '../../model/document.ts';
import { normalText } from '../normalise.ts';
import { isFrameLine, isTitle } from './surroundings.ts';

/** Rows of a grid that only sets what stands above a table: its title, and whose it is beside the unit. */
const MOST_ROWS = 3;

/** The document with the lines above its tables as paragraphs, where a grid of their own sets them. */
export function withFrameLines(document: Document): Document {
  return { ...document, blocks: document.blocks.flatMap(asLines) };
}

function asLines(block: Block): Block[] {
  if (block.kind !== 'table' || !isFrame(block)) return [block];
  const cells = block.cells.filter(({ text }) => text.trim() !== '');
  return cells.map(({ text, marks }) => ({ kind: 'paragraph', text, marks }));
}

function isFrame({ height, caption, cells }: Table): boolean {
  if (height > MOST_ROWS || caption !== undefined) return false;
  const texts = cells.map(({ text }) => normalText(text)).filter((text) => text !== '');
  return texts.some(isFrameLine) && texts.every((text) => isFrameLine(text) || isTitle(text));
}

import type { Block, Document, Gap, Paragraph } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { mainPart, relationsOf } from '../package.ts';
import { isBlank } from '../placed.ts';
import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { Numbering, readNumbering } from './numbering.ts';
import { Story } from './story.ts';
import { readStyles } from './styles.ts';

const FORMAT = 'docx';
/** Stories printed at the foot of a page or at the end: read behind the body. */
const NOTES = new Set(['footnotes', 'endnotes']);
const RUNNING = new Set(['header', 'footer']);

/** Reads a Word document as it prints with all changes accepted. */
export function readDocx(zip: Zip, work: Work): Document {
  const main = mainPart(zip, 'word/document.xml', FORMAT, work);
  const relations = relationsOf(zip, main, FORMAT, work);
  const partOf = (type: string): string | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target !== undefined && zip.has(target) ? target : undefined;
  };
  const styles = readStyles(zip, partOf('styles'), work);
  const numbering = new Numbering(readNumbering(zip, partOf('numbering'), work), styles);
  const gaps: Gap[] = [];
  const story = (part: string, name?: string): Block[] => {
    const reader = new Story(styles, numbering, gaps, name, work);
    readXml(part, zip.part(part), FORMAT, reader, work);
    return reader.blocks();
  };
  const blocks = story(main);
  const furniture: Paragraph[] = [];
  for (const { type, target } of relations) {
    if (!zip.has(target)) continue;
    const name = target.slice(target.lastIndexOf('/') + 1).replace(/\.xml$/i, '');
    if (NOTES.has(type)) for (const block of story(target, name)) blocks.push(block);
    else if (RUNNING.has(type)) {
      for (const paragraph of paragraphsOf(story(target, name))) furniture.push(paragraph);
    }
  }
  return { format: 'docx', blocks: blocks.filter(isPrinted), furniture, gaps, parts: 1 };
}

function isPrinted(block: Block): boolean {
  return block.kind === 'table' || !isBlank(block.text);
}

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block]
        : block.cells.map(({ text, marks }): Paragraph => ({ kind: 'paragraph', text, marks })),
    )
    .filter(isPrinted);
}

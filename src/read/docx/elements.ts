import type { Attributes } from '../xml.ts';
import { characterOf } from './characters.ts';
import type { Story } from './story.ts';

/** What an element of a story means to its reader. */
export interface Element {
  /** Whether nothing in it is printed. */
  readonly skips?: (story: Story, attributes: Attributes) => boolean;
  readonly open?: (story: Story, attributes: Attributes) => void;
  readonly close?: (story: Story) => void;
  /** What elements in it say that mean nothing by themselves. */
  readonly property?: (story: Story, name: string, attributes: Attributes) => void;
}

const embedded: Element = { skips: (story) => story.gap('embedded-file') };
const picture: Element = { skips: (story) => story.gap('picture') };
/** The lines that separate notes from the text are notes to the format. */
const note: Element = { skips: (_, attributes) => (attributes['w:type'] ?? 'normal') !== 'normal' };

const paragraphProperty: Element['property'] = (story, name, attributes) =>
  story.paragraph?.property(name, attributes['w:val']);

/** The properties of a paragraph, and with them those of its mark. */
export const PARAGRAPH_PROPERTIES: Element = { property: paragraphProperty };
const runProperties: Element = {
  property: (story, name, attributes) => story.runProperty(name, attributes['w:val']),
};
const rowProperties: Element = {
  property: (story, name, attributes) => story.table?.rowProperty(name, attributes['w:val']),
};

/** Deleted, or moved away; but in the properties of a row, or of a paragraph's mark, it says that of these. */
const deleted: Element = {
  skips: ({ parent }) => parent !== rowProperties && parent !== runProperties,
};

const ELEMENTS = new Map<string, Element>([
  ['w:p', { open: (story) => story.openParagraph(), close: (story) => story.closeParagraph() }],
  ['w:tbl', { open: (story) => story.openTable(), close: (story) => story.closeTable() }],
  ['w:tr', { open: (story) => story.table?.openRow(), close: (story) => story.table?.closeRow() }],
  ['w:tc', { open: (story) => story.openCell(), close: (story) => story.closeCell() }],
  ['w:txbxContent', { open: (story) => story.openBox(), close: (story) => story.closeBox() }],
  [
    'mc:AlternateContent',
    { open: (story) => story.openAlternatives(), close: (story) => story.closeAlternatives() },
  ],
  ['mc:Choice', { skips: (story) => story.isChosen() }],
  [
    'w:r',
    {
      open: (story) => story.paragraph?.openRun(),
      property: (story, name, attributes) => story.print(characterOf(name, attributes)),
    },
  ],
  ['w:fldChar', { open: (story, attributes) => story.fields.mark(attributes['w:fldCharType']) }],
  ['w:pPr', PARAGRAPH_PROPERTIES],
  ['w:numPr', { property: paragraphProperty }],
  ['w:rPr', runProperties],
  ['w:trPr', rowProperties],
  ['w:tcPr', { property: (story, name, attributes) => story.table?.cellProperty(name, attributes['w:val']) }],
  ['w:object', embedded],
  ['w:altChunk', embedded],
  ['v:imagedata', picture],
  ['c:chart', picture],
  ['w:footnote', note],
  ['w:endnote', note],
]);

/**
 * Of these nothing is printed: what was deleted or moved away, former properties, the second reading of a drawing
 * (`mc:Fallback` repeats its text boxes), the phonetic line of ruby text, a field's instruction.
 */
// biome-ignore format: a list of names
for (const name of [
  'w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:sdtPr', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:tblPr',
  'w:tblGrid', 'w:sectPr', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange',
  'w:tblPrExChange', 'w:sectPrChange', 'w:numberingChange', 'm:oMath', 'm:oMathPara',
]) ELEMENTS.set(name, deleted);

/** Text is printed where it stands in this. */
export const TEXT: Element = {};
ELEMENTS.set('w:t', TEXT);

const PLAIN: Element = {};

/** What the element of a name means. */
export function elementOf(name: string): Element {
  return ELEMENTS.get(name) ?? (name.endsWith(':pic') ? picture : PLAIN);
}

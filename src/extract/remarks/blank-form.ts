import type { RemarkParagraph } from './slip.ts';

const PLACEHOLDER = /(?<![A-Za-z])X{2,}(?![A-Za-z])|×{2,}|\*{3,}|_{3,}/g;
const FILLED = /\d(?:[\d,]*\.\d+|[\d,]*)(?:万元|亿元|元|%)/g;

/** Below this a document has slips, not blanks. */
const MANY = 5;

/**
 * Whether nobody has filled the document in: more places to fill than amounts. The amounts that a form itself names
 * (单价100万元以上设备) are few.
 */
export function isBlankForm(paragraphs: readonly RemarkParagraph[]): boolean {
  const blanks = count(paragraphs, PLACEHOLDER);
  return blanks >= MANY && blanks > count(paragraphs, FILLED);
}

function count(paragraphs: readonly RemarkParagraph[], pattern: RegExp): number {
  return paragraphs.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}

import type { Remark } from '../../model/budget.ts';
import type { Place } from '../../model/place.ts';
import type { DocumentContext } from '../context.ts';

/** A paragraph of prose with its text normalised. */
export interface RemarkParagraph {
  readonly text: string;
  readonly place: (offset: number) => Place | undefined;
}

export type RemarkContext = Pick<DocumentContext, 'year' | 'kind'>;

/** A slip in a paragraph, by its offsets in the text. */
export interface Slip {
  readonly code: string;
  readonly data: Remark['data'];
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Finds slips of one kind. */
export type Detector = (paragraphs: readonly RemarkParagraph[], context: RemarkContext) => Slip[];

/** Every match of a pattern (with the flag `g`) that is a slip, with what is said of it. */
export function eachMatch(
  paragraphs: readonly RemarkParagraph[],
  pattern: RegExp,
  code: string,
  dataOf: (match: RegExpExecArray, text: string) => Remark['data'] | undefined = (match) => ({
    text: match[0],
  }),
): Slip[] {
  const slips: Slip[] = [];
  for (const [paragraph, { text }] of paragraphs.entries()) {
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const data = dataOf(match, text);
      const start = match.index;
      if (data) slips.push({ code, data, paragraph, start, end: start + match[0].length });
    }
  }
  return slips;
}

/** Longest text of a remark: enough to find the place by. */
const EXCERPT = 60;
/** A sentence shorter than this says too little: the one before is shown with it. */
const SHORT = 15;

/** The slip with its sentence, or as much of it as a remark shows. */
export function excerpt(text: string, { start, end }: Slip): string {
  const own = sentenceStart(text, start);
  const stops = ['。', ';'].map((stop) => text.indexOf(stop, end)).filter((at) => at >= 0);
  const to = Math.min(text.length, ...stops.map((at) => at + 1));
  const from = own > 0 && to - own < SHORT ? sentenceStart(text, own - 1) : own;
  if (to - from <= EXCERPT) return text.slice(from, to);
  const room = Math.max(0, EXCERPT - (end - start)) >> 1;
  return text.slice(Math.max(from, start - room), Math.min(to, end + room));
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf(';', at - 1)) + 1;
}

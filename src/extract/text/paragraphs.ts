import { type Paragraph, placeAt } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { normalise } from '../normalise.ts';

/** A paragraph of prose made ready: its text comparable, its ordinal known, its places at hand. */
export interface Prose {
  readonly text: string;
  /** 第一部分 0, 一、 1, (一) 2, 1、 3, (1) 4, ① 5; undefined without an ordinal. */
  readonly level: number | undefined;
  /** Whether its ordinal is the first: 一、, (1). */
  readonly isFirst: boolean;
  /** Where the text begins behind the ordinal. */
  readonly bodyStart: number;
  readonly place: (offset: number) => Place | undefined;
  /** The text as printed between two offsets of `text`. */
  readonly printed: (start: number, end: number) => string;
}

const CHINESE = '[一二三四五六七八九十百]+';
const ORDINALS: readonly RegExp[] = [
  new RegExp(`^第${CHINESE}(?:部分|章|篇)`),
  new RegExp(`^${CHINESE}(?:、|[.,](?!\\d))`),
  new RegExp(`^\\(${CHINESE}\\)[、.]?`),
  /^\d{1,2}(?:[、．]|\.(?!\d(?!\d{3}年))|,(?!\d{3}))/,
  /^(?:\(\d{1,2}\)|\d{1,2}\))/,
  /^[①-⑳]/,
];

const FIRST = /^[第(]?(?:一|1|①)(?!\d|[一二三四五六七八九十百])/;

export function prose(paragraph: Paragraph): Prose {
  const { text, origin } = normalise(paragraph.text);
  const level = ORDINALS.findIndex((ordinal) => ordinal.test(text));
  const bodyStart = level < 0 ? 0 : ORDINALS[level]!.exec(text)![0].length;
  return {
    text,
    level: level < 0 ? undefined : level,
    isFirst: FIRST.test(text.slice(0, bodyStart)),
    bodyStart,
    place: (offset) => placeAt(paragraph, origin[offset] ?? 0),
    printed: (start, end) =>
      paragraph.text.slice(origin[start], end > start ? origin[end - 1]! + 1 : origin[start]),
  };
}

/** A heading says what follows is about: short, numbered, without a figure of its own. */
export function isHeading({ text, level }: Prose, hasFigures: boolean): boolean {
  if (level === undefined || hasFigures || /[。;,:]$/.test(text)) return false;
  return level <= 2 ? text.length <= 60 : text.length <= 30 && !/[。;,:]/.test(text);
}

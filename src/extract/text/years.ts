import type { DocumentContext } from '../context.ts';
import type { Named } from './labels.ts';
import type { Scene } from './scene.ts';

/** The year that a sentence begins with, where it is before the document's and the sentence speaks of no other. */
export function earlierYearOf(sentence: string, documentYear: number | undefined): number | undefined {
  const first = /^[\s,;:、)]{0,3}(20\d\d)年/.exec(sentence)?.[1];
  if (first === undefined || documentYear === undefined || Number(first) >= documentYear) return undefined;
  const years = sentence.match(/20\d\d(?=年)|[本今]年/g) ?? [];
  return years.every((year) => year === first) ? Number(first) : undefined;
}

/** What a whole sentence says of an earlier year is said as a final account of that year would say it. */
export function ownContext({ sentenceYear, context }: Scene): DocumentContext {
  if (sentenceYear === undefined) return context;
  return { ...context, kind: 'final-account', year: sentenceYear };
}

/** Words that say a year without its number. */
const RELATIVE_YEAR = /[本当今去]年|上一?年|上年/;

/** 2023年年初预算a,预算执行数b: within a sentence the year of one clause holds for those behind it that name none. */
export function inYear(scene: Scene, label: string, name: Named): Named {
  if (name.year !== undefined) scene.year = name.year;
  else if (RELATIVE_YEAR.test(label)) scene.year = undefined;
  else if (scene.open.length === 0 && name.stage !== undefined) return { ...name, year: scene.year };
  return name;
}

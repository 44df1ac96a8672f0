import type { DocumentContext } from '../context.ts';
import type { Named } from './labels.ts';
import type { Scene } from './scene.ts';

/** At the beginning of a sentence, or behind a first clause that compares with nothing: 经财政部汇总,2010年… */
const FIRST_YEAR = /^[\s,;:、)]{0,3}(?:[^,;。:\d与较比同]{1,16},)?(20\d\d)年/;

/** The year that a sentence begins with, where it is not the document's and the sentence speaks of no other. */
export function otherYearOf(sentence: string, documentYear: number | undefined): number | undefined {
  const first = FIRST_YEAR.exec(sentence)?.[1];
  if (first === undefined || documentYear === undefined || Number(first) === documentYear) return undefined;
  const years = sentence.match(/(?<![较比与同])20\d\d(?=年)|[本今]年/g) ?? [];
  return years.every((year) => year === first) ? Number(first) : undefined;
}

/** The year that a name begins with: 2013年支出合计. */
export function yearOfName(name: string): number | undefined {
  const year = /^(20\d\d)年/.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * What a whole sentence says of an earlier year is said as a final account of that year would say it; of a later year,
 * as the document says it of its own.
 */
export function ownContext({ sentenceYear, context }: Scene): DocumentContext {
  if (sentenceYear === undefined) return context;
  const kind = sentenceYear < context.year! ? 'final-account' : context.kind;
  return { ...context, kind, year: sentenceYear };
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

import { type Detector, eachMatch, type RemarkContext, type RemarkParagraph, type Slip } from './slip.ts';

/** A year of last year's document, in a place where this year is meant. */
export const staleYear: Detector = (paragraphs, context) => {
  const { year } = context;
  if (year === undefined) return [];
  return [
    ...headings(paragraphs, year),
    ...closingDates(paragraphs, { ...context, year }),
    ...ownYearAsBase(paragraphs, year),
  ];
};

/** Titles of the parts that speak of the year at hand; longer paragraphs are sentences. */
const PART = /^(?:第[一二三四五六七八九十]部分.*|.*(?:预算|决算)(?:情况)?说明)$/;
const LONGEST_TITLE = 50;

/** 第三部分某局2023年度部门决算情况说明, where the contents or another heading say the same of 2024. */
function headings(paragraphs: readonly RemarkParagraph[], year: number): Slip[] {
  const titles = paragraphs.flatMap(({ text }, paragraph) => {
    const title = text.replace(/[.…·\s]*\d{0,3}$/, '');
    const match = title.length <= LONGEST_TITLE && PART.test(title) ? /20\d\d(?=年)/.exec(title) : null;
    if (!match) return [];
    const stem = title.replace(/20\d\d(?=年)/g, '').replace(/^第.部分/, '');
    return [{ stem, found: Number(match[0]), paragraph, start: match.index, end: title.length }];
  });
  const current = new Set(titles.filter(({ found }) => found === year).map(({ stem }) => stem));
  return titles
    .filter(({ stem, found }) => found === year - 1 && current.has(stem))
    .map(({ paragraph, start, end, found }) => slip({ paragraph, start, end }, found, year));
}

/** A final account counts what there was at the end of its year: 截至2023年12月31日,共有车辆. */
function closingDates(
  paragraphs: readonly RemarkParagraph[],
  { year, kind }: RemarkContext & { year: number },
): Slip[] {
  if (kind !== 'final-account') return [];
  const pattern = /截[至止](20\d\d)年(?:底|末|12月31日)(?=[^。;]{0,30}(?:车辆|房屋|资产|设备))/g;
  const dates = eachMatch(paragraphs, pattern, 'stale-year', (match) => data(Number(match[1]), year));
  return dates.filter((date) => date.data.found === String(year - 1));
}

/** A list names its base so often by rule; once or twice may mean something else. */
const OFTEN = 3;

/** 同2022年决算持平 in a document of 2022 all of whose other comparisons go against 2021. */
function ownYearAsBase(paragraphs: readonly RemarkParagraph[], year: number): Slip[] {
  const pattern = /(?:较|比|同|与)(20\d\d)年(?:度)?(预算|决算)/g;
  const bases = eachMatch(paragraphs, pattern, 'stale-year', (match) => ({
    ...data(Number(match[1]), year - 1),
    word: match[2]!,
  }));
  return bases.filter((base) => {
    const same = bases.filter(({ data: { word } }) => word === base.data.word);
    const others = same.filter(({ data: { found } }) => found === String(year - 1));
    return base.data.found === String(year) && same.length === others.length + 1 && others.length >= OFTEN;
  });
}

function slip(at: Pick<Slip, 'paragraph' | 'start' | 'end'>, found: number, year: number): Slip {
  return { code: 'stale-year', data: data(found, year), ...at };
}

function data(found: number, expected: number): Record<string, string> {
  return { found: String(found), expected: String(expected) };
}

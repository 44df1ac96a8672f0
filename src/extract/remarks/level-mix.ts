import type { Detector } from './slip.ts';

/** Longer paragraphs are sentences, which may speak of the department and the unit alike. */
const LONGEST_TITLE = 40;

/**
 * 三、部门支出总表 above a table that the contents call 三、单位支出总表: the same title once for the department (部门) and
 * once for the unit (单位). The title that stands more often for its word is taken to be right.
 */
export const levelMix: Detector = (paragraphs) => {
  const titles = paragraphs.flatMap(({ text }, paragraph) => {
    const title = text.replace(/[.…·\s]*\d{0,3}$/, '');
    const match =
      title.length <= LONGEST_TITLE && /^[^。;,:]+[表明况]$/.test(title) ? /部门|单位/.exec(title) : null;
    if (!match) return [];
    const stem = title.slice(0, match.index) + title.slice(match.index + 2);
    return [{ stem, word: match[0], paragraph, start: match.index, end: title.length }];
  });
  const words = new Map<string, Set<string>>();
  for (const { stem, word } of titles) words.set(stem, new Set([...(words.get(stem) ?? []), word]));
  const mixed = titles.filter(({ stem }) => words.get(stem)!.size === 2);
  const units = titles.filter(({ word }) => word === '单位').length;
  const [expected, wrong] = 2 * units > titles.length ? ['单位', '部门'] : ['部门', '单位'];
  return mixed
    .filter(({ word }) => word === wrong)
    .map(({ paragraph, start, end, word }) => {
      return { code: 'level-mix', data: { found: word, expected }, paragraph, start, end };
    });
};

import { type Detector, eachMatch } from './slip.ts';

/** Names of classes that the classification of a year replaced. */
const RENAMED: readonly { readonly old: string; readonly now: string; readonly since: number }[] = [
  { old: '医疗卫生与计划生育支出', now: '卫生健康支出', since: 2019 },
  { old: '文化体育与传媒支出', now: '文化旅游体育与传媒支出', since: 2019 },
  { old: '国土海洋气象等支出', now: '自然资源海洋气象等支出', since: 2019 },
  { old: '环境保护支出', now: '节能环保支出', since: 2011 },
];

/** An old name in a document of a later year: once for each name. What was so called before (原…) is history. */
export const oldClassName: Detector = (paragraphs, { year }) => {
  if (year === undefined) return [];
  return RENAMED.filter(({ since }) => year >= since).flatMap(({ old, now, since }) => {
    const pattern = new RegExp(`(?<!原|原来|旧|由|从)(?<!“)${old}`, 'g');
    const found = eachMatch(paragraphs, pattern, 'old-class-name', () => ({
      found: old,
      expected: now,
      since: String(since),
    }));
    return found.slice(0, 1);
  });
};

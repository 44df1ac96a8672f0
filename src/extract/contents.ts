import type { Unread } from '../model/budget.ts';
import type { ExtractedTable } from './tables/index.ts';
import type { Prose } from './text/paragraphs.ts';

/**
 * Tables that the document announces in its contents and does not print: they are pictures or attachments, and were not
 * checked.
 */
export function missingTables(paragraphs: readonly Prose[], tables: readonly ExtractedTable[]): Unread[] {
  const printed = tables.map(({ title }) => core(title)).filter((title) => title !== '');
  const announced = new Map<string, Unread>();
  for (const { text, level, bodyStart, place } of paragraphs) {
    const name = core(text.slice(bodyStart));
    if (level !== 1 || !isTableName(name) || announced.has(name)) continue;
    if (printed.some((title) => title.includes(name) || name.includes(title))) continue;
    const at = place(bodyStart);
    announced.set(name, { what: text, reason: 'announced-table-missing', ...(at && { place: at }) });
  }
  return [...announced.values()];
}

/** The forms end in 表; 情况说明 of a table is no table. */
function isTableName(name: string): boolean {
  if (/^(?:部门|单位)?(?:预算|决算)(?:公开)?表$/.test(name)) return false;
  return (
    name.length >= 3 &&
    name.length <= 30 &&
    /(?:总表|支出表|收入表|决算表|预算表|明细表|经费表|情况表|收支表)$/.test(name)
  );
}

/** A table's name without year, department, dots and page number of a table of contents. */
function core(title: string): string {
  return title
    .replace(/[….·\s]*\d*$/, '')
    .replace(/^(?:附件|附表|公开|表)?\d*(?:表)?[::]?/, '')
    .replace(/20\d\d年?度?/g, '')
    .replace(/^.*?(?:局|厅|委员会|办公室|办事处|院|部门|单位)(?=.{4,})/, '')
    .replace(/[“”"()]/g, '');
}

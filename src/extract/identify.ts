import type { Document } from '../model/document.ts';
import type { DocumentContext } from './context.ts';
import { normalText } from './normalise.ts';

/** Paragraphs and cells that may say what a document is: its beginning. */
const HEAD = 60;

/** What a document is, from its title and first lines: 随州市政务服务和大数据管理局2023年部门预算. */
export function identify(document: Document): DocumentContext {
  const lines = beginning(document);
  const title = lines.map((line) => TITLE.exec(line)).find(Boolean);
  const years = lines.flatMap((line) =>
    [...line.matchAll(/(?<![较比与同])(20\d\d)年度?/g)].map((match) => Number(match[1])),
  );
  const named = lines
    .slice(0, 8)
    .map((line) => (line.length <= 40 ? /(20\d\d)年/.exec(line)?.[1] : undefined))
    .find(Boolean);
  const stated = title?.[1] ?? named;
  const year = stated ? Number(stated) : (mostFrequent(years) ?? mostFrequent(titledYears(document)));
  const kind = kindOf(lines);
  return { document, entity: entityOf(lines), level: levelOf(lines), year, kind };
}

/** 较2020年度决算数减少: what is compared with is another year. */
const TITLE = /(?<![较比与同])(20\d\d)年度?(?:[^,;。]{0,20}?)(?:部门|单位)?(?:预算|决算)/;
const ENTITY =
  /([\u4e00-\u9fff]{2,30}?(?:局|厅|委员会|委|院|办公室|办事处|政府|中心|学校|[大中小]学|幼儿园|处|会|部|站|所|馆|室|队|公司))(?:\((?:本级|机关)\))?(?=20\d\d年|部门|单位|$)/;

function beginning(document: Document): string[] {
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (lines.length >= HEAD) break;
    if (block.kind === 'paragraph') lines.push(normalText(block.text));
    else {
      if (block.caption) lines.push(block.caption);
      for (const cell of block.cells.slice(0, 12)) lines.push(normalText(cell.text));
    }
  }
  return lines.filter((line) => line !== '');
}

/** Names of funds and measures say nothing of what the document is. */
const FUNDS = /(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算|预算绩效|预算单位/g;

/** What a title near the beginning calls it, where it speaks of one of the two alone. */
function titledKind(lines: readonly string[]): DocumentContext['kind'] {
  for (const line of lines.slice(0, 8)) {
    const plain = line.replace(FUNDS, '');
    const [budget, final] = [plain.includes('预算'), plain.includes('决算')];
    if (line.length <= 40 && /20\d\d年/.test(line) && budget !== final)
      return budget ? 'budget' : 'final-account';
  }
  return undefined;
}

function kindOf(lines: readonly string[]): DocumentContext['kind'] {
  const titled = titledKind(lines);
  if (titled) return titled;
  const count = (word: RegExp) => lines.filter((line) => word.test(line)).length;
  const [budget, final] = [count(/预算/), count(/决算/)];
  if (budget === 0 && final === 0) return undefined;
  // A final account speaks of budgets too; its tables and parts are called 决算 all the same.
  return final * 2 > budget ? 'final-account' : 'budget';
}

function entityOf(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 20)) {
    const match = ENTITY.exec(
      line.replace(/^(?:编制部门|部门名称|部门|单位名称|单位|第[一二三四]部分|20\d\d年度?)[::]?/, ''),
    );
    // 二〇二四年度某局: the name begins behind the year.
    if (match) return match[1]!.replace(/^年度(?=.{4})/, '');
  }
  return undefined;
}

function levelOf(lines: readonly string[]): DocumentContext['level'] {
  const text = lines.slice(0, 30).join('\n');
  if (/部门(?:预算|决算)/.test(text)) return 'department';
  return /单位(?:预算|决算)|\(本级\)/.test(text) ? 'unit' : undefined;
}

/** Years of the budgets that the text speaks of, for a workbook that begins with tables and names none there. */
function titledYears({ blocks }: Document): number[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );
  return texts.flatMap((text) => {
    const year = /20\d\d/.test(text) ? TITLE.exec(normalText(text))?.[1] : undefined;
    return year === undefined ? [] : [Number(year)];
  });
}

function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

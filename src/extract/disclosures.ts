import type { Block, Document } from '../model/document.ts';
import type { DocumentContext } from './context.ts';
import { identify } from './identify.ts';
import { normalText } from './normalise.ts';

/** A title has no sentence and no leaders of a table of contents. */
const LONGEST_TITLE = 60;
const ENTITY =
  /[\u4e00-\u9fff]{3,30}(?:局|厅|委员会|委|院|办公室|办事处|政府|中心|学校|[大中小]学|幼儿园|处|会|部|站|所|馆|队|公司)/;
const OWN = /\((?:本级|机关)\)|本级/;
const TITLE = new RegExp(
  `^(?:第[一二三四五六七八九十]+部分[、:]?)?(?:20\\d\\d年度?)?(${ENTITY.source})(${OWN.source})?(?:20\\d\\d年度?)?(?:部门|单位)(?:预算|决算)(?:信息|公开|编制|情况|说明|报告|表)*$`,
);
const NAME_LINE = new RegExp(`^(?:\\d+[.、])?${ENTITY.source}(?:${OWN.source})?$`);
/** 本部门2024年部门预算 names nobody. */
const PRONOUN = /^(?:本|我|各|该|所属)/;
const AMOUNT = /\d[\d,]*(?:\.\d+)?[万亿]?元|\d\.\d/;

/** Whose budget it is; `own` where it is that of a bureau without its units. */
interface Owner {
  readonly name: string;
  readonly own: boolean;
}

/**
 * A document as the disclosures that it holds, each with what it is. The budget of a department is often published with
 * those of its units behind it (所属单位预算), each with its own prose and tables: a title that names another entity begins
 * one. What names it in the contents, before any amount, does not.
 */
export function disclosuresOf(document: Document): DocumentContext[] {
  const whole = identify(document);
  const starts = startsOf(document.blocks, whole);
  if (starts.length < 2) return [whole];
  return starts.map((start, index): DocumentContext => {
    const part = identify({ ...document, blocks: document.blocks.slice(start, starts[index + 1]) });
    return index === 0
      ? { ...whole, document: part.document }
      : { ...part, year: part.year ?? whole.year, kind: part.kind ?? whole.kind };
  });
}

/** Indexes of the blocks with which disclosures begin. */
function startsOf(blocks: readonly Block[], { entity, level }: DocumentContext): number[] {
  if (entity === undefined) return [0];
  const starts = [0];
  let owner: Owner = { name: entity, own: level === 'unit' };
  let begun: { at: number; owner: Owner } | undefined;
  let filled = false;
  for (const [index, block] of blocks.entries()) {
    const other = titled(blocks, index);
    if (other && isOther(other, owner) && (filled || begun)) {
      begun = { at: index, owner: other };
      filled = false;
    }
    if (!hasAmount(block)) continue;
    if (begun) {
      starts.push(begun.at);
      owner = begun.owner;
      begun = undefined;
    }
    filled = true;
  }
  return starts;
}

/** The entity that a title names, alone on its line or over that of the year. */
function titled(blocks: readonly Block[], index: number): Owner | undefined {
  const line = lineOf(blocks[index]);
  if (line === undefined) return undefined;
  const found = TITLE.exec(NAME_LINE.test(line) ? `${line}${lineOf(blocks[index + 1]) ?? ''}` : line);
  return found && !PRONOUN.test(found[1]!) ? { name: found[1]!, own: found[2] !== undefined } : undefined;
}

function lineOf(block: Block | undefined): string | undefined {
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_TITLE) return undefined;
  return normalText(block.text).replace(/\s/g, '');
}

function isOther(one: Owner, now: Owner): boolean {
  return isAbbreviated(one.name, now.name) || isAbbreviated(now.name, one.name) ? one.own && !now.own : true;
}

/** 市政务服务局 is 随州市政务服务和大数据管理局: its characters in their order. */
function isAbbreviated(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

function hasAmount(block: Block): boolean {
  const texts = block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
  return texts.some((text) => AMOUNT.test(text));
}

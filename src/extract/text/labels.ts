import type { Stage } from '../../model/aspects.ts';
import type { DocumentContext } from '../context.ts';

/** What an amount is called, taken apart: the noun, and which year and stage of it the number is. */
export interface Named {
  readonly noun: string;
  /** The noun with the words that say which total it is: 本年收入合计. */
  readonly full: string;
  readonly year: number | undefined;
  readonly stage: Stage | undefined;
}

/** 2023年当年预算执行数为, 年初预算为, 支出决算为, 2024年预算安排: at the end of what stands before the amount. */
const STAGED =
  /((?:20\d\d)年度?|上年度?|上一年度?|去年)?(?:当年|当年度)?(年初|全年|调整后?|本年)?(财政拨款|支出|收入)?总?(预算|决算|实际|执行)(执行)?(?:收入|支出|总)?(?:数|安排|开支|支出|数额|额)*(?:合计|总计|共)?(?:为|是|计|合计|共计?)?[:,]?$/;
/** 一般公共预算 and its like name a fund, not a stage. */
const FUND_NAME =
  /(?:一般公共|政府性基金|国有资本经营|社会保险基金|财政拨款(?:收支)?)(?:财政)?预算(?:财政拨款)?(?:总?收入|总?支出)?(?:总计|合计|总额)?(?:为|是|共|计)?$/;
const FILLER =
  /(?:累计)?(?:完成|实现)?(?:总计|共计|合计|总额|累计|合计为|总额为|金额|金额为|预算数|支出数|收入数|数额|约)?(?:均|为|是|共|计|有|达|安排|:)*$/;

export function nameOf(
  text: string,
  { year: documentYear, kind }: Pick<DocumentContext, 'year' | 'kind'>,
): Named {
  const cut = lastClause(text);
  const year = /^(20\d\d)年度?(?:共|为|是|共计|合计)?$/.exec(cut);
  if (year) return { noun: '', full: '', year: Number(year[1]), stage: undefined };
  const staged = STAGED.exec(cut);
  const stage = staged && !FUND_NAME.test(cut) ? stageOf(staged, kind) : undefined;
  // 基本支出决算: the word before the stage belongs to the name, if it has one.
  const rest = staged ? cut.slice(0, staged.index) + (staged.index > 0 ? (staged[3] ?? '') : '') : cut;
  // 2023年“三公”经费年初预算: the year may stand before the name, the stage behind it.
  const leading = staged && /^[\s,;:。]*(20\d\d)年度?(?=.)/.exec(rest);
  const own = leading && Number(leading[1]) === documentYear;
  const noun = stripped((leading && !own ? rest.slice(leading[0].length) : rest).replace(FILLER, ''));
  // 预算收入, 支出预算: words that tell no stage are part of the name.
  const whole = stripped(cut.replace(FILLER, ''));
  const full = stripped(cut.replace(/(?:均|为|是|共计?|达|:)+$/, ''));
  return {
    full,
    noun: stage === undefined ? whole : noun,
    year: yearOf(staged?.[1] ?? leading?.[1], documentYear),
    stage,
  };
}

/** Nouns that name no thing of their own, only the subject again. */
const GENERIC =
  /^(?:(?:20\d\d年度?|本年|当年|全年|年度|本单位|本部门|我局|我单位|收入支出|收支|支出|预算|决算|数|总体|总|合计|总计|总额|各|共|安排|情况|经费|年初|收、支|收支|金额|资金|费用|实际|执行|开支|拟|均)*)$/;

export function isGeneric(noun: string): boolean {
  return GENERIC.test(noun);
}

/** 当年财政拨款预算: says which money, but not of what. */
export function isFundsOnly(noun: string): boolean {
  return (
    /^(?:20\d\d年?度?|本年|当年)?(?:财政拨款|一般公共预算|一般公共预算财政拨款)(?:预算|支出|支出预算|资金)?$/.test(
      noun,
    ) && noun !== '财政拨款'
  );
}

function stageOf(match: RegExpExecArray, kind: DocumentContext['kind']): Stage | undefined {
  const [, , when, , what, executed] = match;
  if (executed !== undefined || what === '执行' || what === '实际') return 'executed';
  if (what === '决算') return 'final';
  if (when === '年初') return 'initial';
  if (when === '全年' || when?.startsWith('调整')) return 'adjusted';
  // In a final account a plain 预算 is what the outcome is held against.
  return kind === 'final-account' ? 'adjusted' : undefined;
}

function yearOf(text: string | undefined, documentYear: number | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^20/.test(text)) return Number(text.slice(0, 4));
  return documentYear === undefined ? undefined : documentYear - 1;
}

/** The last clause; a list mark inside a name (审判、执行等) is only cut where the caller knows it is a list. */
function lastClause(text: string): string {
  return text.split(/[,;:。](?!$)/).at(-1)!;
}

/** Without marks, quotes' remains and linking words at the ends. */
export function stripped(text: string): string {
  return text
    .replace(/^[\s,;:、。.)和及与”由]+/, '')
    .replace(/^(?:其中|同时|此外|另外|以及|并且|等)[:,]?/, '')
    .replace(/^\(\d{1,2}\)/, '')
    .replace(/[\s,;:、(]+$/, '')
    .trim();
}

/** What a numbered paragraph is about: up to its first mark or number, or what it quotes at its beginning. */
export function headOf(body: string): string {
  const quoted = /^“([^“”]+)”/.exec(body);
  if (quoted) return quoted[1]!;
  return stripped(body.split(/[。:,;]|(?<!\d)(?!20\d\d年)\d/)[0]!.replace(/[“”"]/g, ''));
}

/** 检察(款):2018年预算支出合计: what stands before the clause that names nothing. */
export function earlierClause(label: string): string {
  const clauses = label.split(/[,;:。]/).slice(0, -1);
  return stripped(clauses.findLast(Boolean) ?? '');
}

/** A name without the year and department in front: 2023年某市某局预算收入 is 预算收入 of that department. */
export function withoutOwner(name: string, entity: string | undefined): string {
  const behindYear = name.replace(/^20\d\d年度?/, '');
  for (let length = Math.min(behindYear.length - 1, entity?.length ?? 0); length >= 3; length -= 1) {
    if (!entity!.endsWith(behindYear.slice(0, length))) continue;
    return behindYear.slice(length).replace(/^(?:\(?本级\)?|机关)?(?:20\d\d年度?)?的?/, '') || name;
  }
  return name;
}

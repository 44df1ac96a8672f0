import type { Base } from '../model/aspects.ts';
import type { Catalogue } from './catalogue.ts';
import { commandLine } from './zh-CN/command-line.ts';
import { findings } from './zh-CN/findings.ts';
import { problems } from './zh-CN/problems.ts';
import { rules } from './zh-CN/rules.ts';

const BASES: Readonly<Record<Base, string>> = {
  prior: '上年',
  'prior-final': '上年决算',
  initial: '年初预算',
  adjusted: '调整预算',
  budget: '全年预算',
  executed: '执行数',
  opening: '年初',
};

export const zhCN = {
  language: 'zh',
  words: {
    severities: { error: '错误', warning: '警告', hint: '提示' },
    verdicts: {
      holds: '相符',
      rounding: '舍入',
      truncation: '截断',
      'last-digit': '尾差',
      scope: '口径',
      'zero-base': '零基数',
      inconsistent: '不符',
      unchecked: '未核对',
    },
    roles: {
      total: '合计',
      part: '部分',
      current: '本期',
      base: '基数',
      change: '增减',
      rate: '增减率',
      share: '占比',
      whole: '整体',
      completion: '完成率',
      stated: '前文',
      restated: '重述',
      constant: '常数',
      word: '用词',
    },
    kinds: { budget: '部门预算', 'final-account': '部门决算' },
    reasons: {
      blank: '有空白的数字（空白不是 0）',
      unreadable: '有读不出的数字',
      'base-within-rounding-of-zero': '基数小到舍入后可能为 0',
      'incomparable-units': '单位不同，不能相加或相比',
      'base-unknown': '没有给出基数',
      'whole-unknown': '没有给出整体',
      'part-without-amount': '有一部分没有金额',
      'total-without-amount': '合计没有金额',
      'list-not-exhaustive': '所列各项不是全部',
      'suspect-reading': '表格疑似误读（缺行、重行或错位）',
      'announced-table-missing': '目录所列的表不在文本中（图片或附件）',
      'no-text-layer': '页面没有文字层（扫描件），无法核对',
      picture: '图片中的内容无法核对',
      'unreadable-font': '字体无法转换成文字',
      'hidden-sheet': '隐藏的工作表未核对',
      'embedded-file': '嵌入的文件未核对',
      'formula-without-value': '公式没有保存计算结果',
      'unit-unknown': '没有找到单位，不与他处比对',
      'columns-unknown': '表头与各行对不上，分不清栏目，未核对',
      incomplete: '表格缺行',
      'duplicate-code': '同一科目出现多次，疑误读',
      'fails-in-every-column': '各栏都不平，疑漏行或重行',
      'mostly-failing': '多数行不平，疑表头误读',
      'name-unknown': '本文件没有这个名称的数字',
      'name-ambiguous': '本文件有几个同名而不同的数字',
    },
    places: {
      text: ({ line, column }) => `${line}行${column}列`,
      definition: ({ line, column }) => `${line}行${column}列`,
      page: ({ page, table, row }) => join(`第${page}页`, table && `表${table}`, row && `第${row}行`),
      docx: ({ part, paragraph, table, row, column }) =>
        table === undefined
          ? join(part, `第${paragraph}段`)
          : join(part, `表${table}`, row && `第${row}行`, column && `第${column}列`),
      cell: ({ sheet, cell }) => `Sheet ${sheet}!${cell}`,
    },
    inFile: (file, place) => `${file} ${place}`,
    figure: (label, statistic, base) => {
      const against = base === undefined ? '' : BASES[base];
      switch (statistic) {
        case 'change':
          return `${label}比${against}增减额`;
        case 'rate':
          return `${label}比${against}增减率`;
        case 'share':
          return `${label}占比`;
        case 'completion':
          return `${label}完成${against}的比率`;
        default:
          return label;
      }
    },
    yearFigure: (label, year) => `${label}（${year}年）`,
    baseFigure: (label, base) => `${label}的${base === undefined ? '基数' : `${BASES[base]}数`}`,
  },
  rules,
  findings,
  report: {
    printed: (text) => `印为 ${text}`,
    difference: (difference, rounding) =>
      `差 ${difference}${rounding === undefined ? '' : `（舍入最多 ${rounding}）`}`,
    shouldBe: (name, printed, expected) => `${name} ${printed}，应为 ${expected}`,
    would: (name, printed, expected) => `${name} ${printed}（若仅此数有误，应为 ${expected}）`,
    wouldExchanged: (name, printed, expected) => `${name} ${printed}（若两数互换，应为 ${expected}）`,
    reading: (figures, made, miss) =>
      `${figures.join('、')}${made === undefined ? '' : ` 得 ${made}`}${miss === undefined ? '' : `（差 ${miss}）`}`,
    of: (name, arithmetic) => `${name}：${arithmetic}`,
    range: (low, high) => `${low} 至 ${high}`,
    partMissing: (name, amount) => `${name}的各部分漏列一项${amount === undefined ? '' : `，约 ${amount}`}`,
    partDoubled: (name, amount) => `${name}的各部分多列 ${amount}`,
    labelDoubtful: (name, printed) => `${name} ${printed} 的名称或口径`,
    computedFrom: (figure, from, expected) =>
      `${figure} 由 ${from} 算出${expected === undefined ? '' : `，应为 ${expected}`}`,
    copyOf: (figure, from, expected) =>
      `${figure} 与 ${from} 是同一个数${expected === undefined ? '' : `，应为 ${expected}`}`,
    witnesses: '佐证',
    consequences: '连带',
    suspects: '可疑',
    corrections: '改正',
    cause: '成因',
    because: '理由',
    cut: '牵涉的数字太多，可能还有别的解释',
    more: (count) => `另有 ${count} 项`,
    year: (year, kind) => `${year}年${kind ?? ''}`,
    clean: '没有发现问题',
    nothing: '没有可核对的内容',
    findings: (count, bySeverity) => `${count} 个问题：${bySeverity}`,
    relations: (count, byVerdict) => `关系 ${count}${byVerdict === '' ? '' : `：${byVerdict}`}`,
    amounts: (checked, all) => `金额 ${checked}/${all} 已核对`,
    unread: (first, count) => `未核对：${first.join('、')}${count > first.length ? ` 等 ${count} 项` : ''}`,
    suppressed: (ignored, accepted) =>
      [
        ...(ignored > 0 ? [`已忽略 ${ignored}`] : []),
        ...(accepted > 0 ? [`基线已接受 ${accepted}`] : []),
      ].join('，'),
    severityCount: (word, count) => `${count} ${word}`,
    verdictCount: (word, count) => `${count} ${word}`,
    shown: (verdict, count) => `${verdict}（${count}）`,
    columns: {
      rule: '规则',
      place: '位置',
      figure: '数字',
      equation: '算式',
      difference: '差（舍入最多）',
      reason: '原因',
      severity: '级别',
      checks: '核对什么',
    },
  },
  problems,
  commandLine,
} satisfies Catalogue;

function join(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== 0).join(' ');
}

import type { Catalogue } from '../catalogue.ts';

export const rules = {
  breakdown: {
    checks: '各部分之和等于合计',
    broken: ({ name, stated, computed }) => `各部分合计 ${computed}，与${name} ${stated} 不符`,
  },
  'nested-breakdown': {
    checks: '下一层各部分之和等于其上一层',
    broken: ({ name, stated, computed }) => `下一层各部分合计 ${computed}，与${name} ${stated} 不符`,
  },
  'row-sum': {
    checks: '表中各行之和等于合计行',
    broken: ({ name, stated, computed }) => `各行合计 ${computed}，与${name} ${stated} 不符`,
  },
  'code-hierarchy': {
    checks: '按科目编码，类等于款之和，款等于项之和',
    broken: ({ name, stated, computed }) => `下级科目合计 ${computed}，与${name} ${stated} 不符`,
  },
  'column-sum': {
    checks: '表中一行的各栏之和等于合计栏',
    broken: ({ name, stated, computed }) => `${name}一行各栏合计 ${computed}，与合计栏 ${stated} 不符`,
  },
  balance: {
    checks: '收支平衡：收入总计等于支出总计',
    broken: ({ name, stated, computed }) => `收支不平衡：${name} ${stated}，对方 ${computed}`,
  },
  share: {
    checks: '占比等于部分除以整体',
    broken: ({ name, stated, computed }) => `${name} ${stated} 与金额不符，按金额应为 ${computed}`,
  },
  'shares-to-100': {
    checks: '一个整体的各项占比合计为 100%',
    broken: ({ computed }) => `各项占比合计 ${computed}，不是 100%`,
  },
  change: {
    checks: '增减额等于本年数减基数',
    broken: ({ name, stated, computed }) => `${name} ${stated} 与两年金额之差 ${computed} 不符`,
  },
  rate: {
    checks: '增减率等于增减额除以基数',
    broken: ({ name, stated, computed }) => `${name} ${stated} 与金额不符，按金额应为 ${computed}`,
  },
  'change-of-parts': {
    checks: '各部分增减额之和等于合计的增减额',
    broken: ({ name, stated, computed }) => `各部分增减额合计 ${computed}，与${name} ${stated} 不符`,
  },
  'prior-of-parts': {
    checks: '各部分推出的上年数之和等于合计的上年数',
    broken: ({ name, stated, computed }) => `各部分推出的上年数合计 ${computed}，与${name} ${stated} 不符`,
  },
  completion: {
    checks: '完成率等于完成数除以预算数',
    broken: ({ name, stated, computed }) => `${name} ${stated} 与金额不符，按金额应为 ${computed}`,
  },
  restated: {
    checks: '同一个数在各处相同',
    broken: ({ name, stated, computed }) => `同一个数前后不一：${name} 此处 ${stated}，别处 ${computed}`,
  },
  'part-within-whole': {
    checks: '部分不大于整体（其中、主要用于等不完全的列举）',
    broken: ({ name, stated, computed }) => `部分 ${computed} 大于整体${name} ${stated}`,
  },
  form: {
    checks: '法定各表之间的勾稽：总表、分表、基金、基本支出、三公经费',
    broken: ({ name, stated, computed }) => `两张表对不上：${name} ${stated}，由另一张表得 ${computed}`,
  },
  wording: {
    checks: '增加、减少、持平、大于等用词与数字一致',
    broken: ({ name, word, computed }) => `“${word}”与数字不符：${name} ${computed}`,
  },
  'zero-base': {
    checks: '列出基数为 0 的增减率（不能计算，不算问题）',
    broken: ({ name, stated }) => `${name} ${stated} 的基数为 0`,
  },
  declared: {
    checks: '自定义的关系',
    broken: ({ because, computed, stated }) => `自定义关系不成立（${because}）：${computed}，印为 ${stated}`,
  },
} satisfies Catalogue['rules'];

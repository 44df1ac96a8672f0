import type { DiffMessages } from '../diff.ts';

export const diffMessages = {
  lists: {
    changed: (count) => `有变化（${count}）`,
    appeared: (count) => `仅新文件有（${count}）`,
    vanished: (count) => `仅旧文件有（${count}）`,
    prior: (count, year) =>
      `新文件所说的${year === undefined ? '上年' : `${year}年`}数与旧文件不符（${count}）`,
  },
  columns: {
    figure: '数字',
    old: '旧',
    new: '新',
    difference: '增减',
    rate: '增减率',
    place: '位置',
  },
  points: (difference) => `${difference}个百分点`,
  old: '旧',
  new: '新',
  same: (count) => `${count} 不变`,
  counts: {
    changed: (count) => `${count} 变化`,
    appeared: (count) => `${count} 新增`,
    vanished: (count) => `${count} 消失`,
  },
  prior: (same, different, year) => `两份文件都有的${year}年数：${same} 相符 ${different} 不符`,
} satisfies DiffMessages;

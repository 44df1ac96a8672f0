import type { BatchMessages } from '../batch.ts';

export const batch = {
  progress: ({ done, all, findings, rate, left }) =>
    [
      `${done}/${all} 个文件`,
      `${findings} 个问题`,
      `每秒 ${rate.toFixed(rate < 10 ? 1 : 0)} 个`,
      ...(left === undefined ? [] : [`还需 ${duration(left)}`]),
    ].join(' · '),
  interrupted: (first, missing, all) =>
    `已中断：${all} 个文件中有 ${missing} 个未核对：${first.join('、')}${missing > first.length ? '……' : ''}`,
  resumeWith: (file) => `在同一命令后加 --resume ${file}，即可核对其余文件`,
  watching: (files) => `正在监视 ${files} 个文件；按 Ctrl-C 结束`,
  summary: {
    title: '全部文件',
    files: (checked, all, failed, notAssessable) =>
      [
        `${all} 个文件中核对了 ${checked} 个`,
        ...(failed > 0 ? [`读不了 ${failed} 个`] : []),
        ...(notAssessable > 0 ? [`没有文字 ${notAssessable} 个`] : []),
      ].join('，'),
    departments: (count) => `${count} 个部门`,
    sums: (exact, rounding, other) => `合计：末位相符 ${exact}，在舍入之内 ${rounding}，其他 ${other}`,
    byRule: (list) => `按规则：${list}`,
    byCause: (list) => `按成因：${list}`,
    unchecked: (count, list) => `未核对 ${count} 处：${list}`,
  },
} satisfies BatchMessages;

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}

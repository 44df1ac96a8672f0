import type { FindingMessages } from '../catalogue.ts';

export const findings = {
  expected: (name, expected, printed) => `${name}应为 ${expected}，印为 ${printed}`,
  several: (broken, count) => `${broken}；须一并改正 ${count} 处`,
  suspect: (broken, name, printed) => `${broken}；请核对${name} ${printed}`,
  ambiguous: (broken) => `${broken}；尚不能断定错在何处，请对照原始数据核对下列可疑之处`,
  label: (broken, name) => `${broken}；数字各有旁证，多半是${name}的名称或口径有误，请核对`,
  part: (broken) => `${broken}；数字各有旁证，多半是漏列、重列了一项或口径不同，请核对`,
  odds: (broken, odds) => `${broken}；虽可用四舍五入解释，但概率不到 1/${odds}，请核对`,
  causes: {
    'digit-replaced': () => '一位数字打错',
    'digit-omitted': () => '漏打一位数字',
    'digit-added': () => '多打一位数字',
    'digits-interchanged': () => '相邻两位数字颠倒',
    'decimal-shift': () => '小数点错位',
    sign: () => '正负号相反',
    'unit-factor': () => '单位混淆（元与万元之类）',
    'ratio-as-percent': () => '把倍数当成百分数',
    'stale-prior': ({ source }) => `沿用了上年的数字${after(source)}`,
    copied: ({ source }) => `误抄了别处的数字${after(source)}`,
    swapped: ({ source }) => `与另一个数字互换${after(source)}`,
    'operand-mistyped': ({ source, keyed, slip }) => `计算时${source} 误作 ${keyed}（${slip}），恰得此数`,
    'stale-pair': () => '与由它算出的数字互相一致，多半是旧稿的数字没有随总数更新',
    'part-missing': () => '漏列了一项',
    'part-doubled': ({ source }) => `有一项重复计入${after(source)}`,
    'other-total': ({ readings }) => `各部分属于另一个合计${after(readings)}`,
    'other-base': ({ readings }) => `用错了基数，除以另一个数时相符${after(readings)}`,
    'scope-unstated': ({ readings }) => `没有说明口径，各种读法都不相符${after(readings)}`,
    'two-values': () => '同一个数有两种说法',
    wording: () => '用词与数字不一致，多半抄自别的句子',
  },
  slips: {
    'digit-replaced': '一位打错',
    'digit-omitted': '漏打一位',
    'digits-interchanged': '相邻两位颠倒',
    'digit-added': '多打一位',
  },
  readings: {
    'any-of': '按另一种读法相符',
    plugged: '占比为凑足 100% 作过调整',
    'other-total': '恰与另一个合计相符',
    'other-base': '用错了基数：除以另一个数时相符',
    'other-whole': '用错了整体：占另一个整体时相符',
    'other-scope': '口径不同：换一个口径时相符',
  },
  remarks: {
    'missing-percent': (text) => `百分数缺少 %：${text}；请补上`,
    'template-residue': (text) => `模板文字没有替换：${text}；请填写`,
    'wrong-year': (text) => `年份有误：${text}；请改正`,
    'empty-table': (text) => `空表没有说明：${text}；请注明本单位没有此项收支`,
  },
  remark: (code, text) => `${text}（${code}）；请核对`,
} satisfies FindingMessages;

function after(detail: string): string {
  return detail === '' ? '' : `：${detail}`;
}

import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/extract/normalise.ts';
import { isBlankForm, type RemarkContext, remarksOf } from '../../../src/extract/remarks/index.ts';
import { cpuTime } from '../../cpu-time.ts';

const BUDGET: RemarkContext = { year: 2024, kind: 'budget' };
const FINAL: RemarkContext = { year: 2024, kind: 'final-account' };

function paragraphs(...texts: string[]) {
  return texts.map((source, index) => {
    const { text, origin } = normalise(source);
    const place = (offset: number) => ({
      kind: 'text' as const,
      line: index + 1,
      column: origin[offset]! + 1,
    });
    return { text, place };
  });
}

/** Codes with what was found, in order. */
function found(context: RemarkContext, ...texts: string[]): string[] {
  return remarksOf(paragraphs(...texts), context).map(
    ({ code, data }) => `${code} ${Object.values(data)[0]}`,
  );
}

describe('a missing percent sign', () => {
  it.each([
    ['较上年增加12.40万元，增长13.95。', 'missing-percent 增长13.95'],
    ['财政拨款收入812.30万元，占本年收入合计的76.23；其他收入', 'missing-percent 占本年收入合计的76.23'],
    ['减少3万元，下降 4.50，主要原因是压减', 'missing-percent 下降4.50'],
    ['（占76.23）', 'missing-percent 占76.23'],
  ])('is remarked: %s', (text, expected) => {
    expect(found(BUDGET, text)).toEqual([expected]);
  });
  it.each([
    '增长13.95%。',
    '增长2.3倍。',
    '各下降23.51，38.28%。',
    '占地13459.5，其中地上8103.2。',
    '占12，其中女性5人。',
    '增长13.95',
    '增加13.95。',
    '由3160.5增长到4160.5亿元。',
    '增幅回落1.8个百分点。',
  ])('is not seen in: %s', (text) => {
    expect(found(BUDGET, text)).toEqual([]);
  });
});

describe('what is left of a template', () => {
  it.each([
    ['下降（增长）27.78%', 'unmade-choice 下降(增长)'],
    ['决算数大于（小于）预算数的主要原因是压减', 'unmade-choice 大于(小于)'],
    ['增加（减少）（持平）3.20万元', 'unmade-choice 增加(减少)(持平)'],
    ['其他收入0.50万元，占 %。', 'percent-without-number 占%'],
    ['占本年收入合计的 %。', 'percent-without-number 占本年收入合计的%'],
    ['比上年减少 万元；', 'unit-without-number 减少万元'],
    ['第二部分 某市XX局2024年部门预算表', 'placeholder XX'],
    ['共计XXX万元', 'placeholder XXX'],
    ['××单位机构设置', 'placeholder ××'],
  ])('is remarked: %s', (text, expected) => {
    expect(found(BUDGET, text)).toEqual([expected]);
  });
  it.each([
    '增加（减少）额按上年同口径计算。',
    '本年比上年增减（%）',
    '满意度（%）',
    '减少万元以下支出',
    'XXL型号设备',
    'A4XX打印机',
    '下降（增长放缓）27.78%',
    '占比（%）',
  ])('is not seen in: %s', (text) => {
    expect(found(BUDGET, text)).toEqual([]);
  });
});

describe('a year of last year', () => {
  const contents = '第三部分 某局2024年度部门决算情况说明......12';

  it('is remarked in a title that the contents have with the year of the document', () => {
    expect(found(FINAL, contents, '第三部分 某局2023年度部门决算情况说明')).toEqual(['stale-year 2023']);
  });
  it('says what is found and what is meant, and where', () => {
    const [remark] = remarksOf(paragraphs(contents, '第三部分 某局2023年度部门决算情况说明'), FINAL);
    expect(remark).toMatchObject({
      data: { found: '2023', expected: '2024' },
      place: { kind: 'text', line: 2, column: 8 },
    });
  });
  it('is not seen in a title that stands alone, or of the year', () => {
    expect(found(FINAL, '第三部分 某局2023年度部门决算情况说明')).toEqual([]);
    expect(found(FINAL, contents, '第三部分 某局2024年度部门决算情况说明')).toEqual([]);
    expect(found(FINAL, '2024年度工作总结的说明', '2023年度工作总结')).toEqual([]);
  });
  it('is remarked where a final account counts vehicles at the end of the year before', () => {
    expect(found(FINAL, '截至2023年12月31日，某局共有车辆3辆。')).toEqual(['stale-year 2023']);
  });
  it.each([
    [FINAL, '截至2024年12月31日，某局共有车辆3辆。'],
    [BUDGET, '截至2023年12月31日，某局共有车辆3辆。'],
    [FINAL, '截至2023年12月31日，结转资金12.00万元。'],
    [FINAL, '截至2021年12月31日，某局共有车辆3辆。'],
    [{ year: undefined, kind: 'final-account' } as const, '截至2023年12月31日，某局共有车辆3辆。'],
  ])('is not seen where another date may be meant (%#)', (context, text) => {
    expect(found(context, text)).toEqual([]);
  });
  it('is remarked where one of many comparisons goes against the year of the document itself', () => {
    const list = ['1、甲事务50万元，较2023年决算减少8万元。', '2、乙事务45万元，较2023年决算增加5万元。'];
    const odd = '3、丙事务156万元，同2024年决算持平。';
    expect(found(FINAL, ...list, odd)).toEqual([]);
    expect(found(FINAL, ...list, '4、丁事务9万元，与2023年决算持平。', odd)).toEqual(['stale-year 2024']);
  });
  it('is not seen where a document compares with its own budget as a rule', () => {
    const lines = [1, 2, 3, 4].map(
      (n) => `支出${n}万元，比2024年预算减少${n}万元，较2023年决算增加${n}万元。`,
    );
    expect(found(FINAL, ...lines)).toEqual([]);
  });
});

describe('部门 for 单位', () => {
  const contents = ['一、单位收支总表', '二、单位收入总表', '三、单位支出总表'];

  it('is remarked in a title that the contents have for the unit', () => {
    expect(found(BUDGET, ...contents, '三、部门支出总表')).toEqual(['level-mix 部门']);
  });
  it('is not seen where the two stand in different titles', () => {
    expect(found(BUDGET, ...contents, '四、部门项目绩效目标表')).toEqual([]);
  });
});

describe('the old name of a class', () => {
  it('is remarked once, from the year that replaced it', () => {
    const text = '医疗卫生与计划生育支出12.30万元。医疗卫生与计划生育支出占5.00%。';
    expect(found(BUDGET, text)).toEqual(['old-class-name 医疗卫生与计划生育支出']);
    expect(found({ year: 2018, kind: 'budget' }, text)).toEqual([]);
  });
  it('is not seen where it is told as history', () => {
    expect(found(BUDGET, '卫生健康支出（原医疗卫生与计划生育支出）12.30万元。')).toEqual([]);
  });
});

describe('doubled punctuation', () => {
  it.each(['共计12万元。。', '其中，，办公费', '甲、、乙'])('is remarked: %s', (text) => {
    expect(found(BUDGET, text)).toHaveLength(1);
  });
  it.each(['目录。。。。。。12', '等等……', '1,234,567.00元', '见附件：《表》'])(
    'is not seen in: %s',
    (text) => {
      expect(found(BUDGET, text)).toEqual([]);
    },
  );
});

describe('words', () => {
  it('a change of nothing is called 持平: remarked once', () => {
    expect(found(BUDGET, '出国（境）增加0万元，接待减少0万元。', '运行增加0.00万元。')).toEqual([
      'zero-change 增加0万元',
    ]);
    expect(found(BUDGET, '增加0.01万元', '增加0.5万元', '增加10万元')).toEqual([]);
  });
  it('相 without 比 is remarked, with the sentence that it speaks of', () => {
    const [remark] = remarksOf(paragraphs('其他支出140.2万元。与上年相未发生变化。'), BUDGET);
    expect(remark).toMatchObject({ code: 'missing-word', text: '其他支出140.2万元。与上年相未发生变化。' });
    expect(found(BUDGET, '与上年相比未发生变化。', '与上年相同。', '与预算数相等')).toEqual([]);
  });
});

describe('the reason of a change', () => {
  const CHANGE = '4.“宣传事务(款)一般行政管理事务(项)”110.60万元,比2023年预算执行数';
  it.each([
    ['减少2.98%。主要原因是:宣传事务一般行政管理事务经费增加。', 1],
    ['减少2.98%,主要原因是宣传事务一般行政管理事务支出有所增加。', 1],
    ['增加2.98%。主要原因是:宣传事务一般行政管理事务经费增加。', 0],
    ['减少2.98%。主要原因是:上年宣传经费增加。', 0],
    ['减少2.98%。主要原因是:压缩开支,宣传事务一般行政管理事务经费增加。', 0],
  ])('is remarked where it contradicts it: %s', (text, count) => {
    const remarks = remarksOf(paragraphs(CHANGE + text), BUDGET);
    expect(remarks.map(({ code }) => code)).toEqual(Array(count).fill('opposite-reason'));
  });
});

describe('a blank form', () => {
  const form = Array.from({ length: 6 }, (_, n) => `${n + 1}、支出XXX万元，占 %，增加（减少）XX%。。`);

  it('has no remarks at all', () => {
    expect(isBlankForm(paragraphs(...form, '单价100万元以上设备'))).toBe(true);
    expect(found(BUDGET, ...form, '单价100万元以上设备')).toEqual([]);
  });
  it('is none once amounts are filled in', () => {
    const filled = Array.from({ length: 20 }, (_, n) => `收入${n}.50万元。`);
    expect(isBlankForm(paragraphs(...form, ...filled))).toBe(false);
    expect(found(BUDGET, ...form, ...filled)).not.toEqual([]);
  });
});

it('remarks stand in the order of the text', () => {
  expect(found(BUDGET, '共XX万元。。', '增长13.95。')).toEqual([
    'placeholder XX',
    'doubled-punctuation 。。',
    'missing-percent 增长13.95',
  ]);
});

it('takes time in proportion to the text', async () => {
  const hostile = [
    '占'.repeat(200_000),
    '增加('.repeat(100_000),
    '。'.repeat(200_000),
    '比2023年'.repeat(50_000),
  ];
  expect(await cpuTime(() => remarksOf(paragraphs(...hostile), BUDGET))).toBeLessThan(2000);
});

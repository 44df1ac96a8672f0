import { describe, expect, it } from 'vitest';
import { basePhrase } from '../../../src/extract/text/bases.ts';
import { subjectOf } from '../../../src/extract/text/clause-subject.ts';
import { roleOf, type TokenRole } from '../../../src/extract/text/roles.ts';
import { numberTokens } from '../../../src/extract/text/tokens.ts';
import { wordTokens } from '../../../src/extract/text/word-tokens.ts';

const YEAR = 2024;

/** The role of the first number of a text, in a word or two: what it is, against what, of whom. */
function role(text: string): string {
  const token = numberTokens(text)[0]!;
  return said(roleOf(token, text.slice(0, token.start), text.slice(token.end, token.end + 12), YEAR));
}

function said(role: TokenRole): string {
  const { role: kind } = role;
  if (kind === 'amount') return `amount ${role.label}`;
  if (kind === 'share') return `share ${role.whole}`.trim();
  if (kind === 'loose' || kind === 'whole' || kind === 'distance') return kind;
  const sign = 'sign' in role ? (role.sign > 0 ? ' +' : ' -') : '';
  return [kind + sign, role.base, role.subject].filter(Boolean).join(' ');
}

describe('what a number is', () => {
  it.each([
    ['财政拨款1417.45万元', 'amount 财政拨款'],
    ['会议费达到120万元', 'amount 会议费'],
    ['会议费增加到120万元', 'amount 会议费'],
    // Bases.
    ['较上年934.86万元增加', 'base prior'],
    ['比2023年决算800万元减少', 'base prior-final'],
    ['比年初余额20万元,减少', 'base opening'],
    ['公用经费由31600万元增加到', 'base prior 公用经费'],
    ['完成年初预算60万元的40%', 'base initial'],
    // Changes.
    ['较上年增加5万元', 'change + prior'],
    ['比上年减少了5万元', 'change - prior'],
    ['公务接待费减少5万元', 'change - 公务接待费'],
    ['预算收入较上年增加额为5万元', 'change + prior 预算收入'],
    ['决算数大于预算数55.93万元', 'change + budget 决算数'],
    ['低于年初预算3万元', 'change - initial'],
    ['同比增收12万元', 'change + prior'],
    // Rates.
    ['增长6.5%', 'rate +'],
    ['比上年下降6.5%', 'rate - prior'],
    ['减幅为6.5%', 'rate -'],
    ['增长16倍', 'rate +'],
    // Shares.
    ['占比91.47%', 'share'],
    ['占本年支出合计的99.86%', 'share 本年支出合计'],
    ['占支出总预算78.33%', 'share 支出总预算'],
    ['占收入的比重达80.2%', 'share 收入'],
    ['占本年支出488.80万元的12%', 'whole'],
    // Completion.
    ['完成年初预算的95.45%', 'completion initial'],
    ['为预算的98.1%', 'completion budget'],
    ['完成调整预算的98.1%', 'completion adjusted'],
    ['执行率98.5%', 'completion budget'],
    // Nothing.
    ['提高1.8个百分点', 'loose'],
    ['合格率≥95%', 'loose'],
    ['约20万元', 'loose'],
    ['下降(增长)27.78%', 'loose'],
  ])('%s: %s', (text, expected) => {
    expect(role(text)).toBe(expected);
  });
});

describe('what something is compared with', () => {
  it.each([
    ['较上年', 'prior'],
    ['比2023年', 'prior'],
    ['比2024年', undefined],
    ['较上年支出预算安排', 'prior'],
    ['比上年决算数', 'prior-final'],
    ['比2023年预算执行数', 'prior-final'],
    ['比年初余额', 'opening'],
    ['比年初', 'opening'],
    ['比年初预算', 'initial'],
    ['比调整预算数', 'adjusted'],
    ['比全年预算', 'budget'],
    ['比预算数', 'budget'],
    ['同比', 'prior'],
    ['会议费', undefined],
  ])('%s: %s', (text, expected) => {
    expect(basePhrase(text, YEAR)?.base).toBe(expected);
  });

  it('is the last phrase of a text', () => {
    const text = '比年初预算增加,较上年';
    expect(basePhrase(text, YEAR)).toEqual({ base: 'prior', start: 8, end: text.length });
  });
});

describe('who a clause speaks of', () => {
  it.each([
    ['其中公务接待费', '公务接待费'],
    ['三公经费36.7万元,公务接待费', '公务接待费'],
    ['因公出国(境)费', '因公出国(境)费'],
    ['公用经费(办公费', '办公费'],
    ['收、支总计各', '收支总计'],
  ])('%s: %s', (text, expected) => {
    expect(subjectOf(text)).toBe(expected);
  });
});

describe('words that say how an amount stands to its base', () => {
  it.each([
    ['公务用车购置费0万元,与上年持平', 'flat prior'],
    ['与上年预算数一致', 'flat prior'],
    ['较上年无增减', 'flat prior'],
    ['决算数大于预算数的主要原因', 'greater budget'],
    ['决算数小于年初预算数的主要原因', 'less initial'],
    ['决算数等于预算数', 'equal budget'],
    ['与上年基本持平', ''],
    ['与上年口径一致', ''],
    ['目标与任务保持一致', ''],
    ['增加(减少)XXX万元(持平)', ''],
  ])('%s: %s', (text, expected) => {
    expect(
      wordTokens(text, YEAR)
        .map(({ word, base }) => `${word} ${base}`)
        .join(),
    ).toBe(expected);
  });
});

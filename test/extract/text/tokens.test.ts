import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/extract/normalise.ts';
import { numberTokens } from '../../../src/extract/text/tokens.ts';

/** The numbers of a text: value and unit, `?` behind a vague one; a number without a unit stands alone. */
function numbers(source: string): string {
  return numberTokens(normalise(source).text)
    .map(({ numeral, unit, vague }) => `${numeral.value.toFixed()}${unit?.symbol ?? ''}${vague ? '?' : ''}`)
    .join(' ');
}

describe('numbers of a text', () => {
  it.each([
    // Separators, full-width characters, spaces.
    ['18,976.76万元', '18976.76万元'],
    ['2，940.05万元', '2940.05万元'],
    ['1, 537.4万元', '1537.4万元'],
    ['1895.00万元和1,836.22万元', '1895万元 1836.22万元'],
    ['１２．５％', '12.5%'],
    ['2946.25 万 元', '2946.25万元'],
    ['91.47 %', '91.47%'],
    // Commas between numbers that are no separators; a unit holds for those before it.
    ['各减少1267.86,2570.97万元', '1267.86万元 2570.97万元'],
    ['分别占34.3、65.7%', '34.3% 65.7%'],
    ['12,34万元', '12万元 34万元'],
    ['3人,20万元', '3人 20万元'],
    ['下降23.51%、38.28%', '23.51% 38.28%'],
    // Units.
    ['1200元', '1200元'],
    ['20,000千元', '20000千元'],
    ['42.68亿元', '42.68亿元'],
    ['0.39万(含', '0.39万元'],
    ['5万美元', '5万美元'],
    ['3‰', '3‰'],
    ['11.6个百分点', '11.6个百分点'],
    ['16倍', '16倍'],
    ['45万件', '45万件'],
    ['3万平方米', '3万平方米'],
    ['12批次50人次', '12批次 50人次'],
    // Signs.
    ['-204.61万元', '-204.61万元'],
    ['−7.03%', '-7.03%'],
    // A size, not a figure.
    ['300余人', '300人?'],
    ['约1500项', '1500项?'],
    ['近20万元', '20万元?'],
    ['15万元左右', '15万元?'],
    ['≥95%', '95%?'],
    ['90%以上', '90%?'],
    ['满意率达到85%', '85%?'],
    ['比重达80.2%', '80.2%'],
    ['规模达到1346.3亿元', '1346.3亿元'],
    ['1000—1500万元', '1000 1500万元?'],
    ['10万元至20万元', '10万元? 20万元?'],
  ])('%s: %s', (source, expected) => {
    expect(numbers(source)).toBe(expected);
  });

  it.each([
    '2024年8月31日',
    '201类03款01项2010301:',
    '第3条',
    '〔2016〕143号',
    '热线12345',
    '电话0722',
    'A4',
    '2010302及',
    '12345热线',
    'H1N1',
    '二○一二年',
    '三项合计',
  ])('names something: %s', (source) => {
    expect(numbers(source)).toBe('');
  });

  it('knows where the digits and the unit end', () => {
    const text = '较上年934.86万元增加';
    const [token] = numberTokens(text);
    expect([token!.start, token!.digitsEnd, token!.end].map((offset) => text.slice(3, offset))).toEqual([
      '',
      '934.86',
      '934.86万元',
    ]);
  });

  it('keeps the sign with the digits', () => {
    const [token] = numberTokens('差额-204.61万元');
    expect('差额-204.61万元'.slice(token!.start, token!.digitsEnd)).toBe('-204.61');
  });
});

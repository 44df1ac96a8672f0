import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/extract/normalise.ts';

describe('text made comparable', () => {
  it.each([
    ['增加１２．５％', '增加12.5%'],
    ['（类），：；', '(类),:;'],
    ['经 费 总预 算', '经费总预算'],
    ['2946.25 万 元', '2946.25万元'],
    ['100.00 200.00', '100.00 200.00'],
    ['⽀出', '支出'],
    ['部⻔', '部门'],
    ['①考核', '①考核'],
    ['5㎡', '5㎡'],
    ['−204.61', '-204.61'],
    ['ＡＢ', 'AB'],
    ['　 收入', '收入'],
    ['\u200b收\ufeff入', '收入'],
    ['〔2016〕143号', '[2016]143号'],
    ['', ''],
  ])('%s: %s', (source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });

  /** Documents' characters, with those that are changed or dropped. */
  const texts = fc.string({
    unit: fc.constantFrom(...'收支万元１２３456.,．，％%（）() \u3000\n\t\u200b⽀⻔①、。-−ABＡ"'.split('')),
    maxLength: 60,
  });

  it('knows the origin of every character, in order', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, origin } = normalise(source);
        expect(origin).toHaveLength(text.length + 1);
        expect(origin[text.length]).toBe(source.length);
        for (let at = 0; at < text.length; at += 1) {
          expect(origin[at]!).toBeLessThan(origin[at + 1]!);
          const kept = normalise(source[origin[at]!]!).text;
          expect(text[at] === ' ' ? '' : text[at]).toBe(kept);
        }
      }),
    );
  });

  it('loses nothing but space', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const count = [...source].filter((character) => normalise(character).text !== '').length;
        expect(normalise(source).text.replaceAll(' ', '')).toHaveLength(count);
      }),
    );
  });

  it('is the same when made twice', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const once = normalise(source).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});

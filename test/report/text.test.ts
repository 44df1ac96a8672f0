import { describe, expect, it } from 'vitest';
import { displayWidth, pad, printable, wrap } from '../../src/report/text.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['预算', 4],
    ['605.69万元', 10],
    ['（１２）', 8],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['🏦', 2],
    ['“三公”', 6],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('pads to columns', () => {
    expect(pad('预算', 6)).toBe('预算  ');
    expect(pad('预算收入', 6)).toBe('预算收入');
  });
});

describe('wrap', () => {
  it('breaks Chinese anywhere, but keeps numbers and words whole', () => {
    expect(wrap('预算收入较上年增加605.69万元', 12)).toEqual(['预算收入较上', '年增加605.69', '万元']);
    expect(wrap('the parts add up to 37.91', 10)).toEqual(['the parts', 'add up to', '37.91']);
  });

  it('leaves closing punctuation with what it closes', () => {
    expect(wrap('甲乙丙丁，戊', 8)).toEqual(['甲乙丙', '丁，戊']);
  });

  it('breaks a word that is wider than the line, and no character', () => {
    expect(wrap('1234567890', 4)).toEqual(['1234', '5678', '90']);
    expect(wrap('预算', 1)).toEqual(['预', '算']);
  });

  it('keeps an empty text as one line', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('never makes a line wider than asked', () => {
    const text = '本年预算1549.55万元 (rounding at most 0.015)，比上年增加614.69万元；三公经费1.35万元。';
    for (let width = 8; width < 60; width += 1) {
      for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe('printable', () => {
  it('lets nothing through that steers a terminal', () => {
    const steering = '\u001b[31m\u0007\u009b2J\u202e\u2066\u0000\u007f\u2028';
    expect(printable(steering)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(printable(steering)).toHaveLength(steering.length);
  });

  it('leaves text as it is', () => {
    expect(printable('预算 605.69 “三公” é')).toBe('预算 605.69 “三公” é');
  });
});

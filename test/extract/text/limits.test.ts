import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { relate } from '../../../src/rules/index.ts';
import { cpuTime } from '../../cpu-time.ts';
import { documentOf } from './notation.ts';

const OFFICE = readFileSync(new URL('../documents/office.txt', import.meta.url), 'utf8').trim();

/** Texts that grow: `size` is about a thousand characters each. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'a document again and again': (size) => Array(size).fill(OFFICE).join('\n'),
  'one section of many paragraphs': (size) =>
    each(size, (i) => `第${i}项会议费${i}.5万元,比上年增加1.5万元。\n`),
  'one paragraph of many sentences': (size) =>
    each(size, (i) => `第${i}项会议费${i}.5万元,比上年增加1.5万元。`),
  'one sentence of many members': (size) => `支出500万元,其中:${each(size, (i) => `会议费${i}.5万元、`)}`,
  'amounts without a word between': (size) => `支出500万元,${each(size, (i) => `费${i}支出${i}.5万元,`)}`,
  'brackets that never close': (size) => each(size, (i) => `支出${i}5.3万元(其中`),
  'words without a mark or number': (size) => each(size, () => '会议费与上年同口径和同预算执行比较持平'),
  'cues without a number': (size) => each(size, () => '其中包括主要原因是按经济分'),
  'numbers without a unit': (size) => each(size, () => '12.3,'),
  'one number': (size) => '1'.repeat(size * 1000),
  'open brackets': (size) => `${'('.repeat(size * 1000)}1万元`,
};

function each(size: number, piece: (i: number) => string): string {
  return Array.from({ length: size * 30 }, (_, i) => piece(i)).join('');
}

/** Milliseconds of the fastest of three. */
async function time(text: string): Promise<number> {
  const document = documentOf(text);
  const run = () => cpuTime(() => extract(document));
  return Math.min(await run(), await run(), await run());
}

describe('eight times the text', () => {
  it.each(Object.keys(TEXTS))('takes no sixty-four times as long: %s', async (name) => {
    const text = TEXTS[name]!;
    // Linear is 8, quadratic 64. Below some milliseconds a measurement says nothing.
    expect(await time(text(120))).toBeLessThan(40 * Math.max(await time(text(15)), 10));
  });
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...'其中 ,其中: 分别为 各 ( ) 。 , ; : 、 \n 12.3 1.5万元 0万元 3人 20% 4倍 1.8个百分点 收入 支出 收、支总计 公务接待费 2023年 年初预算 支出决算为 比上年 增加 减少到 占 占本年支出的 完成预算的 与上年持平 大于预算数 主要原因是 主要用于 按功能分 等 合计 加上 一、 (一) 1、 由 的'.split(
      ' ',
    ),
    ' ',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('reads it, twice alike, and every number once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const budget = extract(documentOf(text));
        const shape = (all: typeof budget) => all.facts.map(({ text: printed, label }) => [printed, label]);
        expect(shape(extract(documentOf(text)))).toEqual(shape(budget));
        expect(budget.facts.map(({ index }) => index)).toEqual(budget.facts.map((_, index) => index));
        const places = budget.facts
          .filter(({ kind }) => kind === 'figure')
          .map(({ place }) => JSON.stringify(place));
        expect(new Set(places).size).toBe(places.length);
        expect(() => relate(budget)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('nests lists no deeper than a call stack', () => {
    const text = each(100, (i) => `支出${i}5.3万元(其中`);
    expect(() => relate(extract(documentOf(text)))).not.toThrow();
  });

  it('goes over numbers that a list gives no unit', () => {
    expect(extract(documentOf('分别为1.2、3.4、5.6。')).facts).toEqual([]);
  });
});

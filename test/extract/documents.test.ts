import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Finding } from '../../src/model/finding.ts';
import { blocksOf } from './text/blocks.ts';
import { documentOf, judged, resultOf } from './text/notation.ts';

const OFFICE = readFileSync(new URL('documents/office.txt', import.meta.url), 'utf8').trim();

/** Findings that are more than a hint: severity and the printed figures or words of which one is wrong. */
function found(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ severity, suspects }) => `${severity} ${suspects.map(({ fact }) => fact.text).join(' ')}`);
}

/** The document with one passage printed otherwise. */
function office(printed: string, wrong: string): readonly Finding[] {
  expect(OFFICE.split(printed)).toHaveLength(2);
  return evaluate(extract(documentOf(OFFICE.replace(printed, wrong)))).findings;
}

describe('a document without an error', () => {
  const result = evaluate(extract(documentOf(OFFICE)));
  it('has every amount checked and no finding', () => {
    expect(found(result.findings)).toEqual([]);
    expect(result.verdicts.filter(({ kind }) => kind !== 'holds')).toEqual([]);
    expect([result.summary.amounts, result.summary.amountsChecked]).toEqual([45, 45]);
  });
});

/** One error in one place: the class of error, what is printed, what instead, and the figure to blame. */
const ERRORS: readonly [error: string, printed: string, wrong: string, blamed: string][] = [
  ['digits interchanged', '行政运行398.25', '行政运行389.25', 'error 389.25'],
  ['digits interchanged over the point', '公用经费支出61.4', '公用经费支出64.1', 'error 64.1'],
  ['digit replaced', '粮食风险基金300.5', '粮食风险基金300.8', 'error 300.8'],
  ['digit omitted', '工资福利支出330.1', '工资福利支出33.1', 'error 33.1'],
  ['digit added', '办公费12.43', '办公费122.43', 'error 122.43'],
  ['decimal shift', '办公费12.43', '办公费124.3', 'error 124.3'],
  ['ratio printed as a percentage', '减少8.2%', '减少0.08%', 'error 0.08%'],
  ['sign', '比上年减少3.28万元', '比上年增加3.28万元', 'error 3.28'],
  ['figure of the year before', '支出预算总额820.45', '支出预算总额750.45', 'error 750.45'],
  [
    'change and rate of another year',
    '收入820.45万元,较上年750.45万元增加70万元,增长9.33%',
    '收入820.45万元,较上年750.45万元增加60万元,增长8%',
    'error 60',
  ],
  ['neighbour copied', '公务接待费5.51', '公务接待费13.21', 'error 13.21'],
  ['total copied into a part', '工资福利支出330.1', '工资福利支出351.2', 'error 351.2'],
  [
    'rate of the current amount',
    '收入820.45万元,较上年750.45万元增加70万元,增长9.33%',
    '收入820.45万元,较上年750.45万元增加70万元,增长8.53%',
    'error 8.53%',
  ],
  ['part left out', '、住房公积金121.7万元', '', 'error 820.45'],
  [
    'part there twice',
    '粮食风险基金300.5万元',
    '粮食风险基金300.5万元、粮食风险基金300.5万元',
    'error 820.45',
  ],
  ['income and expenditure differ', '支出预算总额820.45', '支出预算总额820.54', 'error 820.54'],
  ['the year before', '总额820.45万元,较上年750.45', '总额820.45万元,较上年705.45', 'error 705.45'],
  ['percentage', '占比6.74%', '占比6.79%', 'error 6.79%'],
  ['selection larger than its whole', '粮情监测设备42.5', '粮情监测设备92.5', 'error 92.5'],
  ['class of assets', '专用设备类60.2', '专用设备类60.29', 'error 60.29'],
  ['持平 beside a change', '减少0.49万元,减少8.17%', '减少0.49万元,与上年持平', 'warning 与上年持平'],
];

describe('one error', () => {
  it.each(ERRORS)('%s: %s as %s', (_, printed, wrong, blamed) => {
    const [severity = '', figure = ''] = blamed.split(' ');
    const [first, ...others] = found(office(printed, wrong));
    expect(others).toEqual([]);
    expect(first?.split(' ')[0]).toBe(severity);
    expect(first?.split(' ').slice(1)).toContain(figure);
  });

  it('in the unit of a part of a list that does not claim to be all', () => {
    expect(found(office('水费18.97万元', '水费18.97元'))).toEqual(['error 18.97']);
  });
});

describe('what only looks like an error', () => {
  it.each(blocksOf('../documents/traps.txt'))('$title', ({ title, text, expected }) => {
    const result = resultOf(text, title.endsWith('[final]') ? 'final' : 'budget');
    expect(found(result.findings)).toEqual([]);
    expect(`judged ${judged(result)}`.trim()).toBe(expected);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paragraphsOf, readBytes, rowsOf, tablesOf } from './support.ts';

/** Printed from browser.html: borders cell by cell, dashes as dots, subset fonts, rows over a page break. */
const FIXTURE = new URL('../../../fixtures/read/pdf/browser.pdf', import.meta.url);

it('reads what a browser printed', async () => {
  const document = await readBytes(new Uint8Array(readFileSync(FIXTURE)));
  const [balance, dashed, shaded, start, end] = tablesOf(document);
  expect(rowsOf(balance!)).toEqual([
    ['收入', '^', '支出', '^'],
    ['项目', '金额', '项目', '金额'],
    ['一、财政收入', '12,345.67', '一、基本支出', '10,000.00'],
    ['二、其他收入', '1,234,567.33', '二、项目支出', '2,345.00'],
    ['^', '^', '三、其他支出', '1.00'],
    ['合计', '1,246,913.00', '合计', '12,346.00'],
  ]);
  expect(rowsOf(dashed!)).toEqual([
    ['项目', '金额'],
    ['收入', '1,234.00'],
    ['支出', '34.50'],
  ]);
  expect(dashed!.ruled).toBe(true);
  expect(rowsOf(shaded!)).toEqual([
    ['项目', '合计', '基本支出'],
    ['财政收入', '1,234.00', '1,000.00'],
    ['其他收入', '34.50', ''],
    ['收入合计', '1,268.50', '1,000.00'],
  ]);
  expect(shaded!.ruled).toBe(false);
  expect(start!.continues).toBeUndefined();
  expect(end!.continues).toBe(true);
  expect(start!.height + end!.height).toBe(33);
  expect(rowsOf(end!).at(-1)).toEqual(['支出合计', '^', '12,346.00']);
  expect(paragraphsOf(document)).toEqual([
    '收支总表',
    '部门:甲局',
    '单位:万元',
    '收入合计12,346.00万元,其中:财政收入12,345.67万元,其他收入0.33万元;支出合计12,346.00万元,其中:基本支出10,000.00万元,项目支出2,345.00万元,其他支出1.00万元。',
    '支出总表',
    '完。',
  ]);
});

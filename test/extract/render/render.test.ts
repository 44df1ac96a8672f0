import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { Budget } from '../../../src/model/budget.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Result } from '../../../src/model/result.ts';
import { read } from '../../../src/read/index.ts';
// What pdf.js needs on Node 20.
import '../../read/pdf/support.ts';
import { BUDGET, ERRORS } from './budget.ts';
import { numberIn } from './printed.ts';

interface Understood {
  readonly budget: Budget;
  readonly result: Result;
}

async function understood(file: string): Promise<Understood> {
  const url = new URL(`../../../fixtures/extract/${file}`, import.meta.url);
  const budget = extract(await read(new Uint8Array(readFileSync(url)), { name: file }));
  return { budget, result: evaluate(budget) };
}

/** The figures and words of a budget, each with all that is known of it, in no order. */
function quantities({ budget }: Understood): string[] {
  return budget.facts
    .filter(({ state }) => state === 'value')
    .map(quantity)
    .sort();
}

function quantity({ label, text, value, unit, aspects }: Fact): string {
  const about = Object.entries(aspects)
    .sort()
    .map(([key, one]) => `${key}=${one}`);
  return [label, text.replace(/[\s，,]/g, ''), value.toFixed(), unit.symbol, ...about].join(' ');
}

function findings({ result }: Understood): string[] {
  return result.findings
    .map(({ severity, fingerprint, suspects }) => {
      const values = suspects.map(({ fact, expected }) => `${fact.text} -> ${expected?.toFixed()}`);
      return `${severity} ${values.join(', ')} ${fingerprint}`;
    })
    .sort();
}

function without<T>(from: readonly T[], what: readonly T[]): T[] {
  const rest = [...from];
  for (const one of what) {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

let reference: Understood;
beforeAll(async () => {
  reference = await understood('budget.docx');
});

describe('the invented budget as a Word document', () => {
  it('gives every amount that its writer put in, and no other', () => {
    const printed = BUDGET.flatMap((block) =>
      block.kind === 'table'
        ? block.body.flat().flatMap(({ text }) => numberIn(text) ?? [])
        : [...block.text.matchAll(/([\d,]+(?:\.\d+)?)万元/g)].map((match) =>
            Number(match[1]!.replaceAll(',', '')),
          ),
    );
    const amounts = reference.budget.facts.filter(
      ({ kind, state, unit }) => kind === 'figure' && state === 'value' && unit.symbol === '万元',
    );
    expect(amounts.map(({ value }) => value.abs().toNumber()).sort()).toEqual(printed.sort());
  });

  it('finds each of its errors, with the value that it should be, and nothing else', () => {
    const found = reference.result.findings.map(({ severity, suspects }) => [
      severity,
      ...suspects.flatMap(({ fact, expected }) => [fact.text, expected?.toFixed()]),
    ]);
    expect(found.sort()).toEqual(ERRORS.map((error) => ['error', ...error]).sort());
    expect(reference.budget.unread).toEqual([]);
    expect(reference.budget.remarks).toEqual([]);
  });
});

it.each([
  'budget.html',
  'browser.pdf',
  'office.pdf',
  'budget.txt',
  'budget.md',
  'budget.xlsx',
  'budget.xls',
  'open.pdf',
])('%s gives the same quantities and findings as the Word document', async (file) => {
  const other = await understood(file);
  const [here, there] = [quantities(other), quantities(reference)];
  expect({ more: without(here, there), less: without(there, here) }).toEqual({ more: [], less: [] });
  expect(findings(other)).toEqual(findings(reference));
});

import { evaluate } from '../../../src/evaluate.ts';
import { extract } from '../../../src/extract/extract.ts';
import { read } from '../../../src/index.ts';
import type { Budget } from '../../../src/model/budget.ts';

export async function budgetOf(text: string, name = 'a.txt'): Promise<Budget> {
  return extract(await read(new TextEncoder().encode(text), { name }));
}

/** Suspects of what is found above a hint, and what could not be read. */
export async function found(text: string, name?: string) {
  const budget = await budgetOf(text, name);
  const { findings, verdicts } = evaluate(budget);
  return {
    suspects: findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ suspects }) => suspects.map(({ fact }) => fact.text).join(' ')),
    holding: verdicts.filter(({ kind }) => kind === 'holds').length,
    unread: budget.unread.map(({ reason }) => reason),
  };
}

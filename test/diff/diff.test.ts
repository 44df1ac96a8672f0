import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/cli/document.ts';
import { loadDefinition } from '../../src/definition/load.ts';
import { type Diff, type Difference, diff } from '../../src/diff/diff.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Budget } from '../../src/model/budget.ts';
import { read } from '../../src/read/index.ts';
import { randomBudget } from '../definition/random-budget.ts';

async function document(text: string): Promise<Budget> {
  return extract(await read(new TextEncoder().encode(text), { name: 'budget.txt' }));
}

async function fixture(name: string): Promise<Budget> {
  const bytes = readFileSync(new URL(`../../fixtures/extract/${name}`, import.meta.url));
  return extract(await readDocument(new Uint8Array(bytes), name));
}

/** A difference as `label old -> new`. */
function shown(differences: readonly Difference[]): string[] {
  const texts = (side: Difference['old']) =>
    side.map(({ fact, change }) => `${fact.text}${change ? `-${change.text}` : ''}`).join('+');
  return differences.map((one) => {
    const [first] = [...one.new, ...one.old];
    return `${first!.fact.label} ${texts(one.old)} -> ${texts(one.new)}`;
  });
}

function counts({ same, changed, appeared, vanished, prior }: Diff): number[] {
  return [same, changed.length, appeared.length, vanished.length, prior.same, prior.different.length];
}

const VERSION = `青山县档案馆2024年部门预算

一、收支预算情况
2024年收入预算900.00万元，比上年800.00万元增加100.00万元，增长12.50%。
其中：一般公共预算拨款收入850.00万元，其他收入50.00万元。

二、“三公”经费情况
2024年“三公”经费预算8.60万元，其中公务接待费2.60万元，公务用车购置及运行费6.00万元。
`;

describe('of two versions', () => {
  it('nothing differs where nothing was changed', async () => {
    const result = diff(await document(VERSION), await document(VERSION));
    expect(result.mode).toBe('versions');
    expect(result.same).toBeGreaterThan(7);
    expect(counts(result).slice(1)).toEqual([0, 0, 0, 0, 0]);
  });

  it('says what was changed, added and taken out', async () => {
    const text = VERSION.replace('12.50%', '12.05%')
      .replace('，其他收入50.00万元', '')
      .replace('公务接待费2.60万元', '因公出国（境）费0.50万元，公务接待费2.10万元');
    const result = diff(await document(VERSION), await document(text));
    expect(shown(result.changed)).toEqual([
      expect.stringMatching(/收入预算 12\.50% -> 12\.05%$/),
      '公务接待费 2.60 -> 2.10',
    ]);
    expect(shown(result.appeared)).toEqual([expect.stringMatching(/^因公出国.* {2}-> 0\.50$/)]);
    expect(shown(result.vanished)).toEqual(['其他收入 50.00 -> ']);
  });

  it('knows a quantity by what it is about, not by its name, order or place', async () => {
    const text = `${VERSION.replace('二、“三公”经费情况', '五、财政拨款“三公”经费预算情况说明')}`
      .replace('2024年收入预算900.00万元', '本部门收入预算总额900.00万元')
      .replace(
        '公务接待费2.60万元，公务用车购置及运行费6.00万元',
        '公务用车购置及运行费6.00万元，公务接待费2.60万元',
      );
    const result = diff(await document(VERSION), await document(text));
    expect(result.changed).toEqual([]);
    expect(shown(result.appeared).join()).not.toContain('接待');
  });

  it('takes a figure that was rounded differently for the same', async () => {
    const definition = (unit: string, amounts: readonly string[]) =>
      loadDefinition(
        `gouji: 1\nunit: ${unit}\nstatements:\n  - title: 支出\n    lines:\n${amounts
          .map((amount, at) => `      - { label: 项目${at}, amount: "${amount}" }`)
          .join('\n')}\n`,
      );
    const wan = definition('万元', ['12.35', '0.01', '3.00']);
    const yuan = definition('元', ['123456.78', '151.00', '30000.00']);
    expect(shown(diff(wan, yuan).changed)).toEqual(['项目1 0.01 -> 151.00']);
    expect(shown(diff(yuan, wan).changed)).toEqual(['项目1 151.00 -> 0.01']);
    expect(shown(diff(wan, definition('万元', ['12.36', '0.01', '3.0'])).changed)).toEqual([
      '项目0 12.35 -> 12.36',
    ]);
  });

  it('shows every value of a quantity that was printed differently', async () => {
    const twice = `${VERSION}\n三、收支总体情况\n2024年收入预算910.00万元。\n`;
    const once = `${VERSION}\n三、收支总体情况\n2024年收入预算900.00万元。\n`;
    const [difference] = diff(await document(twice), await document(once)).changed;
    expect(difference!.old.map(({ fact }) => fact.text)).toContain('910.00');
    expect(difference!.new.map(({ fact }) => fact.text)).toEqual(['900.00']);
  });
});

describe('of two years', () => {
  const next = (said: string, change: string) =>
    VERSION.replace('2024年收入预算900.00万元，比上年800.00万元增加100.00万元，增长12.50%', said)
      .replace('850.00万元，其他收入50.00万元', '930.00万元，其他收入60.00万元')
      .replace('2024年“三公”经费预算8.60万元', `2025年“三公”经费预算8.60万元${change}`)
      .replace('2024', '2025');

  it('compares the amounts of either document, and what the new one says of the old one', async () => {
    const text = next('2025年收入预算990.00万元，比上年900.00万元增加90.00万元，增长10.00%', '');
    const result = diff(await document(VERSION), await document(text));
    expect(result.mode).toBe('years');
    expect(shown(result.changed)).toEqual([
      expect.stringMatching(/收入预算 900\.00 -> 990\.00$/),
      expect.stringMatching(/拨款收入 850\.00 -> 930\.00$/),
      '其他收入 50.00 -> 60.00',
    ]);
    expect(result.prior).toEqual({ same: 1, different: [] });
  });

  it('says where the prior year is not what it was', async () => {
    const text = next('2025年收入预算990.00万元，比上年890.00万元增加100.00万元，增长11.24%', '');
    expect(shown(diff(await document(VERSION), await document(text)).prior.different)).toEqual([
      expect.stringMatching(/ 900\.00 -> 890\.00$/),
    ]);
  });

  it('takes the prior year from the change where it is not printed', async () => {
    const said = '2025年收入预算990.00万元，比上年增加90.00万元，增长10.00%';
    const good = await document(next(said, '，比上年增加0.00万元'));
    const bad = await document(next(said.replace('增加90.00', '增加80.00'), '，比上年增加0.50万元'));
    const old = await document(VERSION);
    expect(diff(old, good).prior.different).toEqual([]);
    expect(diff(old, good).prior.same).toBeGreaterThan(0);
    expect(shown(diff(old, bad).prior.different)).toEqual([
      expect.stringMatching(/ 900\.00 -> 990\.00-80\.00$/),
      expect.stringMatching(/ 8\.60 -> 8\.60-0\.50$/),
    ]);
  });
});

describe('of any two budgets', () => {
  it('nothing differs from itself, and what one way has appeared has vanished the other way', () => {
    fc.assert(
      fc.property(randomBudget, randomBudget, (one, other) => {
        expect(counts(diff(one, one)).slice(1, 4)).toEqual([0, 0, 0]);
        const [there, back] = [diff(one, other), diff(other, one)];
        expect(back.same).toBe(there.same);
        const sides = (differences: readonly Difference[], side: 'old' | 'new') =>
          new Set(differences.flatMap((difference) => difference[side].map(({ fact }) => fact)));
        expect(sides(back.changed, 'old')).toEqual(sides(there.changed, 'new'));
        expect(sides(back.vanished, 'old')).toEqual(sides(there.appeared, 'new'));
        expect(sides(back.appeared, 'new')).toEqual(sides(there.vanished, 'old'));
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the figures does not matter', () => {
    fc.assert(
      fc.property(randomBudget, randomBudget, fc.nat(), (one, other, seed) => {
        const facts = [...other.facts];
        for (let at = facts.length - 1; at > 0; at -= 1) {
          const to = (seed * 31 + at * 17) % (at + 1);
          [facts[at], facts[to]] = [facts[to]!, facts[at]!];
        }
        const [plain, shuffled] = [diff(one, other), diff(one, { ...other, facts })];
        expect(counts(shuffled)).toEqual(counts(plain));
      }),
      { numRuns: 60 },
    );
  });
});

describe('of one budget in several formats', () => {
  it.each(['budget.docx', 'budget.xlsx', 'budget.html', 'budget.md', 'browser.pdf', 'office.pdf'])(
    'nothing differs between txt and %s',
    async (name) => {
      const result = diff(await fixture('budget.txt'), await fixture(name));
      expect(counts(result).slice(1)).toEqual([0, 0, 0, 0, 0]);
      expect(result.same).toBeGreaterThan(150);
    },
  );
});

describe('of hostile documents', () => {
  it('ends soon where one name has thousands of values', () => {
    const many = (from: number) =>
      loadDefinition(
        `gouji: 1\nstatements:\n  - title: 支出\n    lines:\n${Array.from(
          { length: 20_000 },
          (_, at) => `      - { label: 其他, amount: ${from + at}.01 }`,
        ).join('\n')}\n`,
      );
    const before = process.cpuUsage().user;
    const result = diff(many(0), many(10_000));
    expect(result.changed[0]!.old).toHaveLength(10_000);
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });
});

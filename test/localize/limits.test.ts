import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/faults-random.ts';
import { loadDefinition } from '../../src/definition/load.ts';
import { evaluate } from '../../src/evaluate.ts';

/** A table whose rows and columns add up, with some cells overwritten at random. */
function table(rows: number, columns: number, faults: number) {
  const random = new Random(rows + faults);
  const inner = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => random.int(100, 99_999)),
  );
  const withSums = inner.map((row) => [row.reduce((sum, cell) => sum + cell, 0), ...row]);
  const totals = withSums[0]!.map((_, column) => withSums.reduce((sum, row) => sum + row[column]!, 0));
  const cells = [totals, ...withSums];
  for (let made = 0; made < faults; made += 1) {
    cells[random.int(0, rows)]![random.int(0, columns)] = random.int(100, 99_999);
  }
  const ids = Array.from({ length: columns }, (_, column) => `c${column}`);
  const definition = {
    gouji: '1',
    unit: '元',
    statements: [
      {
        table: '表',
        columns: [{ id: 'total', sum: ids }, ...ids.map((id) => ({ id }))],
        rows: cells.map((row, i) => ({
          id: `r${i}`,
          ...(i === 0 && { total: 'true' }),
          values: row.map(String),
        })),
      },
    ],
  };
  return evaluate(loadDefinition(JSON.stringify(definition)));
}

describe('a dense table', () => {
  it('of 3,000 cells with three wrong ones gives three findings', () => {
    const { findings } = table(100, 30, 3);
    expect(findings.map(({ ambiguous, cut }) => [ambiguous, cut])).toEqual([
      [false, undefined],
      [false, undefined],
      [false, undefined],
    ]);
  });

  it('in which almost everything is wrong is cut, and says so', () => {
    const { findings } = table(60, 20, 800);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ cut, ambiguous }) => cut === true && ambiguous)).toBe(true);
  });
});

describe('a document', () => {
  it('in which nearly all of a thousand relations break comes to an end, with a finding for each list', () => {
    const random = new Random(3);
    const amount = () => `${random.int(1, 99)}.00`;
    const statements = Array.from({ length: 100 }, (_, i) => ({
      title: `${i}`,
      lines: [
        {
          label: '合计',
          amount: '500.00',
          prior: '300.00',
          change: '170.00',
          rate: '13.00',
          parts: Array.from({ length: 5 }, (_, j) => ({ label: `${j}`, amount: amount(), share: amount() })),
        },
      ],
    }));
    const { verdicts, findings } = evaluate(
      loadDefinition(JSON.stringify({ gouji: '1', unit: '万元', statements })),
    );
    expect(verdicts.filter(({ kind }) => kind === 'inconsistent').length).toBeGreaterThan(970);
    expect(findings).toHaveLength(100);
    expect(findings.every(({ cut }) => cut === true)).toBe(true);
  }, 60_000);
});

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

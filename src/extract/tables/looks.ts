import { understood } from '../forms/vocabulary.ts';
import type { Frame } from './frame.ts';
import type { Grid } from './grid.ts';
import type { Lane } from './lanes.ts';

/** Column paths and row labels, for telling the form. */
export function wordsOf(grid: Grid, { body }: Frame, lanes: readonly Lane[]): string {
  const paths = lanes.flatMap(({ codes, labels, amounts }) =>
    [...codes, ...labels, ...amounts].map(({ path }) => path.join('/')),
  );
  const labels = body
    .slice(0, ROWS_LOOKED_AT)
    .flatMap((row) => grid.printed(row).filter(({ reading }) => reading.kind === 'text'));
  return [...paths, ...labels.map(({ text }) => text)].join(' ').slice(0, LONGEST_WORDS);
}

/** Rows and characters that are enough to know a form by. */
const ROWS_LOOKED_AT = 60;
const LONGEST_WORDS = 4000;

/** Whether the amount columns of a lane mostly hold figures; a grid of text has numbers here and there. */
export function isFilled(grid: Grid, { amounts }: Lane, { body }: Frame): boolean {
  let [numbers, texts] = [0, 0];
  for (const row of body) {
    for (const { index } of amounts) {
      const kind = grid.origin(row, index)?.reading.kind;
      if (kind === 'numbers') numbers += 1;
      if (kind === 'text' && understood(grid.origin(row, index)!.text) === undefined) texts += 1;
    }
  }
  return numbers > texts;
}

import type { Paragraph } from '../../model/document.ts';
import { BLANK, blankLines, cellsOf, endsInPipe, type LineCell, withoutPipes } from './cells.ts';

interface Placed {
  readonly cell: LineCell;
  /** Index of its line. */
  readonly line: number;
}

/** The cells of some lines with the blank ones that pipes or blank lines show, then without any. */
export function* sequences(lines: readonly Paragraph[]): Generator<{ cells: Placed[]; isOrdered: boolean }> {
  const closed = closedBelow(lines);
  if (closed) {
    yield { cells: closed, isOrdered: true };
    return;
  }
  const piped = lines.findIndex((line) => !endsInPipe(line));
  if (piped !== 0) {
    const own = piped < 0 ? lines : lines.slice(0, piped);
    const cells = own.flatMap((line, index) => cellsOf(line).map((cell) => ({ cell, line: index })));
    yield { cells, isOrdered: true };
    return;
  }
  const gaps = lines.slice(1).map((line, index) => blankLines(lines[index]!, line));
  const usual = Math.min(...gaps);
  if (gaps.some((gap) => gap > usual)) {
    const cells = lines.flatMap((line, index): Placed[] => {
      const blanks = index === 0 ? 0 : Math.round((gaps[index - 1]! - usual) / (usual + 1));
      return [
        ...new Array<Placed>(blanks).fill({ cell: BLANK, line: index }),
        ...cellsOf(line).map((cell) => ({ cell, line: index })),
      ];
    });
    yield { cells, isOrdered: true };
  }
  yield {
    cells: lines.flatMap((line, index) => cellsOf(line).map((cell) => ({ cell, line: index }))),
    isOrdered: false,
  };
}

/** Cells of which each is closed by a pipe on the line below it; a pipe that closes nothing closes a blank one. */
function closedBelow(lines: readonly Paragraph[]): Placed[] | undefined {
  const isPipe = lines.map(({ text }) => withoutPipes(text) === '');
  if (isPipe.filter(Boolean).length * 3 < lines.length || isPipe[0]) return undefined;
  return lines.flatMap((line, index): Placed[] => {
    if (!isPipe[index]) return cellsOf(line).map((cell) => ({ cell, line: index }));
    return isPipe[index - 1] ? [{ cell: BLANK, line: index }] : [];
  });
}

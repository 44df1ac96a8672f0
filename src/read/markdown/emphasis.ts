/** Offsets of the characters of a line that are emphasis marks and are not printed. */
export type Emphasis = ReadonlySet<number>;

interface Opener {
  readonly mark: string;
  readonly offset: number;
}

/**
 * Finds the pairs of `*`, `**`, `__`, `~~` and so on. A mark opens before a character and closes behind one; `_` counts
 * only outside of words and numbers. One pass with a stack, so that unpaired marks cost nothing.
 */
export function emphasisMarks(source: string, from: number): Emphasis {
  const marks = new Set<number>();
  const open: Opener[] = [];
  const RUN = /\\.|\*+|_+|~~+/g;
  RUN.lastIndex = from;
  for (let found = RUN.exec(source); found; found = RUN.exec(source)) {
    const mark = found[0];
    if (mark.startsWith('\\')) continue;
    const end = found.index + mark.length;
    const before = source[found.index - 1] ?? ' ';
    const after = source[end] ?? ' ';
    const canClose = !/\s/.test(before) && (!mark.startsWith('_') || !/\w/.test(after));
    const canOpen = !/\s/.test(after) && (!mark.startsWith('_') || !/\w/.test(before));
    // 3*4*5 is a product: a single star between numbers is printed.
    if (mark === '*' && /\d/.test(before) && /\d/.test(after)) continue;
    const pair = canClose ? lastIndexOf(open, mark) : -1;
    if (pair >= 0) {
      for (const start of [open[pair]!.offset, found.index]) {
        for (let i = 0; i < mark.length; i++) marks.add(start + i);
      }
      open.length = pair;
    } else if (canOpen) open.push({ mark, offset: found.index });
  }
  return marks;
}

/** Openers further back than this are not looked for: nobody nests emphasis so deep. */
const REACH = 16;

function lastIndexOf(open: readonly Opener[], mark: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - REACH); i--)
    if (open[i]!.mark === mark) return i;
  return -1;
}

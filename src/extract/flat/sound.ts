import { understood } from '../forms/vocabulary.ts';
import { isSubtotal, LABEL } from './fit.ts';
import type { Level } from './header.ts';

interface Leaf {
  readonly text: string;
  /** Index of the cell at the top above it; undefined where it is that cell itself. */
  readonly top: number | undefined;
}

/**
 * Whether a header could be one: names stand before amounts, in the list or in each of two lists side by side, and a
 * total before its parts or behind them all.
 */
export function isSound(levels: readonly Level[]): boolean {
  const leaves = leavesOf(levels);
  return isLabelled(leaves) && hasTotalAtEdge(levels[0]!.texts) && levels.filter(hasFund).length <= 1;
}

/** The budgets of 财政拨款 stand beside each other. */
function hasFund({ texts }: Level): boolean {
  return texts.some((text) => {
    const named = understood(text);
    return named?.item === undefined && /^(?:general|fund|capital)$/.test(named?.scope ?? '');
  });
}

function isLabelled(leaves: readonly Leaf[]): boolean {
  const labels = leaves.filter(({ text }) => LABEL.test(text));
  if (labels.length === 0) return true;
  if (!LABEL.test(leaves[0]!.text) || LABEL.test(leaves.at(-1)!.text)) return false;
  const isRowNumber = ({ text }: Leaf) => text === '行次';
  if (leaves.some((leaf, at) => isRowNumber(leaf) && !LABEL.test(leaves[at - 1]?.text ?? ''))) return false;
  // Of two lists side by side each has its names below its own heading.
  return sidesOf(leaves) < 2 || labels.every(({ top }) => top !== undefined);
}

/** How often names begin anew behind amounts. */
function sidesOf(leaves: readonly Leaf[]): number {
  return leaves.filter(({ text }, at) => LABEL.test(text) && !(at > 0 && LABEL.test(leaves[at - 1]!.text)))
    .length;
}

function hasTotalAtEdge(texts: readonly string[]): boolean {
  const amounts = texts.filter((text) => !LABEL.test(text));
  return amounts.every((text, at) => {
    if (!isSubtotal(text)) return true;
    const isEdge = at === 0 || at === amounts.length - 1;
    return isEdge && text !== '小计' && understood(text)?.total !== undefined;
  });
}

function leavesOf(levels: readonly Level[]): Leaf[] {
  const next = levels.map(() => 0);
  const leaves: Leaf[] = [];
  const walk = (row: number, top: number | undefined): void => {
    const at = next[row]!;
    next[row] = at + 1;
    const { texts, below } = levels[row]!;
    if (below[at] === 0) leaves.push({ text: texts[at]!, top });
    for (let child = 0; child < below[at]!; child += 1) walk(row + 1, top ?? at);
  };
  for (const _ of levels[0]!.texts) walk(0, undefined);
  return leaves;
}

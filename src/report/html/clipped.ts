import { charWidth, displayWidth, printable } from '../text.ts';

/**
 * A text within so many columns, cut in its middle: what tells names apart stands at their ends as often as at their
 * beginnings. A picture does not wrap.
 */
export function clipped(full: string, columns: number): string {
  const shown = printable(full);
  if (displayWidth(shown) <= columns) return shown;
  const chars = [...shown];
  const room = (columns - 1) / 2;
  return `${first(chars, room).join('')}…${first(chars.reverse(), room).reverse().join('')}`;
}

function first(chars: readonly string[], columns: number): string[] {
  const kept: string[] = [];
  let width = 0;
  for (const char of chars) {
    width += charWidth(char);
    if (width > columns) break;
    kept.push(char);
  }
  return kept;
}

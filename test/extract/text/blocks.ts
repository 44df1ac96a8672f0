import { readFileSync } from 'node:fs';
import { drawn, judged, resultOf } from './notation.ts';

/**
 * A text with what is read of it, from a file of blocks with an empty line between:
 *
 *     70 what it is an example of [final]
 *     paragraphs
 *     => what is drawn of it, a line each
 *     judged its relations
 *
 * `[final]`: of a final account, else of a budget. `wanted` lines say what should be read instead, one day.
 */
export interface Block {
  readonly title: string;
  readonly text: string;
  readonly expected: string;
  readonly wanted: string;
}

export function blocksOf(file: string): Block[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return source
    .trim()
    .split(/\n{2,}/)
    .map(block);
}

function block(source: string): Block {
  const [title = '', ...lines] = source.split('\n');
  const marked = (mark: RegExp) => lines.filter((line) => mark.test(line));
  return {
    title,
    text: marked(/^(?!=> |judged|wanted )/).join('\n'),
    expected: marked(/^(?:=> |judged)/)
      .map((line) => line.replace(/^=> /, ''))
      .join('\n'),
    wanted: marked(/^wanted /)
      .map((line) => line.replace(/^wanted /, ''))
      .join('\n'),
  };
}

/** What is read of a block, in the form of what is expected. */
export function readingOf({ title, text }: Block): string {
  const result = resultOf(text, title.endsWith('[final]') ? 'final' : 'budget');
  return [...drawn(result), `judged ${judged(result)}`.trim()].join('\n');
}

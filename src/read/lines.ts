import type { PlacedText } from '../model/document.ts';
import { HELD, type Work } from './limits.ts';
import { placed } from './placed.ts';

/** A line of a source, without its end. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a source; CR, LF and CRLF end one, as in any editor. */
export function splitLines(source: string, work: Work): Line[] {
  const texts = source.split(/\r\n|\n|\r/);
  work.spend('nodes', texts.length * HELD);
  return texts.map((text, index) => ({ text, number: index + 1 }));
}

/** The part of a line from `from` up to `to` with its place. */
export function placedLine(line: Line, from = 0, to = line.text.length): PlacedText {
  return placed(line.text.slice(from, to), { kind: 'text', line: line.number, column: from + 1 });
}

/** The line without spaces at its end; spaces at its beginning show a hierarchy and stay. */
export function withoutTrail(line: Line): PlacedText {
  return placedLine(line, 0, line.text.trimEnd().length);
}

import type { Place } from '../../model/place.ts';
import type { TextNode } from './parse.ts';

/** References that old pages write without the semicolon; any other `&` without one is itself. */
const BARE_REFERENCE = /^&(?:nbsp|amp|lt|gt|quot|middot|times|copy|reg|yen|#\d+|#x[\da-f]+)/i;
const REFERENCE = /^&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);/i;
/** The longest reference is &CounterClockwiseContourIntegral; */
const LONGEST_REFERENCE = 33;

/**
 * Walks a text node beside its source and says where each of its characters stands: a reference is several characters
 * in the source and one in the text.
 */
export class SourceWalk {
  readonly #source: string;
  #at: number;
  #line: number;
  #column: number;

  /** `undefined` for a text that the parser made up. */
  static over(node: TextNode, source: string): SourceWalk | undefined {
    const at = node.sourceCodeLocation;
    return at ? new SourceWalk(source, at.startOffset, at.startLine, at.startCol) : undefined;
  }

  private constructor(source: string, at: number, line: number, column: number) {
    this.#source = source;
    this.#at = at;
    this.#line = line;
    this.#column = column;
  }

  get place(): Place {
    return { kind: 'text', line: this.#line, column: this.#column };
  }

  /** How many units of `text` behind `from` stand in the source as they are, up to a space or a reference. */
  plainRun(text: string, from: number): number {
    let length = 0;
    for (
      let unit = text[from];
      unit !== undefined && !/[ \t\n\f\r&]/.test(unit);
      unit = text[from + length]
    ) {
      if (this.#source[this.#at + length] !== unit) break;
      length++;
    }
    return length;
  }

  /** Moves behind a plain run. */
  passRun(length: number): void {
    this.#step(length);
  }

  /** Moves behind `unit`, a unit of the decoded text. */
  pass(unit: string): void {
    const written = this.#source[this.#at];
    if (written === '&') {
      const ahead = this.#source.slice(this.#at, this.#at + LONGEST_REFERENCE);
      const reference = (REFERENCE.exec(ahead) ?? (unit === '&' ? null : BARE_REFERENCE.exec(ahead)))?.[0];
      this.#step(reference?.length ?? 1);
    } else if (written === unit) {
      this.#step(1);
      if (unit === '\n') {
        this.#line++;
        this.#column = 1;
      }
    }
    // Else `unit` is the rest of a reference: the place holds for it, too.
  }

  #step(units: number): void {
    this.#at += units;
    this.#column += units;
  }
}

import { eastAsianWidth } from 'get-east-asian-width';

// Control characters, and characters that turn the direction of what follows: in a document they may be an attack
// on the reader's terminal.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text of a document, safe for a terminal: what would steer it is shown as a symbol of the same length. The only
 * place where this is done.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (c) => {
    const code = c.charCodeAt(0);
    if (code === 9 || code === 10 || code === 13) return ' ';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '?';
  });
}

/** Combining marks, and format characters such as the zero-width space. */
const WIDTHLESS = /^[\p{M}\p{Cf}]$/u;

/** Columns that a terminal gives a character; ambiguous ones are taken as narrow. */
export function charWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x300) return 1;
  if ((code >= 0x3041 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff60)) return 2;
  return WIDTHLESS.test(char) ? 0 : eastAsianWidth(code);
}

/** What nearly all texts are made of: plainly narrow characters, and Chinese ones with their punctuation. */
const PLAIN =
  /^[\u0000-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u3000-\u3029\u3030-\u303e\u3041-\u9fff\uff01-\uff60]*$/;
const CHINESE = /[\u3000-\u9fff\uff01-\uff60]/g;

export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length + (text.match(CHINESE)?.length ?? 0);
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Never at the beginning of a line. */
const CLOSING =
  /^[,.;:!?)\]}%\u3001\u3002\u300b\u300d\u3011\u201d\u2019\uff01\uff05\uff09\uff0c\uff1a\uff1b\uff1f]$/;

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and before and after Chinese characters, which have
 * none; within a word only where it is wider than a line.
 */
export function wrap(text: string, width: number): string[] {
  const all = text.replace(/^ +| +$/g, '');
  if (displayWidth(all) <= width) return [all];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { word, gap } of words(text)) {
    const wide = displayWidth(word);
    const space = line === '' ? '' : gap;
    if (line !== '' && used + displayWidth(space) + wide > width) {
      lines.push(line);
      [line, used] = ['', 0];
    } else {
      line += space;
      used += displayWidth(space);
    }
    if (used + wide <= width) {
      line += word;
      used += wide;
      continue;
    }
    for (const char of word) {
      const columns = charWidth(char);
      if (used + columns > width && line !== '') {
        lines.push(line);
        [line, used] = ['', 0];
      }
      line += char;
      used += columns;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Pieces that stay together, each with the spaces before it. */
function* words(text: string): Generator<{ word: string; gap: string }> {
  let word = '';
  let gap = '';
  let breakAfter = false;
  for (const char of text) {
    if (char === ' ') {
      if (word !== '') yield { word, gap };
      if (word !== '') [word, gap] = ['', ''];
      gap += char;
      breakAfter = false;
      continue;
    }
    const wide = charWidth(char) === 2;
    const closing = CLOSING.test(char);
    if (word !== '' && !closing && (breakAfter || wide)) {
      yield { word, gap };
      [word, gap] = ['', ''];
    }
    word += char;
    breakAfter = wide;
  }
  if (word !== '') yield { word, gap };
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

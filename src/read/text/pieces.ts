/** A piece of a line, from `start` up to `end`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const PIPE = /[|｜│┃║]/g;

/**
 * What pipes divide; a pipe at either end of the line only closes it. Where the first line of a table has none at its
 * beginning or end, one there in another line stands beside a blank cell.
 */
export function pipePieces(text: string, first: string): Piece[] | undefined {
  if (!/[|｜│┃║]/.test(text)) return undefined;
  const pieces = divide(text, PIPE);
  if (isEmpty(text, pieces[0]!) && /^\s*[|｜│┃║]/.test(first)) pieces.shift();
  if (pieces.length > 0 && isEmpty(text, pieces.at(-1)!) && /[|｜│┃║]\s*$/.test(first)) pieces.pop();
  return pieces.length >= 2 ? pieces : undefined;
}

/** What tabs divide; one tab at the beginning of prose is an indent, so the first piece may not stand alone. */
export function tabPieces(text: string): Piece[] | undefined {
  return text.includes('\t') ? divide(text, /\t/g) : undefined;
}

/** A clause ends in or behind an amount, which a cell never does. */
const PROSE = /[。；，！？]$|\d\s*[万亿]?\s*元\s*[。；，]/;

/** What two or more spaces divide, in a line that no sentence mark shows to be prose. */
export function alignedPieces(text: string): Piece[] | undefined {
  const start = text.length - text.trimStart().length;
  const body = text.trim();
  if (!/ {2}|\u3000{2}/.test(body)) return undefined;
  const pieces = divide(body, / {2,}|\u3000{2,}/g).map((piece) => ({
    start: piece.start + start,
    end: piece.end + start,
  }));
  const isProse = pieces.some((piece) => PROSE.test(text.slice(piece.start, piece.end)));
  return isProse || pieces.length < 2 ? undefined : pieces;
}

function divide(text: string, delimiter: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(delimiter)) {
    pieces.push(trimmed(text, start, match.index));
    start = match.index + match[0].length;
  }
  pieces.push(trimmed(text, start, text.length));
  return pieces;
}

/** ASCII spaces around a piece pad it; an ideographic space is an indent that shows a hierarchy. */
function trimmed(text: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (end > start && text[end - 1] === ' ') end--;
  while (start < end && text[start] === ' ') start++;
  return { start, end };
}

function isEmpty(text: string, piece: Piece): boolean {
  return text.slice(piece.start, piece.end).trim() === '';
}

import type { NumberToken } from './tokens.ts';
import type { WordToken } from './word-tokens.ts';

/** A sentence as offsets of its text, with the numbers and words in it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly NumberToken[];
  readonly words: readonly WordToken[];
}

/** The sentences of a text in order, each with its numbers and words. */
export function* sentencesOf(
  text: string,
  from: number,
  numbers: readonly NumberToken[],
  words: readonly WordToken[],
): Generator<Sentence> {
  let [number, word] = [0, 0];
  for (const [start, end] of bounds(text, from)) {
    const [firstNumber, firstWord] = [number, word];
    while (number < numbers.length && numbers[number]!.start < end) number += 1;
    while (word < words.length && words[word]!.start < end) word += 1;
    yield { start, end, numbers: numbers.slice(firstNumber, number), words: words.slice(firstWord, word) };
  }
}

function* bounds(text: string, from: number): Generator<[number, number]> {
  const lastClose = text.lastIndexOf(')');
  let start = from;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    if (character !== '。' && character !== '!' && character !== '?') continue;
    // A full stop within brackets ends nothing, unless the bracket never closes.
    if (depth > 0 && at < lastClose) continue;
    depth = 0;
    yield [start, at + 1];
    start = at + 1;
  }
  if (start < text.length) yield [start, text.length];
}

/** The numbers and words of a sentence in order; a word that holds a number is that number's. */
export function eventsOf({ numbers, words }: Sentence): (NumberToken | WordToken)[] {
  const events: (NumberToken | WordToken)[] = [...numbers];
  let at = 0;
  for (const word of words) {
    while (at < numbers.length && numbers[at]!.end <= word.start) at += 1;
    if (at >= numbers.length || numbers[at]!.start >= word.end) events.push(word);
  }
  return events.sort((a, b) => a.start - b.start);
}

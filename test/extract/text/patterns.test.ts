import { describe, expect, it } from 'vitest';
import { blocksOf, readingOf } from './blocks.ts';

const FILES = ['totals', 'shares', 'changes', 'completion', 'notation', 'reports'] as const;

/** Patterns that are not read as they should be, with what is read now and what is wanted. */
const NOT_YET = blocksOf('patterns/not-yet.txt');

describe.each(FILES)('sentence patterns: %s', (file) => {
  it.each(blocksOf(`patterns/${file}.txt`))('$title', (block) => {
    expect(readingOf(block)).toBe(block.expected);
  });
});

describe('sentence patterns that are not read yet', () => {
  it.each(NOT_YET)('$title', (block) => {
    // Where this fails the reading has changed: if it is what is wanted, move the block to its file.
    const reading = readingOf(block);
    expect(reading).toBe(block.expected);
    expect(reading).not.toBe(block.wanted);
  });
});

describe('the list of patterns', () => {
  it('has every one of the hundred that occur in published documents', () => {
    const titles = [...FILES.flatMap((file) => blocksOf(`patterns/${file}.txt`)), ...NOT_YET];
    const numbers = new Set(titles.map(({ title }) => Number.parseInt(title, 10)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });
});

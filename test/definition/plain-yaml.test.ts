import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainYaml } from '../../src/definition/plain-yaml.ts';
import { keyOffsetOf, offsetOf, type Tree } from '../../src/definition/tree.ts';
import { parseFullYaml } from '../../src/definition/yaml.ts';
import { cpuTime } from '../cpu-time.ts';

/** A tree with the offset of everything in it. */
function withOffsets(tree: Tree): unknown {
  if (typeof tree === 'string') return tree;
  if (Array.isArray(tree)) return tree.map((item, i) => [offsetOf(tree, i), withOffsets(item)]);
  return Object.entries(tree).map(([key, value]) => [
    key,
    keyOffsetOf(tree, key),
    offsetOf(tree, key),
    withOffsets(value),
  ]);
}

/** What the full parser reads; undefined where it finds a fault. */
function full(text: string): unknown {
  const faults: unknown[] = [];
  try {
    const tree = parseFullYaml(text, (...fault) => void faults.push(fault));
    return tree === undefined || faults.length > 0 ? undefined : withOffsets(tree);
  } catch {
    return undefined;
  }
}

function plain(text: string): unknown {
  const tree = parsePlainYaml(text);
  return tree === undefined ? undefined : withOffsets(tree);
}

describe('parsePlainYaml', () => {
  const read = [
    'a: 1',
    'a: 1\nb: 2\n',
    'a:\n  b: 1\n  c: 2\nd: 3',
    'a:\n- 1\n- 2\nb: 3',
    'a:\n  - 1\n  - b: 2\n    c: 3\n  -\n    d: 4\n  - - 5\n    - 6',
    'a: [1, 2, { b: 3 }]  # end',
    'a: {\n    b: 1,   # one\n    c: [x,\n      y],\n  }\nd: 2',
    'a: "x # y"\nb: \'it\'\'s\'\nc: "line\\nbreak \\u4e2d"',
    '"a b": 1\n\'c\': 2',
    '# comment\n\na: 1 # more\n  # indented comment\nb: 2',
    'a: 预算收入\nb: -0.03\nc: http://x/y#z\nd: 12:30',
    'a: null\nb: ~\nc: "null"\nd: { e: ~ }',
    'a:\nb:\n  c:\n  d: 1',
    '- a\n- b: 1',
    'a: 1\r\nb: [x, y]\r\n',
    'a : 1\nb c: 2',
    'a: [ ]\nb: {}',
    'constructor: 1\n__proto__: 2',
    '- \n- a',
    '  a: 1\n  b: 2',
  ];

  it.each(read)('reads %j as the full parser does', (text) => {
    const tree = plain(text);
    expect(tree).toBeDefined();
    expect(tree).toEqual(full(text));
  });

  const left = [
    '',
    '# nothing',
    'a',
    '---\na: 1',
    'a: &x 1\nb: *x',
    'a: |\n  text',
    'a: >-\n  text',
    'a: one\n  two',
    'a: "one\n  two"',
    'a: !!str 1',
    '? a\n: b',
    'a: 1\na: 2',
    'a: b: c',
    'a: [1, 2',
    'a: [1,, 2]',
    'a: [b: 1]',
    'a: { b, c }',
    'a: {b:1}',
    'a: "\\x41"',
    'a:\t1',
    'a: 1\n b: 2',
    'a:\n  - 1\n b: 2',
    'a: -',
    'a: "x" y',
    'a: @b',
    'a: [\n1]',
    '\ufeffa: 1',
    `${'['.repeat(100)}${']'.repeat(100)}`,
    `${'a'.repeat(2000)}: 1`,
  ];

  it.each(left)('leaves %j to the full parser', (text) => {
    expect(parsePlainYaml(text)).toBeUndefined();
  });

  it('reads the bundled definition', () => {
    const text = readFileSync(new URL('../../fixtures/suizhou-2023/budget.yaml', import.meta.url), 'utf8');
    const tree = plain(text);
    expect(tree).toBeDefined();
    expect(tree).toEqual(full(text));
  });

  it('never reads anything but what the full parser reads', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '预算',
      '-',
      '- ',
      ':',
      ': ',
      '\n',
      '\n  ',
      '\n    ',
      ' ',
      '#',
      ' # c',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      '"',
      "'",
      '"x"',
      "'y'",
      '\\',
      '1.5',
      '-2',
      '~',
      '?',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      'a: ',
      'b: 1',
      '\r\n',
      '- a: 1',
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const tree = plain(source);
        if (tree !== undefined) expect(tree).toEqual(full(source));
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes time in proportion to the text', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `  - { label: 行${i}, amount: ${i}.25 }\n`);
    const spent = await cpuTime(() => {
      expect(parsePlainYaml(`a:\n${rows.join('')}`)).toBeDefined();
      expect(parsePlainYaml(`a: [${'"'.repeat(200_001)}`)).toBeUndefined();
      expect(parsePlainYaml(`${'- '.repeat(100_000)}a`)).toBeUndefined();
    });
    expect(spent).toBeLessThan(5000);
  });
});

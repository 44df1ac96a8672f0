import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES, problemMessage } from '../../src/messages/index.ts';

const source = new URL('../../src/', import.meta.url);

/** Codes as the sources write them: what makes problems gets the code first, sometimes one of two. */
const MADE =
  /(?:\b(?:problem|fault|SyntaxFault|add|at|addKey)|#(?:fail|report|unusable))\(\s*(?:[^';]*\? )?'([a-z]+(?:-[a-z]+)*)'(?: : '([a-z-]+)')?/g;
/** Codes in objects, tuples and variables. */
const NAMED = /\bcode(?:: | = )(?:[^;]*\? )?'([a-z]+(?:-[a-z]+)+)'(?: : '([a-z-]+)')?/g;
const LISTED = /return \['([a-z-]+)', pos|: '((?:file|inflates|too-many)-[a-z-]+)'/g;

/** Codes of a kind of file, by what is wrong in it. */
const FORM = /\b(?:unknownKey|anotherKind): '([a-z-]+)'|: '(not-a-(?:date|fingerprint)|needs-reason)'/g;

const codes = new Set<string>();
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!/^(definition|read|cli|model|policy)\b.*\.ts$/.test(file)) continue;
  const text = readFileSync(new URL(file, source), 'utf8');
  for (const pattern of [MADE, NAMED, LISTED, FORM]) {
    for (const [, one, other] of text.matchAll(pattern)) {
      for (const code of [one, other]) if (code !== undefined) codes.add(code);
    }
  }
}
// Numerals say why they are none by these; `figures.ts` passes them on.
for (const code of ['not-a-number', 'too-many-digits', 'exponent', 'cycle']) codes.add(code);

describe.each(LANGUAGES)('problems in %s', (language) => {
  it('finds codes in the sources', () => {
    expect(codes.size).toBeGreaterThan(45);
  });

  it.each([...codes].sort())('%s has a message', async (code) => {
    const { problems } = await catalogueOf(language);
    expect(Object.keys(problems)).toContain(code);
  });

  it('no message is left without its code', async () => {
    const { problems } = await catalogueOf(language);
    const unused = Object.keys(problems).filter((code) => !codes.has(code) && code !== 'unknown-problem');
    expect(unused).toEqual([]);
  });

  it('shows the data of a code that it does not know', async () => {
    const message = problemMessage({ code: 'brand-new', data: { page: 3 } }, await catalogueOf(language));
    expect(message).toContain('brand-new');
    expect(message).toContain('page: 3');
  });

  it('is not fooled by a code that objects have anyway', async () => {
    const message = problemMessage({ code: 'toString', data: {} }, await catalogueOf(language));
    expect(message).toContain('toString');
  });
});

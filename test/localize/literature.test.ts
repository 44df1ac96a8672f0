import { describe, expect, it } from 'vitest';
import { checkRecord, said } from './records.ts';

/** Scholtus (2009), Automatic correction of simple typing errors in numerical data with balance edits, section 4. */
describe('typing errors under balance edits', () => {
  const edits = ['x1 + x2 - x3', 'x2 - x4', 'x5 + x6 + x7 - x8', 'x3 + x8 - x9', 'x9 - x10 - x11'];
  const record = {
    x1: 1452,
    x2: 116,
    x3: 1568,
    x4: 116,
    x5: 323,
    x6: 76,
    x7: 12,
    x8: 411,
    x9: 1979,
    x10: 1842,
    x11: 137,
  };
  const found = (changes: Partial<typeof record>) => checkRecord({ ...record, ...changes }, edits).map(said);

  it('finds nothing in the consistent record', () => {
    expect(found({})).toEqual([]);
  });

  it('finds two interchanged digits', () => {
    expect(found({ x4: 161 })).toEqual(['x4 116: digits-interchanged']);
  });

  it('finds an added digit beside them, as a finding of its own', () => {
    expect(found({ x4: 161, x9: 19979 })).toEqual(['x4 116: digits-interchanged', 'x9 1979: digit-added']);
  });

  it('leaves open which of three zeros is wrong', () => {
    const all = found({ x4: 161, x5: 0, x6: 0, x7: 0, x9: 19979 });
    expect(all).toContain('x4 116: digits-interchanged');
    expect(all).toContain('x9 1979: digit-added');
    expect(all.filter((text) => text.includes(' or '))).toEqual(['x5 411 or x6 411 or x7 411']);
  });

  it('finds three errors in one component', () => {
    expect(found({ x4: 161, x8: 0, x9: 19979 })).toEqual([
      'x4 116: digits-interchanged',
      'x8 411',
      'x9 1979: digit-added',
    ]);
  });

  it.each([
    ['x1', 1425, 'digits-interchanged'],
    ['x3', 1568000, 'decimal-shift'],
    ['x10', 184, 'digit-omitted'],
    ['x11', -137, 'sign'],
  ] as const)('finds %s keyed as %d', (name, value, cause) => {
    expect(found({ [name]: value })[0]).toBe(`${name} ${record[name]}: ${cause}`);
  });
});

/** Fellegi and Holt (1976): change the fewest variables so that every edit holds. */
describe('the fewest variables', () => {
  it('takes the one variable that all broken edits share', () => {
    const edits = ['a + b - t', 'c + d - u', 't + u - v', 'a + c - w'];
    const record = { a: 73, b: 25, c: 30, d: 45, t: 43, u: 75, v: 118, w: 48 };
    expect(checkRecord(record, edits).map(said)).toEqual(['a 18']);
  });

  it('lists every variable that mends a lone edit', () => {
    expect(checkRecord({ p: 1234, c: 816, t: 2617 }, ['p + c - t']).map(said)).toEqual([
      'p 1801 or c 1383 or t 2050',
    ]);
  });

  it('does not change a pair where a single variable will do', () => {
    const edits = ['a - b', 'a - c', 'a - d'];
    expect(checkRecord({ a: 5000, b: 7310, c: 7310, d: 7310 }, edits).map(said)).toEqual(['a 7310']);
  });
});

/** Scholtus (2008), Algorithms for correcting some obvious inconsistencies in business survey data: signs. */
describe('sign errors in a profit and loss account', () => {
  const edits = [
    'x0r - x0c - x0',
    'x1r - x1c - x1',
    'x2r - x2c - x2',
    'x3r - x3c - x3',
    'x0 + x1 + x2 + x3 - x4',
  ];

  it('finds a balance without its minus', () => {
    const record = {
      x0r: 2100,
      x0c: 1950,
      x0: 150,
      x1r: 0,
      x1c: 10,
      x1: 10,
      x2r: 20,
      x2c: 5,
      x2: 15,
      x3r: 50,
      x3c: 10,
      x3: 40,
      x4: 195,
    };
    expect(checkRecord(record, edits).map(said)).toEqual(['x1 -10: sign']);
  });

  it('finds two of them, each by itself', () => {
    const record = {
      x0r: 3250,
      x0c: 3550,
      x0: 300,
      x1r: 110,
      x1c: 10,
      x1: 100,
      x2r: 50,
      x2c: 90,
      x2: 40,
      x3r: 30,
      x3c: 10,
      x3: 20,
      x4: -220,
    };
    expect(checkRecord(record, edits).map(said)).toEqual(['x0 -300: sign', 'x2 -40: sign']);
  });
});

/** The record of the same report's chapter on rounding errors: no figure has to change for that. */
it('takes what rounding explains for no error', () => {
  const record = { x1: 12, x2: 4, x3: 15, x4: 4, x5: 3, x6: 1, x7: 8, x8: 11, x9: 27, x10: 41, x11: -13 };
  const edits = ['x1 + x2 - x3', 'x2 - x4', 'x5 + x6 + x7 - x8', 'x3 + x8 - x9', 'x9 - x10 - x11'];
  expect(checkRecord(record, edits, '元')).toEqual([]);
  expect(checkRecord(record, edits, '人').length).toBeGreaterThan(0);
});

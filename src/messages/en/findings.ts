import type { FindingMessages } from '../catalogue.ts';

export const findings = {
  expected: (name, expected, printed) => `${name} should be ${expected}, but ${printed} is printed`,
  turned: (name, printed) =>
    `${name}, printed ${printed}, goes the other way: increase and decrease are exchanged`,
  several: (broken, count) => `${broken}; ${count} figures have to be corrected together`,
  suspect: (broken, name, printed) => `${broken}; check ${name}, printed ${printed}`,
  ambiguous: (broken) =>
    `${broken}; the evidence does not say which figure is wrong, so check the suspects below against the source data`,
  label: (broken, name) =>
    `${broken}; each figure has support of its own, so check what ${name} is called and what it covers`,
  part: (broken) =>
    `${broken}; each figure has support of its own, so check for a part left out, counted twice or of another scope`,
  odds: (broken, odds) => `${broken}; rounding could explain it, but at odds below 1 in ${odds}: check it`,
  causes: {
    'digit-replaced': () => 'one digit was mistyped',
    'digit-omitted': () => 'one digit was left out',
    'digit-added': () => 'one digit too many was typed',
    'digits-interchanged': () => 'two neighbouring digits were interchanged',
    'decimal-shift': () => 'the decimal point moved',
    sign: () => 'the sign is turned round',
    'unit-factor': () => 'the unit was mistaken (元 for 万元, for example)',
    'ratio-as-percent': () => 'a ratio was printed as a percentage',
    'stale-prior': ({ source }) => `a figure of the prior year was left in${after(source)}`,
    copied: ({ source }) => `a figure was copied from elsewhere${after(source)}`,
    swapped: ({ source }) => `exchanged with another figure${after(source)}`,
    'operand-mistyped': ({ source, keyed, slip }) =>
      `computed with ${source} keyed as ${keyed} (${slip}), which gives exactly this`,
    'stale-pair': () =>
      'it agrees with the figures computed from it: probably left from a draft when the totals changed',
    'part-missing': () => 'a part is left out',
    'part-doubled': ({ source }) => `a part is counted twice${after(source)}`,
    'other-total': ({ readings }) => `the parts belong to another total${after(readings)}`,
    'other-base': ({ readings }) => `wrong base: it fits when divided by another figure${after(readings)}`,
    'scope-unstated': ({ readings }) => `the scope is not stated, and no reading fits${after(readings)}`,
    'two-values': () => 'one figure is stated with two values',
    wording: () => 'the word does not agree with the figures; probably copied from another sentence',
  },
  slips: {
    'digit-replaced': 'a digit mistyped',
    'digit-omitted': 'a digit left out',
    'digits-interchanged': 'two neighbouring digits interchanged',
    'digit-added': 'a digit added',
  },
  readings: {
    'any-of': 'another reading fits',
    plugged: 'a share was adjusted so that all add up to 100%',
    'other-total': 'it fits another total exactly',
    'other-base': 'wrong base: it fits when divided by another figure',
    'other-whole': 'wrong whole: it fits as a share of another figure',
    'other-scope': 'another scope: it fits there',
  },
  remarks: {
    'missing-percent': (text) => `a percentage lacks its %: ${text}; add it`,
    'unmade-choice': (text) => `a choice of the template was not made: ${text}; delete what does not apply`,
    'percent-without-number': (text) => `a number is missing before %: ${text}; fill it in`,
    'unit-without-number': (text) => `an amount is missing before its unit: ${text}; fill it in`,
    placeholder: (text) => `a placeholder was not filled in: ${text}; fill it in`,
    'placeholder-in-table': (text) => `a table still holds a placeholder: ${text}; fill it in`,
    'stale-year': (text) => `the year seems to be left from last year's template: ${text}; correct it`,
    'level-mix': (text) => `department and unit are mixed up: ${text}; use one`,
    'old-class-name': (text) => `the class name is out of date: ${text}; use the present one`,
    'doubled-punctuation': (text) => `punctuation is doubled: ${text}; remove one`,
    'zero-change': (text) => `a change of 0 should read 持平: ${text}; reword it`,
    'missing-word': (text) => `a word seems to be missing: ${text}; complete it`,
    'opposite-reason': (text) => `the reason contradicts the change: ${text}; correct one of them`,
    'misprinted-code': (text) => `the code is misprinted: ${text}; correct it`,
    'empty-table-without-note': (text) =>
      `an empty table has no note: ${text}; say that there is nothing to report`,
    'note-for-wrong-fund': (text) => `the note of an empty table is about another fund: ${text}; correct it`,
    'note-under-filled-table': (text) =>
      `a note says that the table is empty, but it is filled: ${text}; check it`,
  },
  remark: (code, text) => `${text} (${code}); check it`,
} satisfies FindingMessages;

function after(detail: string): string {
  return detail === '' ? '' : `: ${detail}`;
}

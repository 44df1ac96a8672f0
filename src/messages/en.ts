import type { Base } from '../model/aspects.ts';
import type { Catalogue } from './catalogue.ts';
import { commandLine } from './en/command-line.ts';
import { findings } from './en/findings.ts';
import { problems } from './en/problems.ts';
import { rules } from './en/rules.ts';
import { plural } from './format.ts';

const BASES: Readonly<Record<Base, string>> = {
  prior: 'the prior year',
  'prior-final': "the prior year's final account",
  initial: 'the initial budget',
  adjusted: 'the adjusted budget',
  budget: 'the budget',
  executed: 'the executed amount',
  opening: 'the opening balance',
};

export const en = {
  language: 'en',
  words: {
    severities: { error: 'error', warning: 'warning', hint: 'hint' },
    verdicts: {
      holds: 'hold',
      rounding: 'rounding',
      truncation: 'truncation',
      'last-digit': 'last digit',
      scope: 'scope',
      'zero-base': 'zero base',
      inconsistent: 'inconsistent',
      unchecked: 'unchecked',
    },
    roles: {
      total: 'total',
      part: 'part',
      current: 'current',
      base: 'base',
      change: 'change',
      rate: 'rate',
      share: 'share',
      whole: 'whole',
      completion: 'completion',
      stated: 'stated first',
      restated: 'stated again',
      constant: 'constant',
      word: 'word',
    },
    kinds: { budget: 'budget', 'final-account': 'final account' },
    reasons: {
      blank: 'a figure is blank, and blank is not 0',
      unreadable: 'a figure could not be read',
      'base-within-rounding-of-zero': 'the base is so small that it may be 0',
      'incomparable-units': 'the units cannot be added or compared',
      'base-unknown': 'no base is given',
      'whole-unknown': 'no whole is given',
      'part-without-amount': 'a part has no amount',
      'total-without-amount': 'the total has no amount',
      'list-not-exhaustive': 'the list does not claim to be complete',
      'suspect-reading': 'the table seems to be misread: rows missing, doubled or shifted',
      'announced-table-missing':
        'announced in the contents, but not in the text (a picture or an attachment)',
      'no-text-layer': 'the page has no text layer (a scan)',
      picture: 'what a picture shows cannot be read',
      'unreadable-font': 'the font cannot be turned into text',
      'hidden-sheet': 'a hidden sheet is not checked',
      'embedded-file': 'an embedded file is not checked',
      'formula-without-value': 'a formula was saved without its value',
      'unit-unknown': 'no unit was found, so it is compared with nothing else',
      'columns-unknown': 'header and rows do not fit each other, so its columns cannot be told',
      incomplete: 'rows are missing',
      'duplicate-code': 'a code stands twice; it may be misread',
      'fails-in-every-column': 'a row fails in every column; rows may be missing or doubled',
      'mostly-failing': 'most rows fail; the header may be misread',
      'name-unknown': 'nothing in this document goes by this name',
      'name-ambiguous': 'several figures of this document go by this name, and they differ',
    },
    places: {
      text: ({ line, column }) => `line ${line} column ${column}`,
      definition: ({ line, column }) => `line ${line} column ${column}`,
      page: ({ page, table, row }) => join(`page ${page}`, table && `table ${table}`, row && `row ${row}`),
      docx: ({ part, paragraph, table, row, column }) =>
        table === undefined
          ? join(part, `paragraph ${paragraph}`)
          : join(part, `table ${table}`, row && `row ${row}`, column && `column ${column}`),
      cell: ({ sheet, cell }) => `sheet ${sheet}!${cell}`,
    },
    inFile: (file, place) => `${file}, ${place}`,
    figure: (label, statistic, base) => {
      const against = base === undefined ? 'its base' : BASES[base];
      switch (statistic) {
        case 'change':
          return `the change of ${label} from ${against}`;
        case 'rate':
          return `the rate of change of ${label} from ${against}`;
        case 'share':
          return `the share of ${label}`;
        case 'completion':
          return `the completion of ${label} against ${against}`;
        default:
          return label;
      }
    },
    yearFigure: (label, year) => `${label} of ${year}`,
    baseFigure: (label, base) => `${label} of ${base === undefined ? 'its base' : BASES[base]}`,
  },
  rules,
  findings,
  report: {
    printed: (text) => `printed ${text}`,
    difference: (difference, rounding) =>
      `off by ${difference}${rounding === undefined ? '' : ` (rounding at most ${rounding})`}`,
    shouldBe: (name, printed, expected) => `${name}: ${printed}, should be ${expected}`,
    would: (name, printed, expected) => `${name}: ${printed} (${expected}, if this alone is wrong)`,
    wouldExchanged: (name, printed, expected) =>
      `${name}: ${printed} (${expected}, if the two are exchanged)`,
    reading: (figures, made, miss) =>
      `${figures.join(', ')}${made === undefined ? '' : ` ${figures.length === 1 ? 'gives' : 'give'} ${made}`}${miss === undefined ? '' : ` (off by ${miss})`}`,
    of: (name, arithmetic) => `${name}: ${arithmetic}`,
    range: (low, high) => `${low} to ${high}`,
    partMissing: (name, amount) =>
      `a part of ${name} that is left out${amount === undefined ? '' : `, about ${amount}`}`,
    partDoubled: (name, amount) => `${amount} too much among the parts of ${name}`,
    labelDoubtful: (name, printed) => `what ${name} ${printed} is called or covers`,
    computedFrom: (figure, from, expected) =>
      `${figure} was computed from ${from}${expected === undefined ? '' : ` and should be ${expected}`}`,
    copyOf: (figure, from, expected) =>
      `${figure} repeats ${from}${expected === undefined ? '' : ` and should be ${expected}`}`,
    witnesses: 'witness',
    consequences: 'follows',
    suspects: 'suspect',
    corrections: 'fix',
    cause: 'cause',
    because: 'because',
    cut: 'too many figures are involved to try every explanation',
    more: (count) => `and ${count} more`,
    year: (year, kind) => (kind === undefined ? `${year}` : `${kind} ${year}`),
    clean: 'no findings',
    nothing: 'nothing to check',
    findings: (count, bySeverity) => `${plural(count, 'finding')}: ${bySeverity}`,
    relations: (count, byVerdict) =>
      `${plural(count, 'relation')}${byVerdict === '' ? '' : `: ${byVerdict}`}`,
    amounts: (checked, all) => `${checked}/${all} amounts checked`,
    unread: (first, count) =>
      `not checked: ${first.join(', ')}${count > first.length ? ` and ${count - first.length} more` : ''}`,
    suppressed: (ignored, accepted) =>
      [
        ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ...(accepted > 0 ? [`${accepted} accepted in the baseline`] : []),
      ].join(', '),
    severityCount: (word, count) => plural(count, word),
    verdictCount: (word, count) => `${count} ${word}`,
    shown: (verdict, count) => `${verdict} (${count})`,
    columns: {
      rule: 'rule',
      place: 'place',
      figure: 'figure',
      equation: 'equation',
      difference: 'off by (rounding)',
      reason: 'reason',
      severity: 'severity',
      checks: 'checks that',
    },
  },
  problems,
  commandLine,
} satisfies Catalogue;

function join(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== 0).join(' ');
}

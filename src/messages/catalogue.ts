import type { Base, Statistic } from '../model/aspects.ts';
import type { Kind } from '../model/budget.ts';
import type { CauseId, Explanation } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Alternative, Role, Severity, UnjudgedReason } from '../model/relation.ts';
import type { UncheckedReason, VerdictKind } from '../model/verdict.ts';
import type { CommandLineMessages } from './command-line.ts';
import type { ProblemMessages } from './problems.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All that gouji says in one language. A catalogue that lacks a key does not compile. */
export interface Catalogue {
  readonly language: Language;
  readonly words: Words;
  readonly rules: Readonly<Record<RuleId, RuleMessages>>;
  readonly findings: FindingMessages;
  readonly report: ReportMessages;
  readonly problems: ProblemMessages;
  readonly commandLine: CommandLineMessages;
}

export const RULE_IDS = [
  'breakdown',
  'nested-breakdown',
  'column-sum',
  'code-hierarchy',
  'row-sum',
  'balance',
  'share',
  'shares-to-100',
  'change',
  'rate',
  'change-of-parts',
  'prior-of-parts',
  'completion',
  'restated',
  'part-within-whole',
  'form',
  'wording',
  'zero-base',
  'declared',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Slips that extracting a document finds. */
export const REMARK_CODES = [
  'missing-percent',
  'unmade-choice',
  'percent-without-number',
  'unit-without-number',
  'placeholder',
  'placeholder-in-table',
  'stale-year',
  'level-mix',
  'old-class-name',
  'doubled-punctuation',
  'zero-change',
  'missing-word',
  'opposite-reason',
  'misprinted-code',
  'empty-table-without-note',
  'note-for-wrong-fund',
  'note-under-filled-table',
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];

/** Why something in a document could not be read, as extraction says it. */
export const UNREAD_REASONS = [
  'announced-table-missing',
  'no-text-layer',
  'picture',
  'unreadable-font',
  'hidden-sheet',
  'embedded-file',
  'formula-without-value',
  'unit-unknown',
  'columns-unknown',
  'incomplete',
  'duplicate-code',
  'fails-in-every-column',
  'mostly-failing',
  'name-unknown',
  'name-ambiguous',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** The words for what the model has ids for. */
export interface Words {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<VerdictKind, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly reasons: Readonly<Record<UncheckedReason | UnjudgedReason | UnreadReason, string>>;
  readonly places: { readonly [K in Place['kind']]: (place: Extract<Place, { kind: K }>) => string };
  /** A place, where a disclosure has several files. */
  inFile(file: string, place: string): string;
  /** What a figure is called: by its label, what it measures, and against what. */
  figure(label: string, statistic: Statistic, base: Base | undefined): string;
  /** An amount that others are compared with, where only its role tells it from its line's own amount. */
  baseFigure(label: string, base: Base | undefined): string;
  /** An amount of another year than the document's. */
  yearFigure(label: string, year: number): string;
}

export interface RuleMessages {
  /** What the rule checks, in one line. */
  readonly checks: string;
  /** What is wrong where a relation of the rule breaks. */
  broken(words: BrokenWords): string;
}

/** Values of a broken relation, as texts with their units. */
export interface BrokenWords {
  /** What the stated figure is called. */
  readonly name: string;
  readonly stated: string;
  /** What the other figures give. */
  readonly computed: string;
  /** The word of a claim, as printed. */
  readonly word: string;
  /** The user's reason for a relation of their own. */
  readonly because: string;
}

/** Sentences that say what is wrong and what to do. */
export interface FindingMessages {
  /** A suspect whose right value is known. */
  expected(name: string, expected: string, printed: string): string;
  /** An increase for a decrease, or the other way round. */
  turned(name: string, printed: string): string;
  /** Several suspects that are certain; what each should be follows. */
  several(broken: string, count: number): string;
  /** A figure without a right value: it has no number, or none follows. */
  suspect(broken: string, name: string, printed: string): string;
  /** The evidence leaves several suspects. */
  ambiguous(broken: string): string;
  label(broken: string, name: string): string;
  part(broken: string): string;
  /** Possible by rounding, but improbable; `odds` is the n of "1 in n". */
  odds(broken: string, odds: string): string;
  readonly causes: Readonly<Record<CauseId, (words: CauseWords) => string>>;
  readonly slips: Readonly<Record<NonNullable<Explanation['slip']>, string>>;
  /** Other readings of a relation that fit. */
  readonly readings: Readonly<Record<Alternative['tag'], string>>;
  /** Slips that are no relation, by their code. */
  readonly remarks: Readonly<Record<RemarkCode, (text: string) => string>>;
  /** A remark with a code that the catalogue does not know, such as one of the user's own. */
  remark(code: string, text: string): string;
}

/** What is known of a cause; empty where it is not. */
export interface CauseWords {
  /** The figure that the wrong one was taken from or exchanged with, or the operand that was mistyped. */
  readonly source: string;
  /** What the operand was keyed as, and how. */
  readonly keyed: string;
  readonly slip: string;
  /** The other readings: their figures and by how much they miss. */
  readonly readings: string;
}

export interface ReportMessages {
  readonly printed: (text: string) => string;
  readonly difference: (difference: string, rounding: string | undefined) => string;
  readonly shouldBe: (name: string, printed: string, expected: string) => string;
  readonly would: (name: string, printed: string, expected: string) => string;
  /** As `would`, of two figures that stand in each other's place. */
  readonly wouldExchanged: (name: string, printed: string, expected: string) => string;
  /** What a reading goes by, what it makes of these figures, and by how much that misses. */
  readonly reading: (
    figures: readonly string[],
    made: string | undefined,
    miss: string | undefined,
  ) => string;
  readonly of: (name: string, arithmetic: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly partMissing: (name: string, amount: string | undefined) => string;
  readonly partDoubled: (name: string, amount: string) => string;
  readonly labelDoubtful: (name: string, printed: string) => string;
  readonly computedFrom: (figure: string, from: string, expected: string | undefined) => string;
  readonly copyOf: (figure: string, from: string, expected: string | undefined) => string;
  readonly witnesses: string;
  readonly consequences: string;
  readonly suspects: string;
  readonly corrections: string;
  readonly cause: string;
  readonly because: string;
  readonly cut: string;
  readonly more: (count: number) => string;
  readonly year: (year: number, kind: string | undefined) => string;
  readonly clean: string;
  /** A blank form, a text without figures that belong together. */
  readonly nothing: string;
  readonly findings: (count: number, bySeverity: string) => string;
  readonly relations: (count: number, byVerdict: string) => string;
  readonly amounts: (checked: number, all: number) => string;
  /** What could not be read: the first of them, and how many there are. */
  readonly unread: (first: readonly string[], count: number) => string;
  /** Findings that the project's own decisions took out. */
  readonly suppressed: (ignored: number, accepted: number) => string;
  readonly severityCount: (word: string, count: number) => string;
  readonly verdictCount: (word: string, count: number) => string;
  readonly shown: (verdict: string, count: number) => string;
  readonly columns: Readonly<
    Record<'rule' | 'place' | 'figure' | 'equation' | 'difference' | 'reason' | 'severity' | 'checks', string>
  >;
}

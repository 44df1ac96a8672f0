import type { Aspects, Base } from './aspects.ts';
import type { Fact } from './fact.ts';
import type { RoundingMode } from './interval.ts';
import type { Place } from './place.ts';
import type { Severity, Strength, Term, Word } from './relation.ts';

/** All that a document says in numbers. From here on everything is ids, enums and numbers. */
export interface Budget {
  readonly entity?: string;
  readonly year?: number;
  readonly kind?: Kind;
  /** How the document's figures were cut to their decimals; undefined: not declared. */
  readonly mode?: RoundingMode;
  readonly statements: readonly Statement[];
  /** Every printed number, in document order. */
  readonly facts: readonly Fact[];
  readonly restatements: readonly Restatement[];
  readonly balances: readonly Balance[];
  readonly declared: readonly Declared[];
  readonly remarks: readonly Remark[];
  readonly unread: readonly Unread[];
}

export const KINDS = ['budget', 'final-account'] as const;
export type Kind = (typeof KINDS)[number];

/** A section of prose or a table, in document order. */
export type Statement = Section | Table;

export interface Section {
  readonly kind: 'section';
  readonly title: string;
  /** Outermost lines; parts hang below them. */
  readonly lines: readonly Line[];
}

/** Something with an amount and all that the text says of it. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly aspects: Aspects;
  /** The line whose part this one is. */
  readonly parent?: Line;
  readonly amount?: Fact;
  readonly comparisons: readonly Comparison[];
  readonly shares: readonly Share[];
  readonly breakdowns: readonly Breakdown[];
}

/** What is said of an amount against a base: 较上年934.86万元增加605.69万元,增加了64.79%; 完成年初预算的95.45%. */
export interface Comparison {
  readonly base: Base;
  /** The base's own amount, where printed. */
  readonly value?: Fact;
  /** Signed. */
  readonly change?: Fact;
  readonly rate?: Fact;
  readonly completion?: Fact;
  readonly wording?: Wording;
  /** Figures that the text names as bases, any of which the rate may mean. */
  readonly bases: readonly (readonly Term[])[];
}

/** A word that claims something of a difference: 增加, 持平, 大于. */
export interface Wording {
  readonly word: Word;
  /** The word as a fact: its text and place; the value that it states, if it states one. */
  readonly fact: Fact;
}

/** 占…的p%. */
export interface Share {
  readonly fact: Fact;
  /** The wholes that the text names, any of which may be meant; empty: the total whose part the line is. */
  readonly wholes: readonly (readonly Term[])[];
}

export interface Breakdown {
  /** The classification: 功能分类. */
  readonly by?: string;
  /** The parts do not claim to be all: 主要用于, 等, 其中 before a selection. */
  readonly partial: boolean;
  /** Whether the text says what is broken down, or only how (按支出经济分). */
  readonly named: boolean;
  /** What the parts add up to: the line's own amount, or the total that the text names. */
  readonly total?: Fact;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly line: Line;
  readonly sign: 1 | -1;
  /** Stands in another passage and is only referred to. */
  readonly reference: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly title: string;
  /** Id of the official form, where known. */
  readonly form?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Why the table's structure is not to be trusted: no sum of it is judged. */
  readonly suspect?: Suspicion;
  /** The table leaves blank what is nothing: its other sums close without their blank parts. */
  readonly blanks?: 'nothing';
}

/**
 * Whether what the columns of a table are about is in doubt: their sums mostly fail, as when a header is read a column
 * off. Its figures are then not known to be the same as any others.
 */
export function isMisread({ suspect, columns }: Table): boolean {
  return suspect === 'mostly-failing' || columns.some((column) => column.suspect !== undefined);
}

/**
 * Why the reading of a table, rather than the budget, is the first suspect. `incomplete`: rows are missing.
 * `duplicate-code`: a code stands twice. `fails-in-every-column`: a row misses by an amount that closes across its
 * columns, as when rows are lost or read twice. `mostly-failing`: more sums of its kind fail than tie.
 */
export const SUSPICIONS = [
  'incomplete',
  'duplicate-code',
  'fails-in-every-column',
  'mostly-failing',
] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Columns that add up to this one, as indexes with a sign. */
  readonly sum?: readonly Addend[];
  /** Columns whose quotient this one is: 增减% = 增减额 / 上年. */
  readonly ratio?: { readonly over: readonly Addend[]; readonly under: readonly Addend[] };
  /** Its sums over columns are not to be trusted. */
  readonly suspect?: Suspicion;
  /** Rates, shares of something else, completions: the figures of its rows do not add up to one another. */
  readonly additive?: false;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  /** Index of the row that this one is a part of. */
  readonly parent?: number;
  /** Only shown within its parent (其中), not adding up to it. */
  readonly within: boolean;
  /** Rows that add up to this one, as indexes with a sign. */
  readonly sum?: readonly Addend[];
  /** The rows that add up to it are not to be trusted. */
  readonly suspect?: Suspicion;
  /** One for each column; undefined where the grid has no cell. */
  readonly cells: readonly (Fact | undefined)[];
}

export interface Addend {
  readonly index: number;
  readonly sign: 1 | -1;
}

/** A figure that is the same quantity as another, or as any one of several. */
export interface Restatement {
  readonly fact: Fact;
  readonly candidates: readonly (readonly Term[])[];
  readonly strength: Strength;
}

/** Two totals that must be equal, with what is known of their years before: 收入总计 = 支出总计. */
export interface Balance {
  readonly left: Balanced;
  readonly right: Balanced;
}

export interface Balanced {
  readonly amount: Fact;
  readonly comparisons: readonly Comparison[];
}

/** A relation of the user's own. */
export interface Declared {
  readonly form: 'zero' | 'ratio' | 'at-most' | 'claim';
  readonly terms: readonly Term[];
  readonly under?: readonly Term[];
  readonly quotient?: Fact;
  readonly word?: Wording;
  readonly strength: Strength;
  readonly severity?: Severity;
  readonly because: string;
}

/** A slip that is no relation. */
export interface Remark {
  readonly code: string;
  readonly data: Readonly<Record<string, string>>;
  readonly text: string;
  readonly place?: Place;
}

/** Something that could not be read or is known to be missing, so that nothing says it was checked. */
export interface Unread {
  readonly what: string;
  readonly reason: string;
  readonly place?: Place;
}

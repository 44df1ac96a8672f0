import type { Language } from './catalogue.ts';
import { batch as en } from './en/batch.ts';
import { batch as zh } from './zh-CN/batch.ts';

/** What is said of many files together: while they are checked, when that is broken off, and at the end. */
export interface BatchMessages {
  readonly progress: (progress: ProgressWords) => string;
  /** The first names of the files that were not checked, and how many there are. */
  readonly interrupted: (first: readonly string[], missing: number, all: number) => string;
  /** After an interruption: how the rest is checked. */
  readonly resumeWith: (file: string) => string;
  readonly watching: (files: number) => string;
  readonly summary: SummaryMessages;
}

export interface ProgressWords {
  readonly done: number;
  readonly all: number;
  readonly findings: number;
  /** Files in a second. */
  readonly rate: number;
  /** Seconds that are probably left; undefined while too little is known. */
  readonly left: number | undefined;
}

export interface SummaryMessages {
  readonly title: string;
  readonly files: (checked: number, all: number, failed: number, notAssessable: number) => string;
  readonly departments: (count: number) => string;
  /** Sums of money that hold to the last digit, within rounding, and that do not. */
  readonly sums: (exact: number, rounding: number, other: number) => string;
  readonly byRule: (list: string) => string;
  readonly byCause: (list: string) => string;
  readonly unchecked: (count: number, list: string) => string;
}

const MESSAGES: Readonly<Record<Language, BatchMessages>> = { zh, en };

export function batchMessages(language: Language): BatchMessages {
  return MESSAGES[language];
}

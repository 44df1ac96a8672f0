import type { DifferenceKind } from '../diff/kinds.ts';
import type { Language } from './catalogue.ts';
import { diffMessages as en } from './en/diff.ts';
import { diffMessages as zh } from './zh-CN/diff.ts';

/** What the comparison of two documents says. */
export interface DiffMessages {
  /** The heading of each list, with how many quantities are in it. */
  readonly lists: Readonly<Record<DifferenceKind, (count: number, year: number | undefined) => string>>;
  readonly columns: Readonly<Record<'figure' | 'old' | 'new' | 'difference' | 'rate' | 'place', string>>;
  /** A difference between percentages. */
  readonly points: (difference: string) => string;
  readonly old: string;
  readonly new: string;
  readonly same: (count: number) => string;
  readonly counts: Readonly<Record<'changed' | 'appeared' | 'vanished', (count: number) => string>>;
  /** How much of what the new document says of the old one's year is what the old one says. */
  readonly prior: (same: number, different: number, year: number) => string;
}

export function diffMessages(language: Language): DiffMessages {
  return language === 'zh' ? zh : en;
}

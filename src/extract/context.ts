import type { Remark, Restatement, Unread } from '../model/budget.ts';
import type { Document } from '../model/document.ts';
import type { Facts } from './facts.ts';

/** What is known of a document before its tables and sentences are read: title, year, kind. */
export interface DocumentContext {
  readonly document: Document;
  readonly entity: string | undefined;
  readonly level: 'department' | 'unit' | undefined;
  readonly year: number | undefined;
  readonly kind: 'budget' | 'final-account' | undefined;
}

/** Where extraction puts what it finds. */
export interface Sink {
  readonly facts: Facts;
  readonly remarks: Remark[];
  readonly unread: Unread[];
  readonly restatements: Restatement[];
}

import type { Catalogue } from '../messages/index.ts';

/** What every report for other programs is made with. */
export interface ReportOptions {
  readonly catalogue: Catalogue;
  /** Of gouji. */
  readonly version: string;
}

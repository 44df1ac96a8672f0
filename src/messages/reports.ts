import type { Language, RemarkCode } from './catalogue.ts';
import { reports as en } from './en/reports.ts';
import { reports as zh } from './zh-CN/reports.ts';

/** What the reports for other programs and for the browser say besides the sentences of the findings. */
export interface ReportsMessages {
  /** What each slip that is no relation is about, in one line. */
  readonly remarks: Readonly<Record<RemarkCode, string>>;
  /** Where a rule is explained. */
  readonly ruleHelp: (id: string, checks: string) => string;
  /** A figure that a finding involves. */
  readonly involved: (name: string, printed: string) => string;
  readonly notChecked: string;
  readonly unchecked: (count: number) => string;
  readonly files: (count: number) => string;
  readonly failedFiles: (count: number) => string;
  readonly sheet: string;
  /** Headings of a table of findings. */
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly html: HtmlMessages;
}

export type ColumnId =
  | 'file'
  | 'entity'
  | 'year'
  | 'severity'
  | 'rule'
  | 'place'
  | 'line'
  | 'column'
  | 'figure'
  | 'printed'
  | 'expected'
  | 'unit'
  | 'difference'
  | 'rounding'
  | 'equation'
  | 'message'
  | 'cause'
  | 'fingerprint';

export interface HtmlMessages {
  readonly title: string;
  readonly skip: string;
  readonly document: string;
  readonly findings: string;
  readonly coverage: string;
  readonly filters: string;
  readonly all: string;
  readonly severity: string;
  readonly rule: string;
  readonly print: string;
  readonly legend: string;
  readonly marks: Readonly<Record<MarkState, string>>;
  /** What the keys do. */
  readonly keys: string;
  /** Says of a figure in the document what became of it, before its relations. */
  readonly figureState: (name: string, state: string) => string;
  readonly noRelation: string;
  readonly moreRelations: (count: number) => string;
  readonly showInDocument: string;
  readonly where: string;
  readonly picture: (figures: number, relations: number) => string;
  readonly pictureHint: string;
  readonly elsewhere: string;
  readonly notShown: string;
  readonly hiddenByFilter: (shown: number, all: number) => string;
  readonly back: string;
  readonly chart: string;
  readonly byRule: string;
  readonly byEntity: string;
  readonly batch: (files: number) => string;
  readonly sortHint: string;
  readonly status: string;
  readonly failed: string;
  readonly notAssessable: string;
  readonly checked: string;
  readonly amounts: string;
  readonly page: (number: number) => string;
  readonly made: (version: string) => string;
  /** The fewest words for a page without its script. */
  readonly noScript: string;
}

/** What became of a figure of the document. */
export type MarkState = 'error' | 'warning' | 'hint' | 'holds' | 'rounding' | 'unchecked';

const MESSAGES: Readonly<Record<Language, ReportsMessages>> = { zh, en };

export function reportsMessages(language: Language): ReportsMessages {
  return MESSAGES[language];
}

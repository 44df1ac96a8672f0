import type { HtmlMessages } from '../../messages/reports.ts';
import type { PlacedText } from '../../model/document.ts';
import type { Fact } from '../../model/fact.ts';
import type { Place } from '../../model/place.ts';
import type { Severity } from '../../model/relation.ts';
import type { Checked } from '../outcome.ts';
import type { Speaker } from '../speaker.ts';
import type { FigureState } from './figures.ts';
import type { Span } from './locate.ts';
import type { Source } from './source.ts';

/** A slip that is no figure: marked in the document as figures are. */
export interface RemarkMark {
  readonly kind: 'remark';
  readonly text: string;
  readonly place: Place | undefined;
  /** Index of its finding. */
  readonly finding: number;
  readonly severity: Severity;
}

export type Marked = Fact | RemarkMark;

/** What the parts of one file's page have in common. */
export interface FileContext {
  /** Begins every id of the file, so that a page may have many files. */
  readonly id: string;
  readonly outcome: Checked;
  readonly speaker: Speaker;
  readonly words: HtmlMessages;
  readonly source: Source;
  readonly states: ReadonlyMap<Fact, FigureState>;
  readonly spans: ReadonlyMap<PlacedText, readonly Span<Marked>[]>;
  /** The figures and remarks that the document shows. */
  readonly located: ReadonlySet<Marked>;
  readonly remarks: readonly RemarkMark[];
}

export function figureId({ id }: FileContext, fact: Fact): string {
  return `${id}f${fact.index}`;
}

export function findingId({ id }: FileContext, index: number): string {
  return `${id}n${index + 1}`;
}

export function remarkId({ id }: FileContext, { finding }: RemarkMark): string {
  return `${id}r${finding + 1}`;
}

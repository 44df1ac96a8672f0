import type { Remark } from '../../model/budget.ts';
import { isBlankForm } from './blank-form.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { levelMix } from './level-mix.ts';
import { missingPercent } from './missing-percent.ts';
import { missingWord } from './missing-word.ts';
import { oldClassName } from './old-class-name.ts';
import { oppositeReason } from './opposite-reason.ts';
import { type Detector, excerpt, type RemarkContext, type RemarkParagraph } from './slip.ts';
import { staleYear } from './stale-year.ts';
import { templateResidue } from './template-residue.ts';
import { zeroChange } from './zero-change.ts';

export { isBlankForm } from './blank-form.ts';
export type { RemarkContext, RemarkParagraph } from './slip.ts';

const DETECTORS: readonly Detector[] = [
  missingPercent,
  templateResidue,
  staleYear,
  levelMix,
  oldClassName,
  doubledPunctuation,
  zeroChange,
  missingWord,
  oppositeReason,
];

/**
 * Slips of the prose that need no arithmetic, in the order of the text. A blank form has none: what would be a slip
 * elsewhere is what it is for.
 */
export function remarksOf(paragraphs: readonly RemarkParagraph[], context: RemarkContext): Remark[] {
  if (isBlankForm(paragraphs)) return [];
  return DETECTORS.flatMap((detect) => detect(paragraphs, context))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    .map((slip): Remark => {
      const { text, place: placeOf } = paragraphs[slip.paragraph]!;
      const place = placeOf(slip.start);
      return { code: slip.code, data: slip.data, text: excerpt(text, slip), ...(place && { place }) };
    });
}

import type { Catalogue } from '../messages/index.ts';
import type { Base } from '../model/aspects.ts';
import type { Budget } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';
import type { Place } from '../model/place.ts';
import { type Relation, termsOf } from '../model/relation.ts';

/** What a figure is called in a sentence: its label, what it measures, against what or of which year. */
export function nameOf(fact: Fact, isBase: boolean, budget: Budget, { words }: Catalogue): string {
  const { label, aspects } = fact;
  const { statistic, base, year, stage } = aspects;
  if (statistic !== 'amount' && statistic !== 'count') return words.figure(label, statistic, base);
  const otherYear = year !== undefined && budget.year !== undefined && year !== budget.year;
  if (isBase) return words.baseFigure(label, otherYear ? 'prior' : baseOfStage(stage));
  return otherYear ? words.yearFigure(label, year) : words.figure(label, statistic, undefined);
}

function baseOfStage(stage: Fact['aspects']['stage']): Base | undefined {
  return stage === 'initial' || stage === 'adjusted' || stage === 'executed' || stage === 'opening'
    ? stage
    : undefined;
}

/** The figure or word that a relation is about: the one that is stated. */
export function subjectOf(relation: Relation): Fact {
  if (relation.form === 'ratio') return relation.quotient.fact;
  return relation.form === 'claim' ? relation.wordFact : relation.terms.at(-1)!.fact;
}

/** Whether a relation measures against the fact. */
export function isBaseIn(relation: Relation, fact: Fact): boolean {
  return termsOf(relation).some((term) => term.fact === fact && term.role === 'base');
}

/** A place in words. */
export function placeText(place: Place | undefined, { words }: Catalogue): string {
  if (!place) return '';
  const say = words.places[place.kind] as (place: Place) => string;
  const where = say(place);
  return place.file === undefined ? where : words.inFile(place.file, where);
}

/** Why something could not be read: a reason that the catalogue knows, or a text of the user's own. */
export function unreadReason(reason: string, { words }: Catalogue): string {
  return Object.hasOwn(words.reasons, reason) ? words.reasons[reason as keyof typeof words.reasons] : reason;
}

import type { Fact } from '../../model/fact.ts';
import type { Verdict } from '../../model/verdict.ts';
import { differenceText, equationOf } from '../equation.ts';
import { nameOf } from '../names.ts';
import { fixed } from '../numbers.ts';
import { printable } from '../text.ts';
import type { FileContext } from './context.ts';
import type { Html } from './markup.ts';

/** Relations that are shown of one figure, and terms of each. */
const MOST = { relations: 6, terms: 14 };

/**
 * The arithmetic of every figure, for the page's script: names, and the relations as indexes into one list. Data, not
 * a program: no character in it can end the element that it stands in.
 */
export function arithmeticData(context: FileContext): Html {
  const { states, speaker, words } = context;
  const { budget, catalogue } = speaker;
  const relations: string[][] = [];
  const known = new Map<Verdict, number>();
  const indexOf = (verdict: Verdict): number => {
    const index = known.get(verdict);
    if (index !== undefined) return index;
    known.set(verdict, relations.length);
    relations.push(relationData(verdict, context));
    return relations.length - 1;
  };
  const figures: Record<string, unknown[]> = {};
  for (const [fact, { state, verdicts }] of states) {
    const more = verdicts.length - MOST.relations;
    figures[fact.index] = [
      printable(words.figureState(nameOf(fact, false, budget, catalogue), words.marks[state])),
      verdicts.slice(0, MOST.relations).map(indexOf),
      verdicts.length === 0 ? words.noRelation : more > 0 ? words.moreRelations(more) : '',
    ];
  }
  const json = JSON.stringify({ figures, relations });
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ) as Html;
}

function relationData(verdict: Verdict, { speaker }: FileContext): string[] {
  const { catalogue } = speaker;
  const { kind, relation, reason } = verdict;
  const note = reason
    ? catalogue.words.reasons[reason]
    : missText(verdict, speaker.catalogue.report.difference);
  return [
    kind,
    relation.rule,
    catalogue.words.verdicts[kind],
    printable(equationOf(verdict, MOST.terms)),
    note,
  ];
}

function missText(
  verdict: Verdict,
  say: (difference: string, rounding: string | undefined) => string,
): string {
  const { difference, rounding, relation } = verdict;
  const written = differenceText(verdict);
  if (relation.form === 'claim' || written === undefined || !difference || difference.isZero()) return '';
  return say(written, rounding && fixed(rounding, 0));
}

/** The figures of the budget that no text of the document shows. */
export function elsewhere({ outcome, located }: FileContext): Fact[] {
  return outcome.result.budget.facts.filter((fact) => !located.has(fact) && fact.text !== '');
}

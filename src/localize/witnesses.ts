import { type Decimal, powerOfTen } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { Suspect } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Constraint } from './constraint.ts';
import type { Ties } from './web.ts';

/** More are not read. */
const MOST = 4;

/**
 * Relations that hold without the wrong figures and speak for the expected values: those of a figure that prints such a
 * value where a broken relation wants it; where there is none, those that prove the other figures of the broken
 * relations right.
 */
export function witnessesOf(
  web: Ties,
  broken: readonly Constraint[],
  freed: ReadonlySet<number>,
  suspects: readonly Suspect[],
): Verdict[] {
  const sound = unique(broken.flatMap(({ facts }) => facts)).filter(({ index }) => !freed.has(index));
  const wanted = wantedBy(suspects);
  const stating = sound.filter((fact) => states(fact, wanted));
  const ties = (facts: readonly Fact[]): Constraint[] =>
    unique(facts.flatMap(({ index }) => web.of(index)))
      .filter((tie) => !tie.broken && !tie.facts.some(({ index }) => freed.has(index)))
      .filter(({ verdict, facts: own }) => isEquation(verdict) && own.length > 1)
      .sort((a, b) => rank(a) - rank(b) || a.facts.length - b.facts.length);
  const spoken = ties(stating);
  return (spoken.length > 0 ? spoken : ties(sound)).slice(0, MOST).map(({ verdict }) => verdict);
}

/** The values that are expected, each with the figures that are to have it. */
function wantedBy(suspects: readonly Suspect[]): Map<string, Fact[]> {
  const wanted = new Map<string, Fact[]>();
  for (const { fact, expected } of suspects) {
    if (!expected) continue;
    const key = valueKey(fact, expected);
    const known = wanted.get(key);
    if (known) known.push(fact);
    else wanted.set(key, [fact]);
  }
  return wanted;
}

function states(fact: Fact, wanted: ReadonlyMap<string, readonly Fact[]>): boolean {
  return wanted.get(valueKey(fact, fact.value))?.some((suspect) => suspect !== fact) ?? false;
}

function valueKey({ unit }: Fact, value: Decimal): string {
  return `${unit.kind} ${value.times(powerOfTen(unit.scale)).toFixed()}`;
}

function isEquation({ relation }: Verdict): boolean {
  return relation.form === 'zero' || relation.form === 'ratio';
}

/** An exact equation of several figures says more than a percentage, and that more than a repetition. */
function rank({ verdict, facts }: Constraint): number {
  const { kind, relation } = verdict;
  return (kind === 'holds' ? 0 : 4) + (relation.form === 'ratio' ? 1 : facts.length > 2 ? 0 : 2);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

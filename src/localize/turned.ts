import type { Solution } from './component-search.ts';
import type { Constraint } from './constraint.ts';
import { COST } from './hypothesis.ts';
import { oppositesOf } from './opposites.ts';
import type { Ties } from './web.ts';

/**
 * 减少448.89万元,下降3.82% for 增加, 增长: whoever takes the wrong side of the template takes it twice, for the change and
 * for its rate, and that is one slip. Where it mends all, it stands beside the single figures that would, and before
 * more than one of them.
 */
export function withTurned(
  web: Ties,
  component: readonly Constraint[],
  solutions: readonly Solution[],
): readonly Solution[] {
  const [first] = solutions;
  if (!first) return solutions;
  const turned = component.flatMap((through) => turnedAt(web, component, through));
  return turned.length > 0 && first.cost > COST.root + COST.computed ? turned : [...solutions, ...turned];
}

function turnedAt(web: Ties, component: readonly Constraint[], through: Constraint): Solution[] {
  const found = oppositesOf(web, through);
  if (!found) return [];
  const { change, rate, domains } = found;
  if (!component.every(({ facts }) => facts.includes(change) || facts.includes(rate))) return [];
  const around = new Set([...web.of(change.index), ...web.of(rate.index)]);
  if (![...around].every((constraint) => constraint.possible(domains))) return [];
  return [
    {
      freed: [change.index, rate.index].sort((a, b) => a - b),
      unbound: [],
      cost: COST.root + COST.computed,
      follows: new Map([[rate.index, { from: change.index, how: 'computed', through }]]),
      domains,
      turned: true,
    },
  ];
}

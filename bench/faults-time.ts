import { readFileSync } from 'node:fs';
import { checkRelations } from '../src/check/check.ts';
import { loadDefinition } from '../src/definition/load.ts';
import { localize } from '../src/localize/localize.ts';
import type { Budget } from '../src/model/budget.ts';
import { relate } from '../src/rules/index.ts';
import { generate, type Shape } from './faults-budget.ts';
import { FAULTS } from './faults-inject.ts';
import { Random } from './faults-random.ts';

/** How long the localizer alone takes: the seed, a usual document, and a very large one. `npx tsx bench/faults-time.ts` */
const seed = new URL('../fixtures/suizhou-2023/budget.yaml', import.meta.url);
time('the seed', loadDefinition(readFileSync(seed, 'utf8')), 5);
for (const faults of [3, 10])
  time(`${faults} faults`, faulty({ classes: 5, sections: 3, leaves: 4 }, faults, 9), 5);
time('20 faults', faulty({ classes: 32, sections: 30, leaves: 70 }, 20, 7), 3);
time('200 faults', faulty({ classes: 32, sections: 30, leaves: 70 }, 200, 7), 1);

function faulty(shape: Shape, count: number, start: number): Budget {
  const random = new Random(start);
  const budget = generate(random, shape);
  const names = ['digit replaced', 'digits interchanged', 'decimal shift', 'two values, one thing'];
  for (let made = 0; made < count; )
    made += Number(FAULTS[random.pick(names)]!(budget, random) !== undefined);
  return loadDefinition(JSON.stringify(budget.definition));
}

function time(name: string, budget: Budget, runs: number): void {
  const verdicts = checkRelations(relate(budget).relations, budget.mode);
  const broken = verdicts.filter(({ kind }) => kind === 'inconsistent').length;
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    found = localize(budget, verdicts).length;
    times.push(performance.now() - start);
  }
  const shown = times.map((ms) => ms.toFixed(1)).join(', ');
  console.log(
    `${name}: ${budget.facts.length} figures, ${verdicts.length} relations, ${broken} broken, ${found} findings: ${shown} ms`,
  );
}

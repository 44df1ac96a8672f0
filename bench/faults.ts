import { loadDefinition } from '../src/definition/load.ts';
import { evaluate } from '../src/evaluate.ts';
import type { Fact } from '../src/model/fact.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Result } from '../src/model/result.ts';
import { type Generated, generate } from './faults-budget.ts';
import { FAULTS, type Fault } from './faults-inject.ts';
import { figuresThatMendAll } from './faults-oracle.ts';
import { Random } from './faults-random.ts';
import { table, WRITES, writeSection } from './page.ts';

/**
 * How well the localizer finds what was made wrong: consistent budgets are generated, given errors of every class, and
 * checked. `npx tsx bench/faults.ts [budgets per class] [clean budgets] [--write]`
 */
const numbers = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const [perClass = 200, clean = 1000] = numbers.map(Number);

const idOf = (fact: Fact): number => (fact.place?.kind === 'text' ? fact.place.line : 0);
const isFinding = ({ severity }: Finding): boolean => severity !== 'hint';
const check = ({ definition }: Generated): Result => evaluate(loadDefinition(JSON.stringify(definition)));
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

interface Score {
  faults: number;
  breaking: number;
  determinable: number;
  detected: number;
  located: number;
  corrected: number;
  within: number;
  ambiguous: number;
  blamed: number;
  blamedDeterminable: number;
}

const empty = (): Score => ({
  faults: 0,
  breaking: 0,
  determinable: 0,
  detected: 0,
  located: 0,
  corrected: 0,
  within: 0,
  ambiguous: 0,
  blamed: 0,
  blamedDeterminable: 0,
});

function scored(result: Result, fault: Fault, single: boolean): Partial<Score> {
  const findings = result.findings.filter(isFinding);
  const wrong = new Set([...fault.figures, ...fault.consequences].map(({ id }) => id));
  const named = findings.filter(({ suspects }) => suspects[0] && wrong.has(idOf(suspects[0].fact)));
  const blamed = findings.some(
    (finding) =>
      !finding.ambiguous &&
      finding.suspects.some(
        ({ fact, kind }) => (kind === 'figure' || kind === 'label') && !wrong.has(idOf(fact)),
      ),
  );
  const listed = findings.some(
    ({ ambiguous, suspects }) => ambiguous && suspects.some(({ fact }) => wrong.has(idOf(fact))),
  );
  if (fault.elsewhere) return { ...foundElsewhere(findings, fault.elsewhere), blamed: Number(blamed) };
  if (!single) return { blamed: Number(blamed) };
  const right = new Map(
    [...fault.figures, ...fault.consequences].map((figure) => [figure.id, Number(figure.right)]),
  );
  const corrected = named.some(
    ({ suspects }) => suspects[0]!.expected?.toNumber() === right.get(idOf(suspects[0]!.fact)),
  );
  const within = named.some(({ suspects }) => {
    const { fact, expected, range } = suspects[0]!;
    const value = right.get(idOf(fact))!;
    return expected?.toNumber() === value || (range?.low.lte(value) && range.high.gte(value));
  });
  return {
    located: Number(named.length > 0),
    corrected: Number(corrected),
    within: Number(within),
    ambiguous: Number(listed),
    blamed: Number(blamed),
  };
}

/** A word is to be named first; a part left out is one of the candidates, with its amount. */
function foundElsewhere(
  findings: readonly Finding[],
  elsewhere: NonNullable<Fault['elsewhere']>,
): Partial<Score> {
  if (elsewhere.kind === 'word') {
    const found = Number(findings.some(({ suspects }) => suspects[0]?.kind === 'word'));
    return { located: found, corrected: found };
  }
  const parts = findings.flatMap(({ suspects }) => suspects.filter(({ kind }) => kind === 'part'));
  const right = parts.some(({ expected }) => Math.abs((expected?.toNumber() ?? 0) - elsewhere.amount) < 0.1);
  return { located: Number(parts.length > 0), corrected: Number(right), ambiguous: Number(parts.length > 0) };
}

function determinable(result: Result, fault: Fault): boolean {
  const mending = figuresThatMendAll(result.verdicts);
  if (fault.elsewhere) return mending.length === 0;
  const single = fault.figures.length === 1 && fault.consequences.length === 0;
  return single ? mending.length === 1 && idOf(mending[0]!) === fault.figures[0]!.id : mending.length === 0;
}

function singleFaults(name: string): Score {
  const score = empty();
  for (let seed = 1; score.faults < perClass && seed < perClass * 5; seed += 1) {
    const random = new Random(seed * 7919 + name.length);
    const budget = generate(random);
    const fault = FAULTS[name]!(budget, random);
    if (!fault) continue;
    const result = check(budget);
    score.faults += 1;
    if (
      !result.verdicts.some(({ kind, relation }) => kind === 'inconsistent' && relation.strength !== 'soft')
    )
      continue;
    score.breaking += 1;
    const found = scored(result, fault, true);
    const known = determinable(result, fault);
    if (found.blamed) score.blamed += 1;
    if (found.ambiguous) score.ambiguous += 1;
    if (
      process.env.SHOW &&
      (known || (process.env.SHOW === 'blamed' && found.blamed)) &&
      (found.blamed || !found.located || !found.corrected)
    )
      show(name, seed, result, fault);
    if (!known) continue;
    score.determinable += 1;
    score.blamedDeterminable += found.blamed ?? 0;
    score.detected += Number(result.findings.some(isFinding));
    score.located += found.located ?? 0;
    score.corrected += found.corrected ?? 0;
    score.within += found.within ?? found.corrected ?? 0;
  }
  return score;
}

function show(name: string, seed: number, result: Result, fault: Fault): void {
  const wrong = fault.figures.map(({ id, right, text, role }) => `${role} ${id}: ${right} -> ${text}`);
  console.log(`# ${name} ${seed}: ${wrong.join(', ')}`);
  for (const { rule, ambiguous, cause, suspects, broken } of result.findings.filter(isFinding)) {
    const names = suspects.map(
      ({ kind, fact, expected }) => `${kind} ${idOf(fact)} ${fact.label} ${fact.text} -> ${expected}`,
    );
    console.log(
      `    ${rule} ${ambiguous ? 'ambiguous' : ''} ${cause ?? ''} broken ${broken.length}: ${names.slice(0, 5).join(' | ')}`,
    );
  }
}

/** Independent slips of one figure each in one budget: how many of them are named first. */
function severalFaults(count: number): {
  faults: number;
  located: number;
  corrected: number;
  blamed: number;
  budgets: number;
  extra: number;
} {
  const total = { faults: 0, located: 0, corrected: 0, blamed: 0, budgets: 0, extra: 0 };
  const kinds = [
    'digit replaced',
    'digit omitted',
    'digits interchanged',
    'digit added',
    'decimal shift',
    'two values, one thing',
    'rate slightly wrong',
  ];
  for (let seed = 1; total.budgets < perClass && seed < perClass * 20; seed += 1) {
    const random = new Random(seed * 104729 + count);
    const names = Array.from({ length: count }, () => random.pick(kinds));
    // Each slip by itself has to be determinable, so that together they are a fair question.
    const alone = names.every((_, i) => {
      const { budget, faults } = withFaults(seed, names, [i]);
      return faults[0] !== undefined && determinable(check(budget), faults[0]);
    });
    if (!alone) continue;
    const { budget, faults } = withFaults(
      seed,
      names,
      names.map((_, i) => i),
    );
    const wrong = faults.flatMap((fault) => fault?.figures ?? []);
    if (new Set(wrong).size < count) continue;
    const result = check(budget);
    const findings = result.findings.filter(isFinding);
    const named = new Map(
      findings.flatMap(({ suspects }) => (suspects[0] ? [[idOf(suspects[0].fact), suspects[0]]] : [])),
    );
    const missed = wrong.filter(({ id }) => !named.has(id));
    if (process.env.SHOW && missed.length > 0)
      show(names.join(', '), seed, result, { figures: wrong, consequences: [] });
    total.budgets += 1;
    total.faults += count;
    total.located += wrong.length - missed.length;
    total.corrected += wrong.filter(
      ({ id, right }) => named.get(id)?.expected?.toNumber() === Number(right),
    ).length;
    total.blamed += Number(scored(result, { figures: wrong, consequences: [] }, false).blamed);
    total.extra += Number(findings.length > count);
  }
  return total;
}

/** The budget of a seed with some of its faults; the others are drawn and taken back, so that each is always the same. */
function withFaults(
  seed: number,
  names: readonly string[],
  wanted: readonly number[],
): { budget: Generated; faults: (Fault | undefined)[] } {
  const budget = generate(new Random(seed));
  const faults: (Fault | undefined)[] = [];
  for (const [i, name] of names.entries()) {
    if (wanted.includes(i)) faults.push(FAULTS[name]!(budget, new Random(seed * 31 + i)));
  }
  return { budget, faults };
}

function cleanBudgets(): { findings: number; hints: number; figures: number } {
  const found = { findings: 0, hints: 0, figures: 0 };
  for (let seed = 1; seed <= clean; seed += 1) {
    const result = check(generate(new Random(seed + 1_000_000)));
    found.findings += Number(result.findings.some(isFinding));
    found.hints += Number(result.findings.length > 0);
    found.figures += result.budget.facts.length;
  }
  return found;
}

const HEAD = [
  'error',
  'faults',
  'break a relation',
  'determinable',
  'detected',
  'located',
  'corrected',
  'or within the range given',
  'true one among candidates',
  'wrongly blamed',
  'wrongly blamed, not determinable too',
];

const all = empty();
const rows = Object.keys(FAULTS).map((name) => {
  const score = singleFaults(name);
  for (const key of Object.keys(all) as (keyof Score)[]) all[key] += score[key];
  return row(name, score);
});
const texts = [table(HEAD, [...rows, row('all', all)])];
for (const count of [2, 3]) {
  const { faults, located, corrected, blamed, budgets, extra } = severalFaults(count);
  texts.push(
    `${count} independent faults: ${budgets} budgets, ${percent(located, faults)} located, ${percent(corrected, faults)} corrected, ${percent(blamed, budgets)} blame a right figure, ${percent(extra, budgets)} more findings than faults.`,
  );
}
const { findings, hints, figures } = cleanBudgets();
texts.push(
  `${clean} clean budgets (${figures} figures): ${findings} with a finding above hint, ${hints} with a hint.`,
);
console.log(texts.join('\n\n'));
if (WRITES) writeSection('Finding the wrong figure: the tables', texts.join('\n\n'));

function row(name: string, s: Score): string[] {
  const d = s.determinable;
  const cells = [
    s.faults,
    s.breaking,
    d,
    percent(s.detected, d),
    percent(s.located, d),
    percent(s.corrected, d),
    percent(s.within, d),
    percent(s.ambiguous, s.breaking),
    percent(s.blamedDeterminable, d),
    percent(s.blamed, s.breaking),
  ];
  return [name, ...cells.map(String)];
}

/**
 * Runs the labelled corpus through read, extract and evaluate, and compares what is reported with the labels.
 *
 *     npm run eval [-- [--json] [--alone] [part of a file name ...]]
 *
 * `--alone` gives each file without the second one that its labels name.
 */
import { parseArgs } from 'node:util';
import { InputError } from '../src/model/errors.ts';
import { compare } from './eval/compare.ts';
import { type Case, CORPUS, corpusExists, loadCases } from './eval/corpus.ts';
import { runCase } from './eval/pipeline.ts';
import { caseText, findingText, totalsText } from './eval/print.ts';
import { type Outcome, tallyOf, totalsOf } from './eval/tally.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, alone: { type: 'boolean', default: false } },
  allowPositionals: true,
});

async function outcomeOf(one: Case): Promise<Outcome> {
  const { name, labels } = one;
  const given = [...one.sources, ...(one.prior ? [one.prior] : [])].map((source) => source.name);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const result = await runCase(one);
    const comparison = compare(labels, result.findings, given);
    return { name, seconds: seconds(), result, comparison, tally: tallyOf(labels, comparison) };
  } catch (error) {
    const nothing = compare(labels, [], given);
    return { name, seconds: seconds(), failure: failureText(error), tally: tallyOf(labels, nothing) };
  }
}

function failureText(error: unknown): string {
  if (error instanceof InputError) return error.message;
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n')
    : String(error);
}

function fileData({ name, seconds, tally, failure, comparison }: Outcome) {
  const missed = comparison?.roots.filter(({ found, soft }) => !found && !soft);
  const wrong = comparison?.reports.filter(({ judgement }) => judgement === 'false');
  return {
    name,
    seconds,
    tally,
    failure,
    missed: missed?.map(({ labels }) => labels),
    false: wrong?.map(({ finding, violates }) => ({
      fingerprint: finding.fingerprint,
      text: findingText(finding),
      violates,
    })),
  };
}

if (!corpusExists()) {
  console.error(`No corpus at ${CORPUS.pathname}`);
  process.exit(2);
}
const cases = loadCases({ together: !values.alone, prior: !values.alone }).filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
if (cases.length === 0) {
  console.error(`No document is named like ${positionals.join(', ')}`);
  process.exit(2);
}
const outcomes: Outcome[] = [];
for (const one of cases) {
  const outcome = await outcomeOf(one);
  outcomes.push(outcome);
  if (!values.json) console.log(caseText(outcome));
}
const totals = totalsOf(outcomes);
if (values.json) {
  console.log(JSON.stringify({ ...totals, files: outcomes.map(fileData) }, null, 2));
} else console.log(totalsText(totals));

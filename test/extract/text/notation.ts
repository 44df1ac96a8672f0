import { evaluate } from '../../../src/evaluate.ts';
import { extract } from '../../../src/extract/extract.ts';
import { normalise } from '../../../src/extract/normalise.ts';
import type { Breakdown, Comparison, Line, Share } from '../../../src/model/budget.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Result } from '../../../src/model/result.ts';

/** Titles that say of what kind an invented document is. */
export const TITLES = {
  budget: '青禾市粮食局2024年部门预算',
  final: '青禾市粮食局2024年度部门决算',
} as const;

/** Paragraphs as a document, one a line. */
export function documentOf(text: string): Document {
  const blocks = text.split('\n').map((line, index) => ({
    kind: 'paragraph' as const,
    text: line,
    marks: [{ offset: 0, place: { kind: 'text' as const, line: index + 1, column: 1 } }],
  }));
  return { format: 'text', blocks, furniture: [], gaps: [], parts: 1 };
}

/** Reads and checks paragraphs under a title that says of what kind the document is. */
export function resultOf(text: string, kind: keyof typeof TITLES = 'budget'): Result {
  return evaluate(extract(documentOf(`${TITLES[kind]}\n${text}`)));
}

/**
 * What was read, in a notation that shows all of it: a line of the budget a line.
 *
 *     收入 100 /40% of 250 {prior 80 +20 +25%} (= 财政拨款 60 + 其他收入 40) (> 奖金 12)
 *
 * An amount without a unit is in 万元. `/` shares (`of` a whole that the text names, not the total above), `{}` a
 * comparison: its base, the base's amount, the signed change and rate, the completion, the word. `(= ...)` parts that
 * claim to be all, `(> ...)` parts that do not, `by` their classification. Last, amounts printed again (`again`), and
 * numbers that nothing is claimed of (`loose`).
 */
export function drawn({ budget }: Result): string[] {
  const shown = new Set<Fact>();
  const lines = budget.statements.flatMap((statement) =>
    statement.kind === 'section' ? statement.lines.map((line) => draw(line, shown)) : [],
  );
  const again = new Set(budget.restatements.map(({ fact }) => fact).filter((fact) => !shown.has(fact)));
  const figures = budget.facts.filter(({ kind }) => kind === 'figure');
  const loose = figures.filter((fact) => !shown.has(fact) && !again.has(fact));
  return [
    ...lines,
    ...(again.size > 0 ? [`again ${[...again].map(figure).join(' ')}`] : []),
    ...(loose.length > 0 ? [`loose ${loose.map(figure).join(' ')}`] : []),
  ];
}

function draw(line: Line, shown: Set<Fact>): string {
  const { label, amount, comparisons, shares, breakdowns } = line;
  const show = (fact: Fact) => {
    shown.add(fact);
    return figure(fact);
  };
  return [
    label,
    amount ? (amount.value.isNegative() ? `-${show(amount).replace(/^-/, '')}` : show(amount)) : '-',
    ...shares.map((share) => shareText(share, show)),
    ...comparisons.map((comparison) => comparisonText(comparison, show)),
    ...breakdowns.map((list) => listText(list, line, (part) => draw(part, shown))),
  ].join(' ');
}

function shareText({ fact, wholes }: Share, show: (fact: Fact) => string): string {
  const named = wholes.map((terms) => terms.map((term) => show(term.fact)).join('+'));
  return `/${show(fact)}${named.length > 0 ? ` of ${named.join(' or ')}` : ''}`;
}

function comparisonText(
  { base, value, change, rate, completion, wording }: Comparison,
  show: (fact: Fact) => string,
): string {
  const signed = (fact: Fact) => `${fact.value.isNegative() ? '-' : '+'}${show(fact).replace(/^-/, '')}`;
  const said = [
    ...(value ? [show(value)] : []),
    ...[change, rate].flatMap((fact) => (fact ? [signed(fact)] : [])),
    ...(completion ? [show(completion)] : []),
    ...(wording ? [wording.word] : []),
  ];
  return `{${[base, ...said].join(' ')}}`;
}

function listText({ by, partial, total, parts }: Breakdown, line: Line, drawPart: (part: Line) => string) {
  const head = `${total && total !== line.amount ? `${figure(total)} ` : ''}${partial ? '>' : '='}`;
  return `(${by === undefined ? '' : `by ${by} `}${head} ${parts.map((part) => drawPart(part.line)).join(' + ')})`;
}

/** As printed, in plain characters. */
function figure({ text, unit }: Fact): string {
  const plain = normalise(text).text.replaceAll(' ', '');
  return unit.symbol === '万元' || plain.endsWith(unit.symbol) ? plain : `${plain}${unit.symbol}`;
}

/**
 * The relations that were judged, by rule: `breakdown share×2 rate:inconsistent`. Those that hold stand without a
 * verdict, those that could not be set up with `?` and the reason.
 */
export function judged({ verdicts, unjudged }: Result): string {
  const all = [
    ...verdicts.map(({ relation, kind }) => (kind === 'holds' ? relation.rule : `${relation.rule}:${kind}`)),
    ...unjudged.map(({ rule, reason }) => `${rule}?${reason}`),
  ];
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([one, count]) => (count > 1 ? `${one}×${count}` : one)).join(' ');
}

import type { Fact } from '../../model/fact.ts';
import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/verdict.ts';
import { nameInFinding } from '../sentence.ts';
import { printedText } from '../speaker.ts';
import { clipped } from './clipped.ts';
import type { FileContext } from './context.ts';
import { allFactsOf } from './figures.ts';
import { type Html, NOTHING, tag, text } from './markup.ts';

/** What the picture has room for. */
const MOST = { figures: 10, broken: 4, witnesses: 3 };

const ROW = 24;
const SIZE = { width: 430, figures: 236, relations: 290, text: 12 };

/** How the figures of a finding hang together: figures left, relations right, a line for each that stands in one. */
export function pictureHtml(finding: Finding, context: FileContext): Html {
  const verdicts = [...finding.broken.slice(0, MOST.broken), ...finding.witnesses.slice(0, MOST.witnesses)];
  const facts = figuresOf(verdicts, finding);
  if (verdicts.length === 0 || facts.length === 0) return NOTHING;
  const height = Math.max(facts.length, verdicts.length) * ROW + 8;
  const y = (index: number, count: number): number => ((index + 0.5) * (height - 8)) / count + 4;
  const rows = new Map(facts.map((fact, index) => [fact, y(index, facts.length)]));
  const lines = verdicts.flatMap((verdict, index) =>
    allFactsOf(verdict.relation).flatMap((fact) => {
      const from = rows.get(fact);
      return from === undefined ? [] : [lineHtml(from, y(index, verdicts.length), verdict)];
    }),
  );
  const title = context.words.picture(facts.length, verdicts.length);
  return tag(
    'svg',
    { class: 'picture', viewBox: `0 0 ${SIZE.width} ${height}`, role: 'img', 'aria-label': title },
    tag('title', {}, text(context.words.pictureHint)),
    ...lines,
    ...facts.map((fact) => figureHtml(fact, rows.get(fact)!, finding, context)),
    ...verdicts.map((verdict, index) => relationHtml(verdict, y(index, verdicts.length))),
  );
}

/** The suspects first among those that are kept, all in the order of the document. */
function figuresOf(verdicts: readonly Verdict[], { suspects }: Finding): Fact[] {
  const facts = new Set(suspects.map(({ fact }) => fact).filter(({ kind }) => kind !== 'constant'));
  for (const { relation } of verdicts) {
    for (const fact of allFactsOf(relation)) if (fact.kind !== 'constant') facts.add(fact);
  }
  return [...facts].slice(0, MOST.figures).sort((a, b) => a.index - b.index);
}

function lineHtml(from: number, to: number, verdict: Verdict): Html {
  const middle = (SIZE.figures + SIZE.relations) / 2;
  const d = `M${SIZE.figures} ${from} C${middle} ${from} ${middle} ${to} ${SIZE.relations} ${to}`;
  return tag('path', { class: `line ${toneOf(verdict)}`, d });
}

function figureHtml(fact: Fact, y: number, finding: Finding, { speaker }: FileContext): Html {
  const suspect = finding.suspects.some((one) => one.fact === fact);
  const name = clipped(nameInFinding(fact, finding, speaker), 22);
  const printed = clipped(printedText(fact, speaker), 14);
  const at = { y: y + 4, 'font-size': SIZE.text };
  return tag(
    'g',
    { class: suspect ? `figure ${finding.severity}` : 'figure' },
    tag('rect', { x: 1, y: y - 10, width: SIZE.figures - 1, height: 20, rx: 4 }),
    tag('text', { x: 7, ...at }, text(name)),
    tag('text', { x: SIZE.figures - 6, 'text-anchor': 'end', class: 'printed', ...at }, text(printed)),
  );
}

function relationHtml(verdict: Verdict, y: number): Html {
  const { rule } = verdict.relation;
  const tone = toneOf(verdict);
  return tag(
    'g',
    { class: `relation ${tone}` },
    tag('circle', { cx: SIZE.relations, cy: y, r: 8 }),
    tag(
      'text',
      { x: SIZE.relations, y: y + 4, 'text-anchor': 'middle', 'font-size': SIZE.text },
      text(tone === 'broken' ? '≠' : '='),
    ),
    tag('text', { x: SIZE.relations + 13, y: y + 4, class: 'rule', 'font-size': SIZE.text - 1 }, text(rule)),
  );
}

function toneOf({ kind }: Verdict): 'broken' | 'tied' {
  return kind === 'inconsistent' ? 'broken' : 'tied';
}

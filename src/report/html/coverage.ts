import type { MarkState } from '../../messages/reports.ts';
import { nameOf, placeText } from '../names.ts';
import { summaryLine } from '../summary.ts';
import { uncheckedTexts } from '../unchecked.ts';
import { elsewhere } from './arithmetic.ts';
import type { FileContext } from './context.ts';
import { figureMark } from './document.ts';
import { type Html, join, NOTHING, tag, text } from './markup.ts';

const STATES: readonly MarkState[] = ['error', 'warning', 'hint', 'holds', 'rounding', 'unchecked'];

/** How much was checked: the counts, what each mark means, and what was not checked with its reason. */
export function coverageHtml(context: FileContext): Html {
  const { words, outcome, speaker, states } = context;
  const counts = new Map<MarkState, number>();
  for (const [{ text: printed }, { state }] of states) {
    if (printed !== '') counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const shown = STATES.filter((state) => counts.has(state));
  const legend = shown.map((state) =>
    tag(
      'li',
      {},
      tag('span', { class: `mark ${state}` }, text(words.marks[state])),
      text(` ${counts.get(state)}`),
    ),
  );
  const left = uncheckedTexts(outcome.result, speaker);
  return tag(
    'section',
    { class: 'coverage', 'aria-label': words.coverage },
    tag('p', {}, text(summaryLine(outcome.result, speaker.catalogue))),
    tag('ul', { class: 'legend', 'aria-label': words.legend }, ...legend),
    left.length === 0 ? NOTHING : uncheckedHtml(left, context),
  );
}

function uncheckedHtml(left: readonly string[], { words }: FileContext): Html {
  const items = left.map((line) => tag('li', {}, text(line)));
  return tag(
    'details',
    {},
    tag('summary', {}, text(`${words.marks.unchecked} (${left.length})`)),
    tag('ul', {}, ...items),
  );
}

/** The figures that the document does not show where they were read, so that each can be jumped to. */
export function elsewhereHtml(context: FileContext): Html {
  const facts = elsewhere(context);
  if (facts.length === 0) return NOTHING;
  const { budget, catalogue } = context.speaker;
  const items = facts.map((fact) =>
    tag(
      'li',
      {},
      text(`${nameOf(fact, false, budget, catalogue)} `),
      figureMark(fact, fact.text, context),
      text(` ${placeText(fact.place, catalogue)}`),
    ),
  );
  return join([
    tag('h3', {}, text(`${context.words.elsewhere} (${facts.length})`)),
    tag('ul', { class: 'elsewhere' }, ...items),
  ]);
}

import { type Catalogue, problemMessage } from '../../messages/index.ts';
import { reportsMessages } from '../../messages/reports.ts';
import { speakerOf } from '../finding-texts.ts';
import { type Checked, type Failed, isFailed } from '../outcome.ts';
import type { Shown } from '../outcome-with-document.ts';
import { titleLine } from '../summary.ts';
import { arithmeticData } from './arithmetic.ts';
import type { FileContext, Marked, RemarkMark } from './context.ts';
import { coverageHtml, elsewhereHtml } from './coverage.ts';
import { documentHtml } from './document.ts';
import { figureStates } from './figures.ts';
import { findingHtml } from './finding.ts';
import { locate } from './locate.ts';
import { type Html, join, NOTHING, tag, text } from './markup.ts';
import { sourceOf } from './source.ts';

/** One file: its document with the figures marked, the findings beside it, and how much was checked. */
export function fileHtml(outcome: Shown, id: string, catalogue: Catalogue): Html {
  return isFailed(outcome)
    ? failedHtml(outcome, id, catalogue)
    : checkedHtml(contextOf(outcome, id, catalogue));
}

function failedHtml({ file, problems }: Failed, id: string, catalogue: Catalogue): Html {
  const words = reportsMessages(catalogue.language).html;
  const lines = problems.map((problem) => {
    const at = [problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return tag(
      'li',
      {},
      text([at, problemMessage(problem, catalogue)].filter((part) => part !== '').join(' ')),
    );
  });
  return tag(
    'section',
    { id, class: 'file' },
    tag('h2', {}, text(`${file} · ${words.failed}`)),
    tag('ul', {}, ...lines),
  );
}

function contextOf(outcome: Checked, id: string, catalogue: Catalogue): FileContext {
  const source = sourceOf(outcome);
  const { result } = outcome;
  const remarks = result.findings.flatMap(({ remark, severity }, finding): RemarkMark[] =>
    remark ? [{ kind: 'remark', text: remark.text, place: remark.place, finding, severity }] : [],
  );
  const spans = locate<Marked>(source.document, [...result.budget.facts, ...remarks]);
  const located = new Set([...spans.values()].flatMap((list) => list.flatMap(({ items }) => items)));
  return {
    id,
    outcome,
    speaker: speakerOf(result, catalogue),
    words: reportsMessages(catalogue.language).html,
    source,
    states: figureStates(result),
    spans,
    located,
    remarks,
  };
}

function checkedHtml(context: FileContext): Html {
  const { id, outcome, words, speaker, source } = context;
  const { file, result } = outcome;
  const { catalogue, home } = speaker;
  const findings = result.findings.map((finding, index) => findingHtml(finding, index, context));
  return tag(
    'section',
    { id, class: 'file' },
    tag('h2', {}, text(titleLine(file, result, home, catalogue))),
    coverageHtml(context),
    tag(
      'div',
      { class: 'panes' },
      tag(
        'section',
        { class: 'findings', id: `${id}findings`, 'aria-labelledby': `${id}fh` },
        tag('h3', { id: `${id}fh`, class: 'pane' }, text(`${words.findings} (${findings.length})`)),
        ...(findings.length > 0 ? findings : [tag('p', {}, text(catalogue.report.clean))]),
      ),
      tag(
        'section',
        { class: source.code ? 'document code' : 'document', 'aria-labelledby': `${id}dh` },
        tag('h3', { id: `${id}dh`, class: 'pane' }, text(words.document)),
        source.whole ? NOTHING : tag('p', { class: 'note' }, text(words.notShown)),
        join([documentHtml(context), elsewhereHtml(context)], '\n'),
      ),
    ),
    tag('script', { type: 'application/json', class: 'arithmetic-data' }, arithmeticData(context)),
  );
}

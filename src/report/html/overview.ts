import type { Catalogue } from '../../messages/index.ts';
import { type HtmlMessages, reportsMessages } from '../../messages/reports.ts';
import { SEVERITIES, type Severity } from '../../model/relation.ts';
import type { Digest } from '../digest.ts';
import { type Bar, chartHtml } from './chart.ts';
import { type Html, join, NOTHING, tag, text } from './markup.ts';

/** A table of all files that sorts by department, year and rule, and where the findings lie. */
export function overviewHtml(
  files: readonly Digest[],
  hrefOf: (index: number) => string,
  catalogue: Catalogue,
): Html {
  const words = reportsMessages(catalogue.language).html;
  const rules = barsBy(files, ({ rule }) => rule);
  const entities = barsBy(files, (_, { entity, file }) => entity ?? file);
  const found = rules.length > 0;
  return tag(
    'section',
    { id: 'overview', class: 'overview' },
    tag('h2', {}, text(words.batch(files.length))),
    found
      ? tag(
          'div',
          { class: 'charts', role: 'group', 'aria-label': words.chart },
          chartHtml(`${words.chart} · ${words.byRule}`, rules),
          chartHtml(`${words.chart} · ${words.byEntity}`, entities),
        )
      : NOTHING,
    tag('p', { class: 'note' }, text(words.sortHint)),
    tableHtml(files, rules.map(({ name }) => name).sort(), hrefOf, catalogue, words),
  );
}

function barsBy(
  files: readonly Digest[],
  nameOf: (finding: Digest['findings'][number], file: Digest) => string,
): Bar[] {
  const bars = new Map<string, Record<Severity, number>>();
  for (const file of files) {
    for (const finding of file.findings) {
      const name = nameOf(finding, file);
      const counts = bars.get(name) ?? { error: 0, warning: 0, hint: 0 };
      counts[finding.severity] += 1;
      bars.set(name, counts);
    }
  }
  return [...bars].map(([name, counts]) => ({ name, counts }));
}

interface Cell {
  readonly html: Html;
  /** What the column sorts by. */
  readonly sort: string | number;
}

function tableHtml(
  files: readonly Digest[],
  rules: readonly string[],
  hrefOf: (index: number) => string,
  catalogue: Catalogue,
  words: HtmlMessages,
): Html {
  const { columns } = reportsMessages(catalogue.language);
  const severities = SEVERITIES.map((severity) => catalogue.words.severities[severity]);
  const head = [columns.file, columns.entity, columns.year, words.status, ...severities, words.amounts];
  const rows = files.map((file, index) => rowCells(file, rules, hrefOf(index), words));
  return tag(
    'div',
    { class: 'scroll', tabindex: 0 },
    tag(
      'table',
      { class: 'sortable' },
      tag(
        'thead',
        {},
        tag(
          'tr',
          {},
          ...head.map((name) => headHtml(name)),
          ...rules.map((rule) => headHtml(rule, 'rule-head')),
        ),
      ),
      tag('tbody', {}, ...rows.map((cells) => tag('tr', {}, ...cells.map(cellHtml)))),
    ),
  );
}

function headHtml(name: string, kind?: string): Html {
  return tag(
    'th',
    { scope: 'col', class: kind, 'aria-sort': 'none' },
    tag('button', { type: 'button' }, text(name)),
  );
}

function cellHtml({ html, sort }: Cell): Html {
  return tag('td', { 'data-sort': sort, class: typeof sort === 'number' ? 'number' : undefined }, html);
}

function rowCells(digest: Digest, rules: readonly string[], href: string, words: HtmlMessages): Cell[] {
  const { file, entity = '', year, summary, findings } = digest;
  const link: Cell = { html: tag('a', { href }, text(file)), sort: file };
  if (!summary) {
    const status = digest.status === 'failed' ? words.failed : words.notAssessable;
    const empty = new Array<Cell>(SEVERITIES.length + 1 + rules.length).fill({ html: NOTHING, sort: -1 });
    return [link, plain(''), { html: NOTHING, sort: -1 }, plain(status), ...empty];
  }
  const byRule = new Map<string, number>();
  for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return [
    link,
    plain(entity),
    year === undefined ? { html: NOTHING, sort: -1 } : count(year, ''),
    plain(words.checked),
    ...SEVERITIES.map((severity) => count(summary.findings[severity], severity)),
    { html: text(`${summary.amountsChecked}/${summary.amounts}`), sort: summary.amountsChecked },
    ...rules.map((rule) => count(byRule.get(rule) ?? 0, '')),
  ];
}

function plain(shown: string): Cell {
  return { html: text(shown), sort: shown };
}

/** A number; nothing for 0, so that what is there stands out. */
function count(value: number, severity: string): Cell {
  if (value === 0) return { html: NOTHING, sort: 0 };
  const shown = text(String(value));
  return {
    html: severity === '' ? shown : join([tag('span', { class: `count ${severity}` }, shown)]),
    sort: value,
  };
}

import type { Catalogue } from '../../messages/index.ts';
import { reportsMessages } from '../../messages/reports.ts';
import { SEVERITIES } from '../../model/relation.ts';
import type { ReportOptions } from '../options.ts';
import { isFailed, type Outcome } from '../outcome.ts';
import type { Shown } from '../outcome-with-document.ts';
import { fileHtml } from './file.ts';
import { join, NOTHING } from './markup.ts';
import { overviewHtml } from './overview.ts';
import { filtersHtml, pageHtml } from './page.ts';

/**
 * A page for the browser, complete in itself. Of one file the document with its findings; of several an overview before
 * them.
 */
export function htmlReport(outcomes: readonly Shown[], options: ReportOptions): Promise<string> {
  const { catalogue, version } = options;
  const { language } = catalogue;
  const words = reportsMessages(language).html;
  const several = outcomes.length > 1;
  const files = outcomes.map((outcome, index) => fileHtml(outcome, idOf(index), catalogue));
  const overview = several ? overviewHtml(outcomes, (index) => `#${idOf(index)}`, catalogue) : NOTHING;
  const title = [several ? undefined : outcomes[0]?.file, words.title]
    .filter((part) => part !== undefined)
    .join(' · ');
  const filters = filtersOf(outcomes, several, catalogue);
  return pageHtml({ title, language, version, words, filters, main: join([overview, ...files], '\n') });
}

/** Only the overview of a batch, for files whose pages stand elsewhere. */
export function htmlIndex(
  outcomes: readonly Outcome[],
  options: ReportOptions & { readonly hrefOf: (outcome: Outcome, index: number) => string },
): Promise<string> {
  const { catalogue, version, hrefOf } = options;
  const { language } = catalogue;
  const words = reportsMessages(language).html;
  const main = overviewHtml(outcomes, (index) => hrefOf(outcomes[index]!, index), catalogue);
  return pageHtml({ title: words.title, language, version, words, filters: NOTHING, main });
}

/** Short, and the same for the same input. */
function idOf(index: number): string {
  return `d${index + 1}`;
}

function filtersOf(outcomes: readonly Outcome[], back: boolean, catalogue: Catalogue) {
  const findings = outcomes.flatMap((outcome) => (isFailed(outcome) ? [] : outcome.result.findings));
  if (findings.length === 0) return NOTHING;
  const severities = SEVERITIES.filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  const named = severities.map((severity): [string, string] => [
    severity,
    catalogue.words.severities[severity],
  ]);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return filtersHtml(named, rules, back, reportsMessages(catalogue.language).html);
}

import type { Catalogue } from '../../messages/index.ts';
import { reportsMessages } from '../../messages/reports.ts';
import { SEVERITIES } from '../../model/relation.ts';
import { type Digest, digestOf } from '../digest.ts';
import type { ReportOptions } from '../options.ts';
import type { Shown } from '../outcome-with-document.ts';
import { complete, type MadeAtEnd } from '../writer.ts';
import { fileHtml } from './file.ts';
import { type Html, join, NOTHING } from './markup.ts';
import { overviewHtml } from './overview.ts';
import { backHtml, filtersHtml, pageHtml } from './page.ts';

/**
 * A page for the browser, complete in itself. Of one file the document with its findings; of several an overview before
 * them.
 */
export function htmlWriter(options: ReportOptions): MadeAtEnd<Promise<string>> {
  const { catalogue } = options;
  const words = reportsMessages(catalogue.language).html;
  const files: Html[] = [];
  const digests: Digest[] = [];
  return {
    head: '',
    add(outcome) {
      files.push(fileHtml(outcome, idOf(files.length), catalogue));
      digests.push(digestOf(outcome));
      return '';
    },
    end() {
      const several = files.length > 1;
      const overview = several ? overviewHtml(digests, (index) => `#${idOf(index)}`, catalogue) : NOTHING;
      const title = [several ? undefined : digests[0]?.file, words.title]
        .filter((part) => part !== undefined)
        .join(' · ');
      const filters = filtersOf(digests, several ? '#overview' : undefined, catalogue);
      return page(title, filters, join([overview, ...files], '\n'), options);
    },
  };
}

export function htmlReport(outcomes: readonly Shown[], options: ReportOptions): Promise<string> {
  return complete(htmlWriter(options), outcomes);
}

/** The page of one file of a batch, which leads back to the overview. */
export function htmlFile(outcome: Shown, index: string, options: ReportOptions): Promise<string> {
  const { catalogue } = options;
  const title = `${outcome.file} · ${reportsMessages(catalogue.language).html.title}`;
  const filters = filtersOf([digestOf(outcome)], `${index}#overview`, catalogue);
  return page(title, filters, fileHtml(outcome, idOf(0), catalogue), options);
}

/** Only the overview of a batch, for files whose pages stand elsewhere. */
export function htmlIndex(
  files: readonly Digest[],
  hrefOf: (index: number) => string,
  options: ReportOptions,
): Promise<string> {
  const { title } = reportsMessages(options.catalogue.language).html;
  return page(title, NOTHING, overviewHtml(files, hrefOf, options.catalogue), options);
}

function page(
  title: string,
  filters: Html,
  main: Html,
  { catalogue, version }: ReportOptions,
): Promise<string> {
  const { language } = catalogue;
  const words = reportsMessages(language).html;
  return pageHtml({ title, language, version, words, filters, main });
}

/** Short, and the same for the same input. */
function idOf(index: number): string {
  return `d${index + 1}`;
}

/** Checkboxes for what was found, and the way back to the overview. */
function filtersOf(files: readonly Digest[], back: string | undefined, catalogue: Catalogue): Html {
  const words = reportsMessages(catalogue.language).html;
  const findings = files.flatMap((file) => file.findings);
  const severities = SEVERITIES.filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  const named = severities.map((severity): [string, string] => [
    severity,
    catalogue.words.severities[severity],
  ]);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const link = back === undefined ? NOTHING : backHtml(back, words);
  return findings.length === 0 ? link : join([link, filtersHtml(named, rules, words)]);
}

import type { ReportOptions } from '../report/options.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Shown } from '../report/outcome-with-document.ts';

type Report = (outcomes: readonly Shown[], options: ReportOptions) => Promise<string | Uint8Array>;

/** The reports for other programs and for files, each loaded only when it is asked for. */
export const REPORTS = {
  ndjson: async (outcomes, options) =>
    (await import('../report/ndjson/write.ts')).ndjsonReport(outcomes, options),
  sarif: async (outcomes, options) =>
    (await import('../report/sarif/index.ts')).sarifReport(outcomes, options),
  junit: async (outcomes, options) => (await import('../report/junit.ts')).junitReport(outcomes, options),
  github: async (outcomes, options) => (await import('../report/github.ts')).githubReport(outcomes, options),
  markdown: async (outcomes, options) =>
    (await import('../report/markdown.ts')).markdownReport(outcomes, options),
  csv: async (outcomes, options) => (await import('../report/csv.ts')).csvReport(outcomes, options),
  xlsx: async (outcomes, options) => (await import('../report/xlsx/index.ts')).xlsxReport(outcomes, options),
  quiet: async (outcomes, options) => (await import('../report/quiet.ts')).quietReport(outcomes, options),
  html: async (outcomes, options) => (await import('../report/html/index.ts')).htmlReport(outcomes, options),
} satisfies Record<string, Report>;

export type ReportFormat = keyof typeof REPORTS;

export function reportIn(format: ReportFormat, outcomes: readonly Outcome[], options: ReportOptions) {
  return (REPORTS[format] as Report)(outcomes, options);
}

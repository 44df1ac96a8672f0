import type { VerdictKind } from '../model/verdict.ts';
import type { ReportOptions } from '../report/options.ts';
import type { Writer } from '../report/writer.ts';
import type { FORMATS } from './program.ts';

export interface FormatOptions extends ReportOptions {
  readonly all?: boolean;
  readonly show: readonly VerdictKind[];
}

type MakeWriter = (options: FormatOptions) => Promise<Writer>;

/** The reports for other programs and for files, each loaded only when it is asked for. */
const WRITERS: Readonly<Record<Exclude<ReportFormat, 'table'>, MakeWriter>> = {
  json: async (options) => (await import('../report/json/index.ts')).jsonWriter(options),
  ndjson: async (options) => (await import('../report/ndjson/write.ts')).ndjsonWriter(options),
  sarif: async (options) => (await import('../report/sarif/index.ts')).sarifWriter(options),
  junit: async (options) => (await import('../report/junit.ts')).junitWriter(options),
  github: async (options) => (await import('../report/github.ts')).githubWriter(options),
  markdown: async (options) => (await import('../report/markdown.ts')).markdownWriter(options),
  csv: async (options) => (await import('../report/csv.ts')).csvWriter(options),
  xlsx: async (options) => (await import('../report/xlsx/index.ts')).xlsxWriter(options),
  quiet: async (options) => (await import('../report/quiet.ts')).quietWriter(options),
  html: async (options) => (await import('../report/html/index.ts')).htmlWriter(options),
};

export type ReportFormat = (typeof FORMATS)[number];

/** The report of a format, to be written; the table for people is made elsewhere. */
export function writerOf(format: Exclude<ReportFormat, 'table'>, options: FormatOptions): Promise<Writer> {
  return WRITERS[format](options);
}

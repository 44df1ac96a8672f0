import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { suggest } from '../../definition/suggest.ts';
import type { UsageMessages } from '../../messages/command-line.ts';
import type { ReportFormat } from '../formats.ts';
import { type CheckOptions, FORMATS } from '../program.ts';
import { refuse } from '../usage.ts';

/** A report that is asked for: its format, and its file where it does not go to standard output. */
export interface Wanted {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** The reports of a run: one to standard output, or to the file that is named alone, and those named with a format. */
export function wantedFrom(
  { format, output = [] }: Pick<CheckOptions, 'format' | 'output'>,
  usage: UsageMessages,
): Wanted[] {
  const files = output.map((value) => namedIn(value, format, usage));
  const known = new Set<string>();
  for (const { file } of files) {
    if (known.has(resolve(file))) throw refuse(usage.outputTwice(file));
    known.add(resolve(file));
  }
  const unnamed = output.some((value, index) => files[index]!.file === value);
  return unnamed ? files : [{ format }, ...files];
}

/** A report in the place of a document that is to be checked would destroy it. */
export function refuseOverwriting(
  wanted: readonly Wanted[],
  named: readonly string[],
  usage: UsageMessages,
): void {
  const documents = new Set(named.map((name) => resolve(name)));
  for (const report of wanted) {
    const { file } = report;
    if (file !== undefined && !isFolder(report) && documents.has(resolve(file)))
      throw refuse(usage.outputIsInput(file));
  }
}

function namedIn(value: string, format: ReportFormat, usage: UsageMessages): Required<Wanted> {
  const [, name, file] = /^([A-Za-z]\w*)=(.+)$/s.exec(value) ?? [];
  if (name === undefined || file === undefined) return { format, file: value };
  const known = FORMATS.find((one) => one === name);
  if (known) return { format: known, file };
  const meant = suggest(name, FORMATS);
  const said = usage.unknownFormat(name, FORMATS);
  throw refuse(meant === undefined ? said : `${said}\n${usage.didYouMean(meant)}`);
}

/** A page for each file, in a directory that is there or is written with a slash at its end. */
export function isFolder({ format, file }: Wanted): boolean {
  if (format !== 'html' || file === undefined) return false;
  return /[/\\]$/.test(file) || (statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** Whether there is what `--resume` names; the report that is to be written may be missing at the first time. */
export function canResume({ resume }: Pick<CheckOptions, 'resume'>, wanted: readonly Wanted[]): boolean {
  if (resume === undefined || existsSync(resume) || existsSync(unfinishedName(resume))) return true;
  return wanted.some(({ format, file }) => format === 'ndjson' && file === resume);
}

/** What an ndjson report is called while it is written; it is kept where the program is killed. */
export function unfinishedName(file: string): string {
  return `${file}.part`;
}

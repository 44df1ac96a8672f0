import { resolve } from 'node:path';
import type { Catalogue } from '../../messages/index.ts';
import { VERDICT_KINDS } from '../../model/verdict.ts';
import { isFailed } from '../../report/outcome.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import { failureReport } from '../../report/table.ts';
import { tableWriter } from '../../report/table-writer.ts';
import type { Writer } from '../../report/writer.ts';
import { paletteFor, widthOf } from '../colour.ts';
import type { FormatOptions } from '../formats.ts';
import type { CheckOptions } from '../program.ts';
import { stderr, stdout } from '../standard.ts';
import { version } from '../version.ts';
import { type Target, toStandardOutput } from './target.ts';
import { isFolder, unfinishedName, type Wanted } from './wanted.ts';

/** A report in the making. */
export interface Output {
  /** @param line the outcome as ndjson has it, where it was made already. */
  add(outcome: Shown, line?: string): Promise<void>;
  end(): Promise<void>;
  /** It takes whole results: other reports can be made from it. */
  readonly isFull?: boolean;
  /** The file by which a later run can take the results over. */
  readonly resumable?: string;
}

/** All outputs of a run. A file that cannot be written is an error before anything is checked. */
export async function openOutputs(
  wanted: readonly Wanted[],
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const one of wanted) outputs.push(await openOutput(one, options, catalogue));
  return outputs;
}

async function openOutput(wanted: Wanted, options: CheckOptions, catalogue: Catalogue): Promise<Output> {
  const { format, file } = wanted;
  const { all = false, show } = options;
  const formatOptions = { catalogue, version, all, show };
  if (file !== undefined && isFolder(wanted)) {
    const { htmlFolder } = await import('./html-folder.ts');
    return htmlFolder(file, formatOptions);
  }
  const target = await targetFor(wanted, options);
  const writer = await writerFor(wanted, options, formatOptions);
  await target.write(writer.head);
  return {
    isFull: format === 'ndjson',
    ...(format === 'ndjson' && file !== undefined && { resumable: file }),
    async add(outcome, line) {
      if (format === 'table' && isFailed(outcome)) {
        const palette = await paletteFor(options.color, stderr);
        stderr.write(failureReport(outcome, catalogue, palette));
      }
      await target.write(format === 'ndjson' && line !== undefined ? line : await writer.add(outcome));
    },
    async end() {
      await target.write(await writer.end());
      await target.close();
    },
  };
}

/** An ndjson report that is broken off is of use, so it stays; the lines of an earlier one are saved first. */
async function targetFor({ format, file }: Wanted, { resume }: CheckOptions): Promise<Target> {
  if (file === undefined) return toStandardOutput;
  const { toFile } = await import('./file-target.ts');
  if (format !== 'ndjson') return toFile(file);
  if (resume !== undefined && resolve(resume) === resolve(file)) {
    const { saveUnfinished } = await import('./resume.ts');
    await saveUnfinished(file);
  }
  return toFile(file, unfinishedName(file));
}

async function writerFor(
  { format, file }: Wanted,
  { color }: CheckOptions,
  options: FormatOptions,
): Promise<Writer> {
  if (format === 'table') {
    const inFile = file !== undefined;
    const palette = await paletteFor(inFile ? false : color, stdout);
    const width = widthOf(inFile ? {} : stdout);
    const { catalogue, all, show } = options;
    return tableWriter({ catalogue, width, palette, show: all ? VERDICT_KINDS : show });
  }
  const { writerOf } = await import('../formats.ts');
  return writerOf(format, options);
}

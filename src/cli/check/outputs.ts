import type { Catalogue } from '../../messages/index.ts';
import { VERDICT_KINDS } from '../../model/verdict.ts';
import { isFailed } from '../../report/outcome.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import { failureReport } from '../../report/table.ts';
import { tableWriter } from '../../report/table-writer.ts';
import type { Writer } from '../../report/writer.ts';
import { paletteFor, widthOf } from '../colour.ts';
import type { ReportFormat } from '../formats.ts';
import type { CheckOptions } from '../program.ts';
import { version } from '../version.ts';
import { toFile, toStream } from './target.ts';

/** A report and where it goes. */
export interface Output {
  add(outcome: Shown): Promise<void>;
  end(): Promise<void>;
}

/** What is asked for: a report of a format, into a file or to standard output. */
interface Wanted {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** All outputs of a run. A file that cannot be written is an error before anything is checked. */
export async function openOutputs(options: CheckOptions, catalogue: Catalogue): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const wanted of wantedOf(options)) outputs.push(await openOutput(wanted, options, catalogue));
  return outputs;
}

function wantedOf({ format, output }: CheckOptions): Wanted[] {
  return [{ format, ...(output !== undefined && { file: output }) }];
}

async function openOutput(
  { format, file }: Wanted,
  options: CheckOptions,
  catalogue: Catalogue,
): Promise<Output> {
  const target = file === undefined ? toStream(process.stdout) : await toFile(file);
  const writer = await writerFor(format, file !== undefined, options, catalogue);
  await target.write(writer.head);
  return {
    async add(outcome) {
      if (format === 'table' && isFailed(outcome)) {
        const palette = await paletteFor(options.color, process.stderr);
        process.stderr.write(failureReport(outcome, catalogue, palette));
      }
      await target.write(await writer.add(outcome));
    },
    async end() {
      await target.write(await writer.end());
      await target.close();
    },
  };
}

async function writerFor(
  format: ReportFormat,
  inFile: boolean,
  { all = false, show, color }: CheckOptions,
  catalogue: Catalogue,
): Promise<Writer> {
  if (format === 'table') {
    const palette = await paletteFor(inFile ? false : color, process.stdout);
    const width = widthOf(inFile ? {} : process.stdout);
    return tableWriter({ catalogue, width, palette, show: all ? VERDICT_KINDS : show });
  }
  const { writerOf } = await import('../formats.ts');
  return writerOf(format, { catalogue, version, all, show });
}

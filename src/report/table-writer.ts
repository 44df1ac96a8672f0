import { BatchTally } from './batch-summary.ts';
import { isFailed } from './outcome.ts';
import { PLAIN, render } from './styled.ts';
import { type TableOptions, tableReport } from './table.ts';
import type { Writer } from './writer.ts';

/**
 * The reports of the files that were checked, one after another; why the others were not is said elsewhere. Of several
 * files there is a summary in the end.
 */
export function tableWriter(options: TableOptions): Writer {
  const tally = new BatchTally();
  let reports = 0;
  return {
    head: '',
    async add(outcome) {
      tally.add(outcome);
      if (isFailed(outcome)) return '';
      reports += 1;
      return (reports > 1 ? '\n' : '') + (await tableReport(outcome, options));
    },
    async end() {
      const summary = tally.summary();
      if (summary.files.total < 2 || reports === 0) return '';
      const { batchRows } = await import('./batch-table.ts');
      return `\n${render(batchRows(summary, options.catalogue, options.width), options.palette ?? PLAIN)}`;
    },
  };
}

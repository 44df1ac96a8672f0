import { isFailed, type Outcome } from './outcome.ts';
import { type TableOptions, tableReport } from './table.ts';
import type { Writer } from './writer.ts';

/** The reports of the files that were checked, one after another; why the others were not is said elsewhere. */
export function tableWriter(options: TableOptions): Writer {
  let reports = 0;
  return {
    head: '',
    async add(outcome: Outcome) {
      if (isFailed(outcome)) return '';
      reports += 1;
      return (reports > 1 ? '\n' : '') + (await tableReport(outcome, options));
    },
    end: () => '',
  };
}

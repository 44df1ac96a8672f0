/**
 * Checks a directory of generated documents of mixed formats, some of them damaged, with 1 and 2 workers and in the
 * program itself: wall time, processor time, peak memory, and whether the reports are the same.
 *
 *     npm run bench:batch [files]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocuments } from './batch/documents.ts';
import { type BatchRun, checkBatch } from './batch/run.ts';

const FILES = Number(process.argv[2] ?? 2000);
/** Numbers of small files at which workers are compared with none. */
const FEW = [1, 2, 4, 8, 16, 32];

const folder = mkdtempSync(join(tmpdir(), 'gouji-batch-'));
try {
  const data = join(folder, 'data');
  const { damaged, bytes } = await writeDocuments(data, FILES);
  console.log(`${FILES} files, ${(bytes / 2 ** 20).toFixed(0)} MB, ${damaged} of them damaged\n`);
  compare([1, 2].map((workers) => checkBatch(folder, data, workers)));

  console.log('\nfew small files: processor s (wall s) without workers, with 2\n');
  for (const files of FEW) {
    const small = join(folder, `small-${files}`);
    await writeDocuments(small, files, ['txt']);
    const runs = [0, 2].map((workers) => checkBatch(folder, small, workers));
    console.log(
      `${files}: ${runs.map((run) => `${run.processor.toFixed(2)} (${run.wall.toFixed(2)})`).join(', ')}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function compare(runs: readonly BatchRun[]): void {
  const [first] = runs;
  console.log('| workers | checked | not read | findings | wall s | processor s | peak MB | same bytes |');
  console.log('| --: | --: | --: | --: | --: | --: | --: | --- |');
  for (const run of runs) {
    const { workers, summary, wall, processor, megabytes, hash } = run;
    const { checked, failed } = summary.files;
    const findings = Object.values(summary.findings).reduce((sum, count) => sum + count, 0);
    const times = [wall, processor, megabytes].map((value) => value.toFixed(0));
    const cells = [workers, checked, failed, findings, ...times, hash === first?.hash ? 'yes' : 'NO'];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

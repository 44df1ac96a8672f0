import { writeFile } from 'node:fs/promises';
import type { Catalogue } from '../messages/index.ts';
import { failureReport } from '../report/table.ts';

/** Writes a report to a file, or to standard output; whether it could be done. */
export async function delivered(
  text: string,
  file: string | undefined,
  catalogue: Catalogue,
): Promise<boolean> {
  if (file === undefined) {
    process.stdout.write(text);
    return true;
  }
  try {
    await writeFile(file, text);
    return true;
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    const problems = [{ code: 'not-writable', data: { detail } }];
    process.stderr.write(failureReport({ file, status: 'failed', problems }, catalogue));
    return false;
  }
}

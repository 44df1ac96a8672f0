import type { Catalogue } from '../messages/index.ts';
import { failureReport } from '../report/table.ts';
import { OutputError, toFile } from './check/target.ts';

/** Writes a text to a file, where it is put when it is complete, or to standard output; whether it could be done. */
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
    const target = await toFile(file);
    await target.write(text);
    await target.close();
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    process.stderr.write(notWritable(error, catalogue));
    return false;
  }
}

/** What is said of a file that cannot be written. */
export function notWritable({ file, message }: OutputError, catalogue: Catalogue): string {
  const problems = [{ code: 'not-writable', data: { detail: message } }];
  return failureReport({ file, status: 'failed', problems }, catalogue);
}

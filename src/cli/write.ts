import { toFile } from './check/file-target.ts';
import { toStandardOutput } from './check/target.ts';

/**
 * Writes a whole text to a file, which is there only when it is complete, or to standard output.
 *
 * @throws OutputError where the file cannot be written.
 */
export async function deliver(text: string, file: string | undefined): Promise<void> {
  const target = file === undefined ? toStandardOutput : await toFile(file);
  await target.write(text);
  await target.close();
}

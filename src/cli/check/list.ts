import { InputError } from '../../model/errors.ts';
import type { Failed } from '../../report/outcome.ts';
import { readBytes } from '../files.ts';

/**
 * The names in a list of files: a line each, or ended by NUL where there is one, as `find -print0` and `git ls-files -z`
 * write them. A list that cannot be read is an error of its own.
 */
export async function listedIn(list: string): Promise<readonly (string | Failed)[]> {
  try {
    const text = new TextDecoder().decode(await readBytes(list));
    const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
    return names.filter((name) => name.trim() !== '');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ file: list, status: 'failed', problems: error.problems }];
  }
}

import { type Stats, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Problem } from '../../model/errors.ts';
import type { Failed } from '../../report/outcome.ts';
import { STDIN } from '../files.ts';
import type { CheckOptions } from '../program.ts';
import type { Wanted } from './wanted.ts';

/** A file to check, by its name, or what was named and is none. */
export type Input = string | Failed;

/** What the arguments and options name: each file once, in their order, and sorted within a directory. */
export async function inputsOf(
  named: readonly string[],
  { filesFrom, exclude = [] }: Pick<CheckOptions, 'filesFrom' | 'exclude'>,
  wanted: readonly Wanted[],
): Promise<Input[]> {
  const outside = exclude.length > 0 ? (await import('./patterns.ts')).excluding(exclude) : () => false;
  const written = writtenBy(wanted);
  const excluded = (file: string) => outside(file) || written(file);
  const inputs: Input[] = [];
  for (const name of named) inputs.push(...(await expand(name, excluded, true)));
  if (filesFrom !== undefined) {
    const { listedIn } = await import('./list.ts');
    for (const name of await listedIn(filesFrom)) {
      inputs.push(...(typeof name === 'string' ? await expand(name, excluded, false) : [name]));
    }
  }
  return eachOnce(inputs);
}

/** A report in the directory of the documents is none of them. */
function writtenBy(wanted: readonly Wanted[]): (file: string) => boolean {
  const files = wanted.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]));
  return (file) => files.some((output) => resolve(file) === output || resolve(file).startsWith(output + sep));
}

const PATTERN = /[*?[\]{}()!]/;

async function expand(
  name: string,
  excluded: (file: string) => boolean,
  mayBePattern: boolean,
): Promise<readonly Input[]> {
  if (name === STDIN) return [name];
  const found = statusOf(name);
  if (found?.isDirectory()) {
    const { documentsIn } = await import('./walk.ts');
    return orNothing(await documentsIn(name, excluded), name, { code: 'no-documents', data: {} });
  }
  if (!found && mayBePattern && PATTERN.test(name)) {
    const { matching } = await import('./patterns.ts');
    return orNothing(await matching(name, excluded), name, { code: 'nothing-matches', data: {} });
  }
  return excluded(name) ? [] : [name];
}

function statusOf(name: string): Stats | undefined {
  try {
    return statSync(name, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function orNothing(files: readonly string[], name: string, problem: Problem): readonly Input[] {
  return files.length > 0 ? files : [{ file: name, status: 'failed', problems: [problem] }];
}

function eachOnce(inputs: readonly Input[]): Input[] {
  const known = new Set<string>();
  return inputs.filter((input) => {
    if (typeof input !== 'string') return true;
    const key = input === STDIN ? input : resolve(input);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

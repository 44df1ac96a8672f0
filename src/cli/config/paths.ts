import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** A file's path seen from the folder of another file, with slashes. */
export function within(path: string, file: string): string {
  return relative(dirname(resolve(path)), resolve(file))
    .split(sep)
    .join('/');
}

/** A path as a person in the current folder would write it. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

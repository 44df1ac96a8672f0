import { relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { filesIn } from './walk.ts';

/** The files of known extensions whose path matches a pattern (`data/**\/*.pdf`), in the order of their directories. */
export async function matching(pattern: string, excluded: (file: string) => boolean): Promise<string[]> {
  const plain = slashed(pattern).replace(/^(?:\.\/)+/, '');
  const { base } = picomatch.scan(plain);
  const isMatch = picomatch(plain);
  const files: string[] = [];
  for await (const file of filesIn(base || '.', excluded, depthOf(plain, base))) {
    if (isMatch(slashed(file))) files.push(file);
  }
  return files;
}

/** Levels below its base that a pattern can reach. */
function depthOf(pattern: string, base: string): number {
  if (/\*\*|[{(].*\//.test(pattern)) return Number.POSITIVE_INFINITY;
  return pattern.split('/').length - (base === '' ? 0 : base.split('/').length);
}

/**
 * Whether a path is excluded: a pattern without a slash is of names at any level, one with a slash of paths from the
 * working directory. What is below an excluded directory is excluded with it.
 */
export function excluding(patterns: readonly string[]): (file: string) => boolean {
  const matchers = patterns.map((pattern) => {
    const plain = slashed(pattern)
      .replace(/^(?:\.\/)+/, '')
      .replace(/\/+$/, '');
    const isMatch = picomatch(plain, { dot: true });
    return plain.includes('/')
      ? (path: readonly string[]) => path.some((_, index) => isMatch(path.slice(0, index + 1).join('/')))
      : (path: readonly string[]) => path.some((name) => isMatch(name));
  });
  return (file) => {
    const path = slashed(relative('.', resolve(file))).split('/');
    return matchers.some((matches) => matches(path));
  };
}

/** Patterns have slashes on every system. */
function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

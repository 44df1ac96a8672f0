import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A file may import what stands on its own level or above: imports point down the stream. */
const STREAM: readonly (readonly string[])[] = [
  ['model'],
  ['definition', 'read'],
  ['extract'],
  ['rules'],
  ['check'],
  ['localize'],
  ['diff'],
  ['evaluate.ts'],
  ['messages'],
  ['policy'],
  ['report'],
  ['index.ts'],
  ['cli'],
];

/** Folders that stand side by side and know nothing of each other. */
const APART: readonly (readonly [string, string])[] = [
  ['definition', 'read'],
  ['definition', 'extract'],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split('\\').join('/'));
const imports = files.flatMap(importsOf);

describe('the core', () => {
  it('knows no node: module', () => {
    const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
    const guilty = imports.filter(({ file, target }) => !file.startsWith('cli/') && builtins.has(target));
    expect(guilty).toEqual([]);
  });

  it('knows no process, no Buffer and no clock', () => {
    const guilty = files.filter(
      (file) =>
        !file.startsWith('cli/') &&
        /\b(process\.|Buffer\b|Date\.now|new Date\b|performance\.|setTimeout)/.test(codeOf(file)),
    );
    expect(guilty).toEqual([]);
  });
});

describe('imports', () => {
  it('point down the stream', () => {
    const guilty = imports.filter(({ file, target }) => {
      const own = inSource(file, target);
      return own !== undefined && levelOf(own) > levelOf(file);
    });
    expect(guilty).toEqual([]);
  });

  it('leave folders apart that stand side by side', () => {
    const guilty = imports.filter(({ file, target }) => {
      const own = inSource(file, target);
      return APART.some(
        ([a, b]) =>
          own !== undefined &&
          ((partOf(file) === a && partOf(own) === b) || (partOf(file) === b && partOf(own) === a)),
      );
    });
    expect(guilty).toEqual([]);
  });

  it('reach the command line from nowhere but bin', () => {
    const bin = readdirSync(join(root, 'bin')).flatMap((file) =>
      importsIn(readFileSync(join(root, 'bin', file), 'utf8')),
    );
    expect(bin.filter((target) => target.startsWith('../'))).toEqual(['../src/cli/main.ts']);
  });

  it('stay inside src, but for what the package says of itself', () => {
    const outside = imports.filter(
      ({ file, target }) => target.startsWith('.') && inSource(file, target) === undefined,
    );
    expect(new Set(outside.map(({ target }) => target))).toEqual(new Set(['../../package.json']));
  });
});

function importsOf(file: string): Import[] {
  return importsIn(codeOf(file)).map((target) => ({ file, target }));
}

function importsIn(code: string): string[] {
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g);
  return [...found].map((match) => match[1]!);
}

function codeOf(file: string): string {
  const source = readFileSync(join(root, 'src', file), 'utf8');
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The imported file within src; undefined for packages and for what stands elsewhere. */
function inSource(file: string, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const path = posix.normalize(posix.join(dirname(file), target));
  return path.startsWith('..') ? undefined : path;
}

function partOf(file: string): string {
  return file.split('/')[0]!;
}

function levelOf(file: string): number {
  const level = STREAM.findIndex((parts) => parts.includes(partOf(file)));
  if (level < 0) throw new Error(`${file} has no place in the stream`);
  return level;
}

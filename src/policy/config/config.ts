import type { DeclaredTree } from '../../definition/schema.ts';
import type { Language } from '../../messages/catalogue.ts';
import type { FailLevel } from '../fail-levels.ts';
import type { Ignore, Level } from '../policy.ts';

/** Where in its file something is written, counted from 1. */
export interface Written {
  readonly line: number;
  readonly column: number;
}

/** A value, and where it is written. */
export interface Setting<T> extends Written {
  readonly value: T;
}

/** A project's configuration. Globs and paths are relative to the folder of its file. */
export interface Config {
  readonly language?: Setting<Language>;
  readonly failOn?: Setting<FailLevel>;
  /** So many warnings are accepted; one more fails the run. */
  readonly maxWarnings?: Setting<number>;
  readonly files?: Setting<readonly string[]>;
  readonly excludes?: Setting<readonly string[]>;
  readonly baseline?: Setting<string>;
  /** What is decided for all files, then what for some; the later goes first. */
  readonly layers: readonly Layer[];
  readonly ignore: readonly (Omit<Ignore, 'entry'> & Written & { readonly files?: readonly string[] })[];
}

export interface Layer {
  /** Undefined: for all files. */
  readonly files?: readonly string[];
  readonly rules: Readonly<Record<string, Setting<Level>>>;
  readonly aliases: Readonly<Record<string, Setting<string>>>;
  readonly relations: readonly Setting<DeclaredTree>[];
}

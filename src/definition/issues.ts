import type { core } from 'zod/mini';
import { clip, type Problems } from './problems.ts';
import type { Tree } from './tree.ts';

type Issue = core.$ZodIssue;
export type Path = readonly (string | number)[];

/** A kind of file whose shape a schema describes, as far as the messages speak of it. */
export interface Form {
  /** Codes of problems: a key that it does not have, a text that is something else altogether. */
  readonly unknownKey: string;
  readonly anotherKind: string;
  /** The keys that there are at a path, or anywhere, to say which was meant. */
  readonly keysAt: (path: Path) => Iterable<string>;
  /** Codes for what stands under a key and does not look as it must. */
  readonly own?: Readonly<Record<string, string>>;
}

/** Adds what a schema found wrong to `problems`, and takes the wrong parts out of the tree. */
export function reportIssues(found: readonly Issue[], tree: Tree, problems: Problems, form: Form): void {
  const issues = found.flatMap((issue) => leaves(issue, []));
  for (const issue of issues) report(issue, tree, problems, form);
  for (const issue of issues) prune(issue, tree);
}

interface Leaf {
  readonly path: Path;
  readonly issue: Issue;
}

/** The issues themselves; of a choice, those of the form that was most probably meant. */
function leaves(issue: Issue, prefix: Path): Leaf[] {
  const path = [...prefix, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union') return [{ path, issue }];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => leaves(inner, path)));
  const likely = branches.toSorted((a, b) => misfit(a, path.length) - misfit(b, path.length))[0];
  return likely?.length ? likely : [{ path, issue }];
}

/**
 * How badly a form fits: another type altogether is worst, then keys that are missing and keys too many, since the
 * presence of its keys tells a table from a section.
 */
function misfit(branch: readonly Leaf[], depth: number): number {
  return branch.reduce((sum, { path, issue }) => {
    if (issue.code === 'invalid_type' && path.length === depth) return sum + 1000;
    if (issue.code === 'unrecognized_keys' && path.length === depth) return sum + 10 * issue.keys.length;
    return sum + (path.length === depth + 1 && missing(issue) ? 15 : 1);
  }, 0);
}

function missing(issue: Issue): boolean {
  return 'input' in issue && issue.input === undefined && issue.code === 'invalid_type';
}

function report({ path, issue }: Leaf, root: Tree, problems: Problems, form: Form): void {
  const container = at(root, path.slice(0, -1));
  const entry = path.at(-1);
  const value = at(root, path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      problems.addKey(form.unknownKey, value as object, key, problems.unknown(key, form.keysAt(path)));
    return;
  }
  if (typeof container !== 'object' || entry === undefined) {
    problems.at(form.anotherKind, 0, {});
    return;
  }
  if (value === undefined) {
    const above = path.length > 1 ? at(root, path.slice(0, -2)) : undefined;
    const spot = typeof above === 'object' ? { container: above, entry: path.at(-2)! } : { container, entry };
    problems.add('missing-key', spot, { key: String(entry) });
    return;
  }
  const spot = { container, entry };
  const own = form.own?.[entry];
  if (own !== undefined && typeof value === 'string') problems.add(own, spot, { text: clip(value) });
  else if (issue.code === 'invalid_value' && typeof value === 'string') {
    const known = issue.values.map(String);
    problems.add('unknown-word', spot, {
      ...problems.unknown(value, known),
      known: known.slice(0, 30).join(' '),
    });
  } else if (issue.code === 'invalid_format' && typeof value === 'string') {
    const whole = typeof entry === 'string';
    problems.add(whole ? 'not-a-whole-number' : 'not-a-number', spot, {
      text: clip(value),
      key: String(entry),
    });
  } else if (issue.code === 'too_small' || issue.code === 'too_big') {
    problems.add('wrong-length', spot, { key: String(entry) });
  } else {
    problems.add('wrong-type', spot, {
      key: String(entry),
      found: typeName(value),
      expected: expected(issue),
    });
  }
}

function expected(issue: Issue): string {
  return issue.code === 'invalid_type' ? String(issue.expected) : 'string';
}

function typeName(value: Tree): string {
  if (typeof value === 'string') return 'string';
  return Array.isArray(value) ? 'array' : 'object';
}

function at(root: Tree, path: Path): Tree | undefined {
  let node: Tree | undefined = root;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string | number, Tree>)[step];
  }
  return node;
}

/** Takes the wrong entry out of its object; in a list nothing can be taken out without shifting the others. */
function prune({ path, issue }: Leaf, root: Tree): void {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [path.at(-1)!];
  const container = at(root, issue.code === 'unrecognized_keys' ? path : path.slice(0, -1));
  if (typeof container !== 'object' || Array.isArray(container)) return;
  for (const key of keys) delete (container as Record<string, Tree>)[key];
}

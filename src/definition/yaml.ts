import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { MAX_DEPTH, mark, SyntaxFault, type Tree } from './tree.ts';

/**
 * Most characters of a YAML definition. The parser keeps some hundred bytes a character: larger data belongs into
 * JSON, which has a fast road of its own.
 */
export const MAX_YAML = 8_000_000;

/**
 * Reads YAML into a tree. The failsafe schema leaves every scalar its text: 132.10 stays 132.10, 0205 stays 0205.
 *
 * @throws SyntaxFault for broken YAML, duplicate keys, aliases (a definition needs none), or more than `MAX_YAML`.
 */
export function parseYaml(text: string): Tree {
  if (text.length > MAX_YAML) throw new SyntaxFault('yaml-too-large', 0, { limit: MAX_YAML });
  const document = parse(text);
  const error = document.errors[0];
  if (error) {
    if (error.code === 'DUPLICATE_KEY') throw new SyntaxFault('duplicate-key', error.pos[0], { key: '' });
    if (error.code === 'MULTIPLE_DOCS') throw new SyntaxFault('yaml-documents', error.pos[0]);
    throw new SyntaxFault('yaml-syntax', error.pos[0], { detail: error.message });
  }
  return tree(document.contents, 0);
}

/** The parser recurses into what is nested: thousands of brackets overflow its stack. */
function parse(text: string): ReturnType<typeof parseDocument> {
  try {
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, stringKeys: true });
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxFault('too-deep', 0, { limit: MAX_DEPTH });
    throw error;
  }
}

function tree(node: Node | null | undefined, depth: number): Tree {
  if (depth > MAX_DEPTH) throw new SyntaxFault('too-deep', start(node), { limit: MAX_DEPTH });
  if (isScalar(node)) return scalar(node.value);
  if (isSeq(node)) {
    const items = node.items as Node[];
    return mark(
      items.map((item) => tree(item, depth + 1)),
      { at: items.map(start) },
    );
  }
  if (isMap(node)) {
    const object: Record<string, Tree> = Object.create(null);
    const keys: string[] = [];
    const keyAt: number[] = [];
    const at: number[] = [];
    for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
      if (!isScalar(key)) throw new SyntaxFault('yaml-key', start(key));
      const name = String(key.value);
      object[name] = tree(value, depth + 1);
      keys.push(name);
      keyAt.push(start(key));
      at.push(value ? start(value) : start(key));
    }
    return mark(object, { keys, keyAt, at });
  }
  if (isAlias(node)) throw new SyntaxFault('yaml-alias', start(node));
  return '';
}

/** `null` and `~` are written where nothing is known, like an empty value. */
function scalar(value: unknown): string {
  const text = String(value ?? '');
  return text === 'null' || text === '~' ? '' : text;
}

function start(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

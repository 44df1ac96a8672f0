import { SaxesParser } from 'saxes';
import { InputError } from '../model/errors.ts';
import { MAX_DEPTH, problem, type Work } from './limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of an XML part listens to. Names carry the usual prefix of their namespace. */
export interface XmlHandler {
  /** Whether to pass over an element with all that is in it. */
  skips?(name: string, attributes: Attributes): boolean;
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * The namespaces that the readers know, with the prefix under which they know them: some programs write
 * `<x:worksheet>` or `<ns0:document>`. Matched by the end of the URI, as the strict edition has other ones.
 */
const NAMESPACES: readonly (readonly [string, string])[] = [
  ['/spreadsheetml/main', ''],
  ['/spreadsheetml/2006/main', ''],
  ['/wordprocessingml/main', 'w'],
  ['/wordprocessingml/2006/main', 'w'],
  ['/markup-compatibility/2006', 'mc'],
  ['/officeDocument/relationships', 'r'],
  ['/officeDocument/2006/relationships', 'r'],
];

/**
 * Streams an XML part to a handler. Entities are never expanded beyond the five of XML itself.
 *
 * @throws InputError `doctype-refused`, `nested-too-deep`, `damaged-file` with line and column, or a limit's code.
 */
export function readXml(
  part: string,
  bytes: Uint8Array,
  format: string,
  handler: XmlHandler,
  work: Work,
): void {
  const parser = new SaxesParser();
  const rename = new Renamer();
  let depth = 0;
  let skipFrom = 0;
  parser.on('error', () => {
    throw problem('damaged-file', { format, part }, { line: parser.line, column: parser.columnIndex + 1 });
  });
  parser.on('doctype', () => {
    throw problem('doctype-refused', { format, part });
  });
  parser.on('opentag', (tag) => {
    work.spend('nodes', 1);
    depth++;
    if (depth > MAX_DEPTH) throw problem('nested-too-deep', { limit: MAX_DEPTH });
    if (depth === 1) rename.learn(tag.attributes as Attributes);
    if (skipFrom > 0) return;
    const name = rename.name(tag.name);
    const attributes = rename.attributes(tag.attributes as Attributes);
    if (handler.skips?.(name, attributes)) skipFrom = depth;
    else handler.open(name, attributes);
  });
  parser.on('closetag', (tag) => {
    if (skipFrom === 0) handler.close?.(rename.name(tag.name));
    else if (skipFrom === depth) skipFrom = 0;
    depth--;
  });
  const text = (data: string): void => {
    if (skipFrom === 0) handler.text?.(data);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw problem('damaged-file', { format, part });
  }
}

/** UTF-8 unless a byte order mark or the declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*encoding=["'](gb2312|gbk|gb18030)["']/i.exec(head)?.[1];
  return new TextDecoder(declared ?? 'utf-8').decode(bytes);
}

class Renamer {
  readonly #prefixes = new Map<string, string>();
  readonly #names = new Map<string, string>();

  learn(attributes: Attributes): void {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const written = name.slice(6);
      const known = NAMESPACES.find(([end]) => uri.endsWith(end));
      if (known && known[1] !== written) this.#prefixes.set(written, known[1]);
    }
  }

  name(written: string): string {
    if (this.#prefixes.size === 0) return written;
    let name = this.#names.get(written);
    if (name === undefined) {
      const colon = written.indexOf(':');
      const prefix = this.#prefixes.get(colon < 0 ? '' : written.slice(0, colon));
      name = prefix === undefined ? written : `${prefix}${prefix && ':'}${written.slice(colon + 1)}`;
      this.#names.set(written, name);
    }
    return name;
  }

  /** An attribute without a prefix has no namespace, whatever the default one is. */
  attributes(written: Attributes): Attributes {
    if (this.#prefixes.size === 0) return written;
    const renamed: Record<string, string> = Object.create(null);
    for (const [name, value] of Object.entries(written)) {
      renamed[name.includes(':') ? this.name(name) : name] = value;
    }
    return renamed;
  }
}

import { problem } from './limits.ts';
import { Sectors } from './ole-sectors.ts';

/** A compound file (the container of the formats before 2007, and of encrypted new ones): its top level streams. */
export interface OleFile {
  /** Names of the streams and storages at the top: `Workbook`, `WordDocument`, `EncryptedPackage`. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a top level stream. */
  stream(name: string): Uint8Array;
}

interface Node {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const NO_NODE = 0xffffffff;

/** Opens a compound file. @throws InputError `truncated-file` or `damaged-file`. */
export function openOle(bytes: Uint8Array): OleFile {
  const sectors = new Sectors(bytes);
  const nodes = readNodes(sectors.chain(sectors.header(0x30)));
  const root = nodes[0];
  if (!root) throw problem('damaged-file', { format: 'ole' });
  const children = new Map(siblings(nodes, root.child).map((node) => [node.name, node]));
  const cutoff = sectors.header(0x38);
  return {
    names: new Set(children.keys()),
    stream(name) {
      const node = children.get(name);
      if (!node) throw problem('missing-part', { format: 'ole', part: name });
      const content =
        node.size < cutoff ? sectors.miniChain(node.start, root.start) : sectors.chain(node.start);
      if (content.length < node.size) throw problem('truncated-file', { format: 'ole' });
      return content.subarray(0, node.size);
    },
  };
}

function readNodes(directory: Uint8Array): Node[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const nodes: Node[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    nodes.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return nodes;
}

/** The nodes of one storage are a binary tree; a damaged one may have circles. */
function siblings(nodes: readonly Node[], top: number): Node[] {
  const found = new Set<Node>();
  const waiting = [top];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const node = index === NO_NODE ? undefined : nodes[index];
    if (!node || found.has(node)) continue;
    found.add(node);
    waiting.push(node.left, node.right);
  }
  return [...found];
}

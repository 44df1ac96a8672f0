import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { HELD, MAX_DEPTH, problem, type Work } from '../limits.ts';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;
export type TextNode = Tree.TextNode;

/**
 * The tree of a page with the places of its texts. Nodes are counted as they are made, so that a page that grows while it
 * is parsed (unclosed formatting is repeated in each paragraph) stops at the limit.
 *
 * @throws InputError `too-many-nodes` or `nested-too-deep`.
 */
export function parsePage(source: string, work: Work): Tree.Document {
  let depth = 0;
  const one = <Made>(made: Made): Made => {
    work.spend('nodes', HELD);
    return made;
  };
  return parse<DefaultTreeAdapterMap>(source, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...from) => one(defaultTreeAdapter.createElement(...from)),
      createCommentNode: (data) => one(defaultTreeAdapter.createCommentNode(data)),
      // Each text keeps a node of its own: joined with its neighbour, as the parser's own trees have it, it would lose
      // its place behind a tag that is ignored or moved.
      insertText(parent, text) {
        defaultTreeAdapter.appendChild(parent, one(defaultTreeAdapter.createTextNode(text)));
      },
      insertTextBefore(parent, text, next) {
        defaultTreeAdapter.insertBefore(parent, one(defaultTreeAdapter.createTextNode(text)), next);
      },
      onItemPush() {
        if (++depth > MAX_DEPTH) throw problem('nested-too-deep', { limit: MAX_DEPTH });
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

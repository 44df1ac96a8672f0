import type { Place } from '../../model/place.ts';
import { gridBlocks } from '../grid.ts';
import type { Work } from '../limits.ts';
import type { Flow } from './flow.ts';
import { attribute, type Element, isElement, isText, type Node, type TextNode } from './parse.ts';
import { SourceWalk } from './source.ts';
import { tableGrid } from './table.ts';
import { isDropped } from './visible.ts';

/** Elements that stand on lines of their own. */
// biome-ignore format: a list of names
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'legend',
  'li', 'main', 'menu', 'ol', 'p', 'pre', 'section', 'summary', 'ul', 'caption', 'td', 'th', 'tr',
]);

/** Walks the tree of a page in the order of print. Its depth is bounded by the parser. */
export class Walker {
  readonly #source: string;
  readonly #lineShift: number;
  readonly #work: Work;

  constructor(source: string, firstLine: number, work: Work) {
    this.#source = source;
    this.#lineShift = firstLine - 1;
    this.#work = work;
  }

  children(parent: { readonly childNodes: readonly Node[] }, flow: Flow, isPre = false): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#text(node, flow, isPre);
      else if (isElement(node) && !isDropped(node)) this.#element(node, flow, isPre);
    }
  }

  #element(element: Element, flow: Flow, isPre: boolean): void {
    const { tagName } = element;
    if (tagName === 'table') this.#table(element, flow);
    else if (tagName === 'br' || tagName === 'hr') flow.end();
    else if (tagName === 'img') this.#picture(element, flow);
    else if (BLOCKS.has(tagName)) this.#block(element, flow, isPre || tagName === 'pre');
    else this.children(element, flow, isPre);
  }

  #block(element: Element, flow: Flow, isPre: boolean): void {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    flow.end(heading === undefined ? undefined : Number(heading));
    this.children(element, flow, isPre);
    flow.end();
  }

  #table(table: Element, flow: Flow): void {
    flow.end();
    flow.add(gridBlocks(tableGrid(table, this, flow.gaps, this.#work), this.#work));
  }

  #picture(image: Element, flow: Flow): void {
    const at = image.sourceCodeLocation;
    const isLink = image.parentNode && 'tagName' in image.parentNode && image.parentNode.tagName === 'a';
    if (!at || isLink || isSmall(image)) return;
    flow.picture(this.#moved({ kind: 'text', line: at.startLine, column: at.startCol }));
  }

  #text(node: TextNode, flow: Flow, isPre: boolean): void {
    const walk = SourceWalk.over(node, this.#source);
    const text = node.value;
    for (let at = 0; at < text.length; ) {
      const place = walk && this.#moved(walk.place);
      const run = walk?.plainRun(text, at) ?? 0;
      const piece = text.slice(at, at + Math.max(1, run));
      if (piece === '\n' && isPre) flow.end();
      else if (!isPre && /^[ \t\n\f\r]/.test(piece)) flow.space(place);
      else flow.put(piece, place);
      if (run > 0) walk?.passRun(run);
      else walk?.pass(piece);
      at += piece.length;
    }
  }

  #moved(place: Place): Place {
    return place.kind === 'text' ? { ...place, line: place.line + this.#lineShift } : place;
  }
}

/** Pixels below which a picture cannot show a table. */
const SMALL = 100;

function isSmall(image: Element): boolean {
  return ['width', 'height'].some((name) => Number.parseInt(attribute(image, name) ?? '', 10) < SMALL);
}

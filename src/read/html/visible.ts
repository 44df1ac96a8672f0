import { attribute, type Element, isElement } from './parse.ts';

/** Elements that print nothing, or only what the browser or the visitor puts there. */
// biome-ignore format: a list of names
const SILENT = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link',
  'button', 'select', 'input', 'textarea', 'option', 'datalist',
  'svg', 'canvas', 'iframe', 'object', 'embed', 'audio', 'video', 'map', 'nav',
]);
const LANDMARKS = new Set(['navigation', 'search', 'banner', 'contentinfo', 'dialog', 'alertdialog']);
/** Within these a header or footer belongs to the content. */
const SECTIONS = new Set(['article', 'main', 'section']);

/** Whether nothing of an element is content: not shown, or part of the site around the page. */
export function isDropped(element: Element): boolean {
  const { tagName } = element;
  if (SILENT.has(tagName) || isHidden(element)) return true;
  if (tagName === 'dialog') return attribute(element, 'open') === undefined;
  const isAround =
    tagName === 'aside' ||
    LANDMARKS.has(attribute(element, 'role') ?? '') ||
    ((tagName === 'header' || tagName === 'footer') && !isInSection(element));
  // A page may misuse these for its content; a table is never decoration.
  return isAround && !holdsTable(element);
}

/** Whether an element is not shown. `aria-hidden` alone hides nothing from sight. */
export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  const style = attribute(element, 'style');
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isInSection(element: Element): boolean {
  for (let parent = element.parentNode; parent && 'tagName' in parent; parent = parent.parentNode) {
    if (SECTIONS.has(parent.tagName)) return true;
  }
  return false;
}

const withTable = new WeakMap<Element, boolean>();

/** Remembered for each element, as elements around the page may lie within each other. */
function holdsTable(element: Element): boolean {
  const known = withTable.get(element);
  if (known !== undefined) return known;
  const holds = element.childNodes.some(
    (child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)),
  );
  withTable.set(element, holds);
  return holds;
}

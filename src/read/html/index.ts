import type { Document, Gap } from '../../model/document.ts';
import type { Work } from '../limits.ts';
import { Flow } from './flow.ts';
import { parsePage } from './parse.ts';
import { Walker } from './walk.ts';

/**
 * Reads a page as it is saved or fetched: what it prints, without navigation, scripts and controls. Places are line and
 * column of the source.
 */
export function readHtml(source: string, work: Work, firstLine = 1): Document {
  // Places count lines alike for every line end, and the parser turns each into LF anyway.
  const normal = source.replace(/\r\n?/g, '\n');
  const gaps: Gap[] = [];
  const flow = new Flow(gaps);
  new Walker(normal, firstLine, work).children(parsePage(normal, work), flow);
  flow.end();
  return { format: 'html', blocks: flow.blocks, furniture: [], gaps, parts: 1 };
}

import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../docs/performance.md', import.meta.url);

/** Whether the results are to be written into docs/performance.md, and not only shown. */
export const WRITES = process.argv.includes('--write');

/**
 * Puts a text under a heading of the second level into docs/performance.md, in place of what stood there; at the end
 * where there is no such heading yet. What stands under other headings stays.
 */
export function writeSection(title: string, body: string): void {
  writeFileSync(PAGE, replaceSection(readFileSync(PAGE, 'utf8'), title, body));
}

export function replaceSection(page: string, title: string, body: string): string {
  const section = `## ${title}\n\n${body.trim()}\n`;
  const sections = page.split(/^(?=## )/m);
  const at = sections.findIndex((text) => text.startsWith(`## ${title}\n`));
  if (at < 0) return `${page.trimEnd()}\n\n${section}`;
  const last = at === sections.length - 1;
  sections[at] = last ? section : `${section}\n`;
  return sections.join('');
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

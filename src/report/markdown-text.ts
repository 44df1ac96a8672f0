import { printable } from './text.ts';

/** An invisible character between what would otherwise become a link or call a person. */
const JOINT = '\u200b';

/**
 * A text of a document that stays text in Markdown: all punctuation that could mean something is escaped, entities
 * and tags too, and neither a person nor an issue is called by it.
 */
export function plain(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~>:/=$^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', `@${JOINT}`)
    .replace(/(\\#)(?=\d)/g, `$1${JOINT}`)
    .replace(/\b(GH)(?=\\-\d)/gi, `$1${JOINT}`);
}

/** A text as code in a table cell or a paragraph: a fence longer than any in it, and no pipe that ends the cell. */
export function code(text: string): string {
  const shown = printable(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const inner = shown.replaceAll('|', '\\|');
  return longest > 0 ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}

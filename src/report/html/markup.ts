import { printable } from '../text.ts';
import { attribute, content } from '../xml.ts';

/** Markup, as opposed to text: only what is of this type is written into a page as it is. */
export type Html = string & { readonly brand: 'html' };

export const NOTHING = '' as Html;

/** A text of a document, escaped; its line breaks are kept, what would turn its direction is shown. */
export function text(plain: string): Html {
  return content(plain.split('\n').map(printable).join('\n')) as Html;
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; an attribute that is `true` stands alone, one that is `false` or undefined is left out. */
export function tag(name: string, attributes: Attributes, ...inside: readonly Html[]): Html {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${key}` : ` ${key}="${attribute(printable(String(value)))}"`;
  });
  const open = `<${name}${written.join('')}>`;
  return (VOID.has(name) ? open : `${open}${inside.join('')}</${name}>`) as Html;
}

/** Elements of HTML that have no end tag. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'input']);

export function join(parts: readonly Html[], between = ''): Html {
  return parts.join(between) as Html;
}

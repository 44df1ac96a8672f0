/** Characters that XML 1.0 has no way to write, lone surrogates among them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Also so that no `]]>` stands in a text.
  '>': '&gt;',
  '"': '&quot;',
  // Parsers make blanks of these in an attribute, and one newline of \r\n anywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as the value of an attribute, without what XML cannot write. */
export function attribute(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (c) => ENTITIES[c]!);
}

/** A text between tags, without what XML cannot write. */
export function content(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (c) => ENTITIES[c]!);
}

/** An element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inside = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  const tag = `${name}${written.join('')}`;
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`;
}

import type { Work } from '../limits.ts';
import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** Reads the table of shared strings; the runs of a rich text are joined, phonetic guides (`rPh`) are not printed. */
export function readStrings(zip: Zip, part: string | undefined, work: Work): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let isText = false;
  readXml(
    part,
    zip.part(part),
    'xlsx',
    {
      skips: (name) => name === 'rPh',
      open(name) {
        if (name === 'si') text = '';
        isText = name === 't';
      },
      close(name) {
        isText = false;
        if (name === 'si') strings.push(unescapeText(text));
      },
      text(data) {
        if (isText) text += data;
      },
    },
    work,
  );
  return strings;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

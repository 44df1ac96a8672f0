import type { Finding } from '../model/finding.ts';
import { excerpt } from './excerpt.ts';
import { placeText } from './names.ts';
import type { Quote, Quoted } from './quote.ts';
import type { Speaker } from './speaker.ts';
import { indented, type Row } from './styled.ts';

/** Source lines and places that a finding shows. */
const MOST = 4;

/** The source lines of the suspects, in order; where there is no source, their places in words. */
export function excerpts(
  { suspects, remark }: Finding,
  quote: Quote,
  { catalogue }: Speaker,
  width: number,
): Row[] {
  const marked = remark ? [{ place: remark.place, text: remark.text }] : suspects.map(({ fact }) => fact);
  const byLine = new Map<string, [Quoted, ...Quoted[]]>();
  const elsewhere = new Set<string>();
  const whereOf = new Map<Quoted, Row[]>();
  for (const { place, text } of marked) {
    if (!place) continue;
    const quoted = quote(place, text);
    if (!quoted) {
      elsewhere.add(placeText(place, catalogue));
      continue;
    }
    // A page or a cell has no line number: its place in words stands above what it says.
    if (quoted.line === undefined) whereOf.set(quoted, indented(placeText(place, catalogue), width));
    const key = String(quoted.line ?? quoted.text);
    const known = byLine.get(key);
    if (known) known.push(quoted);
    else byLine.set(key, [quoted]);
  }
  const inOrder = [...byLine.values()].sort(([a], [b]) => (a.line ?? 0) - (b.line ?? 0));
  const rows = inOrder
    .slice(0, MOST)
    .flatMap((quotes) => [...(whereOf.get(quotes[0]) ?? []), ...excerpt(quotes, width)]);
  const places = [...elsewhere].slice(0, MOST);
  return places.length === 0 ? rows : [...rows, ...indented(places.join(', '), width)];
}

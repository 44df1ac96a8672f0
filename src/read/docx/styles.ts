import type { Work } from '../limits.ts';
import { type Attributes, readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** What the readers need of a paragraph or character style, with what it inherits. */
export interface Style {
  /** 0 to 8 for the nine outline levels. */
  readonly outline?: number;
  readonly numId?: string;
  readonly level?: number;
  readonly vanish?: boolean;
}

type Written = { -readonly [Key in keyof Style]: Style[Key] } & { basedOn?: string };

/** Styles by id. */
export type Styles = (id: string | undefined) => Style;

/** A style inherits from at most this many others; Word allows 11, and a circle has no end. */
const LONGEST_CHAIN = 32;

/** Reads the style sheet; without one every style is plain. */
export function readStyles(zip: Zip, part: string | undefined, work: Work): Styles {
  const written = new Map<string, Written>();
  let ofDefault: string | undefined;
  let current: Written | undefined;
  const open = (name: string, attributes: Attributes): void => {
    const value = attributes['w:val'];
    if (name === 'w:style') {
      const id = attributes['w:styleId'] ?? '';
      current = {};
      written.set(id, current);
      if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) ofDefault = id;
    } else if (!current) return;
    else if (name === 'w:basedOn' && value !== undefined) current.basedOn = value;
    else if (name === 'w:outlineLvl') current.outline = Number(value);
    else if (name === 'w:numId' && value !== undefined) current.numId = value;
    else if (name === 'w:ilvl') current.level = Number(value);
    else if (name === 'w:vanish') current.vanish = isOn(value);
  };
  if (part !== undefined) readXml(part, zip.part(part), 'docx', { open }, work);
  const known = new Map<string | undefined, Style>();
  return (id) => {
    const style = known.get(id) ?? inherited(written, id ?? ofDefault);
    known.set(id, style);
    return style;
  };
}

function inherited(written: ReadonlyMap<string, Written>, id: string | undefined): Style {
  let style: Style = {};
  let next = id;
  for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps++) {
    const found: Written | undefined = written.get(next);
    if (!found) break;
    style = { ...found, ...style };
    next = found.basedOn;
  }
  return style;
}

/** A switch of WordprocessingML is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

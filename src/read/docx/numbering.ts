import type { Work } from '../limits.ts';
import { type Attributes, readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { formatCount } from './counting.ts';
import type { Styles } from './styles.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** The paragraph style that stands for this level. */
  style?: string;
  /** All numbers in digits, as in contracts. */
  isLegal: boolean;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** A list style whose numbering this one is. */
  link?: string;
}

interface Instance {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface NumberingPart {
  readonly abstracts: ReadonlyMap<string, Abstract>;
  readonly instances: ReadonlyMap<string, Instance>;
}

/** Reads the list definitions: "一、" and "1." stand here and nowhere in the text. */
export function readNumbering(zip: Zip, part: string | undefined, work: Work): NumberingPart {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, Instance>();
  let abstract: Abstract | undefined;
  let instance: Instance | undefined;
  let level: Level | undefined;
  let override = 0;
  const openLevel = (index: number): void => {
    level = { start: 1, format: 'decimal', text: '', suffix: 'tab', isLegal: false };
    (instance ?? abstract)?.levels.set(index, level);
  };
  const open = (name: string, attributes: Attributes): void => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      abstract = { levels: new Map() };
      instance = undefined;
      abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
    } else if (name === 'w:num') {
      instance = { abstract: '', starts: new Map(), levels: new Map() };
      instances.set(attributes['w:numId'] ?? '', instance);
    } else if (name === 'w:abstractNumId' && instance) instance.abstract = value;
    else if (name === 'w:numStyleLink' && abstract) abstract.link = value;
    else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl']);
    else if (name === 'w:startOverride') instance?.starts.set(override, Number(value));
    else if (name === 'w:lvl') openLevel(Number(attributes['w:ilvl']));
    else if (!level) return;
    else if (name === 'w:start') level.start = Number(value) || 0;
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:suff') level.suffix = value;
    else if (name === 'w:pStyle') level.style = value;
    else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
  };
  if (part !== undefined) readXml(part, zip.part(part), 'docx', { open }, work);
  return { abstracts, instances };
}

/** Counts the list paragraphs of a document in its order and says what is printed before each. */
export class Numbering {
  readonly #part: NumberingPart;
  readonly #styles: Styles;
  /** The counters of each abstract list: all its instances go on with one count. */
  readonly #counters = new Map<Abstract, number[]>();
  /** Instances that have been seen: the first use applies its own start. */
  readonly #started = new Set<string>();

  constructor(part: NumberingPart, styles: Styles) {
    this.#part = part;
    this.#styles = styles;
  }

  /** The printed number of the next paragraph of a list, with what separates it from the text. */
  next(numId: string, level: number | undefined, style: string | undefined): string {
    const instance = this.#part.instances.get(numId);
    const abstract = instance && this.#abstractOf(instance);
    // Nine levels; what lies beyond is damage.
    const index = level ?? levelOfStyle(abstract, style) ?? 0;
    const definition = instance?.levels.get(index) ?? abstract?.levels.get(index);
    if (!instance || !abstract || !definition || index > 8) return '';
    const levelAt = (at: number): Level | undefined => instance.levels.get(at) ?? abstract.levels.get(at);
    const counters = this.#count(numId, instance, abstract, index, levelAt);
    // A bullet is no text, and a dash read before a number would make it negative.
    if (definition.format === 'bullet' || definition.format === 'none') return '';
    const number = definition.text.replace(/%([1-9])/g, (_, at: string) => {
      const shown = levelAt(Number(at) - 1);
      const format = definition.isLegal ? 'decimal' : (shown?.format ?? 'decimal');
      return formatCount(counters[Number(at) - 1] ?? shown?.start ?? 1, format);
    });
    return number === '' || definition.suffix === 'nothing' ? number : `${number} `;
  }

  #count(
    numId: string,
    instance: Instance,
    abstract: Abstract,
    index: number,
    levelAt: (at: number) => Level | undefined,
  ): readonly number[] {
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    if (!this.#started.has(numId)) {
      this.#started.add(numId);
      for (const [level, start] of instance.starts) if (level < counters.length) counters[level] = start - 1;
    }
    const startOf = (at: number): number => instance.starts.get(at) ?? levelAt(at)?.start ?? 1;
    // An outer level that has not been printed counts as begun.
    for (let outer = 0; outer < index; outer++) counters[outer] ??= startOf(outer);
    counters[index] = (counters[index] ?? startOf(index) - 1) + 1;
    counters.length = index + 1;
    return counters;
  }

  #abstractOf(instance: Instance): Abstract | undefined {
    const abstract = this.#part.abstracts.get(instance.abstract);
    if (abstract?.link === undefined) return abstract;
    const numId = this.#styles(abstract.link).numId;
    const linked = numId === undefined ? undefined : this.#part.instances.get(numId);
    return (linked && this.#part.abstracts.get(linked.abstract)) ?? abstract;
  }
}

function levelOfStyle(abstract: Abstract | undefined, style: string | undefined): number | undefined {
  if (!abstract || style === undefined) return undefined;
  for (const [index, level] of abstract.levels) if (level.style === style) return index;
  return undefined;
}

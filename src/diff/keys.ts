import type { Aspects } from '../model/aspects.ts';
import type { Budget, Line, Statement } from '../model/budget.ts';
import type { Fact } from '../model/fact.ts';

/**
 * What makes figures of two documents one quantity. Where it is known what is measured and which money, these aspects
 * alone count; else the figure's name with the title that it stands under, and whatever else is known of it. Years are
 * relative to one that the documents are compared by. Entity and level count only where a document has several: the
 * documents themselves are taken for the same disclosure.
 */
export class Keys {
  readonly #titles: ReadonlyMap<Fact, string>;
  readonly #levels: boolean;
  readonly #entities: boolean;

  constructor(budget: Budget) {
    this.#titles = titlesOf(budget.statements);
    const has = (name: 'level' | 'entity') =>
      new Set(budget.facts.flatMap(({ aspects }) => aspects[name] ?? [])).size > 1;
    this.#levels = has('level');
    this.#entities = has('entity');
  }

  /** Undefined where nothing says what a figure is about. */
  of(fact: Fact, year: number | undefined, aspects: Aspects = fact.aspects): string | undefined {
    const { item, scope, code, stage, statistic, base, whole, level, entity } = aspects;
    const offset = aspects.year === undefined || year === undefined ? '' : aspects.year - year;
    const { dimension, kind } = fact.unit;
    const about = [item, scope, code, stage, statistic, base, whole, offset, dimension, kind];
    const whose = [this.#levels ? level : '', this.#entities ? entity : ''];
    const classes = code === undefined ? classesOf(fact.label) : undefined;
    const measured = item !== undefined && scope !== undefined;
    if (classes === undefined && measured && (statistic !== 'share' || whole !== undefined))
      return ['known', ...about, ...whose].join('\0');
    const name = classes ?? plainName(fact.label);
    if (name === '') return undefined;
    const title = classes === undefined ? plainName(this.#titles.get(fact) ?? '') : '';
    return ['named', ...about, ...whose, name, title].join('\0');
  }
}

/** The key without the title, which versions and years may word differently; undefined where no title is in it. */
export function untitled(key: string): string | undefined {
  return key.startsWith('named') ? key.slice(0, key.lastIndexOf('\0')) : undefined;
}

/** Names of the classification (类款项) mean one thing wherever they stand: “教育支出(类)…(项)”科目. */
function classesOf(label: string): string | undefined {
  return /[^“"]*[(（][类款项][)）]/.exec(label.replace(/\s+/g, ''))?.[0];
}

/** A name as it is the same in every version and year: without its number, its year, its spaces. */
function plainName(name: string): string {
  return name
    .replace(/\s+/g, '')
    .replace(/20\d\d年(?:度)?/g, '')
    .replace(
      /^(?:其中[:：]|[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．])+/,
      '',
    );
}

function titlesOf(statements: readonly Statement[]): Map<Fact, string> {
  const titles = new Map<Fact, string>();
  const name = (fact: Fact | undefined, title: string) => {
    if (fact && !titles.has(fact)) titles.set(fact, title);
  };
  for (const statement of statements) {
    if (statement.kind === 'table') {
      for (const { cells } of statement.rows) for (const cell of cells) name(cell, statement.title);
    } else {
      for (const line of allLines(statement.lines)) {
        for (const fact of factsOfLine(line)) name(fact, statement.title);
      }
    }
  }
  return titles;
}

/** Lines with their parts, outermost first; a part that is only referred to stands in its own place. */
export function* allLines(lines: readonly Line[]): Generator<Line> {
  for (const line of lines) {
    yield line;
    for (const { parts } of line.breakdowns) {
      yield* allLines(parts.flatMap(({ line: part, reference }) => (reference ? [] : [part])));
    }
  }
}

function factsOfLine({ amount, comparisons, shares }: Line): (Fact | undefined)[] {
  return [
    amount,
    ...comparisons.flatMap(({ value, change, rate, completion }) => [value, change, rate, completion]),
    ...shares.map(({ fact }) => fact),
  ];
}

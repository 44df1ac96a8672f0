import { existsSync, readFileSync } from 'node:fs';

/** Published documents with labels of what is right and wrong in them; beside the project, not part of it. */
export const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

export const CLASSES = ['error', 'wording', 'rounding', 'truncation', 'must_not_flag'] as const;
export type LabelClass = (typeof CLASSES)[number];

export interface Label {
  readonly class: LabelClass;
  /** The printed figures involved, without separators. */
  readonly figures: readonly string[];
  /** The corrected value, where one figure is clearly the wrong one. */
  readonly expected: string | null;
  readonly what: string;
  readonly file?: string;
  /** Pages and section: `p.21 四; table p.13`. */
  readonly where?: string;
  /** Labels of one root in one file have one cause. */
  readonly root?: string;
  /** A second file is needed to see it. */
  readonly also?: string;
  /** Needs meaning beyond arithmetic: missing it is no fault, reporting it neither. */
  readonly soft?: boolean;
}

/** One run of the pipeline: a document, the files that are one disclosure, or a document with last year's. */
export interface Case {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly prior?: Source;
  readonly labels: readonly Label[];
}

export interface Source {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

interface Labelled {
  readonly file: string;
  readonly year: number;
  readonly labels: readonly Label[];
}

export function corpusExists(): boolean {
  return existsSync(new URL('labels.json', CORPUS));
}

/** Which second files are given beside a document. */
export interface Seconds {
  /** The other parts of the same disclosure. */
  readonly together: boolean;
  /** Last year's document. */
  readonly prior: boolean;
}

/** All documents in the order of the labels, then the snippets. */
export function loadCases(seconds: Seconds): Case[] {
  const { documents } = JSON.parse(text('labels.json')) as { documents: Labelled[] };
  const snippets = text('snippets.jsonl').trim().split('\n');
  return [...documentCases(documents, seconds), ...snippets.map(snippetCase)];
}

/**
 * The file that a label names beside its own is a part of the same disclosure where it is of the same year, and last
 * year's document where it is of an earlier one.
 */
function documentCases(documents: readonly Labelled[], seconds: Seconds): Case[] {
  const merged = new Set<string>();
  const cases: Case[] = [];
  for (const document of documents) {
    if (merged.has(document.file)) continue;
    const also = document.labels.find((label) => label.also)?.also;
    const second = documents.find(({ file }) => file === also);
    const part = seconds.together && second?.year === document.year ? second : undefined;
    const prior = seconds.prior && second !== undefined && second.year < document.year ? second : undefined;
    const parts = part ? [document, part] : [document];
    if (part) merged.add(part.file);
    const name = parts.map(({ file }) => file).join(' + ');
    cases.push({
      name: prior ? `${name} (prior ${prior.file})` : name,
      sources: parts.map(({ file }) => sourceOf(file)),
      ...(prior && { prior: sourceOf(prior.file) }),
      labels: parts.flatMap(({ labels }) => labels),
    });
  }
  return cases;
}

function sourceOf(file: string): Source {
  return { name: file, bytes: () => new Uint8Array(readFileSync(new URL(file, CORPUS))) };
}

function snippetCase(line: string): Case {
  const snippet = JSON.parse(line) as { id: string; text: string; labels: Label[] };
  const bytes = () => new TextEncoder().encode(snippet.text);
  return { name: snippet.id, sources: [{ name: `${snippet.id}.txt`, bytes }], labels: snippet.labels };
}

function text(file: string): string {
  return readFileSync(new URL(file, CORPUS), 'utf8');
}

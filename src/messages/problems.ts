/** What the messages of problems are told, by code: the data that the code's problems carry. */
export interface ProblemData {
  // A definition's text.
  readonly 'empty-file': object;
  readonly 'not-a-definition': object;
  readonly 'yaml-too-large': { readonly limit: number };
  readonly 'yaml-syntax': { readonly detail: string };
  readonly 'yaml-documents': object;
  readonly 'yaml-key': object;
  readonly 'yaml-alias': object;
  readonly 'json-syntax': { readonly expected: string; readonly found: string };
  readonly 'json-after-end': { readonly found: string };
  readonly 'json-string': object;
  readonly 'duplicate-key': { readonly key: string };
  readonly 'too-deep': { readonly limit: number };
  // A definition's shape.
  readonly 'unknown-key': Misspelt;
  readonly 'missing-key': { readonly key: string };
  readonly 'unknown-word': Misspelt & { readonly known: string };
  readonly 'not-a-whole-number': { readonly text: string; readonly key: string };
  readonly 'wrong-length': { readonly key: string };
  readonly 'wrong-type': { readonly key: string; readonly found: string; readonly expected: string };
  // What a definition says.
  readonly 'unknown-unit': Misspelt;
  readonly 'not-a-number': { readonly text: string };
  readonly 'too-many-digits': { readonly text: string; readonly limit: number };
  readonly exponent: { readonly text: string };
  readonly 'only-of-a-part': { readonly key: string };
  readonly 'needs-parts': { readonly key: string };
  readonly 'values-count': { readonly found: number; readonly expected: number };
  readonly 'bad-id': { readonly id: string };
  readonly 'duplicate-id': { readonly id: string };
  readonly 'unknown-reference': Misspelt;
  readonly 'no-such-figure': Misspelt;
  readonly 'repeated-reference': { readonly word: string };
  readonly 'needs-amount': { readonly key: string };
  readonly 'needs-parent': { readonly key: string };
  readonly 'no-common-column': { readonly word: string };
  readonly 'wrong-unit': { readonly text: string; readonly unit: string; readonly expected: string };
  readonly 'too-many-terms': { readonly limit: number };
  readonly 'more-problems': { readonly count: number };
  readonly 'parent-below': { readonly id: string };
  readonly cycle: { readonly id: string };
  // A configuration or baseline.
  readonly 'not-a-config': object;
  readonly 'not-a-baseline': object;
  readonly 'unknown-setting': Misspelt;
  readonly 'not-a-date': { readonly text: string };
  readonly 'not-a-fingerprint': { readonly text: string };
  readonly 'needs-reason': object;
  readonly 'ignores-everything': object;
  readonly 'alias-too-short': { readonly alias: string };
  readonly 'not-official': Misspelt;
  // Documents.
  readonly 'binary-file': object;
  readonly 'picture-file': { readonly format: string };
  readonly 'unsupported-format': { readonly format: string };
  readonly 'legacy-doc': object;
  readonly 'no-text-layer': { readonly pages: number };
  readonly 'encrypted-file': object;
  readonly 'truncated-file': object;
  readonly 'damaged-file': { readonly part?: string };
  readonly 'missing-part': { readonly part: string };
  readonly 'doctype-refused': object;
  readonly 'not-a-pdf': object;
  readonly 'pdf-truncated': object;
  readonly 'pdf-broken': object;
  readonly 'pdf-encrypted': object;
  readonly 'pdf-page-broken': { readonly page: number };
  // Limits.
  readonly 'file-too-large': { readonly limit: number };
  readonly 'inflates-too-large': { readonly limit: number };
  readonly 'inflates-too-much': { readonly part: string; readonly ratio: number; readonly limit: number };
  readonly 'nested-too-deep': { readonly limit: number };
  readonly 'too-many-pages': { readonly limit: number };
  readonly 'too-many-cells': { readonly limit: number };
  readonly 'too-many-characters': { readonly limit: number };
  readonly 'too-many-nodes': { readonly limit: number };
  // Files.
  readonly 'definition-together': { readonly file: string };
  readonly 'file-not-found': object;
  readonly 'is-a-directory': object;
  readonly 'no-documents': object;
  readonly 'nothing-matches': object;
  readonly 'not-readable': { readonly detail: string };
  readonly 'not-writable': { readonly detail: string };
  // Checking one of many files.
  readonly 'check-too-long': { readonly seconds: number };
  readonly 'check-too-large': { readonly limit: number };
  readonly 'check-crashed': { readonly detail: string };
  readonly 'result-too-large': object;
}

/** A word that is none of those known, and the one that was probably meant. */
interface Misspelt {
  readonly word: string;
  readonly meant?: string;
}

export type ProblemCode = keyof ProblemData;

export type ProblemMessages = {
  readonly [C in ProblemCode]: (data: ProblemData[C]) => string;
} & {
  /** For a code that the catalogue does not know: its data, so that nothing is hidden. */
  readonly 'unknown-problem': (data: { readonly code: string; readonly detail: string }) => string;
};

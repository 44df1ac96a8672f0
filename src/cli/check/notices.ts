import type { Catalogue } from '../../messages/index.ts';
import type { Lapsed } from '../../model/result.ts';
import { isFailed, type Outcome } from '../../report/outcome.ts';
import { printable } from '../../report/text.ts';

/** What is to be said of the project's decisions, on standard error; each thing once in a run. */
export class Notices {
  readonly #catalogue: Catalogue;
  readonly #said = new Set<string>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Decisions that do nothing any more. */
  of(outcome: Outcome): string {
    if (isFailed(outcome)) return '';
    const lines = (outcome.result.policy?.lapsed ?? []).map((lapsed) => this.#lapsed(lapsed));
    const fresh = lines.filter((line) => !this.#said.has(line));
    for (const line of fresh) this.#said.add(line);
    return this.#text(fresh);
  }

  ofWarnings(tooMany: readonly { readonly most: number; readonly found: number }[]): string {
    const { tooManyWarnings } = this.#catalogue.commandLine.project;
    return this.#text(tooMany.map(({ most, found }) => tooManyWarnings(found, most)));
  }

  #lapsed({ kind, entry, what, until = '' }: Lapsed): string {
    const { expired, stale } = this.#catalogue.commandLine.project;
    return `${entry}: ${kind === 'expired' ? expired(what, until) : stale(what)}`;
  }

  #text(lines: readonly string[]): string {
    return lines.map((line) => `${printable(line)}\n`).join('');
  }
}

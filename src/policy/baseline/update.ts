import type { BaselineEntry } from './schema.ts';

/** A finding that there is now, as an entry would have it. */
export type Found = Pick<BaselineEntry, 'fingerprint' | 'rule' | 'message' | 'file'>;

/** What is found and not accepted yet, each once. */
export function accepted(
  known: readonly BaselineEntry[],
  found: readonly Found[],
  about: Pick<BaselineEntry, 'reason' | 'who' | 'when'>,
): BaselineEntry[] {
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  return found.flatMap((finding) => {
    if (fingerprints.has(finding.fingerprint)) return [];
    fingerprints.add(finding.fingerprint);
    return [{ ...finding, ...about }];
  });
}

/** Each entry with the file where it is found now: a document may have been exported anew under another name. */
export function relocated<T extends BaselineEntry>(known: readonly T[], found: readonly Found[]): T[] {
  const places = new Map<string, string[]>();
  for (const { fingerprint, file } of found)
    places.set(fingerprint, [...(places.get(fingerprint) ?? []), file]);
  return known.map((entry) => {
    const [first, ...others] = places.get(entry.fingerprint) ?? [];
    return first === undefined || [first, ...others].includes(entry.file) ? entry : { ...entry, file: first };
  });
}

/** What is still found, and what belongs to files of which that cannot be said. */
export function pruned<T extends BaselineEntry>(
  known: readonly T[],
  found: readonly Found[],
  isGone: (file: string) => boolean,
): T[] {
  const still = new Set(found.map(({ fingerprint }) => fingerprint));
  return known.filter(({ fingerprint, file }) => still.has(fingerprint) || !isGone(file));
}

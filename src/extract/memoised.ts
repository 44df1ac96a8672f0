/** More results than a large document needs again; about a megabyte. */
const MOST = 4096;
/** What is longer is prose and hardly comes twice. */
const LONGEST = 80;

/** A function of a short text that remembers its results, up to a limit. */
export function memoised<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      if (known.size === MOST) known.clear();
      known.set(text, result);
    }
    return result;
  };
}

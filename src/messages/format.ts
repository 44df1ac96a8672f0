const MEBIBYTE = 1024 * 1024;

export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MiB`;
}

/** "Did you mean", where there is something to mean. */
export function wanted(say: (word: string) => string): (word: string | undefined) => string {
  return (word) => (word === undefined ? '' : say(word));
}

/** "1 thing", "2 things". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

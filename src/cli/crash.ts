import type { Catalogue } from '../messages/index.ts';

/** What to say of an error that nobody foresaw: it is a bug, so its stack is shown. */
export function crash(error: unknown, { commandLine }: Catalogue): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${commandLine.crash}\n${detail}\n`;
}

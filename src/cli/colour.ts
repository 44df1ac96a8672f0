import { type Palette, PLAIN } from '../report/styled.ts';

/** Terminals are this wide where nothing says how wide they are, so that a file or a pipe always gets the same. */
const DEFAULT_WIDTH = 100;

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

/** Whether to colour: what the options say, else NO_COLOR, else FORCE_COLOR, else whether a terminal reads it. */
export function wantsColour(
  option: boolean | undefined,
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv,
  stream: Stream,
): boolean {
  if (option !== undefined) return option;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

export async function paletteFor(option: boolean | undefined, stream: Stream): Promise<Palette> {
  if (!wantsColour(option, process.env, stream)) return PLAIN;
  const { Chalk } = await import('chalk');
  const { bold, dim, red, yellow, cyan } = new Chalk({ level: 1 });
  return { error: red.bold, warning: yellow.bold, hint: cyan.bold, dim, strong: bold };
}

export function widthOf(stream: Stream): number {
  return Math.max(40, stream.columns ?? DEFAULT_WIDTH);
}

/** The exit code of a program that a signal ended at once. */
const ENDED_BY_SIGNAL = 130;
/** Milliseconds in which a signal is the first one again: npx and timeout pass on what the terminal sent already. */
const ECHO = 500;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Being asked to stop. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** The next signal ends the program, as ever. */
  forget(): void;
}

/** The first signal asks for an orderly end, the second ends the program at once. */
export function onInterrupt(): Interruption {
  const controller = new AbortController();
  let first = 0;
  const stop = () => {
    if (!controller.signal.aborted) {
      first = Date.now();
      controller.abort();
    } else if (Date.now() - first > ECHO) process.exit(ENDED_BY_SIGNAL);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    signal: controller.signal,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, stop);
    },
  };
}

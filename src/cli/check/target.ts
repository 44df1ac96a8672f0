import { stdout } from '../standard.ts';

/** Where a report goes, bit by bit. */
export interface Target {
  write(chunk: string | Uint8Array): Promise<void>;
  /** The report is complete. */
  close(): Promise<void>;
}

/** Writes as fast as the reader reads, so that nothing piles up here. */
export const toStandardOutput: Target = {
  async write(chunk) {
    await stdout.write(chunk);
  },
  close: async () => {},
};

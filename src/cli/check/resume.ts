import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { appendFile, type FileHandle, open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../model/errors.ts';
import { fromNdjson } from '../../report/ndjson/read.ts';
import { NDJSON_FORMAT } from '../../report/ndjson/write.ts';
import { version } from '../version.ts';
import { readJob } from './assess.ts';
import { inputHash } from './input-hash.ts';
import type { Job } from './job.ts';
import { unfinishedName } from './wanted.ts';

interface Spot {
  readonly handle: FileHandle;
  readonly input: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * The lines of an earlier run, complete or broken off. A line is taken over where its file is called the same and all
 * that it comes from is the same, and gouji's version too: then it is the very line that would be written now.
 */
export class Finished {
  readonly #spots = new Map<string, Spot>();
  readonly #handles: FileHandle[] = [];

  /** Looks into a report, and into what a killed run left of it. */
  static async open(file: string): Promise<Finished> {
    const finished = new Finished();
    for (const name of [file, unfinishedName(file)]) await finished.#index(name);
    return finished;
  }

  /** The line of a job; undefined where it has to be checked. */
  async lineOf(job: Job): Promise<string | undefined> {
    const spot = this.#spots.get(job.name);
    if (!spot || (await currentHash(job)) !== spot.input) return undefined;
    const { buffer } = await spot.handle.read(Buffer.alloc(spot.length), 0, spot.length, spot.offset);
    const line = buffer.toString('utf8');
    return isWhole(line) ? line : undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.#handles.map((handle) => handle.close()));
  }

  /** Notes where the lines of a file are, if it is there. */
  async #index(file: string): Promise<void> {
    const handle = await open(file).catch(() => undefined);
    if (!handle) return;
    this.#handles.push(handle);
    for await (const { head, offset, length } of linesIn(file)) {
      const known = HEAD.exec(head)?.groups;
      if (known?.version !== JSON.stringify(version) || known.format !== String(NDJSON_FORMAT)) continue;
      this.#spots.set(JSON.parse(known.file!), { handle, input: known.input!, offset, length });
    }
  }
}

const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
/** How a line begins that can be taken over. */
const HEAD = new RegExp(
  String.raw`^\{"gouji":(?<version>${TEXT}),"format":(?<format>\d+),"file":(?<file>${TEXT}),"input":"(?<input>[\da-f]{64})"`,
);
/** Bytes of a line in which its head has room, also with a long path. */
const HEAD_LENGTH = 32 * 1024;

interface Line {
  readonly head: string;
  readonly offset: number;
  /** In bytes, with its line break. */
  readonly length: number;
}

/** The lines of a file, without holding any of them whole. A last line without its break was being written. */
async function* linesIn(file: string): AsyncGenerator<Line> {
  let head: Uint8Array[] = [];
  let held = 0;
  let start = 0;
  let at = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LF); from < chunk.length; end = chunk.indexOf(LF, from)) {
      const stop = end < 0 ? chunk.length : end;
      if (held < HEAD_LENGTH) {
        head.push(chunk.subarray(from, Math.min(stop, from + HEAD_LENGTH)));
        held += stop - from;
      }
      if (end < 0) break;
      from = end + 1;
      yield { head: Buffer.concat(head).toString('utf8'), offset: start, length: at + from - start };
      start = at + from;
      head = [];
      held = 0;
    }
    at += chunk.length;
  }
}

const LF = 10;

async function currentHash(job: Job): Promise<string | undefined> {
  try {
    return inputHash(await readJob(job), job);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return undefined;
  }
}

/** Whether a line can be read back: one may have been broken off before others followed. */
function isWhole(line: string): boolean {
  try {
    return fromNdjson(line).length === 1;
  } catch {
    return false;
  }
}

/**
 * Puts the lines that a killed run left beside a report into the report, before a new run begins to write there: being
 * killed again, it loses nothing.
 */
export async function saveUnfinished(file: string): Promise<void> {
  const unfinished = unfinishedName(file);
  if (!existsSync(unfinished)) return;
  await appendFile(file, '\n');
  await pipeline(createReadStream(unfinished), createWriteStream(file, { flags: 'a' }));
  await rm(unfinished);
}

import type { Document } from '../../model/document.ts';
import { InputError, type Problem } from '../../model/errors.ts';
import type { Result } from '../../model/result.ts';
import type { Failed } from '../outcome.ts';
import type { Shown } from '../outcome-with-document.ts';
import { decode } from './graph.ts';
import { type KeptQuote, quoteKept } from './quotes.ts';
import { NDJSON_FORMAT } from './write.ts';

/**
 * What `ndjsonReport` wrote, so that every other report can be made from it. A last line that breaks off was being
 * written when its run was ended: its file counts as not done.
 *
 * @throws InputError (`ndjson-line`, `ndjson-version`) where another line is not of this shape.
 */
export function fromNdjson(text: string): Shown[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = parse(line);
    if (parsed === undefined && index === lines.length - 1) return [];
    return [outcomeOf(parsed, index + 1)];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function outcomeOf(value: unknown, line: number): Shown {
  if (!isFields(value) || typeof value.file !== 'string') throw refusal('ndjson-line', line);
  const { file, format, status } = value;
  const input = typeof value.input === 'string' ? { input: value.input } : {};
  if (format !== NDJSON_FORMAT) throw refusal('ndjson-version', line);
  if (status === 'failed' || status === 'not-assessable')
    return { ...failed(file, status, value.problems, line), ...input };
  try {
    const { result, quotes = [], document } = value;
    const graph = decode({ result, quotes, document }) as Fields;
    if (!isResult(graph.result)) throw new TypeError('no result');
    return {
      file,
      result: graph.result,
      quote: quoteKept(graph.quotes as KeptQuote[]),
      ...(graph.document !== undefined && { document: graph.document as Document }),
      ...input,
    };
  } catch (cause) {
    throw refusal('ndjson-line', line, cause);
  }
}

function failed(file: string, status: Failed['status'], problems: unknown, line: number): Failed {
  const known = Array.isArray(problems) && problems.length > 0 && problems.every(isProblem);
  if (!known) throw refusal('ndjson-line', line);
  return { file, status, problems };
}

function isProblem(value: unknown): value is Problem {
  return isFields(value) && typeof value.code === 'string' && isFields(value.data);
}

/** Enough to tell a result from anything else: what is in it was written by gouji. */
function isResult(value: unknown): value is Result {
  if (!isFields(value) || !isFields(value.budget) || !isFields(value.summary)) return false;
  const { budget, verdicts, unjudged, findings } = value;
  return [budget.facts, budget.unread, verdicts, unjudged, findings].every(Array.isArray);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(code: string, line: number, cause?: unknown): InputError {
  return new InputError([{ code, data: {}, line }], { cause });
}

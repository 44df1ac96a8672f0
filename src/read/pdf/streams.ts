import { Unzlib } from 'fflate';
import type { Work } from '../limits.ts';

/** Deflate makes at most 1032 bytes of one: streams below this many bytes stay below 32 MiB, deflated once. */
const HARMLESS = 32 * 1024;
const SLICE = 64 * 1024;
/** A stream's dictionary ends right before it; the ones of interest are shorter than this. */
const DICTIONARY = 600;

/**
 * Adds up what the large compressed streams of a file inflate to, without keeping it: pdf.js itself inflates without
 * bounds. Pictures do not count, as they are never decoded. Throws `InputError` (`inflates-too-large`).
 */
export function countInflation(bytes: Uint8Array, work: Work): void {
  for (let end = 0; ; ) {
    const start = find(bytes, 'stream', end);
    if (start < 0) return;
    const dictionary = latin1(bytes.subarray(Math.max(end, start - DICTIONARY), start));
    end = find(bytes, 'endstream', start);
    if (end < 0) end = bytes.length;
    const compressed = dictionary.slice(dictionary.lastIndexOf(' obj')).match(/\/(?:FlateDecode|Fl)\b/g);
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    if (compressed && !isPicture && (compressed.length > 1 || end - start > HARMLESS)) {
      const data = bytes.subarray(start + 'stream'.length, end);
      const head = data[0] === 13 ? 2 : 1;
      inflate(data.subarray(head), compressed.length, (length) => work.spend('inflatedBytes', length));
    }
    end += 'endstream'.length;
  }
}

/** Inflates as often as the filters say and reports the bytes that come out; data that is broken just ends. */
function inflate(data: Uint8Array, times: number, count: (length: number) => void): void {
  const stages: Unzlib[] = [];
  for (let stage = times - 1; stage >= 0; stage--) {
    const next = stages[0];
    stages.unshift(
      new Unzlib((chunk, final) => {
        count(chunk.length);
        if (next && chunk.length > 0) next.push(chunk, final);
      }),
    );
  }
  for (let at = 0; at < data.length; at += SLICE) {
    try {
      stages[0]!.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    } catch (error) {
      if (error instanceof Error && 'problems' in error) throw error;
      return;
    }
  }
}

export function find(bytes: Uint8Array, word: string, from: number): number {
  for (
    let at = bytes.indexOf(word.charCodeAt(0), from);
    at >= 0;
    at = bytes.indexOf(word.charCodeAt(0), at + 1)
  ) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i++;
    if (i === word.length) return at;
  }
  return -1;
}

export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

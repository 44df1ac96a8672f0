import { isStrayPdfError } from '../read/pdf/stray.ts';

/** On damaged files the PDF parser leaves promises behind that nobody waits for; the file's own error is reported. */
export function passStrayRejections(reason: unknown): void {
  if (!isStrayPdfError(reason)) throw reason;
}

import { isBlank } from '../placed.ts';
import { parseRecords } from './records.ts';

/** Characters looked at; an export is as regular at its beginning as anywhere. */
const SAMPLE = 64 * 1024;
/** Longer fields are prose that happens to have commas. */
const LONG_FIELD = 100;

/**
 * The delimiter of a text that is a table through and through: every record has the same number of fields, and none of
 * them ends like a sentence. `undefined` for any other text.
 */
export function delimiterOf(source: string): string | undefined {
  return [',', '\t', ';'].find((delimiter) => isTable(source, delimiter));
}

function isTable(source: string, delimiter: string): boolean {
  if (!source.slice(0, SAMPLE).includes(delimiter)) return false;
  const records = parseRecords(source.slice(0, SAMPLE), delimiter);
  // The sample may end within a record.
  if (source.length > SAMPLE) records.pop();
  const width = records[0]?.length ?? 0;
  // Two columns of two lines could be two sentences with a comma each.
  if (width < 2 || records.length < 2 || (width === 2 && records.length < 3)) return false;
  // One column of text and others always empty are indented lines.
  const filled = records[0]!.filter((_, column) =>
    records.some((record) => !isBlank(record[column]?.text ?? '')),
  );
  if (filled.length < 2) return false;
  return records.every(
    (record) =>
      record.length === width &&
      record.every(
        ({ text, quoted }) => quoted || (text.length <= LONG_FIELD && !/[。；！？.;!?：:]\s*$/.test(text)),
      ),
  );
}

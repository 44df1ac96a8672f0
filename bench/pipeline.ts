/**
 * Times the whole way from bytes to findings, warm, against what parsing the file alone takes; and shows how time grows
 * with the size of a document and memory with their number.
 *
 *     npm run bench:pipeline [-- --write | PART]    only the files and growths whose name contains PART
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { WRITES, writeSection } from './page.ts';
import { longDocx, longPdf, longTable, longText, longXlsx } from './pipeline/documents.ts';
import { type File, run, timed, warm } from './pipeline/measure.ts';
import { parseDocx, parsePdf, parseXlsx } from './pipeline/parsers.ts';

const shown: string[] = [];

function print(line: string): void {
  console.log(line);
  shown.push(line);
}

const CORPUS = new URL('../../shared/corpus/', import.meta.url);
const FIXTURES = new URL('../fixtures/extract/', import.meta.url);
const RUNS = 5;
const DOCUMENTS = 200;
const PART = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '';

const PARSERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  pdf: parsePdf,
  docx: parseDocx,
  xlsx: parseXlsx,
};

function filesOf(folder: URL): File[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(name, folder))),
  }));
}

const ms = (seconds: number): string => (seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0).padStart(7);

async function againstParser(file: File): Promise<number | undefined> {
  if (!file.name.includes(PART)) return undefined;
  const steps = await warm(
    () => run(file),
    RUNS,
    ({ total }) => total,
  );
  const parse = PARSERS[file.name.split('.').at(-1)!];
  const parsed =
    parse &&
    (await warm(
      () => timed(() => parse(file.bytes)),
      RUNS,
      (seconds) => seconds,
    ));
  const ratio = parsed === undefined ? undefined : steps.total / parsed;
  const columns = [steps.read, steps.extract, steps.evaluate, steps.total].map(ms).join('');
  const against = ratio === undefined ? '' : `${ms(parsed!)} ${ratio.toFixed(2).padStart(6)}`;
  print(`${file.name.slice(0, 44).padEnd(45)}${columns}${against}`);
  return ratio;
}

/** Times a document of one, two, four and eight sizes; linear growth keeps the time of a unit. */
async function growth(
  name: string,
  make: (size: number) => File | Promise<File>,
  unit: number,
): Promise<void> {
  if (!name.includes(PART)) return;
  const cells: string[] = [];
  for (const factor of [1, 2, 4, 8]) {
    const file = await make(unit * factor);
    const { read, extract, evaluate, total } = await warm(
      () => run(file),
      3,
      (steps) => steps.total,
    );
    const parts = [read, extract, evaluate].map((step) => ms(step / factor).trim()).join('+');
    cells.push(`${factor}x ${ms(total).trim()} (${parts} a unit)`);
    if (name === 'text') cells.push(`${(file.bytes.length / 1e6 / total).toFixed(2)} MB/s`);
  }
  print(`${name.padEnd(7)}${cells.join(' · ')}`);
}

print(`processor milliseconds, fastest of ${RUNS} warm runs; parse: the parsing library alone`);
print(`${''.padEnd(45)}   read extract   check   total  parse  ratio`);
const pdfs: number[] = [];
for (const file of [...filesOf(new URL('pdf/', CORPUS)), ...filesOf(new URL('seed/', CORPUS))]) {
  const ratio = await againstParser(file);
  if (ratio !== undefined) pdfs.push(ratio);
}
for (const file of filesOf(FIXTURES)) await againstParser(file);
for (const file of [await longDocx(40), longXlsx(40), longPdf(40)]) await againstParser(file);
pdfs.sort((a, b) => a - b);
if (pdfs.length > 0)
  print(`PDF ratio: median ${pdfs[pdfs.length >> 1]!.toFixed(2)}, worst ${pdfs.at(-1)!.toFixed(2)}`);

print('\ngrowth with size, ms');
await growth('text', longText, 100);
await growth('table', longTable, 3);
await growth('docx', longDocx, 10);
await growth('pdf', longPdf, 8);

print(`\nmemory over ${DOCUMENTS} documents in one process`);
const few = filesOf(FIXTURES);
for (let count = 0; PART === '' && count <= DOCUMENTS; count += 1) {
  if (count > 0) await run(few[count % few.length]!);
  if (count % 50 !== 0) continue;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  print(
    `${String(count).padStart(5)}: heap ${(heapUsed / 1e6).toFixed(0)} MB, resident ${(rss / 1e6).toFixed(0)} MB`,
  );
}
if (WRITES)
  writeSection(
    'From bytes to findings',
    `\`npm run bench:pipeline\`:\n\n\`\`\`\n${shown.join('\n').trim()}\n\`\`\``,
  );

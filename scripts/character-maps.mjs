// Copies the character maps of Chinese fonts that old PDFs do not embed from pdfjs-dist into the build.
import { cp, mkdir, readdir } from 'node:fs/promises';

const from = new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url);
const to = new URL('../dist/cmaps/', import.meta.url);
await mkdir(to, { recursive: true });
for (const name of await readdir(from)) {
  if (/^(?:GB|UniGB|Adobe-GB1).*\.bcmap$/.test(name)) await cp(new URL(name, from), new URL(name, to));
}

import { join } from 'node:path';
import { type Digest, digestOf } from '../../report/digest.ts';
import { htmlFile, htmlIndex } from '../../report/html/index.ts';
import type { ReportOptions } from '../../report/options.ts';
import { deliver } from '../write.ts';
import { makeFolder } from './file-target.ts';
import type { Output } from './outputs.ts';

/** A page for each file, written as it comes, and `index.html` over them all. */
export async function htmlFolder(folder: string, options: ReportOptions): Promise<Output> {
  await makeFolder(folder);
  const digests: Digest[] = [];
  const write = (name: string, page: string) => deliver(page, join(folder, name));
  return {
    async add(outcome) {
      await write(pageName(digests.length), await htmlFile(outcome, 'index.html', options));
      digests.push(digestOf(outcome));
    },
    end: async () => write('index.html', await htmlIndex(digests, pageName, options)),
  };
}

/** Short, and sorted as the files are. */
function pageName(index: number): string {
  return `${String(index + 1).padStart(5, '0')}.html`;
}

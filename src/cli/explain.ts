import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suggest } from '../definition/suggest.ts';
import { type Catalogue, RULE_IDS } from '../messages/index.ts';
import { refuse } from './usage.ts';

/** Prints the page of a rule, in the user's language. */
export async function runExplain(rule: string, { language, commandLine }: Catalogue): Promise<void> {
  if (!(RULE_IDS as readonly string[]).includes(rule)) {
    const { unknownRule, didYouMean } = commandLine.usage;
    const meant = suggest(rule, RULE_IDS);
    throw refuse([unknownRule(rule), ...(meant === undefined ? [] : [didYouMean(meant)])].join('\n'));
  }
  const page = join(pagesDirectory(), `${rule}${language === 'zh' ? '.zh-CN' : ''}.md`);
  process.stdout.write(await readFile(page, 'utf8'));
}

/** docs/rules of the package: above this file, in the sources and in the build alike. */
function pagesDirectory(): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, 'docs', 'rules')) && directory !== dirname(directory)) {
    directory = dirname(directory);
  }
  return join(directory, 'docs', 'rules');
}

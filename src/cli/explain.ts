import { suggest } from '../definition/suggest.ts';
import { type Catalogue, RULE_IDS } from '../messages/index.ts';
import { CAUSES } from '../model/finding.ts';
import { readShipped } from './shipped.ts';
import { stdout } from './standard.ts';
import { refuse } from './usage.ts';

/** Prints the page of a rule or of a cause, in the user's language. */
export async function runExplain(topic: string, { language, commandLine }: Catalogue): Promise<void> {
  const folder = folderOf(topic);
  const page =
    folder && (await readShipped(`docs/${folder}/${topic}${language === 'zh' ? '.zh-CN' : ''}.md`));
  if (!page) {
    const { unknownRule, didYouMean } = commandLine.usage;
    const meant = suggest(topic, [...RULE_IDS, ...CAUSES]);
    throw refuse([unknownRule(topic), ...(meant === undefined ? [] : [didYouMean(meant)])].join('\n'));
  }
  stdout.write(page);
}

function folderOf(topic: string): 'rules' | 'causes' | undefined {
  if ((RULE_IDS as readonly string[]).includes(topic)) return 'rules';
  return (CAUSES as readonly string[]).includes(topic) ? 'causes' : undefined;
}

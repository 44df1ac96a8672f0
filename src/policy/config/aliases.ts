import { clip, type Problems } from '../../definition/problems.ts';
import { FORMS } from '../../extract/forms/forms.ts';
import { understood } from '../../extract/forms/vocabulary.ts';
import { WORDS } from '../../extract/forms/words.ts';
import { basePhrase } from '../../extract/text/bases.ts';

/** An alias stands for words that mean something; one character of it would be replaced in half of all words. */
export function refuseAliases(aliases: Readonly<Record<string, string>>, problems: Problems): void {
  for (const [alias, official] of Object.entries(aliases)) {
    if (alias.trim().length < 2) problems.addKey('alias-too-short', aliases, alias, { alias: clip(alias) });
    if (!isOfficial(official))
      problems.add(
        'not-official',
        { container: aliases, entry: alias },
        problems.unknown(official, WORDS.keys()),
      );
  }
}

/** The name of an item, column or scope; of an official form; of what something is compared with. */
function isOfficial(words: string): boolean {
  return (
    understood(words) !== undefined ||
    FORMS.some(({ title }) => title.test(words)) ||
    basePhrase(`比${words}`, undefined) !== undefined
  );
}

import { LANGUAGES, type Language } from '../messages/index.ts';

/** The language of the output: what `--lang` says, else that of the locale. Needed before anything is parsed. */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = options[at]?.startsWith('--lang=') ? options[at].slice('--lang='.length) : options[at + 1];
  const known = at < 0 ? undefined : LANGUAGES.find((language) => language === asked);
  return known ?? localeLanguage(env);
}

/** POSIX: the first of these that is set and not empty counts. */
function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}

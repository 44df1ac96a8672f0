import type { CommandGrammar, Grammar, Values } from './grammar.ts';

/** Completion for bash 3.2 and later, without the bash-completion package. */
export function bashScript({ general, commands }: Grammar): string {
  const names = commands.map(({ name }) => name);
  const none = { name: "''", about: '', flags: general, operands: { words: names } };
  return `# bash completion of gouji: source <(gouji completion bash)
_gouji() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous= command= word at
  COMPREPLY=()
  ((COMP_CWORD > 0)) && previous=\${COMP_WORDS[COMP_CWORD-1]}
  # --format=js comes as three words
  if [[ $current == = ]]; then current=
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    case $word in
      ${names.join('|')}) command=$word; break;;
    esac
  done
  case $command in
${[none, ...commands].map(commandCase).join('\n')}
  esac
}
_gouji_from() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_gouji_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$current"))
}
complete -F _gouji gouji
`;
}

function commandCase({ name, flags, operands }: CommandGrammar): string {
  const values = flags.flatMap(({ names, value }) =>
    value ? [`        ${names.join('|')}) ${completing(value)}; return;;`] : [],
  );
  const valued = values.length === 0 ? [] : ['      case $previous in', ...values, '      esac'];
  return [
    `    ${name})`,
    ...valued,
    `      if [[ $current == -* ]]; then _gouji_from ${quoted(flags.flatMap(({ names }) => names))}`,
    `      else ${completing(operands)}; fi`,
    '      ;;',
  ].join('\n');
}

function completing(values: Values): string {
  if (values === 'files') return '_gouji_files';
  return values === 'any' ? ':' : `_gouji_from ${quoted(values.words)}`;
}

/** Commands, options and choices have neither spaces nor quotes. */
function quoted(words: readonly string[]): string {
  return `$'${words.join('\\n')}'`;
}

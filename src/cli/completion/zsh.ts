import type { CommandGrammar, Flag, Grammar, Values } from './grammar.ts';

/** Completion for zsh, with the descriptions of the help. */
export function zshScript({ general, commands }: Grammar): string {
  const before = general.flatMap(specsOf).map((spec) => `${spec} `);
  const described = commands.map(({ name, about }) => `    ${quoted(`${name}:${plain(about)}`)}`);
  return `#compdef gouji
# zsh completion of gouji: gouji completion zsh > "\${fpath[1]}/_gouji"
_gouji() {
  local context state line
  local -a commands
  commands=(
${described.join('\n')}
  )
  _arguments -C ${before.join('')}'1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands;;
    arguments)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _gouji ]]; then _gouji "$@"; else compdef _gouji gouji; fi
`;
}

function commandCase({ name, flags, operands }: CommandGrammar): string {
  const specs = [...flags.flatMap(specsOf), `'*: :${action(operands)}'`];
  return `        ${name})\n          _arguments -S \\\n            ${specs.join(' \\\n            ')}\n          ;;`;
}

function specsOf({ names, about, value }: Flag): string[] {
  const end = value ? `: :${action(value)}` : '';
  return names.map((name) =>
    quoted(`*${name}${value && name.startsWith('--') ? '=' : ''}[${plain(about)}]${end}`),
  );
}

function action(values: Values): string {
  if (values === 'files') return '_files';
  return values === 'any' ? ' ' : `(${values.words.join(' ')})`;
}

/** Without what has a meaning in zsh's descriptions. */
function plain(text: string): string {
  return text.replace(/[[\]:\\]/g, ' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import type { CommandLineMessages } from '../command-line.ts';

export const commandLine = {
  about:
    'Checks that the figures of a Chinese department budget or final account tie to each other: which cannot all be right, which one is most probably wrong, and what it should be.',
  check: 'check files and report the figures that do not tie',
  explain: 'explain a rule, with examples',
  rules: 'list all rules',
  schema: 'print the JSON Schema of a budget definition',
  extract: 'write what was understood of a document as a definition (YAML), to correct and keep',
  diff: 'compare two versions or two years of one disclosure, figure by figure',
  completion: 'print a script that completes commands, options and their values in a shell',
  help: 'show the help of a command',
  arguments: {
    files:
      'published documents (PDF, docx, xlsx, xls, html, txt, md) or budget definitions (YAML, JSON); "-" is standard input',
    document: 'a published budget or final account',
    rule: 'id of a rule (see gouji rules) or of a cause',
    oldFile: 'the older document or definition; "-" is standard input',
    newFile: 'the newer one',
    shell: 'the shell',
    command: 'command',
  },
  options: {
    format: 'format of the report',
    output: 'write the report to FILE instead of standard output',
    lang: 'language of the output; by default that of the locale',
    failOn: 'exit with 1 when there is a finding of this severity or above',
    show: 'also list verdicts of this kind (repeatable, or separated by commas)',
    all: 'list every verdict; with JSON every figure too',
    color: 'always use colours',
    noColor: 'never use colours',
    stdinFilename: 'name of standard input in the report',
    together: 'take the files as one disclosure (prose in one, tables in another)',
    prior: "last year's document, to check what this one says of last year",
    extractOutput: 'write to a file instead of standard output',
    only: 'list only differences of this kind (repeatable, or separated by commas)',
    help: 'show this help',
    version: 'show the version',
  },
  titles: {},
  takes: (choices, otherwise) => {
    const parts = [
      ...(choices ? [`choices: ${choices.join(', ')}`] : []),
      ...(otherwise === undefined ? [] : [`default: ${otherwise}`]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
  },
  examples: `Examples:
  gouji check budget.pdf
  gouji check --together prose.pdf tables.pdf
  gouji check 2024.pdf --prior 2023.pdf
  gouji extract budget.pdf -o budget.yaml
  gouji diff 2023.pdf 2024.pdf
  gouji check *.yaml --format json --output report.json
  gouji check budget.yaml --show rounding,unchecked
  gouji explain rate`,
  exitCodes: `Exit status:
  0  no finding at or above --fail-on
  1  there are such findings
  2  the run itself failed: wrong usage, or a file that cannot be read`,
  diffExitCodes: `Exit status:
  0  no difference of the kinds that are listed
  1  there are differences
  2  the run itself failed: wrong usage, or a file that cannot be read`,
  completionUse: `Use:
  bash  echo 'source <(gouji completion bash)' >> ~/.bashrc
  zsh   gouji completion zsh > "\${fpath[1]}/_gouji"
  fish  gouji completion fish > ~/.config/fish/completions/gouji.fish`,
  usage: {
    error: 'error: ',
    unknownOption: (option) => `there is no option ${option}`,
    unknownCommand: (command) => `there is no command ${command}`,
    missingArgument: (argument) => `the argument ${argument} is missing`,
    missingValue: (option) => `the option ${option} needs a value`,
    excessArguments: () => 'too many arguments',
    invalidValue: (value, option, choices) => `the option ${option} cannot be ${value}; choices: ${choices}`,
    invalidArgument: (value, argument, choices) => `${argument} cannot be ${value}; choices: ${choices}`,
    unknownRule: (rule) => `there is no rule ${rule}; see gouji rules`,
    didYouMean: (meant) => `Did you mean ${meant}?`,
    stdinTwice: () => '"-" (standard input) can be given only once',
    more: 'Run gouji --help for the usage.',
  },
  crash: 'gouji has crashed, which is a bug. Please report it with what follows:',
} satisfies CommandLineMessages;

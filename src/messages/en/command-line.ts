import type { CommandLineMessages } from '../command-line.ts';
import { project } from './project.ts';

export const commandLine = {
  about:
    'Checks that the figures of a Chinese department budget or final account tie to each other: which cannot all be right, which one is most probably wrong, and what it should be.',
  check: 'check files and report the figures that do not tie',
  explain: 'explain a rule, with examples',
  rules: 'list all rules',
  schema: 'print the JSON Schema of a budget definition or of the configuration',
  extract: 'write what was understood of a document as a definition (YAML), to correct and keep',
  diff: 'compare two versions or two years of one disclosure, figure by figure',
  completion: 'print a script that completes commands, options and their values in a shell',
  help: 'show the help of a command',
  arguments: {
    files:
      'published documents (PDF, docx, xlsx, xls, html, txt, md), budget definitions (YAML, JSON), directories of them, or patterns in quotes; "-" is standard input',
    document: 'a published budget or final account',
    rule: 'id of a rule (see gouji rules) or of a cause',
    oldFile: 'the older document or definition; "-" is standard input',
    newFile: 'the newer one',
    shell: 'the shell',
    command: 'command',
  },
  options: {
    format: 'format of the report',
    output:
      'write a report to a file: NAME=FILE one of that format besides the one on standard output, FILE alone that one (repeatable)',
    lang: 'language of the output; by default that of the locale',
    failOn: 'exit with 1 when there is a finding of this severity or above',
    show: 'also list verdicts of this kind (repeatable, or separated by commas)',
    all: 'list every verdict; with JSON every figure too',
    color: 'always use colours',
    noColor: 'never use colours',
    stdinFilename: 'name of standard input in the report',
    together: 'take the files as one disclosure (prose in one, tables in another)',
    prior: "last year's document, to check what this one says of last year",
    filesFrom: 'check the files named in LIST, a line each or ended by NUL; "-" is standard input',
    exclude: 'leave out what matches: names at any level, or paths where it has a slash (repeatable)',
    workers:
      'threads that check files; 0: none, the program does it itself, without limits of time and memory (default: one a processor for many files, one for few, 0 for a few definitions and plain texts)',
    timeout: 'give a file up after so many seconds, where workers check',
    noProgress: 'show no progress on the terminal',
    resume:
      'take the results of unchanged files from an earlier ndjson report, also of a run that was broken off',
    watch: 'check again when a file is saved',
    extractOutput: 'write to a file instead of standard output',
    diffOutput: 'write the report to a file instead of standard output',
    maxWarnings: 'exit with 1 when there are more warnings than this',
    quiet: 'report errors only',
    config: 'the configuration; by default the nearest gouji.config.yaml above the file',
    noConfig: 'look for neither a configuration nor a baseline',
    printConfig: 'print what holds for the files and where each setting comes from, instead of checking them',
    baseline: 'the baseline; by default gouji-baseline.yaml beside the configuration',
    only: 'list only differences of this kind (repeatable, or separated by commas)',
    help: 'show this help',
    version: 'show the version',
  },
  project,
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
  gouji check data --exclude drafts -o html=report/ -o sarif=out.sarif
  gouji check "data/**/*.pdf" -o ndjson=run.ndjson --resume run.ndjson
  gouji check budget.yaml --show rounding,unchecked
  gouji explain rate`,
  exitCodes: `Exit status:
  0  no finding at or above --fail-on, and not too many warnings
  1  such findings, or too many warnings
  2  the run itself failed: wrong usage or configuration, or a file that cannot be read`,
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
    invalidValue: (value, option, choices) =>
      `the option ${option} cannot be ${value}; choices: ${choices.join(', ')}`,
    invalidArgument: (value, argument, choices) =>
      `${argument} cannot be ${value}; choices: ${choices.join(', ')}`,
    notANumber: (value, option) => `${option} takes a whole number, not ${value}`,
    unknownRule: (rule) => `there is no rule ${rule}; see gouji rules`,
    didYouMean: (meant) => `Did you mean ${meant}?`,
    stdinTwice: () => '"-" (standard input) can be given only once',
    nothingToCheck: () => 'nothing to check: name files, directories or patterns, and see --exclude',
    unknownFormat: (name, formats) =>
      `there is no format ${name}; formats: ${formats.join(', ')}. A file whose name has "=" in it is written ./NAME=FILE`,
    outputIsInput: (file) => `the report would overwrite ${file}, which is to be checked`,
    outputTwice: (file) => `two reports cannot go to one file: ${file}`,
    wholeNumber: () => 'a whole number from 0 to 64',
    positiveNumber: () => 'a number of seconds above 0',
    watchStdin: () => 'standard input cannot be watched',
    cannotResume: (file) =>
      `${file} of --resume is not there; it is an ndjson report, as -o ndjson=FILE writes it`,
    more: 'Run gouji --help for the usage.',
  },
  crash: 'gouji has crashed, which is a bug. Please report it with what follows:',
} satisfies CommandLineMessages;

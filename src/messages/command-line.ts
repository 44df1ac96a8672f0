import type { ProjectMessages } from './project.ts';

/** The texts of the command line: help and usage errors. */
export interface CommandLineMessages {
  readonly about: string;
  readonly check: string;
  readonly explain: string;
  readonly rules: string;
  readonly schema: string;
  readonly extract: string;
  readonly diff: string;
  readonly completion: string;
  readonly help: string;
  readonly arguments: {
    readonly files: string;
    readonly document: string;
    readonly rule: string;
    readonly oldFile: string;
    readonly newFile: string;
    readonly shell: string;
    readonly command: string;
  };
  readonly options: {
    readonly format: string;
    readonly output: string;
    readonly lang: string;
    readonly failOn: string;
    readonly show: string;
    readonly all: string;
    readonly color: string;
    readonly noColor: string;
    readonly stdinFilename: string;
    readonly together: string;
    readonly prior: string;
    readonly filesFrom: string;
    readonly exclude: string;
    readonly workers: string;
    readonly timeout: string;
    readonly noProgress: string;
    readonly resume: string;
    readonly watch: string;
    readonly extractOutput: string;
    readonly diffOutput: string;
    readonly maxWarnings: string;
    readonly quiet: string;
    readonly config: string;
    readonly noConfig: string;
    readonly printConfig: string;
    readonly baseline: string;
    readonly only: string;
    readonly help: string;
    readonly version: string;
  };
  readonly project: ProjectMessages;
  /** Headings of the help, by what commander calls them. */
  readonly titles: Readonly<Record<string, string>>;
  /** What an option's description ends in: the values that it takes, and the one without it. */
  readonly takes: (choices: readonly string[] | undefined, otherwise: string | undefined) => string;
  readonly examples: string;
  readonly exitCodes: string;
  readonly diffExitCodes: string;
  /** How each shell is told to complete. */
  readonly completionUse: string;
  readonly usage: UsageMessages;
  readonly crash: string;
}

export interface UsageMessages {
  readonly error: string;
  unknownOption(option: string): string;
  unknownCommand(command: string): string;
  missingArgument(argument: string): string;
  missingValue(option: string): string;
  excessArguments(): string;
  invalidValue(value: string, option: string, choices: readonly string[]): string;
  invalidArgument(value: string, argument: string, choices: readonly string[]): string;
  notANumber(value: string, option: string): string;
  unknownRule(rule: string): string;
  didYouMean(meant: string): string;
  stdinTwice(): string;
  nothingToCheck(): string;
  unknownFormat(name: string, formats: readonly string[]): string;
  outputTwice(file: string): string;
  outputIsInput(file: string): string;
  wholeNumber(): string;
  positiveNumber(): string;
  watchStdin(): string;
  cannotResume(file: string): string;
  readonly more: string;
}

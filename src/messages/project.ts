/** The texts of configuration, baseline and their commands. */
export interface ProjectMessages {
  readonly init: string;
  readonly force: string;
  wrote(file: string): string;
  kept(file: string): string;
  /** A line to add to a file that was kept. */
  addTo(file: string): string;
  readonly baseline: string;
  readonly prune: string;
  readonly reason: string;
  readonly who: string;
  readonly baselineFile: string;
  /** Instead of a reason that nobody gave. */
  readonly usualReason: string;
  accepted(file: string, added: number, known: number): string;
  pruned(file: string, removed: number, left: number): string;
  readonly schemaOf: string;
  tooManyWarnings(found: number, most: number): string;
  excluded(entry: string): string;
  expired(reason: string, until: string): string;
  stale(what: string): string;
  /** Where a setting comes from, in what --print-config prints. */
  readonly usual: string;
  readonly template: ConfigTemplate;
}

/** The comments of the configuration that `gouji init` writes. */
export interface ConfigTemplate {
  readonly head: string;
  readonly language: string;
  readonly failOn: string;
  readonly files: string;
  readonly rules: string;
  readonly overrides: string;
  readonly aliases: string;
  readonly relations: string;
  readonly ignore: string;
}

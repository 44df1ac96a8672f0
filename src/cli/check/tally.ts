import type { Catalogue } from '../../messages/index.ts';
import { errorsOnly } from '../../policy/errors-only.ts';
import { isFailed } from '../../report/outcome.ts';
import type { Shown } from '../../report/outcome-with-document.ts';
import type { Settings } from '../config.ts';
import { EXIT } from '../exit.ts';
import type { CheckOptions } from '../program.ts';
import { stderr } from '../standard.ts';
import { exitCodeOf } from './exit-code.ts';
import { isJob, type Task } from './job.ts';
import { Notices } from './notices.ts';
import type { Output } from './outputs.ts';
import { Warnings } from './warnings.ts';

type TallyOptions = Pick<CheckOptions, 'failOn' | 'maxWarnings' | 'quiet'>;

/** What a run comes to: its exit code by the levels that hold for each file, and what is said of decisions. */
export class Tally {
  readonly #options: TallyOptions;
  readonly #settings: Settings;
  readonly #warnings: Warnings;
  readonly #notices: Notices;
  #code: number = EXIT.clean;

  constructor(options: TallyOptions, settings: Settings, catalogue: Catalogue) {
    this.#options = options;
    this.#settings = settings;
    this.#warnings = new Warnings(options.maxWarnings, settings);
    this.#notices = new Notices(catalogue);
  }

  /** Counts an outcome and reports it. What it can be made again from (\`line\`) is never cut down. */
  async add(task: Task, outcome: Shown, outputs: readonly Output[], line?: string): Promise<void> {
    const { failOn, quiet } = this.#options;
    const file = isJob(task) ? task.sources[0]!.file : undefined;
    const level = failOn ?? (file === undefined ? undefined : this.#settings.failOnFor(file)) ?? 'error';
    this.#code = Math.max(this.#code, exitCodeOf(outcome, level));
    if (file !== undefined) this.#warnings.add(outcome, file);
    stderr.write(this.#notices.of(outcome));
    const shown = quiet ? quietly(outcome) : outcome;
    for (const output of outputs) await output.add(output.isFull ? outcome : shown, line);
  }

  /** The exit code, when there is no further outcome. */
  end(): number {
    const { tooMany } = this.#warnings;
    stderr.write(this.#notices.ofWarnings(tooMany));
    return tooMany.length > 0 ? Math.max(this.#code, EXIT.findings) : this.#code;
  }
}

function quietly(outcome: Shown): Shown {
  return isFailed(outcome) ? outcome : { ...outcome, result: errorsOnly(outcome.result) };
}

import type { Catalogue } from '../../messages/index.ts';
import { printable } from '../../report/text.ts';
import type { Settings } from '../config.ts';
import { stderr } from '../standard.ts';
import type { Input } from './inputs.ts';

/**
 * The inputs that the configurations want checked. One that was named and is left out all the same is said on standard
 * error; one that was found in a directory or by a pattern is passed over.
 */
export function selected(
  inputs: readonly Input[],
  named: readonly string[],
  { exclusionOf, selects }: Pick<Settings, 'exclusionOf' | 'selects'>,
  { commandLine }: Catalogue,
): Input[] {
  const isNamed = new Set(named);
  return inputs.filter((input) => {
    if (typeof input !== 'string') return true;
    if (!isNamed.has(input)) return selects(input);
    const entry = exclusionOf(input);
    if (entry === undefined) return true;
    stderr.write(`${printable(`${input}: ${commandLine.project.excluded(entry)}`)}\n`);
    return false;
  });
}

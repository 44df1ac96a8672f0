import { InvalidArgumentError } from 'commander';

/** Choices from several options and comma lists, each once, in the order of `choices`. */
export function severalOf<T extends string>(choices: readonly T[]) {
  return (value: string, before: readonly T[]): T[] => {
    const wanted = new Set<string>(before);
    for (const choice of value.split(',').map((part) => part.trim())) {
      if (!(choices as readonly string[]).includes(choice)) {
        throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
      }
      wanted.add(choice);
    }
    return choices.filter((choice) => wanted.has(choice));
  };
}

import type { Kind } from '../../model/budget.ts';
import { FORMS, type Form, type FormId } from './forms.ts';

export interface Recognised {
  readonly id: FormId;
  readonly form: Form;
}

/**
 * The official form that a table is, by the words of its title, else by those of its header and rows. Numbers of
 * tables mean nothing: they differ by province and year.
 *
 * @param words column paths and row labels, separated by spaces.
 */
export function recognise(title: string, words: string, kind: Kind | undefined): Recognised | undefined {
  const form = isTable(title) ? FORMS.find((one) => one.title.test(title)) : undefined;
  const known = form ?? FORMS.find((one) => one.words.some((list) => inOrder(list, words)));
  if (!known) return undefined;
  const isFinal = /决算/.test(title) || (kind === 'final-account' && !/预算表/.test(title));
  return { id: `${isFinal ? 'final' : 'budget'}/${known.name}`, form: known };
}

function inOrder(list: readonly string[], words: string): boolean {
  let at = 0;
  for (const word of list) {
    const found = words.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}

/** A title tells of money; a list of units or posts is no form. */
function isTable(title: string): boolean {
  return /预算|决算|收支|收入|支出|经费|采购/.test(title) && !/绩效|目录|构成|人员情况|资产/.test(title);
}

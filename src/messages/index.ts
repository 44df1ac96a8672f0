import type { Problem } from '../model/errors.ts';
import type { Catalogue, Language } from './catalogue.ts';

export { type Catalogue, LANGUAGES, type Language, RULE_IDS, type RuleId } from './catalogue.ts';

/** The catalogue of a language; only the one that is asked for is loaded. */
export async function catalogueOf(language: Language): Promise<Catalogue> {
  return language === 'zh' ? (await import('./zh-CN.ts')).zhCN : (await import('./en.ts')).en;
}

/** What a problem of an input says. A code without a message of its own shows its data. */
export function problemMessage({ code, data }: Problem, { problems }: Catalogue): string {
  if (Object.hasOwn(problems, code)) {
    return (problems as unknown as Record<string, (data: Problem['data']) => string>)[code]!(data);
  }
  const detail = Object.entries(data).map(([key, value]) => `${key}: ${value}`);
  return problems['unknown-problem']({ code, detail: detail.join(', ') });
}

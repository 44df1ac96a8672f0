import { type Relation, SEVERITIES, type Severity } from '../model/relation.ts';
import { RULES } from '../rules/index.ts';

const SEVERITY_OF_RULE = new Map(RULES.map(({ id, severity }) => [id, severity]));

export function severityOf(relation: Relation): Severity {
  return relation.severity ?? SEVERITY_OF_RULE.get(relation.rule) ?? 'error';
}

export function mostSevere(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity))!;
}

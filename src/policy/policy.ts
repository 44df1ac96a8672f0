import type { Aliases } from '../extract/aliases.ts';
import type { Severity, Strength } from '../model/relation.ts';

/** What is done with the findings of a rule: their severity, or that the rule is not asked at all. */
export type Level = Severity | 'off';

/** What a project has decided of one document. Plain data, so that it can be handed to a worker. */
export interface Policy {
  /** By the id of a rule or the code of a remark; what is left out stays as it is. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly aliases: Aliases;
  /** Relations of the project's own, in the forms of a definition, over figures that go by their id or name. */
  readonly relations: readonly OwnRelation[];
  readonly ignore: readonly Ignore[];
  readonly accepted: readonly Accepted[];
  /** What the baseline calls this document. */
  readonly file?: string;
}

/** A relation in one of the forms of a definition. Figures go by their names; a minus before one subtracts it. */
export type OwnRelation = OwnReasons &
  (
    | { readonly equals: Operand }
    | { readonly 'at-most': Operand }
    | { readonly over: readonly string[]; readonly is: Operand }
    | { readonly claim: string }
  );

interface OwnReasons {
  readonly sum: readonly string[];
  /** What the report says of it. */
  readonly because: string;
  readonly strength?: Strength | undefined;
  readonly severity?: Severity | undefined;
}

/** A name, or a number of the project's own; without a unit it is in that of the sum. */
type Operand = string | { readonly value: string; readonly unit?: string | object | undefined };

/** A finding of which all that is said here holds is taken out. */
export interface Ignore {
  readonly rule?: string;
  readonly fingerprint?: string;
  /** What the figure is called. */
  readonly label?: string;
  readonly reason: string;
  /** The last day on which it holds, as 2026-12-31. */
  readonly until?: string;
  /** Where it is written: file:line. */
  readonly entry: string;
}

/** A finding that was there when the baseline was written. */
export interface Accepted {
  readonly fingerprint: string;
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  /** Where it is written: file:line. */
  readonly entry: string;
  /** The document in which it was found last: only there is it stale where it is not found again. */
  readonly file: string;
}

/** No decisions: every rule as it is. */
export const NO_POLICY: Policy = { rules: {}, aliases: {}, relations: [], ignore: [], accepted: [] };

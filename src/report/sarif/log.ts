/** The parts of SARIF 2.1.0 that gouji writes. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [Run];
}

interface Run {
  readonly tool: { readonly driver: Driver };
  readonly language: string;
  readonly columnKind: 'utf16CodeUnits';
  readonly invocations: readonly [Invocation];
  readonly artifacts: readonly { readonly location: ArtifactLocation }[];
  readonly results: readonly Result[];
}

interface Driver {
  readonly name: string;
  readonly semanticVersion: string;
  readonly rules: readonly RuleDescriptor[];
}

export interface RuleDescriptor {
  readonly id: string;
  readonly shortDescription: Message;
  readonly help: Message;
  readonly defaultConfiguration: { readonly level: Level };
}

interface Invocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications?: readonly Notification[];
}

export interface Notification {
  readonly level: Level;
  readonly message: Message;
  readonly descriptor: { readonly id: string };
  readonly locations: readonly Location[];
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: { readonly 'gouji/v1': string };
  readonly properties: Readonly<Record<string, unknown>>;
}

export type Level = 'error' | 'warning' | 'note';

interface Message {
  readonly text: string;
}

export interface Location {
  readonly id?: number;
  readonly message?: Message;
  readonly physicalLocation: {
    readonly artifactLocation: ArtifactLocation;
    readonly region: Region;
  };
  readonly logicalLocations?: readonly LogicalLocation[];
}

interface ArtifactLocation {
  readonly uri: string;
  readonly index?: number;
}

export interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly snippet?: Message;
}

export interface LogicalLocation {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly kind: string;
}

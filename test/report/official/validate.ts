import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateXML } from 'xmllint-wasm';

/** What a JUnit report has against its XSD; nothing where it is valid. */
export async function junitViolations(xml: string): Promise<string[]> {
  const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });
  return errors.map(({ message }) => message);
}

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly dataPath: string; readonly message: string }[] | null;
}

const validateSarif = sarifValidator();

/** What a log has against the official schema of SARIF 2.1.0; nothing where it is valid. */
export function sarifViolations(log: unknown): string[] {
  if (validateSarif(log)) return [];
  return validateSarif.errors!.map(({ dataPath, message }) => `${dataPath} ${message}`);
}

/**
 * The schema that @microsoft/jest-sarif ships, with the validator that it brings. Its matcher itself is for jest: it
 * wants a global `expect` and jest's own packages.
 */
function sarifValidator(): Validator {
  const require = createRequire(import.meta.url);
  const inside = createRequire(require.resolve('@microsoft/jest-sarif'));
  const Ajv = inside('ajv');
  const ajv = new Ajv({ schemaId: 'auto', validateSchema: false, allErrors: true });
  ajv.addMetaSchema(inside('ajv/lib/refs/json-schema-draft-04.json'));
  return ajv.compile(inside('./schemas/sarif-2.1.0-rtm.5.json'));
}

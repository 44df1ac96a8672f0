import { jsonSchemaOf } from '../../definition/json-schema.ts';
import { config } from './schema.ts';

/** JSON Schema (draft 2020-12) of a project's configuration, for editors. */
export function configSchema(): object {
  return jsonSchemaOf(config, 'gouji configuration, format 1');
}

import { PROJECT } from './fields.ts'
import type { JsonSchema } from './type.ts'

/** The schema of project files for editors (JSON Schema draft 2020-12), made from the declaration of the fields. */
export function projectJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Cellwright project file',
    description: 'A battery-industry project as it is announced or planned.',
    ...PROJECT.schema,
  }
}

import { record } from '../project/record.ts'
import type { JsonSchema } from '../project/type.ts'
import { lineFields } from './line-fields.ts'
import { SECONDS } from './measure.ts'

/** The schema of line files for editors (JSON Schema draft 2020-12), made from the declaration of the fields. */
export function lineJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Cellwright line file',
    description: 'A bare line: nodes, and how they are simulated.',
    ...record(lineFields(SECONDS)).schema,
  }
}

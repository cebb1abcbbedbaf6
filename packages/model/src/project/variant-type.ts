import type { Type } from './type.ts'

/** Variants are read apart (variants.ts), as what they change must be known first. */
export const variants: Type<true> = {
  name: 'map of ids to maps from paths to values',
  schema: {
    type: 'object',
    additionalProperties: { type: 'object', minProperties: 1 },
  },
  read: () => true,
}

import { ID } from './shape-faults.ts'
import { text } from './plain-types.ts'
import { optional, required, type Fields, type Type } from './type.ts'

const values: Type<unknown> = {
  name: 'map from properties to {value, unit, basis, ref, ...}',
  schema: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {
        value: { type: 'number' },
        unit: { type: 'string' },
        low: { type: 'number' },
        high: { type: 'number' },
        year: { type: 'integer' },
      },
      required: ['value', 'unit', 'basis', 'ref'],
    },
  },
  read: () => true,
}

const words: Type<unknown> = {
  name: 'map from words to texts',
  schema: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
  read: () => true,
}

const fields: Fields = {
  kind: required(text, {
    description: 'Kind of thing, as the library has it (cellwright library lists them), or a new one.',
    example: 'active-material',
  }),
  id: required(text, {
    description: 'Its id; in a map the key says it. An entry with the id of one of the library is laid over that one.',
    example: 'nmc622',
  }),
  name: required(text, { description: 'Name as shown.', example: 'NMC622, quote of a vendor' }),
  text: optional(words, { description: 'Words, e.g. of a chemistry its materials.', example: '{cathode: nmc622}' }),
  values: optional(values, {
    description:
      'Numbers with unit, basis (how it is known) and ref (a key of sources, or a reference of the library); low, high, year, reason, note, calc and others as in the library.',
    example: '{price: {value: 25, unit: USD/kg, year: 2024, basis: claim, ref: quote}}',
  }),
}

const properties = Object.fromEntries(
  Object.entries(fields).map(([key, f]) => [key, { description: f.description, examples: [f.example], ...f.type.schema }]),
)

/** Own entries of the library are read apart (own-library.ts), before what names them. */
export const ownEntries: Type<true> = {
  name: 'list of entries, or map of ids',
  schema: {
    anyOf: [
      { type: 'array', items: { type: 'object', properties, required: ['kind', 'id', 'name'], additionalProperties: false } },
      {
        type: 'object',
        propertyNames: { pattern: ID.source },
        additionalProperties: { type: 'object', properties, required: ['kind', 'name'], additionalProperties: false },
      },
    ],
  },
  inner: { fields, by: 'list' },
  read: () => true,
}

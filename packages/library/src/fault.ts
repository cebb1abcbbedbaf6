/** What may be wrong with the data; one code a rule. */
export const LIBRARY_CODES = {
  'CW-LIB-001': 'A field is missing, is of the wrong type or is not known.',
  'CW-LIB-002': 'The unit is not in the vocabulary.',
  'CW-LIB-003': 'The unit does not fit the property.',
  'CW-LIB-004': 'The property is not in the table of properties.',
  'CW-LIB-005': 'The reference is not in references.yaml.',
  'CW-LIB-006': 'The band does not hold the value: low <= value <= high.',
  'CW-LIB-007': 'A number is not finite.',
  'CW-LIB-008': 'A share lies outside 0..1.',
  'CW-LIB-009': 'Money has no year.',
  'CW-LIB-010': 'An assumed value has no reason.',
  'CW-LIB-011': 'A derived value has no arithmetic.',
  'CW-LIB-012': 'An id or key is used twice.',
  'CW-LIB-013': 'Entries do not stand in the order of their ids.',
  'CW-LIB-014': 'A name is not kebab-case.',
  'CW-LIB-015': 'Text is broken: a replacement character or UTF-8 read as another encoding.',
  'CW-LIB-016': 'The basis is not one of the six.',
  'CW-LIB-017': 'An entry names another that does not exist.',
  'CW-LIB-018': 'The shares of a recipe do not sum to 1.',
  'CW-LIB-019': 'The file is not valid YAML.',
  'CW-LIB-020': 'The arithmetic of a derived value does not give it within 2 %.',
  'CW-LIB-021': 'The formula of a substance cannot be read.',
  'CW-LIB-101': 'A reference is not used (a warning).',
} as const

export type LibraryCode = keyof typeof LIBRARY_CODES

export interface LibraryFault {
  readonly code: LibraryCode
  readonly file: string
  /** Keys and indexes from the top of the file. */
  readonly path: readonly (string | number)[]
  /** What is wrong, the value, what is allowed. */
  readonly text: string
}

/** `entries[3].values.price.unit` */
export function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  )
}

/** Data that breaks the rules of the library. */
export class LibraryError extends Error {
  readonly faults: readonly LibraryFault[]

  constructor(faults: readonly LibraryFault[]) {
    super(faults.map((f) => `${f.file}: ${pathText(f.path)}: ${f.text} [${f.code}]`).join('\n'))
    this.name = 'LibraryError'
    this.faults = faults
  }
}

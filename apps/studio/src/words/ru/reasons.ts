import { PART_1 } from './reasons/part-1.ts'
import { PART_2 } from './reasons/part-2.ts'
import { PART_3 } from './reasons/part-3.ts'

/** Why numbers of the library are assumed, by the English text. */
export const REASONS: ReadonlyMap<string, string> = new Map([PART_1, PART_2, PART_3].flatMap((part) => Object.entries(part)))

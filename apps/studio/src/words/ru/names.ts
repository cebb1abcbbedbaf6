import { FIELD_TEXTS_RU } from '../../inputs/field-texts-ru.ts'
import { capitalised } from '../phrase.ts'
import { DEFINITIONS } from './names/definitions.ts'
import { FIGURES } from './names/figures.ts'
import { IDS } from './names/ids.ts'
import { PLANTS } from './names/plants.ts'
import { SECTIONS } from './names/sections.ts'
import { STEPS } from './names/steps.ts'
import { SUBSTANCES } from './names/substances.ts'
import { USES } from './names/uses.ts'

const NAMES = new Map<string, string>(
  [IDS, SECTIONS, STEPS, SUBSTANCES, FIGURES, DEFINITIONS, FIELD_TEXTS_RU.about, PLANTS, USES].flatMap((names) =>
    Object.entries(names),
  ),
)

/** By the English name, whatever its first letter; undefined where it is not in the catalogue. */
export function nameInRussian(name: string): string | undefined {
  const known = NAMES.get(name)
  if (known !== undefined) return known
  const small = NAMES.get(name.charAt(0).toLowerCase() + name.slice(1))
  return small === undefined ? undefined : capitalised(small)
}

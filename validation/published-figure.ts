import type { Datum } from '@cellwright/library'
import { inUnit } from '@cellwright/units'
import type { Case } from './case.ts'
import { published } from './own-inputs.ts'

/** A figure of a published cell, in `unit`: printed, or following from two that are. */
export function publishedFigure(id: string, key: string, unit: string): Pick<Case, 'theirs' | 'ref' | 'locator'> | undefined {
  const datum = published(id, key)
  if (datum) {
    const { ref, locator } = datum
    return { theirs: valueIn(datum, unit), ref, ...(locator === undefined ? {} : { locator }) }
  }
  const find = (name: string, of: string) => {
    const found = published(id, name)
    return found && valueIn(found, of)
  }
  const ref = published(id, 'charge')?.ref
  const [charge, voltage] = [find('charge', 'Ah'), find('cell-voltage', 'V')]
  const [mass, specific] = [find('mass', 'kg'), find('specific-energy', 'Wh/kg')]
  const energy = find('energy', 'Wh') ?? (charge !== undefined && voltage !== undefined ? charge * voltage : undefined)
  if (ref === undefined) return undefined
  if (key === 'energy') {
    if (energy !== undefined) return { theirs: energy, ref, locator: 'charge x voltage' }
    return mass !== undefined && specific !== undefined
      ? { theirs: specific * mass, ref, locator: 'energy per mass x mass' }
      : undefined
  }
  if (energy === undefined) return undefined
  if (key === 'mass' && specific !== undefined)
    return { theirs: (1000 * energy) / specific, ref, locator: 'energy over energy per mass' }
  if (key === 'specific-energy' && mass !== undefined) return { theirs: energy / mass, ref, locator: 'charge x voltage / mass' }
  return undefined
}

export function valueIn({ value, factor }: Datum, unit: string): number {
  return inUnit(value * factor, unit)
}

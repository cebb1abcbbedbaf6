import type { World } from '../project/world.ts'
import { calc, total, type Term } from '../term/index.ts'
import type { Floor } from './floor.ts'

const BY = 'plant/energy'

/** Energy at full output. Fixed parts run whatever the output; variable parts follow the cells. */
export interface PlantEnergy {
  /** Electricity and heat used per energy of cells started [J/J]. */
  readonly variable: { readonly electricity: Term; readonly heat: Term }
  /** Electricity that runs with the building [W], and its parts. */
  readonly fixedElectricity: Term
  readonly fixedParts: { readonly dryRooms: Term; readonly laboratories: Term; readonly media: Term }
  /** What the variable parts are the sums of [J/J], in the order of the source; zero where the source has no figure. */
  readonly steps: readonly { readonly id: string; readonly name: string; readonly electricity: number; readonly heat: number }[]
  /** Per energy of good packs, or of good cells, at nameplate [J/J]. */
  readonly perOutput: Term
}

/**
 * Energy by published step values per energy of cells (ref:degen22), dry rooms, laboratories and media by area (ref:prozell: dry
 * rooms and laboratories by the standing area of their machines). Rows of ref:degen22 that are scrambled in the transcription
 * (material handling, dry-room electricity) are left out; dry-room electricity is by area instead. The steps are one set, and its
 * sum is what agrees with other plants: formation alone is eight times the figure of two other sources. A plant where no cells are begun has the building alone:
 * ref:degen22 has no row of modules and packs.
 */
export function plantEnergy(
  world: World,
  area: Floor,
  nameplate: Term,
  startedPerGood: Term,
  unit: 'pack' | 'cell' = 'pack',
): PlantEnergy {
  const entries = world.library.entries('step-energy')
  const published = (key: 'electricity' | 'heat') => entries.map(({ id }) => world.find(`step-energy/${id}.${key}`, BY))
  const sum = (terms: readonly (Term | undefined)[]) => total(terms.filter((term) => term !== undefined))
  const [electricities, heats] = [published('electricity'), published('heat')]
  const electricity = sum(electricities).as('electricity per energy of cells started', 'kWh/kWh')
  const heat = sum(heats).as('heat per energy of cells started', 'kWh/kWh')
  const rule = (key: string) => world.read(`plant-rules/prozell.${key}`, BY)
  const dryRooms = calc`${rule('dry-room-energy')} * ${area.machines.dry}`.as('electricity of the dry rooms', 'kW')
  const laboratories = calc`${rule('laboratory-energy')} * ${area.machines.laboratory}`.as(
    'electricity of the laboratories',
    'kW',
  )
  const media = calc`${rule('media-supply')} * ${area.building}`.as('electricity of the media supply', 'kW')
  const fixed = calc`${dryRooms} + ${laboratories} + ${media}`.as('electricity that runs with the building', 'kW')
  return {
    variable: { electricity, heat },
    fixedElectricity: fixed,
    fixedParts: { dryRooms, laboratories, media },
    steps: entries.map(({ id, name }, i) => ({
      id,
      name,
      electricity: electricities[i]?.value ?? 0,
      heat: heats[i]?.value ?? 0,
    })),
    perOutput: calc`(${electricity} + ${heat}) * ${startedPerGood} + ${fixed} / ${nameplate}`.as(
      `energy per energy of good ${unit}s`,
      'kWh/kWh',
    ),
  }
}

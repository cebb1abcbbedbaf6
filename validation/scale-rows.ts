import { inUnit } from '@cellwright/units'
import { factorCost } from '../packages/model/src/plant/factor.ts'
import type { Plant } from '../packages/model/src/plant/plant.ts'
import { SUPPORT_STEPS } from '../packages/model/src/plant/route.ts'
import type { World } from '../packages/model/src/project/world.ts'
import { outcome } from '../packages/model/src/study/outcome.ts'
import type { Term } from '../packages/model/src/term/index.ts'
import { nameplateBooks } from './nameplate-books.ts'
import { cellPlants } from './plant-corpus.ts'
import { worldAt } from './read-data.ts'

/** The plant of data/scale.yaml at one size, by both families. Money is in USD of 2024. */
export interface ScaleRow {
  /** [GWh/yr] */
  readonly capacity: number
  readonly machine: FamilyRow
  readonly factor: FamilyRow
  /** [USD/kWh] */
  readonly materials: number
}

export interface FamilyRow {
  /** Investment per yearly output [M USD per GWh/yr]; its part that both families have; and its parts. */
  readonly perCapacity: number
  readonly likeForLike: number
  readonly parts: Readonly<Record<Part, number>>
  /** Cost of a kWh without materials, in a year of full output [USD/kWh]. */
  readonly conversion: number
  /** Wages of it, with their overheads where the family has some [USD/kWh]. */
  readonly wages: number
}

/** Part of an investment, by what it does. */
export type Part = 'electrodes' | 'cells' | 'filling' | 'formation' | 'packs' | 'support' | 'utilities' | 'building' | 'rest'

/** A real plant, as announced. */
export interface ScalePoint {
  readonly name: string
  readonly stage: string
  /** [GWh/yr] */
  readonly capacity: number
  /** [M USD of 2024 per GWh/yr] */
  readonly perCapacity: number
}

/** After the opening, and not a leap year. */
const YEAR_SHOWN = 2030
const SIZES = [1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100]

export function scaleRows(): ScaleRow[] {
  return SIZES.map(scaleRow)
}

/** The one place where results of the model are read. */
function scaleRow(capacity: number): ScaleRow {
  const world = worldAt('scale.yaml', capacity)
  const [planned] = outcome(world).plants
  if (!planned) throw new Error('scale.yaml has no plant')
  const { plant } = planned
  const year = nameplateBooks(world, plant).years.find((y) => y.year === YEAR_SHOWN)
  if (!year) throw new Error(`the books have no year ${YEAR_SHOWN}`)
  const kwh = inUnit(year.output.value, 'kWh')
  const cost = factorCost(world, plant.factor)
  const perKwh = (ofFactors: Term) => world.worth(inUnit(ofFactors.value, 'USD/yr'), 'USD', 2022) / kwh
  return {
    capacity,
    machine: {
      ...family(machineParts(plant), capacity),
      conversion: (year.labour.value + year.energy.value + year.maintenance.value + year.depreciation.value) / kwh,
      wages: year.labour.value / kwh,
    },
    factor: {
      ...family(factorParts(world, plant), capacity),
      conversion: perKwh(cost.labour) + perKwh(cost.capital) + perKwh(cost.building),
      wages: perKwh(cost.labour),
    },
    materials: year.materials.value / kwh,
  }
}

/** From money of a plant [USD]. */
function family(
  parts: Readonly<Record<Part, number>>,
  capacity: number,
): Pick<FamilyRow, 'perCapacity' | 'likeForLike' | 'parts'> {
  const each = (part: Part) => parts[part] / 1e6 / capacity
  const { electrodes, cells, filling, formation, packs, support, utilities, building, rest } = parts
  const likeForLike = (electrodes + cells + filling + formation + packs + support + utilities + building) / 1e6 / capacity
  return {
    perCapacity: likeForLike + rest / 1e6 / capacity,
    likeForLike,
    parts: {
      electrodes: each('electrodes'),
      cells: each('cells'),
      filling: each('filling'),
      formation: each('formation'),
      packs: each('packs'),
      support: each('support'),
      utilities: each('utilities'),
      building: each('building'),
      rest: each('rest'),
    },
  }
}

/** Steps of the cell line that are parts of their own. */
const CELL_PARTS: ReadonlyMap<string, 'filling' | 'formation'> = new Map([
  ['tab-welding', 'filling'],
  ['filling', 'filling'],
  ['wetting', 'filling'],
  ['degassing', 'filling'],
  ['formation', 'formation'],
  ['ageing', 'formation'],
  ['eol-test', 'formation'],
])

/** Steps of our route that make up a part. */
function stepsOf(plant: Plant, part: 'electrodes' | 'cells' | 'filling' | 'formation' | 'packs') {
  return plant.steps.filter(({ step }) => {
    if (step.section === 'cell') return part === (CELL_PARTS.get(step.id) ?? 'cells')
    return part === (step.section === 'pack' ? 'packs' : 'electrodes')
  })
}

function machineParts(plant: Plant): Record<Part, number> {
  const money = new Map(plant.capex.steps.map((s) => [s.id, s.amount.value]))
  const line = (...ids: string[]) =>
    plant.capex.lines.filter((l) => ids.includes(l.id)).reduce((sum, l) => sum + l.amount.value, 0)
  const steps = (part: Parameters<typeof stepsOf>[1]) =>
    stepsOf(plant, part).reduce((sum, { step }) => sum + (money.get(step.id) ?? 0), 0)
  return {
    electrodes: steps('electrodes'),
    cells: steps('cells'),
    filling: steps('filling'),
    formation: steps('formation'),
    packs: steps('packs'),
    support: line('support'),
    utilities: line('utilities'),
    building: line('building'),
    rest: line('freight', 'engineering', 'owner', 'contingency', 'land'),
  }
}

function factorParts(world: World, plant: Plant): Record<Part, number> {
  const money = new Map(plant.factor.map((s) => [s.id, world.worth(s.capital.value, 'USD', 2022)]))
  const of = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (money.get(id) ?? 0), 0)
  const steps = (part: Parameters<typeof stepsOf>[1]) =>
    of(stepsOf(plant, part).flatMap(({ step }) => [...step.factor, ...(step.beside ?? [])]))
  return {
    electrodes: steps('electrodes') + of(['solvent-recovery']),
    cells: steps('cells'),
    filling: steps('filling'),
    formation: steps('formation'),
    packs: steps('packs'),
    support: of(SUPPORT_STEPS.filter((id) => id !== 'solvent-recovery' && id !== 'building-support-systems')),
    utilities: of(['building-support-systems']),
    building: plant.capex.factor.building.value,
    rest: 0,
  }
}

/** Plants that make lithium-ion cells, of 1 GWh/yr and more, by size; their money at the mean exchange rate of the year of the announcement. */
export function scalePoints(): ScalePoint[] {
  const world = worldAt('scale.yaml', 10)
  return cellPlants('investment')
    .flatMap(({ entry, capacity }) => {
      const datum = entry.values['investment']
      if (!datum?.currency || datum.year === undefined) return []
      const amount = world.worth(datum.value * datum.factor, datum.currency, datum.year)
      return [{ name: entry.name, stage: entry.text['stage'] ?? '', capacity, perCapacity: amount / 1e6 / capacity }]
    })
    .toSorted((a, b) => a.capacity - b.capacity || a.perCapacity - b.perCapacity)
}

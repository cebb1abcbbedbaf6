import { factorCost, factorSteps, type FactorPlant, type FactorStep } from '../packages/model/src/plant/factor.ts'
import { World } from '../packages/model/src/project/world.ts'
import type { PublishedFactors } from './batpac5.ts'
import { readProject } from './read-data.ts'

/** What agreement of two models shows. */
export const NO_EVIDENCE =
  'This shows that the equations are carried over without a slip. It is no evidence about real plants, so no band of the audit rests on it.'

/** What our factor family says of a plant, in the units of the published results. */
export interface OurFactors {
  readonly steps: ReadonlyMap<string, { readonly labour_h: number; readonly capital_MUSD: number; readonly area_m2: number }>
  readonly labour_h: number
  readonly capital_MUSD: number
  readonly area_m2: number
  /** A year of it with overheads [USD of 2022]. */
  readonly cost: { readonly labour: number; readonly capital: number; readonly building: number; readonly total: number }
}

/** Any project in USD of 2022 serves: the factor family reads nothing of it but its library. */
const id4 = readProject('id4.yaml')
export const world = new World(id4.project, id4.library)

/** The one place where results of the factor family are read. */
export function ourFactors(found: readonly FactorStep[]): OurFactors {
  const steps = found.map(({ id, labour, capital, area }) => ({
    id,
    labour_h: labour,
    capital_MUSD: capital / 1e6,
    area_m2: area,
  }))
  const sum = (key: 'labour_h' | 'capital_MUSD' | 'area_m2') => steps.reduce((total, s) => total + s[key], 0)
  const { labour, capital, building } = factorCost(world, found)
  return {
    steps: new Map(steps.map((s) => [s.id, s])),
    labour_h: sum('labour_h'),
    capital_MUSD: sum('capital_MUSD'),
    area_m2: sum('area_m2'),
    cost: { labour, capital, building, total: labour + capital + building },
  }
}

/** A published plant in our factor family, at its own output or at another [packs/yr]. */
export function factorsOf(published: PublishedFactors, packsPerYear?: number): OurFactors {
  return ourFactors(factorSteps(world, factorPlant(published, packsPerYear)))
}

function factorPlant({ inputs: i }: PublishedFactors, packsPerYear = i.packs_per_year): FactorPlant {
  return {
    packsPerYear,
    cellsPerPack: i.cells_per_pack,
    modulesPerPack: i.modules_per_pack,
    packEnergy: i.pack_energy_kWh,
    cellCapacity: i.cell_Ah,
    cathodeActive: i.cathode_active_g_per_cell / 1000,
    anodeActive: i.anode_active_g_per_cell / 1000,
    positiveArea: i.positive_area_cm2_per_cell / 10000,
    negativeArea: i.negative_area_cm2_per_cell / 10000,
    pvdf: i.PVDF_kg_per_pack,
    sbrAndCmc: i.SBR_kg_per_pack + i.CMC_kg_per_pack,
    solventRatio: i.solvent_ratio,
  }
}

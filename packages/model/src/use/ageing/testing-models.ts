import { builtInLibrary } from '@cellwright/library'
import { World } from '../../project/world.ts'
import type { Project } from '../../project/project.ts'
import { ageingModel, type AgeingModel } from './ageing-model.ts'
import type { Condition } from './condition.ts'
import { graphitePotential } from './graphite-potential.ts'

/** A world of the library alone: models of ageing read nothing of a project. */
export const LIBRARY_WORLD = new World({ currency: { report: 'USD', year: 2024 } } as unknown as Project, builtInLibrary())

export function modelOf(id: string): AgeingModel {
  return ageingModel(LIBRARY_WORLD, id)
}

/** A stress that does not change, as the golden closed forms have it. */
export function constantCondition(celsius: number, soc: number, depth: number, rate: number): Condition {
  const mean: Condition['mean'] = (of) => of(soc, graphitePotential(soc))
  return {
    temperature: celsius + 273.15,
    mean,
    sampleMean: mean,
    meanCharge: soc,
    lowest: soc - depth / 2,
    highest: soc + depth / 2,
    depth,
    rate,
    chargeRate: rate,
    dischargeRate: rate,
  }
}

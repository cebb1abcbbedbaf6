import type { World } from '../../project/world.ts'
import { ageingModel } from './ageing-model.ts'
import { healthOver, type Health, type Stress } from './health.ts'

/** What each model that could stand for a chemistry says of the same use: the honest range of a life. */
export interface HealthRange {
  readonly members: readonly HealthOfModel[]
  /** Least and most capacity over new at the end of month i, over the models; the first is 1. */
  readonly least: readonly number[]
  readonly most: readonly number[]
}

export interface HealthOfModel {
  /** `ageing-model` entry of the library. */
  readonly model: string
  readonly name: string
  readonly health: Health
  /** The use lies within all that the model was fitted to. */
  readonly inRange: boolean
}

/** Runs one use through each of `family`, entries of `ageing-model`: those of a chemistry by `defaultAgeing`. */
export function healthRange(world: World, family: readonly string[], stress: Stress, months: number): HealthRange {
  const members = family.map((id): HealthOfModel => {
    const model = ageingModel(world, id)
    const health = healthOver(model, stress, months)
    return { model: id, name: model.name, health, inRange: health.outside.length === 0 }
  })
  const over = (pick: (...values: number[]) => number) =>
    Array.from({ length: months + 1 }, (_, month) => pick(...members.map(({ health }) => health.soh[month]!)))
  return { members, least: over(Math.min), most: over(Math.max) }
}

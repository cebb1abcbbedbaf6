import type { World } from '../../project/world.ts'
import { ageingModel } from './ageing-model.ts'
import { defaultAgeing } from './default-ageing.ts'
import { healthOver, lifeTo, type Health, type Stress } from './health.ts'

/** What each model that could stand for a chemistry says of the same use: the honest range of a life. */
export interface HealthRange {
  /** In the order of the library's list, the default first. */
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

/** Runs one use through every model of the family of `chemistry`, an entry of the library; `also` is a model of the file's choice. */
export function healthRange(world: World, chemistry: string, stress: Stress, months: number, also?: string): HealthRange {
  const { model, family } = defaultAgeing(world, chemistry)
  const ids = [...new Set([also ?? model, model, ...family])]
  const members = ids.map((id): HealthOfModel => {
    const one = ageingModel(world, id)
    const health = healthOver(one, stress, months)
    return { model: id, name: one.name, health, inRange: health.outside.length === 0 }
  })
  const over = (pick: (...values: number[]) => number) =>
    Array.from({ length: months + 1 }, (_, month) => pick(...members.map(({ health }) => health.soh[month]!)))
  return { members, least: over(Math.min), most: over(Math.max) }
}

/** Shortest and longest life over the models [months]; undefined where it is longer than the time looked at. */
export function lifeRange(
  { least, most }: HealthRange,
  endOfLife: number,
): { readonly shortest?: number; readonly longest?: number } {
  const [shortest, longest] = [lifeTo({ soh: least }, endOfLife), lifeTo({ soh: most }, endOfLife)]
  return { ...(shortest === undefined ? {} : { shortest }), ...(longest === undefined ? {} : { longest }) }
}

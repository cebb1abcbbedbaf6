import type { Library } from '@cellwright/library'
import { nearest } from '@cellwright/units'
import type { Issue } from '../issue.ts'
import { isJoined } from '../factory/chain-links.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import { readActuals, type ActualsOf } from './actuals.ts'
import { outcome, type PlantOutcome } from './outcome.ts'

/** The plant whose days are tracked, or why there is none. */
export type Trackable = { readonly plant: string; readonly issue?: undefined } | { readonly issue: Issue }

/** Which plant of a project the days are of: the one named, or the only one. */
export function trackablePlant({ plants, materialPlants }: Project, id: string | undefined): Trackable {
  const ids = plants.map((p) => p.id)
  const list = ids.length === 0 ? 'the file has no plant of cells or packs' : `plants of cells and packs: ${ids.join(', ')}`
  const fault = (text: string, hint: string): Trackable => ({
    issue: { code: 'CW-ACT-011', severity: 'error', path: '--plant', params: { plant: id ?? '' }, text, hint },
  })
  if (id !== undefined && materialPlants.some((p) => p.id === id))
    return fault(`${id} is a plant of materials, and only plants of cells and packs are tracked`, list)
  if (id !== undefined && !ids.includes(id)) {
    const near = nearest(id, ids)
    return fault(`there is no plant ${id} in the project file`, near === undefined ? list : `did you mean ${near}?`)
  }
  if (id === undefined && ids.length !== 1)
    return fault(
      ids.length === 0 ? list : `the file has ${ids.length} plants, and the days are of one`,
      ids.length === 0 ? 'add one' : `name it: --plant ${ids[0]}; ${list}`,
    )
  const plant = id ?? ids[0]!
  const spec = plants.find((p) => p.id === plant)!
  if (spec.makes.length > 1)
    return fault(
      `${plant} makes ${spec.makes.length} packs (${spec.makes.join(', ')}) on shared machines, and only plants of one product are tracked`,
      'track it in a file in which it makes one of them',
    )
  return { plant }
}

/** Reads the days of a plant of a project; the faults are those of the table. */
export function readTrackedDays(project: Project, library: Library, plant: string, text: string): ActualsOf {
  const { plant: sized } = plantOf(new World(project, library), plant)
  return readActuals(text, { id: plant, steps: sized.steps, calendar: project.calendar }, library)
}

export function plantOf(world: World, plant: string): PlantOutcome {
  return outcome(world).plants.find((p) => p.plant.id === plant)!
}

/** Whether other plants of the file feed it, or it feeds them. */
export function isInChain(project: Project, plant: string): boolean {
  return isJoined(project, plant)
}

import type { Group } from './case.ts'
import { cellGroups } from './cells.ts'
import { comparableGroups } from './comparables.ts'
import { energyGroups } from './energy.ts'
import { factorFamily } from './factor-family.ts'
import { machineFamily } from './machine-family.ts'
import { marketGroups } from './market.ts'
import { materialPlants } from './material-comparables.ts'
import { modelCellGroups } from './model-cells.ts'
import { packGroups } from './packs.ts'
import { scaleGroup } from './scale.ts'

/** The topics, in the order of docs/validation.md. */
const TOPICS: readonly (() => Group | readonly Group[])[] = [
  // One line each.
  cellGroups,
  modelCellGroups,
  packGroups,
  factorFamily,
  machineFamily,
  energyGroups,
  comparableGroups,
  materialPlants,
  marketGroups,
  scaleGroup,
]

let cached: readonly Group[] | undefined

/** All groups; worked out at the first call. */
export function allGroups(): readonly Group[] {
  cached ??= TOPICS.flatMap((topic) => topic())
  return cached
}

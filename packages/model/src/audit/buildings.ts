import { inUnit, significant } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import type { Outcome } from '../study/outcome.ts'
import { claimPoint } from './claim-interval.ts'
import { tellingsOf } from './claims-told.ts'

/** What the number of buildings, the floor and the main hall of a plant leave for each building beside the hall, in a sentence. Undefined where one of them was not announced. */
export function buildingsText(claim: Claim, central: Outcome | CellwrightError): string | undefined {
  const count = claim.about === 'plant.buildings' ? claimPoint(claim) : undefined
  if (count === undefined || central instanceof CellwrightError || !(count > 1)) return undefined
  const [hall] = tellingsOf(central.world, 'plant.hall-area', claim.scope)
  const floors = tellingsOf(central.world, 'plant.floor-area', claim.scope)
  const floor = floors.find((f) => f.claim.source === claim.source) ?? floors[0]
  if (!hall || !floor) return undefined
  const left = floor.value - hall.value
  const each = left / (count - 1)
  const says =
    left > 0
      ? `${floor.claim.id} and ${hall.claim.id} leave ${significant(inUnit(each, 'm2'), 2)} m2 for each building beside the hall, which can be`
      : `${floor.claim.id} leaves nothing beside the hall of ${hall.claim.id}`
  return `${says}; how a floor is split follows from no published rule: the plan of the site is missing`
}

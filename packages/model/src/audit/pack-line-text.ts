import { significant } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import type { Claim } from '../project/project.ts'
import type { Outcome } from '../study/outcome.ts'
import { claimPoint } from './claim-interval.ts'
import { tellingsOf } from './claims-told.ts'

/** What the pace of a pack line and its takt of modules say of one another, in a sentence: arithmetic proves neither. Undefined of other claims and where one of them is missing. */
export function packLineText(claim: Claim, central: Outcome | CellwrightError): string | undefined {
  const pairs: Readonly<Record<string, string>> = {
    'plant.module-takt': 'plant.pack-line-pace',
    'plant.pack-line-pace': 'plant.module-takt',
  }
  const about = pairs[claim.about]
  const own = claimPoint(claim)
  if (about === undefined || own === undefined || central instanceof CellwrightError) return undefined
  const [other] = tellingsOf(central.world, about, claim.scope)
  const plant = central.plants.find((p) => p.plant.id === claim.scope)?.plant
  if (!other || !plant) return undefined
  const cells = own * other.value
  const design = plant.pack.cellsPerModule.value
  const fit = Math.abs(cells / design - 1) <= 0.1 ? 'goes with' : 'does not go with'
  return `${fit} ${other.claim.id}: pace x takt is ${significant(cells, 3)} cells a module, the design has ${significant(design, 3)}; what a line can do is judged by nothing else here: the pace of the library comes from lines like this one, and a log of a shift is missing`
}

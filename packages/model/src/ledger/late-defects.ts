import type { Plant } from '../plant/plant.ts'
import { rackTime, YEAR_OF_365_DAYS } from '../plant/sizing.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { ValueAlongLine } from './unit-value.ts'

/** Coils that were coated badly and are found at the last test of the cells, at nameplate. */
export interface LateDefects {
  /** From the coater to the test, without waiting in stores [s]. */
  readonly delay: Term
  /** Cells that come to the test in that time: those at risk before the first bad one is found. */
  readonly cellsAtRisk: Term
  /** Cells lost in a year of 365 days. */
  readonly cells: Term
  /** Running cost of them, at the test; and of their electrodes had the coater found them. Money a year. */
  readonly cost: Term
  readonly costAtCoater: Term
}

/** What a defect of a coil costs because it shows only after ageing; a bad coil is of one side, so the other electrode is saved where the coater finds it. */
export function lateDefects(world: World, plant: Plant, value: ValueAlongLine, money: string): LateDefects | undefined {
  const test = plant.steps.find((s) => s.step.id === 'eol-test')
  const coaters = plant.steps.filter((s) => s.step.form === 'web' && s.step.id.startsWith('coating'))
  const entering = test && value.entering(test.step.id)
  if (!test || !entering || coaters.length === 0 || test.loss.reject.value === 0) return undefined
  const share = world.read('operations/cellwright.coil-defect-share', 'ledger/late defects')
  const delay = rackTime(plant.steps)
  const perYear = calc`${plant.packsPerYear} * ${test.inPerPack}`.as('cells that enter the last test in a year', '')
  const cells = calc`${perYear} * ${test.loss.reject} * ${share}`.as('cells lost in a year by defects of coils', '')
  const atTest = calc`${entering} / ${test.inPerPack}`.as('running cost of a cell at the last test', money)
  const atCoaters = coaters.map((s) => calc`${value.passing(s.step.id)} / ${s.inPerPack}`)
  const electrode = calc`sum(${atCoaters}) / ${exactly(coaters.length, 'sides')}`.as(
    'running cost of the electrodes of one side of a cell at the coater',
    money,
  )
  return {
    delay,
    cellsAtRisk: calc`${perYear} * ${delay} / ${YEAR_OF_365_DAYS}`.as('cells on their way from the coater to the last test', ''),
    cells,
    cost: calc`${cells} * ${atTest}`.as('cost a year of defects of coils found at the last test', money),
    costAtCoater: calc`${cells} * ${electrode}`.as('cost a year of the same coils found at the coater', money),
  }
}

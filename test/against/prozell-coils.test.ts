import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { project } from '../walk/kaliningrad.ts'

/**
 * Machines that work on coils lose time at each of them. In the ProZell / Lechner tool a coil of 2000 m takes its length over the
 * speed and 1 min to change; in the oven it takes its area over the rate and 10 min to load, so that the oven needs 10 min more
 * for each coil than its rate says.
 */
const COIL_M = 2000
const [{ plant }] = outcome(new World(project(), builtInLibrary())).plants as [ReturnType<typeof outcome>['plants'][0]]
const { cathode, anode } = plant.pack.cell
const coater = { width_m: 0.91, coatedShare: 0.9 }
const foil_m2 = { cathode: cathode.foilArea.value, anode: anode.foilArea.value }
const web_m = {
  cathode: foil_m2.cathode / coater.width_m / coater.coatedShare,
  anode: foil_m2.anode / coater.width_m / coater.coatedShare,
}
const seconds = (id: string) => plant.steps.find((s) => s.step.id === id)!.unitTime.value

test.each([
  ['coating', 80],
  ['calendering', 100],
  ['slitting', 60],
] as const)('%s: %d m/min, and 1 min to change a coil of 2000 m', (step, speed_m_per_min) => {
  for (const side of ['cathode', 'anode'] as const) {
    const coil_min = COIL_M / speed_m_per_min + 1
    expect(seconds(`${step}-${side}`) / ((web_m[side] / COIL_M) * coil_min * 60)).toBeCloseTo(1, 12)
  }
})

test.each([
  ['cathode', 12267],
  ['anode', 20000],
] as const)('vacuum drying, %s: %d m2 in 8 h, and 10 min to load a coil', (side, m2_per_shift) => {
  const drying_s = (foil_m2[side] / m2_per_shift) * 8 * 3600
  const loading_s = (web_m[side] / COIL_M) * 600
  expect(seconds(`vacuum-drying-${side}`) / (drying_s + loading_s)).toBeCloseTo(1, 5)
})

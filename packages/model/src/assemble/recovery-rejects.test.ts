import { expect, test } from 'vitest'
import { outcome } from '../study/outcome.ts'
import { materialWorld } from '../testing-material.ts'
import { materialPlantResult } from './material-plant-result.ts'

test('the recovery of a lithium plant is given without rejected lots and with them', () => {
  const o = outcome(
    materialWorld(
      'route: lithium-carbonate-direct, capacity: 14000 t/yr, recovery: 80 %',
      '',
      '{country: BO, lat: -20.4, lon: -66.8}',
    ),
  )
  const { recovery, steps } = materialPlantResult(o, o.materialPlants[0]!)
  expect(recovery!.share.value).toBeCloseTo(80, 6)
  // All lithium comes in with the brine of the first step, so that every rejected lot behind it counts.
  const good = steps.reduce((share, s) => share * (1 - s.reject), 1)
  expect(good).toBeLessThan(1)
  expect(recovery!.withRejects.value).toBeCloseTo(80 * good, 6)
})

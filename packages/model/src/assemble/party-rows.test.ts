import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { parseProject } from '../project/index.ts'
import { World } from '../project/world.ts'
import { outcome } from '../study/outcome.ts'
import { CHAIN } from '../testing-chain.ts'
import { partyRows } from './party-rows.ts'

test('parties pay of plants of materials too: all lines of the investment, and a share of the tonnes', () => {
  const text = CHAIN.replace('sites:', 'parties:\n  state: {capex: 60 %, offtake: 40 %}\nsites:')
  const { project } = parseProject(text, { file: 'chain.yaml', library: builtInLibrary() })
  const o = outcome(new World(project!, builtInLibrary()))
  const { plant } = o.materialPlants.find((m) => m.plant.id === 'carbonate')!
  const [state, nobody] = partyRows(o.world, plant, 't/yr')
  const total = plant.capex.total.value / 1e6
  expect(state!.total.value).toBeCloseTo(0.6 * total, 6)
  expect(nobody!.total.value).toBeCloseTo(0.4 * total, 6)
  const lines = new Map(plant.capex.lines.map((l) => [l.id, l.amount.value / 1e6]))
  expect(state!.building.value).toBeCloseTo(0.6 * (lines.get('building')! + lines.get('ponds')!), 6)
  expect(state!.offtake!.output.unit).toBe('t/yr')
  expect(state!.offtake!.output.value).toBeCloseTo((0.4 * plant.nameplate.value * 365 * 86400) / 1000, 3)
})

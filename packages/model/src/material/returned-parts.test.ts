import { describe, expect, test } from 'vitest'
import { circleFile, circleOutcome } from '../testing-circle.ts'
import { elementBalance } from './element-balance.ts'
import { cellParts } from './returned-parts.ts'

const massOf = (parts: ReturnType<typeof cellParts>, element: string) =>
  parts.reduce((so, p) => so + p.mass.value * (p.substance.elements.get(element) ?? 0), 0)

describe.each([
  ['NMC622/graphite', 'nmc622', 'Ni', 'nmc622'],
  ['LFP/graphite', 'lfp', 'Li', 'lfp'],
] as const)('what comes back of %s', (chemistry, route, element, active) => {
  const o = circleOutcome(circleFile({ chemistry, route }))
  const [pack] = o.packs
  const plant = (id: string) => o.materialPlants.find((m) => m.plant.id === id)!.plant
  const feedOf = (id: string) => plant(id).flows.steps[0]!.inputs[0]!.substance

  test('is the bill of materials of the cell of the file', () => {
    const parts = cellParts(o.world, pack!.cell)
    const sum = parts.reduce((so, p) => so + p.mass.value, 0)
    expect(sum / pack!.cell.mass.value).toBeCloseTo(1, 12)
    const inBill = pack!.cell.bom.find((l) => l.material === `active-material/${active}`)!.mass.value
    expect(parts.find((p) => p.substance.id === active)!.mass.value).toBe(inBill)
    expect(feedOf('cells-back').elements.get(element)).toBeCloseTo(massOf(parts, element) / pack!.cell.mass.value, 12)
  })

  test('of packs, the cells with the hardware of the pack of the file round them', () => {
    const share = pack!.cellMass.value / pack!.mass.value
    const inPack = feedOf('packs-back').elements.get(element)!
    // Hardware holds neither nickel nor lithium.
    expect(inPack).toBeCloseTo(share * feedOf('cells-back').elements.get(element)!, 12)
  })

  test.each(['packs-back', 'cells-back', 'scrap-back'])('every element closes over %s', (id) => {
    const { flows } = plant(id)
    for (const row of elementBalance(flows)) expect(Math.abs(row.residual), row.element).toBeLessThan(1e-12)
    expect([...feedOf(id).elements.values()].reduce((so, x) => so + x, 0)).toBeCloseTo(1, 12)
  })
})

test('of NMC622 nickel, cobalt and manganese are recovered as 6 : 2 : 2 atoms less what each step loses', () => {
  const o = circleOutcome()
  const { flows } = o.materialPlants.find((m) => m.plant.id === 'cells-back')!.plant
  const row = (element: string) => elementBalance(flows).find((r) => r.element === element)!
  // Shredding 97 %, leaching 98 %, separation 96 % of nickel and cobalt.
  expect(row('Ni').product / row('Ni').inputs).toBeCloseTo(0.97 * 0.98 * 0.96, 12)
  expect(row('Co').byProducts / row('Co').inputs).toBeCloseTo(0.97 * 0.98 * 0.96, 12)
  const [nickel, cobalt] = [row('Ni').product / 58.6934, row('Co').byProducts / 58.933194]
  expect(nickel / cobalt).toBeCloseTo(3, 4)
})

test('of LFP lithium is recovered and iron is not', () => {
  const o = circleOutcome(circleFile({ chemistry: 'LFP/graphite', route: 'lfp' }))
  const { flows } = o.materialPlants.find((m) => m.plant.id === 'cells-back')!.plant
  const row = (element: string) => elementBalance(flows).find((r) => r.element === element)!
  expect(flows.product.id).toBe('lithium-carbonate')
  expect(row('Fe').byProducts + row('Fe').product).toBe(0)
  expect(row('Fe').waste).toBeCloseTo(row('Fe').inputs, 12)
  expect(row('Li').product).toBeGreaterThan(0.6 * row('Li').inputs)
})

import { expect, test } from 'vitest'
import { explain } from '../assemble/explain.ts'
import { audit, type Judgement } from '../audit/audit.ts'
import { World } from '../project/world.ts'
import { chainWorld } from '../testing-chain.ts'
import { cellNeed } from './cell-need.ts'
import { outcome, outcomeAbout } from './outcome.ts'

const YEAR = 365 * 86400
const t = (rate: number) => (rate * YEAR) / 1000

function sizes(...change: Parameters<typeof chainWorld>): Record<string, number> {
  const o = outcome(chainWorld(...change))
  return Object.fromEntries([...o.plants, ...o.materialPlants].map(({ plant }) => [plant.id, plant.nameplate.value]))
}

test('powder is sized for what the cells take at nameplate, with what packs, cells and electrodes lose', () => {
  const o = outcome(chainWorld())
  const [{ plant }] = o.plants as [(typeof o.plants)[0]]
  const [powder] = o.materialPlants
  const need = cellNeed(o.world, powder!.plant.flows.product, plant.pack.cell)!
  const packs = plant.steps.filter((s) => s.step.section === 'pack').reduce((share, s) => share * s.yield.value, 1)
  const byHand = (plant.nameplate.value * need.mass.value) / plant.pack.cell.energy.value / packs
  expect(powder!.plant.nameplate.value / byHand).toBeCloseTo(1, 9)
  // 2 GWh of cells at about 1.7 kg of NMC622 in a kWh.
  expect(t(powder!.plant.nameplate.value)).toBeGreaterThan(2000 * 1.5)
  expect(t(powder!.plant.nameplate.value)).toBeLessThan(2000 * 2)
})

test('carbonate is sized for its share of what the powder takes, rejected lots and all', () => {
  const o = outcome(chainWorld())
  const [powder, carbonate] = o.materialPlants.map((m) => m.plant)
  const taken = powder!.steps.reduce(
    (sum, s) =>
      s.flow.inputs.reduce(
        (so, p) => (p.substance.id === 'lithium-carbonate' ? so + p.mass.value * s.throughRejects.value : so),
        sum,
      ),
    0,
  )
  expect(taken).toBeGreaterThan(0.38)
  expect(carbonate!.nameplate.value).toBeCloseTo(0.6 * powder!.nameplate.value * taken, 12)
})

test('twice the cells are twice the powder and twice the carbonate; it does not matter which plant is asked for', () => {
  const [one, two] = [sizes(), sizes((text) => text.replace('value: 2 GWh/yr', 'value: 4 GWh/yr'))]
  for (const id of ['powder', 'carbonate']) expect(two[id]! / one[id]!).toBeCloseTo(2, 9)
  const alone = outcomeAbout(chainWorld(), ['carbonate'])
  expect(alone.materialPlants.map((m) => m.plant.nameplate.value)).toEqual([one['carbonate']])
})

test('phases share what the other plant takes', () => {
  const o = outcome(chainWorld((text) => text.replace('sized_for: cells,', 'sized_for: cells, phases: [{id: a}, {id: b}],')))
  const { nameplate, phases } = o.materialPlants[0]!.plant
  expect(phases.map((p) => p.capacity.value)).toEqual([nameplate.value / 2, nameplate.value / 2])
})

test('where the claim behind the capacity of the cells is withheld, another says it, and the powder follows; else what is claimed of the powder', () => {
  const withheld = { withhold: ['output'] }
  const cars = sizes(undefined, withheld)
  const all = sizes()
  expect(cars['cells']).not.toBe(all['cells'])
  expect(cars['powder']! / all['powder']!).toBeCloseTo(cars['cells']! / all['cells']!, 9)
  const none = (text: string) => text.replace(/ {2}- \{id: cars-a-year.*\n/, '')
  const alone = outcomeAbout(chainWorld(none, withheld), ['powder']).materialPlants[0]!
  expect(t(alone.plant.nameplate.value)).toBeCloseTo(3500, 6)
  expect(alone.sizedFor).toBeUndefined()
  expect(
    () =>
      outcomeAbout(
        chainWorld((text) => none(text).replace(/ {2}- \{id: powder-made.*\n/, ''), withheld),
        ['powder'],
      ).materialPlants,
  ).toThrow('CW-MODEL-040: plant powder has no capacity in this world')
})

test('a plant that takes no such product is no size for another', () => {
  const { project, library } = chainWorld()
  const materialPlants = project.materialPlants.map((p) => (p.id === 'carbonate' ? { ...p, sizedFor: 'cells' } : p))
  const world = new World({ ...project, materialPlants }, library)
  expect(() => outcome(world).materialPlants).toThrow(
    'CW-MODEL-044: plant carbonate is sized for cells, which takes no lithium carbonate',
  )
})

test('the explanation of the nameplate goes down to the other plant', () => {
  const { materialPlants, world } = outcome(chainWorld())
  const told = explain('nameplate', materialPlants[1]!.plant.nameplate, world)
  const names = JSON.stringify(told)
  expect(names).toContain('lithium carbonate taken by powder at nameplate')
  expect(names).toContain('taken by cells at nameplate')
  expect(names).toContain('output')
})

test('a claim about the powder is judged by what the cells take; shifting any claim leaves what it is judged by', () => {
  const judged = (text: (t: string) => string): Map<string, Judgement> => {
    const { project, library } = chainWorld(text)
    const work = audit(project, library, { seed: 1, draws: 8 })
    for (let step = work.next(); ; step = work.next()) if (step.done) return new Map(step.value.map((j) => [j.claim.id, j]))
  }
  const before = judged((text) => text)
  const powder = before.get('powder-made')!
  expect(powder.model).toBeDefined()
  for (const [id, from, to] of [
    ['output', 'value: 2 GWh/yr', 'value: 2.2 GWh/yr'],
    ['cars-a-year', 'value: 25000 /yr', 'value: 27500 /yr'],
    ['powder-made', 'value: 3500 t/yr', 'value: 3850 t/yr'],
    ['carbonate-made', 'value: 900 t/yr', 'value: 990 t/yr'],
    ['powder-jobs', 'value: 150', 'value: 165'],
  ] as const) {
    const after = judged((text) => text.replace(from, to)).get(id)!
    expect(JSON.stringify(after.model), id).toBe(JSON.stringify(before.get(id)!.model))
  }
  const other = judged((text) => text.replace('value: 2 GWh/yr', 'value: 2.2 GWh/yr'))
  for (const id of ['powder-made', 'powder-jobs'])
    expect(JSON.stringify(other.get(id)!.model)).not.toBe(JSON.stringify(before.get(id)!.model))
})

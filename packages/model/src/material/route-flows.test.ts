import { builtInLibrary } from '@cellwright/library'
import { DIMENSIONS, NONE } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { World, type Draw } from '../project/world.ts'
import { dimensionOf, exactly, leavesOf, recompute } from '../term/index.ts'
import { ownEntry, smallWorld } from '../testing-plant.ts'
import { elementBalance, stepBalance } from './element-balance.ts'
import { routeFlows, type Leaving, type Portion, type RouteFlows, type StepFlow } from './route-flows.ts'
import { stepData } from './step-data.ts'
import { remainder } from './substance.ts'

const library = builtInLibrary()
const ROUTES = library.entries('material-route').map(({ id }) => id)
const world = smallWorld()
const all = new Map(ROUTES.map((id) => [id, routeFlows(world, id)]))
const route = (id: string): RouteFlows => all.get(id)!
const step = (flows: RouteFlows, id: string): StepFlow => flows.steps.find((s) => s.id === id)!
const mass = (portions: readonly Portion[], id: string): number =>
  portions.filter((p) => p.substance.id === id).reduce((sum, p) => sum + p.mass.value, 0)
const taken = (flows: RouteFlows, id: string): number =>
  mass(
    flows.steps.flatMap((s) => s.inputs),
    id,
  )
const left = (flows: RouteFlows, id: string): number =>
  mass(
    flows.steps.flatMap((s) => s.leaves),
    id,
  )

/** Atomic weights as they stand on a periodic table, so that nothing here rests on the numbers of the library. */
const WEIGHTS = {
  H: 1.008,
  Li: 6.94,
  C: 12.011,
  O: 15.999,
  Na: 22.99,
  P: 30.974,
  S: 32.06,
  Cl: 35.45,
  Ca: 40.078,
  Fe: 55.845,
  Ni: 58.693,
  Co: 58.933,
  Mn: 54.938,
  Al: 26.982,
  Si: 28.085,
  N: 14.007,
}
const molar = (atoms: Partial<Record<keyof typeof WEIGHTS, number>>): number =>
  Object.entries(atoms).reduce((sum, [symbol, n]) => sum + n * WEIGHTS[symbol as keyof typeof WEIGHTS], 0)
const LI2CO3 = molar({ Li: 2, C: 1, O: 3 })
const LICL = molar({ Li: 1, Cl: 1 })
const LFP = molar({ Li: 1, Fe: 1, P: 1, O: 4 })
const LIOH_H2O = molar({ Li: 1, O: 2, H: 3 })
const NMC811 = molar({ Li: 1, Ni: 0.8, Co: 0.1, Mn: 0.1, O: 2 })

/** What no route may do, whatever its numbers are. */
function check(flows: RouteFlows): void {
  flows.steps.forEach((s, at) => {
    const before = flows.steps[at - 1]
    expect(s.fed.value, s.id).toBeCloseTo(before?.made.value ?? 0, 9)
    for (const p of [...s.inputs, ...s.leaves]) {
      expect(p.mass.value, `${s.id}: ${p.substance.id}`).toBeGreaterThanOrEqual(0)
      for (const [element, share] of p.substance.elements)
        expect(share, `${s.id}: ${element} of ${p.substance.id}`).toBeGreaterThanOrEqual(-1e-12)
    }
    expect(s.yield.value).toBeGreaterThan(0)
    expect(s.yield.value).toBeLessThanOrEqual(1 + 1e-12)
    closes(stepBalance(flows, s.id), s.id)
  })
  closes(elementBalance(flows), flows.route)
}

function closes(rows: ReturnType<typeof elementBalance>, of: string): void {
  for (const { element, residual } of rows) expect(Math.abs(residual), `${of}: ${element}`).toBeLessThan(1e-9)
}

describe.each(ROUTES)('%s', (id) => {
  test('closes in each step and as a whole, and gives out nothing that it does not have', () => check(route(id)))

  test('makes its product, and counts in kilograms of it or of what it takes in', () => {
    const flows = route(id)
    const last = flows.steps.at(-1)!
    expect(last.output.id).toBe(flows.product.id)
    const counted = flows.basis === 'product' ? last.made.value : flows.steps[0]!.inputs[0]!.mass.value
    expect(counted).toBeCloseTo(1, 12)
  })

  test('its energy is energy for a mass', () => {
    for (const { electricity, heat, water } of route(id).steps) {
      expect(dimensionOf(electricity)).toEqual(DIMENSIONS['specific-energy'].dimension)
      expect(dimensionOf(heat)).toEqual(DIMENSIONS['specific-energy'].dimension)
      if (water) expect(dimensionOf(water)).toEqual(NONE)
    }
  })

  test('its masses can be followed to numbers of the library and worked out again', () => {
    for (const { inputs, made } of route(id).steps)
      for (const term of [made, ...inputs.map((p) => p.mass)]) {
        expect(recompute(term)).toBe(term.value)
        expect(dimensionOf(term)).toEqual(NONE)
        expect(term.value === 1 || leavesOf(term).some(({ leaf }) => leaf.kind === 'library')).toBe(true)
      }
  })
})

test('closes for yields, excesses, moistures and compositions anywhere in their bands', () => {
  // A linear congruential generator: the same numbers every time.
  let state = 12345
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  for (let n = 0; n < 12; n++) {
    const quantiles = new Map<string, number>()
    const draw: Draw = {
      quantile: (group) => {
        if (!quantiles.has(group)) quantiles.set(group, 0.001 + 0.998 * next())
        return quantiles.get(group)!
      },
    }
    const drawn = new World(world.project, library, { draw })
    for (const id of ROUTES) check(routeFlows(drawn, id))
  }
})

describe('worked out by hand', () => {
  test('synthetic graphite', () => {
    const flows = route('synthetic-graphite')
    // 1 / 0.98 through the sieve; 1.01 of it enters the coating, 1.0204 of that the furnace, 0.803 of that is coke and 0.201 pitch.
    const furnace = (1.0204 * 1.01) / 0.98
    expect(step(flows, 'graphitising-acheson').fed.value).toBeCloseTo(furnace, 9)
    expect(taken(flows, 'coal-tar-pitch')).toBeCloseTo(0.201 * furnace + 0.05 / 0.98, 9)
    expect(taken(flows, 'green-coke')).toBeCloseTo((1.351 * 0.803 * furnace) / 0.9, 9)
    expect(left(flows, 'coke-fines')).toBeCloseTo(0.803 * furnace * (1 / 0.9 - 1), 9)
    expect(step(flows, 'graphitising-acheson').electricity.value / 3.6e6).toBeCloseTo((12 * 1.01) / 0.98, 9)
  })

  test('natural graphite: 2.22 kg of concentrate for each of spheres, 45 % of it', () => {
    const flows = route('natural-graphite')
    const shaping = step(flows, 'spheronising')
    expect(shaping.fed.value / shaping.made.value).toBeCloseTo(2.22, 12)
    expect(shaping.yield.value).toBeCloseTo(0.4505, 4)
    expect(taken(flows, 'graphite-ore')).toBeCloseTo((9.59 * 2.22 * 1.13 * 1.01) / 0.98, 8)
    expect(flows.steps.find((s) => s.id === 'purifying-graphite')!.water!.value).toBeCloseTo((25 * 1.01) / 0.98, 9)
  })

  test('LFP from iron phosphate', () => {
    const flows = route('lfp-iron-phosphate')
    const fired = step(flows, 'calcining-lfp').made.value
    expect(fired).toBeCloseTo(1 / 0.98, 12)
    expect(LI2CO3 / 2 / LFP).toBeCloseTo(0.2342, 4)
    expect(taken(flows, 'lithium-carbonate') / fired).toBeCloseTo(LI2CO3 / 2 / LFP, 4)
    expect(taken(flows, 'iron-phosphate') / fired).toBeCloseTo(molar({ Fe: 1, P: 1, O: 4 }) / LFP, 4)
    // 18 CO2 for 24 LFP.
    expect(left(flows, 'carbon-dioxide') / fired).toBeCloseTo((0.75 * molar({ C: 1, O: 2 })) / LFP, 4)
    // A slurry with 60 % of water: one and a half times the solids, all of it evaporated.
    const dryer = step(flows, 'spray-drying')
    expect(mass(dryer.leaves, 'water')).toBeCloseTo(1.5 * dryer.made.value, 9)
    expect(taken(flows, 'water')).toBeCloseTo(1.5 * dryer.made.value, 9)
  })

  test('NMC811', () => {
    const flows = route('nmc811')
    const kiln = step(flows, 'calcining-nmc811').made.value
    // 3 % of lithium beyond need, 0.5 % of the mixture lost as dust.
    expect(taken(flows, 'lithium-hydroxide-monohydrate') / kiln).toBeCloseTo((1.03 * LIOH_H2O) / NMC811 / 0.995, 4)
    expect(left(flows, 'lithium-hydroxide-monohydrate') / kiln).toBeCloseTo((0.03 * LIOH_H2O) / NMC811, 5)
    expect(taken(flows, 'oxygen') / kiln).toBeCloseTo((0.25 * 2 * WEIGHTS.O) / NMC811, 5)
    expect(taken(flows, 'nickel-sulphate-hexahydrate') / kiln).toBeCloseTo(
      (0.8 * molar({ Ni: 1, S: 1, O: 10, H: 12 })) / NMC811 / 0.995,
      3,
    )
    expect(step(flows, 'calcining-nmc811').electricity.value / 3.6e6).toBeCloseTo(7.26 / 0.98, 9)
    // Nickel bought = nickel in the product and in what is lost.
    const nickel = elementBalance(flows).find((r) => r.element === 'Ni')!
    expect(nickel.product).toBeCloseTo((0.8 * WEIGHTS.Ni) / NMC811, 4)
    expect(nickel.product / nickel.inputs).toBeCloseTo(0.98 * 0.995, 9)
  })

  test('saggars, coke that packs a furnace and sorbent go through as they came: beside the feed, not in it', () => {
    const nmc = route('nmc811')
    const kiln = step(nmc, 'calcining-nmc811')
    expect(mass(kiln.inputs, 'saggar')).toBeCloseTo(0.04 * kiln.made.value, 9)
    expect(mass(kiln.leaves, 'saggar')).toBeCloseTo(0.04 * kiln.made.value, 9)
    expect(mass(step(nmc, 'mixing-kiln-feed').inputs, 'saggar')).toBe(0)
    // 16 000 m3/h over 54 000 t/yr, beside the oxygen that reacts.
    expect(mass(kiln.inputs, 'oxygen-bought') / kiln.made.value).toBeCloseTo(3.35, 9)
    expect(mass(kiln.inputs, 'oxygen') / kiln.made.value).toBeCloseTo(WEIGHTS.O / 2 / NMC811, 3)
    const furnace = step(route('synthetic-graphite'), 'graphitising-acheson')
    expect(furnace.leaves.map((l) => [l.substance.id, l.as, Number((l.mass.value / furnace.made.value).toFixed(4))])).toEqual([
      ['coke-volatiles', 'gas', 0.0204],
      ['packing-coke', 'by-product', 0.8],
      ['burnt-coke', 'gas', 0.2],
      ['graphite-crucible', 'waste', 0.3],
    ])
    // For each lithium chloride that is made, whatever of it stays in the brine.
    for (const id of ['lithium-carbonate-direct', 'lithium-carbonate-chaerhan']) {
      const extraction = step(route(id), 'extracting-lithium')
      expect(mass(extraction.inputs, 'lithium-sorbent') / extraction.made.value).toBeCloseTo(0.02, 9)
    }
  })

  test('lime of ponds: the mean of three salars of the Puna, next to none at Atacama', () => {
    expect(taken(route('lithium-carbonate-ponds'), 'quicklime')).toBeCloseTo((4.04 + 2.73 + 3.13) / 3, 1)
    expect(taken(route('lithium-carbonate-atacama'), 'quicklime')).toBeCloseTo(0.0407, 4)
  })

  test('direct extraction: 80 % of the lithium of a brine with 0.05 %', () => {
    const flows = route('lithium-carbonate-direct')
    const held = (2 * WEIGHTS.Li) / LI2CO3
    expect(held).toBeCloseTo(0.18787, 4)
    expect(taken(flows, 'brine-puna')).toBeCloseTo(held / 0.8 / 0.0005, 1)
    expect(
      step(flows, 'extracting-lithium').yield.value * step(flows, 'precipitating-lithium-carbonate').yield.value,
    ).toBeCloseTo(0.8, 12)
    // Lithium chloride for what is precipitated before a tenth of it is lost; soda ash with a tenth more than it needs.
    expect(step(flows, 'extracting-lithium').made.value).toBeCloseTo((2 * LICL) / LI2CO3 / 0.9, 4)
    expect(taken(flows, 'sodium-carbonate')).toBeCloseTo((1.1 * molar({ Na: 2, C: 1, O: 3 })) / LI2CO3 / 0.9, 4)
    expect(left(flows, 'sodium-chloride')).toBeCloseTo((2 * molar({ Na: 1, Cl: 1 })) / LI2CO3 / 0.9, 4)
    const lithium = elementBalance(flows).find((r) => r.element === 'Li')!
    expect(lithium.product / lithium.inputs).toBeCloseTo(0.8, 9)
    expect(lithium.byDifference).toBe(0)
  })

  test('spodumene: concentrate of 6 % Li2O', () => {
    const flows = route('lithium-hydroxide-spodumene')
    const mineral = molar({ Li: 1, Al: 1, Si: 2, O: 6 })
    expect(taken(flows, 'spodumene-concentrate')).toBeCloseTo(mineral / LIOH_H2O / 0.87 / 0.747, 3)
    expect(taken(flows, 'caustic-soda')).toBeCloseTo(molar({ Na: 1, O: 1, H: 1 }) / LIOH_H2O, 4)
  })

  test('cells taken apart: nickel by the shares that each step keeps', () => {
    const flows = route('recycling-hydrometallurgical')
    const sulphate = molar({ Ni: 1, S: 1, O: 10, H: 12 })
    expect(step(flows, 'separating-metals').made.value).toBeCloseTo((0.3584 * 0.97 * 0.98 * 0.96 * 0.8 * sulphate) / NMC811, 4)
    expect(left(flows, 'copper')).toBeCloseTo(0.1573, 6)
    const nickel = elementBalance(flows).find((r) => r.element === 'Ni')!
    expect(nickel.product / nickel.inputs).toBeCloseTo(0.97 * 0.98 * 0.96, 9)
  })
})

describe('what a plant says of its route', () => {
  const lithium = (flows: RouteFlows) => elementBalance(flows).find((r) => r.element === 'Li')!

  test('recovery stands in the place of that of the library, and is never multiplied with that of the precipitation', () => {
    for (const recovery of [0.3, 0.5, 0.95]) {
      const flows = routeFlows(world, 'lithium-carbonate-ponds', { recovery: exactly(recovery, 'recovery') })
      const { product, inputs } = lithium(flows)
      expect(product / inputs).toBeCloseTo(recovery, 9)
      check(flows)
    }
  })

  test('lithium of the brine changes the brine that is taken, not the recovery', () => {
    for (const grade of [0.0002, 0.0015, 0.03]) {
      const flows = routeFlows(world, 'lithium-carbonate-ponds', { brineLithium: exactly(grade, 'lithium') })
      expect(taken(flows, 'brine-puna')).toBeCloseTo((2 * WEIGHTS.Li) / LI2CO3 / 0.5 / grade, 0)
      expect(lithium(flows).product / lithium(flows).inputs).toBeCloseTo(0.5, 9)
      check(flows)
    }
  })

  test('recovery of recycling is that of nickel, shared by the steps', () => {
    const flows = routeFlows(world, 'recycling-packs', { recovery: exactly(0.8, 'recovery') })
    const nickel = elementBalance(flows).find((r) => r.element === 'Ni')!
    expect(nickel.product / nickel.inputs).toBeCloseTo(0.8, 9)
    check(flows)
  })

  test('recovery of spodumene is that of its leaching', () => {
    const flows = routeFlows(world, 'lithium-hydroxide-spodumene', { recovery: exactly(0.7, 'recovery') })
    expect(lithium(flows).product / lithium(flows).inputs).toBeCloseTo(0.7, 9)
  })

  test('recovery of five salars is that of their inventories', () => {
    const recovered = { atacama: 0.484, cauchari: 0.541, chaerhan: 0.266, 'hombre-muerto': 0.378, olaroz: 0.446 }
    for (const [site, share] of Object.entries(recovered)) {
      const { product, inputs } = lithium(route(`lithium-carbonate-${site}`))
      expect(product / inputs, site).toBeCloseTo(share, 3)
    }
  })
})

test('Prussian white takes the ferrocyanide and the iron sulphate of its reaction, with what is fed beyond it and sieved out', () => {
  const flows = route('prussian-white')
  const white = molar({ Na: 2, Fe: 2, C: 6, N: 6 })
  const ferrocyanide = molar({ Na: 4, Fe: 1, C: 6, N: 6, H: 20, O: 10 })
  // 1.54 kg by the reaction, a tenth beyond it, over the 98 % that pass the sieve.
  expect(taken(flows, 'sodium-ferrocyanide-decahydrate')).toBeCloseTo(((ferrocyanide / white) * 1.1) / 0.98, 3)
  expect(taken(flows, 'iron-sulphate-heptahydrate')).toBeCloseTo(molar({ Fe: 1, S: 1, O: 11, H: 14 }) / white / 0.98, 3)
})

describe('figures of a whole route', () => {
  test('stand in the place of those of its steps', () => {
    const total = (flows: RouteFlows, of: (s: StepFlow) => number) => flows.steps.reduce((sum, s) => sum + of(s), 0)
    const chaerhan = route('lithium-carbonate-chaerhan')
    expect(total(chaerhan, (s) => s.electricity.value) / 3.6e6).toBeCloseTo(27.8, 9)
    expect(total(chaerhan, (s) => s.heat.value) / 1e6).toBeCloseTo(298, 9)
    expect(chaerhan.steps.every((s) => s.energyKnown.electricity && s.energyKnown.heat)).toBe(true)
    expect(total(route('sodium-layered-oxide'), (s) => s.electricity.value) / 3.6e6).toBeCloseTo(10, 9)
    // Soda ash of the inventory, of which the reaction leaves what it does not need.
    expect(taken(route('lithium-carbonate-cauchari'), 'sodium-carbonate')).toBeCloseTo(2.05, 9)
    expect(taken(route('lithium-carbonate-olaroz'), 'quicklime')).toBeCloseTo(4.04, 9)
  })

  test('soda ash of an inventory that is less than the reaction needs does not stand', () => {
    // Olaroz: 1.59 kg where a kilogram of carbonate with its loss of a tenth needs 1.594.
    const flows = route('lithium-carbonate-olaroz')
    expect(taken(flows, 'sodium-carbonate')).toBeCloseTo(molar({ Na: 2, C: 1, O: 3 }) / LI2CO3 / 0.9, 4)
    expect(mass(step(flows, 'precipitating-lithium-carbonate').leaves, 'sodium-carbonate')).toBe(0)
  })
})

describe('what leaves', () => {
  const leaving = (id: string): readonly Leaving[] => route(id).steps.flatMap((s) => s.leaves)

  test('is known as the rest of the balance only where nothing says more', () => {
    const rests = ROUTES.flatMap((id) => leaving(id).filter((l) => l.how === 'difference')).map((l) => l.substance.id)
    expect([...new Set(rests)].toSorted()).toEqual(['brine-left', 'coke-volatiles', 'graphite-tailings', 'purification-residue'])
    for (const id of ROUTES.filter((r) => /nmc|lfp|sodium|hydroxide|recycling|foil|can|separator|electrolyte/.test(r)))
      for (const { element, byDifference } of elementBalance(route(id))) expect(byDifference, `${id}: ${element}`).toBe(0)
  })

  test('is never the product of the route sold as a by-product', () => {
    for (const id of ROUTES)
      for (const l of leaving(id).filter((x) => x.as === 'by-product')) expect(l.substance.id, id).not.toBe(route(id).product.id)
    expect(left(route('copper-foil'), 'copper')).toBeCloseTo(1 / 0.88 - 1, 9)
  })
})

describe('faults', () => {
  test('a step that gives out more of an element than it takes in is refused', () => {
    // Coke with hardly any pitch holds 0.15 % of hydrogen, and the precursor 0.7 %.
    const poor = smallWorld(
      `library:\n${ownEntry('material-step', 'granulating-baking', { 'input-needle-coke': [1, 'kg/kg'], 'input-coal-tar-pitch': [0.01, 'kg/kg'] })}`,
    )
    expect(() => routeFlows(poor, 'synthetic-graphite')).toThrow(
      'CW-MODEL-103: material-step/granulating-baking gives out more H than it takes in',
    )
  })

  test('a step that makes more of a matter than it takes in of the same is refused', () => {
    const grinding = (taken: number) =>
      smallWorld(`library:
  - {kind: material-step, id: grinding, name: grinding, text: {product: copper, main: copper}, values: {input-copper: {value: ${taken}, unit: kg/kg, basis: claim, ref: paper}}}
  - {kind: material-route, id: ground, name: ground copper, text: {plant-kind: copper-foil, product: copper, makes: copper, steps: grinding}}
`)
    expect(routeFlows(grinding(1.25), 'ground').steps[0]!.leaves.map((l) => [l.substance.id, l.mass.value])).toEqual([
      ['copper', 0.25],
    ])
    expect(routeFlows(grinding(1), 'ground').steps[0]!.leaves).toEqual([])
    expect(() => routeFlows(grinding(0.9), 'ground')).toThrow(
      'CW-MODEL-103: material-step/grinding gives out more copper than it takes in: 0.1 kg for each kg of the route',
    )
  })

  test('where nothing is left of a balance there is no rest', () => {
    const baking = stepData(world, 'granulating-baking')
    const rest = remainder(
      world,
      baking,
      new Map([
        ['C', 0.3],
        ['H', 0.1],
      ]),
    )!
    expect([...rest.elements]).toEqual([
      ['C', expect.closeTo(0.75, 12)],
      ['H', expect.closeTo(0.25, 12)],
    ])
    expect(
      remainder(
        world,
        baking,
        new Map([
          ['C', 0],
          ['H', 0],
        ]),
      ),
    ).toBeUndefined()
    // Rounding of sums near 1 is nothing.
    expect(
      remainder(
        world,
        baking,
        new Map([
          ['C', 1e-16],
          ['H', -1e-16],
        ]),
      ),
    ).toBeUndefined()
  })

  test('a route or substance that is not there is named', () => {
    expect(() => routeFlows(world, 'moon')).toThrow('CW-MODEL-001: the library has no material-route/moon')
  })
})

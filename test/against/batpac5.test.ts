import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { factorCost, factorSteps, type FactorPlant } from '../../packages/model/src/plant/factor.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { dimensionOf, exactly } from '../../packages/model/src/term/index.ts'
import { project } from '../walk/kaliningrad.ts'

const world = new World(project(), builtInLibrary())

/** A plant as the source writes it. */
interface Published {
  readonly packsPerYear: number
  readonly cellsPerPack: number
  readonly modulesPerPack: number
  /** [kWh] */
  readonly packEnergy: number
  /** [Ah] */
  readonly cellCapacity: number
  /** In one cell [kg]. */
  readonly cathodeActive: number
  readonly anodeActive: number
  /** Of one cell [m2]. */
  readonly positiveArea: number
  readonly negativeArea: number
  /** In one pack [kg]. */
  readonly pvdf: number
  readonly sbrAndCmc: number
  readonly solventRatio: number
}

const YEAR = 365 * 86400

const terms = (p: Published): FactorPlant => ({
  packRate: exactly(p.packsPerYear / YEAR, 'good packs', 'packs/yr'),
  cellsPerPack: exactly(p.cellsPerPack, 'cells in a pack'),
  modulesPerPack: exactly(p.modulesPerPack, 'modules in a pack'),
  packEnergy: exactly(p.packEnergy * 3.6e6, 'energy of a pack', 'kWh'),
  cellCapacity: exactly(p.cellCapacity * 3600, 'charge of a cell', 'Ah'),
  cathodeActive: exactly(p.cathodeActive, 'active material of the cathode', 'kg'),
  anodeActive: exactly(p.anodeActive, 'active material of the anode', 'kg'),
  positiveArea: exactly(p.positiveArea, 'cathode area', 'm2'),
  negativeArea: exactly(p.negativeArea, 'anode area', 'm2'),
  pvdf: exactly(p.pvdf, 'binder of the cathode', 'kg'),
  sbrAndCmc: exactly(p.sbrAndCmc, 'binder of the anode', 'kg'),
  solventRatio: exactly(p.solventRatio, 'solvent per binder'),
})

/** Published cases of the factor model (executed by its re-implementation, Baars 2023); inputs and outputs are rounded there. */
interface Case {
  readonly id: string
  readonly plant: Published
  readonly labour: number
  readonly capital: number
  readonly area: number
  readonly cost: number
  readonly steps?: Readonly<Record<string, readonly [number, number, number]>>
}

const cell68 = {
  cathodeActive: 0.317439382,
  anodeActive: 0.214983085,
  positiveArea: 1.43925,
  negativeArea: 1.49625,
  pvdf: 2.64897691,
  sbrAndCmc: 0.70347486 + 1.05521229,
}
const cell34 = {
  cathodeActive: 0.2259552,
  anodeActive: 0.1179626,
  positiveArea: 1.692091,
  negativeArea: 1.685743,
  pvdf: 2.59848,
  sbrAndCmc: 0.531554 + 0.797331,
}

const CASES: readonly Case[] = [
  {
    id: 'bsm-01-baseline-50GWh',
    plant: {
      packsPerYear: 500000,
      cellsPerPack: 400,
      packEnergy: 100,
      cellCapacity: 68,
      ...cell68,
      solventRatio: 24,
      modulesPerPack: 20,
    },
    labour: 3645895.798,
    capital: 4203.549423,
    area: 303458.3514,
    cost: 27.522,
    steps: {
      stacking: [528929.04, 129.73731, 0],
      'formation-ageing-test-sort': [559119.68, 828.22976, 109765.39],
      'coating-drying-cathode': [59000, 90.04475, 16000],
      'dry-room-management': [10000, 7.3, 61000],
    },
  },
  {
    id: 'bsm-03-baseline-10GWh',
    plant: {
      packsPerYear: 100000,
      cellsPerPack: 400,
      packEnergy: 100,
      cellCapacity: 68,
      ...cell68,
      solventRatio: 24,
      modulesPerPack: 20,
    },
    labour: 1044473.269,
    capital: 933.5985,
    area: 65777.5343,
    cost: 31.584,
  },
  {
    id: 'bsm-05-lfp-100k',
    plant: {
      packsPerYear: 100000,
      cellsPerPack: 552,
      packEnergy: 59.881,
      cellCapacity: 33.9,
      ...cell34,
      solventRatio: 24,
      modulesPerPack: 24,
    },
    labour: 1179983.072,
    capital: 830.5719,
    area: 80970.7609,
    cost: 50.601,
    steps: {
      'mixing-cathode': [46235.29, 46.23529, 1704.893],
      'solvent-recovery': [5436.49, 7.66196, 234.116],
      'formation-ageing-test-sort': [184267.34, 197.84346, 26220.217],
      'pack-assembly-test': [58200.18, 21.52091, 5852.511],
      'control-laboratory': [10865.87, 2.1307, 173.12],
    },
  },
  {
    id: 'bsm-07-nmc811-500k',
    plant: {
      packsPerYear: 500000,
      cellsPerPack: 660,
      packEnergy: 72.039,
      cellCapacity: 29.5,
      cathodeActive: 0.139221,
      anodeActive: 0.1027236,
      positiveArea: 1.507075,
      negativeArea: 1.501422,
      pvdf: 5.10477,
      sbrAndCmc: 0.55345 + 0.830174,
      solventRatio: 24,
      modulesPerPack: 22,
    },
    labour: 4272126.442,
    capital: 4157.021992,
    area: 399186.008,
    cost: 39.91,
  },
  {
    id: 'bsm-12-lfp-x3-1M',
    plant: {
      packsPerYear: 1000000,
      cellsPerPack: 184,
      packEnergy: 59.881,
      cellCapacity: 101.7,
      cathodeActive: 0.6778656,
      anodeActive: 0.3538878,
      positiveArea: 5.076273,
      negativeArea: 5.05723,
      pvdf: 2.59848,
      sbrAndCmc: 0.531554 + 0.797331,
      solventRatio: 24,
      modulesPerPack: 8,
    },
    labour: 5515251.493,
    capital: 5700.810671,
    area: 556607.3402,
    cost: 32.724,
  },
]

const TOLERANCE = 3e-5
const off = (ours: number, theirs: number) => (theirs === 0 ? Math.abs(ours) : Math.abs(ours / theirs - 1))

/** In the units of the source: hours a year, million USD, square metres. */
const inSource = { labour: YEAR / 3600, capital: 1e-6, area: 1 }

test.each(CASES)('$id: labour, capital and area in total and per step', (c) => {
  const steps = factorSteps(world, terms(c.plant))
  const sum = (key: 'labour' | 'capital' | 'area') => steps.reduce((total, s) => total + s[key].value, 0) * inSource[key]
  expect(steps).toHaveLength(26)
  expect(off(sum('labour'), c.labour)).toBeLessThan(TOLERANCE)
  expect(off(sum('capital'), c.capital)).toBeLessThan(TOLERANCE)
  expect(off(sum('area'), c.area)).toBeLessThan(TOLERANCE)
  for (const [id, [labour, capital, area]] of Object.entries(c.steps ?? {})) {
    const step = steps.find((s) => s.id === id)!
    expect(off(step.labour.value * inSource.labour, labour), `${id} labour`).toBeLessThan(TOLERANCE)
    expect(off(step.capital.value * inSource.capital, capital), `${id} capital`).toBeLessThan(TOLERANCE)
    expect(off(step.area.value * inSource.area, area), `${id} area`).toBeLessThan(TOLERANCE)
  }
})

test.each(CASES)('$id: yearly cost with overheads per kWh', (c) => {
  const { labour, capital, building } = factorCost(world, factorSteps(world, terms(c.plant)))
  for (const cost of [labour, capital, building]) expect(dimensionOf(cost)).toMatchObject({ money: 1, s: -1 })
  const yearly = (labour.value + capital.value + building.value) * YEAR
  expect(off(yearly / (c.plant.packsPerYear * c.plant.packEnergy), c.cost)).toBeLessThan(TOLERANCE)
})

import type { RunResult } from '@cellwright/kernel'
import { dayNumber } from '@cellwright/units'
import type { World } from '../project/world.ts'
import { exactly } from '../term/index.ts'
import { chainResiduals, worstResidual, type ChainMass } from './chain-balance.ts'
import { compileChain } from './chain-compile.ts'
import type { Chain } from './chain-links.ts'
import { linkYears, type Months } from './chain-years.ts'
import type { ChainLink, CompiledChain, LinkYear } from './chain.ts'
import { monthEnds } from './curves.ts'
import type { Grain } from './material-lots.ts'
import { simulatePlant } from './simulate.ts'
import { sketchedDates, sketchedFlow, sketchedPlant, sketchedWorld, substanceOf } from './testing-sketch.ts'

const DAY = 86400
const YEAR = 365 * DAY

/** For tests: a plant of one step that makes carbon of a name, all day and without stops, out of carbon of other names. */
export interface MakerSketch {
  readonly id: string
  /** [t/yr] */
  readonly nameplate: number
  /** What it makes as fast as it can, over the nameplate; default 1.25. */
  readonly spare?: number
  /** kg of each linked material in a kg of product; the rest of the product is bought. More than 1 in all leaves as gas. */
  readonly takes?: Readonly<Record<string, number>>
  /** Day of the run on which it begins; default 0. */
  readonly start?: number
  readonly operatingDays?: number
}

/** A row between them; times in days, masses in t, limit in t/yr. */
export interface RowSketch {
  readonly id: string
  readonly material: string
  readonly from?: string
  readonly to?: string
  readonly lead?: number
  readonly load?: number
  readonly stock?: number
  readonly limit?: number
  readonly share?: number
  /** Days of the run. */
  readonly start?: number
  readonly end?: number
}

/** Mass of a unit of every material [kg]. */
export const UNIT = 25

const FIRST = dayNumber({ year: 2030, month: 1, day: 1 })

export interface RunChain {
  readonly world: World
  readonly chain: Chain
  readonly compiled: CompiledChain
  readonly run: RunResult
  readonly months: Months
  readonly links: ReadonlyMap<string, readonly LinkYear[]>
  readonly worst: { readonly worst: number; readonly of: string }
  readonly mass: ChainMass
  /** Product that came to the exit of a plant [t]. */
  readonly made: (plant: string) => number
}

/** Product of a plant has the name of the plant. */
export function sketchedChain(
  plants: readonly MakerSketch[],
  rows: readonly RowSketch[],
  days: number,
): { readonly world: World; readonly chain: Chain } {
  const n = (value: number, unit = '') => exactly(value, 'of the test', unit)
  const world = sketchedWorld(FIRST, FIRST + days - 1, { 'operations/cellwright.maker-stock-time': 7 * DAY })
  const materialPlants = plants.map(({ id, nameplate, spare = 1.25, takes = {}, start = 0, operatingDays = 365 }) => {
    const taken = Object.values(takes).reduce((a, b) => a + b, 0)
    const carbon = (name: string) => substanceOf(name, { C: 1 })
    const inputs = [...Object.entries(takes), ...(taken < 1 ? [['carbon', 1 - taken] as const] : [])]
    const flow = sketchedFlow('making', {
      output: carbon(id),
      made: 1,
      fed: 0,
      inputs: inputs.map(([name, mass]) => ({ substance: carbon(name), mass: n(mass) })),
      leaves: taken > 1 ? [{ substance: carbon('carbon'), mass: n(taken - 1), as: 'gas', how: 'loss' }] : [],
    })
    const rate = (nameplate * spare) / 365 / 24
    const plant = sketchedPlant({ nameplate, operatingDays, steps: [{ id: 'making', rate, flow }] })
    return { plant: { ...plant, id }, schedule: sketchedDates({ plant: FIRST + start }) }
  })
  const links = rows.map((row): ChainLink => {
    const taker = plants.find((p) => p.id === row.to)
    const ratio = taker?.takes?.[row.material]
    return {
      id: row.id,
      material: row.material,
      name: row.material,
      kind: 'substance',
      from: row.from,
      to: row.to,
      unitMass: UNIT,
      taken: taker ? [{ step: 'making', perUnit: n(ratio!) }] : [],
      needed: taker && n((ratio! * taker.nameplate * 1000) / YEAR),
      share: row.share === undefined ? undefined : n(row.share),
      limit: row.limit === undefined ? undefined : n((row.limit * 1000) / YEAR),
      leadTime: n((row.lead ?? 3) * DAY),
      load: n((row.load ?? 5) * 1000),
      stock: n((row.stock ?? 10) * DAY),
      start: FIRST + (row.start ?? 0),
      end: FIRST + (row.end ?? days - 1),
    }
  })
  const order = plants.map((p) => p.id)
  return { world, chain: { id: order.at(-1)!, plants: [], materialPlants, order, links } }
}

/** One replication of it. */
export function runSketched(
  plants: readonly MakerSketch[],
  rows: readonly RowSketch[],
  days: number,
  { seed = 1, grain }: { readonly seed?: number; readonly grain?: Grain } = {},
): RunChain {
  const { world, chain } = sketchedChain(plants, rows, days)
  const compiled = compileChain(world, chain, grain ? { grain } : {})
  const months = monthEnds(FIRST, FIRST + days)
  const work = simulatePlant(compiled, { until: months.ends.at(-1)!, seed, replications: 1, periods: months.ends })
  let step = work.next()
  while (!step.done) step = work.next()
  const run = step.value[0]!
  const residuals = chainResiduals(world, chain, compiled, run)
  return {
    world,
    chain,
    compiled,
    run,
    months,
    links: linkYears(run, compiled, months),
    worst: worstResidual([residuals.rows]),
    mass: residuals.mass,
    made: (plant) => {
      const own = compiled.materials.get(plant)!
      return (run.nodes.find(({ id }) => id === own.exit)!.in * own.unitMass) / 1000
    },
  }
}

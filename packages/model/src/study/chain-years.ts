import { dayNumber } from '@cellwright/units'
import type { MaterialYear } from '../factory/material-years.ts'
import type { PlantYear } from '../factory/years.ts'
import type { LinkYear } from '../factory/chain.ts'
import type { ChainRun } from './chain-run.ts'
import { chainYearLimit, type LinkInYear, type PlantInYear, type YearLimit } from './chain-year-limit.ts'
import { finalOf } from './static-chain.ts'

/** A calendar year of a simulated chain. */
export interface ChainYear {
  readonly year: number
  /** Made by each plant, by replication: kg of a material, J of cells or packs. */
  readonly amounts: ReadonlyMap<string, readonly number[]>
  readonly limit: YearLimit | null
}

/** What a chain made in each year and what limited it, means of the replications. */
export function chainYears(run: ChainRun): ChainYear[] {
  const { chain } = run
  const [final] = finalOf(chain)
  const years = [...run.links.values()][0]?.[0]?.map((y) => y.year) ?? []
  return years.map((year, i) => {
    const plants = new Map<string, PlantInYear>([
      ...chain.materialPlants.map(({ plant }): [string, PlantInYear] => {
        const of = run.materials.get(plant.id)!.years.map((r) => r[i]!)
        const name = (step: string) => plant.steps.find((s) => s.flow.id === step)?.flow.name ?? step
        return [plant.id, inYear(plant.id, of, { year, name, each: (y) => y.made, nameplate: plant.nameplate.value })]
      }),
      ...chain.plants.map(({ plant }): [string, PlantInYear] => {
        const of = run.plants.get(plant.id)!.run.years.map((r) => r[i]!)
        const name = (step: string) =>
          plant.steps.find((s) => s.step.id === step)?.step.name ?? plant.crews.operators.find((c) => c.id === step)?.name ?? step
        const mass = plant.pack.mass.value
        const nameplate = (plant.nameplate.value / plant.pack.energy.value) * mass
        return [plant.id, inYear(plant.id, of, { year, name, each: (y) => y.packs * mass, nameplate })]
      }),
    ])
    const links = chain.links.map((link): LinkInYear => {
      const of = run.links.get(link.id)!.map((r) => r[i]!)
      const mean = (value: (y: LinkYear) => number) => meanOf(of.map(value))
      return {
        id: link.id,
        material: link.kind === 'cell' ? `cells ${link.name}` : link.name,
        from: link.from,
        to: link.to,
        missing: mean((y) => y.missing),
        sent: mean((y) => y.sent),
        limit: link.limit && link.limit.value * secondsOpen(year, link.start, link.end),
      }
    })
    return {
      year,
      amounts: new Map(chain.order.map((plant) => [plant, amountsOf(run, plant, i)])),
      limit: chainYearLimit(final!, plants, links),
    }
  })
}

function amountsOf(run: ChainRun, id: string, i: number): number[] {
  const materials = run.materials.get(id)
  if (materials) return materials.years.map((r) => r[i]!.made)
  const { plant } = run.chain.plants.find((p) => p.plant.id === id)!
  return run.plants.get(id)!.run.years.map((r) => r[i]!.packs * plant.pack.energy.value)
}

interface Reading<Y> {
  readonly year: number
  readonly name: (step: string) => string
  /** Made in a year of a replication [kg]. */
  readonly each: (y: Y) => number
  /** [kg/s] */
  readonly nameplate: number
}

/** Means over the replications; the busiest step is that of the mean, `orders` where most replications say so. */
function inYear<Y extends MaterialYear | PlantYear>(
  id: string,
  years: readonly Y[],
  { year, name, each, nameplate }: Reading<Y>,
): PlantInYear {
  const running = years.filter((y) => y.bottleneck !== undefined)
  const ordered = running.filter((y) => y.bottleneck === 'orders').length
  const loads = new Map<string, number>()
  for (const y of running) for (const [step, load] of y.load) loads.set(step, (loads.get(step) ?? 0) + load / running.length)
  const [step, load] = [...loads].reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  const bottleneck = 2 * running.length < years.length || step === '' ? undefined : 2 * ordered > running.length ? 'orders' : step
  return {
    id,
    made: meanOf(years.map(each)),
    nameplate: nameplate * (dayNumber({ year: year + 1, month: 1, day: 1 }) - dayNumber({ year, month: 1, day: 1 })) * 86400,
    bottleneck,
    load: bottleneck === undefined ? 0 : load,
    stepName: step === '' ? '' : name(step),
  }
}

function secondsOpen(year: number, start: number, end: number): number {
  const from = Math.max(start, dayNumber({ year, month: 1, day: 1 }))
  const to = Math.min(end + 1, dayNumber({ year: year + 1, month: 1, day: 1 }))
  return Math.max(0, to - from) * 86400
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}

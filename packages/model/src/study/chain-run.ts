import { CellwrightError } from '../issue.ts'
import { imbalances } from '../factory/balance.ts'
import { chainResiduals, worstResidual } from '../factory/chain-balance.ts'
import { compileChain, type CompileChainOptions } from '../factory/chain-compile.ts'
import type { Chain } from '../factory/chain-links.ts'
import type { ChainRunOf } from '../factory/chain.ts'
import { inPeriods, plantView } from '../factory/chain-view.ts'
import { firstUses, linkYears } from '../factory/chain-years.ts'
import { monthEnds } from '../factory/curves.ts'
import { unitMasses, type UnitMass } from '../factory/masses.ts'
import { runBalance, worstOf } from '../factory/material-balance.ts'
import { CLOSES, type MaterialRun } from '../factory/material-run.ts'
import { materialYears, yearEnds } from '../factory/material-years.ts'
import { simulatePlant, type Progress } from '../factory/simulate.ts'
import { plantYears } from '../factory/years.ts'
import type { World } from '../project/world.ts'
import type { PlantRun } from './plant-run.ts'

/** A run of a chain: what its links say, and each plant as though it had run alone. */
export interface ChainRun extends ChainRunOf {
  readonly chain: Chain
  readonly plants: ReadonlyMap<string, { readonly run: PlantRun; readonly masses: UnitMass }>
  /** Without the mature plant, which is simulated alone. */
  readonly materials: ReadonlyMap<string, Omit<MaterialRun, 'mature'>>
}

export interface ChainRunOptions extends CompileChainOptions {
  readonly seed: number
  readonly replications: number
  /** Number of the first replication; default 0. */
  readonly first?: number
  readonly what?: string
}

/**
 * Replications of a chain to the end of the calendar, each of which adds up in every plant, on every link and over the whole. A run that does not is a fault of
 * ours: nothing is said rather than something wrong. Asked to stop, it gives the replications that are done.
 */
export function* runChain(
  world: World,
  chain: Chain,
  { seed, replications, first, what, ...options }: ChainRunOptions,
): Generator<Progress, ChainRun, 'stop' | undefined> {
  const { calendar } = world.project
  const end = options.end ?? calendar.end + 1
  const compiled = compileChain(world, chain, options)
  const months = monthEnds(calendar.start, end)
  const runs = yield* simulatePlant(compiled, {
    until: months.ends.at(-1)!,
    seed,
    replications,
    periods: months.ends,
    what: what ?? `simulating ${chain.order.join(', ')}`,
    ...(first === undefined ? {} : { first }),
  })
  for (const { deadlock } of runs)
    // A plant whose contracts have ended, or to which nothing more comes back, stands for want of material, which is no fault.
    if (
      deadlock &&
      ![...compiled.units.values()].some(({ cards, closes, times }) => (cards > 0 || times) && closes <= deadlock.time)
    ) {
      const waits = deadlock.waiting.map(({ node, for: other }) => `${node} for ${other}`).join(', ')
      throw new CellwrightError(
        'CW-MODEL-072',
        `the chain stands still after ${Math.round(deadlock.time / 86400)} days: ${waits}`,
      )
    }
  const balance = worstResidual(runs.map((run) => chainResiduals(world, chain, compiled, run).rows))
  if (!(balance.worst <= CLOSES))
    throw new CellwrightError(
      'CW-MODEL-070',
      `the chain does not balance: ${balance.of} is off by ${balance.worst} of what entered`,
    )
  const years = runs.map((run) => linkYears(run, compiled, months))
  const uses = runs.map((run) => firstUses(run, compiled, months))
  return {
    chain,
    compiled,
    runs,
    links: new Map(compiled.links.map(({ id }) => [id, years.map((of) => of.get(id)!)])),
    firstUse: new Map(compiled.links.map(({ id }) => [id, uses.map((of) => of.get(id)!)])),
    balance,
    plants: new Map(
      chain.plants.map((p) => {
        const own = compiled.plants.get(p.plant.id)!
        const views = runs.map((run) => plantView(run, p.plant.id, own.network))
        const masses = unitMasses(world, p.plant, own)
        const faults = views.flatMap((one) => imbalances(one, own, masses))
        if (faults.length > 0) {
          const text = faults.map((f) => `${f.where} misses ${f.missing} ${f.unit}`).join('; ')
          throw new CellwrightError('CW-MODEL-070', `the run does not balance: ${text}`)
        }
        const run: PlantRun = {
          compiled: own,
          runs: views,
          years: views.map((view) => plantYears(view, own, p.plant, months.years, months.ends)),
          bottleneck: undefined,
        }
        return [p.plant.id, { run, masses }]
      }),
    ),
    materials: new Map(
      chain.materialPlants.map(({ plant }) => {
        const own = compiled.materials.get(plant.id)!
        const calendarYears = yearEnds(calendar.start, end)
        const last = calendarYears.years.map((year) => months.years.lastIndexOf(year))
        const views = runs.map((run) => inPeriods(plantView(run, plant.id, own.network), last))
        const balance = worstOf(views.map((view) => runBalance(view, plant, own)))
        if (!(balance.worst <= CLOSES))
          throw new CellwrightError(
            'CW-MODEL-070',
            `the run does not balance: ${balance.element} of ${plant.id} is off by ${balance.worst} of what entered`,
          )
        return [
          plant.id,
          { compiled: own, runs: views, years: views.map((v) => materialYears(v, own, plant, calendarYears)), balance },
        ]
      }),
    ),
  }
}

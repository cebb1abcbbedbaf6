import { pairedInterval } from '@cellwright/kernel'
import { compilePlant } from '../factory/compile.ts'
import { MECHANISMS, type Mechanism } from '../factory/mechanisms.ts'
import { plantYears } from '../factory/years.ts'
import { simulatePlant, type Progress } from '../factory/simulate.ts'
import type { World } from '../project/world.ts'
import type { PlantOutcome } from './outcome.ts'

/** What one mechanism costs in each of the first years of a plant, with endless orders. */
export interface MechanismEffect {
  readonly id: Mechanism
  readonly name: string
  readonly how: string
  /** Packs more without it, by year: mean and 95 % interval of paired replications under common random numbers. */
  readonly years: readonly { readonly mean: number; readonly low: number; readonly high: number }[]
}

export interface MechanismEffects {
  /** Packs with all mechanisms, by year of 365 days from the first day of the first line. */
  readonly asIs: readonly number[]
  /** Packs with none of them: machines that never stop, wait or learn. */
  readonly bare: readonly number[]
  readonly effects: readonly MechanismEffect[]
}

export interface MechanismOptions {
  readonly seed: number
  /** Years of 365 days; default 3. */
  readonly years?: number
  readonly replications?: number
}

/** Runs the first years with everything, with each mechanism left out in turn, and with none. */
export function* mechanismEffects(
  world: World,
  p: PlantOutcome,
  { seed, years: length = 3, replications = 4 }: MechanismOptions,
): Generator<Progress, MechanismEffects | undefined, 'stop' | undefined> {
  const start = p.schedule.pilotStart.value
  const end = start + length * 365
  const ends = Array.from({ length }, (_, i) => (i + 1) * 365 * 86400)
  function* packs(without: readonly Mechanism[], what: string): Generator<Progress, number[][] | undefined, 'stop' | undefined> {
    const compiled = compilePlant(world, p.plant, {
      origin: start,
      end,
      lineStarts: p.schedule.lines.map((l) => l.pilotStart.value),
      without,
    })
    const runs = yield* simulatePlant(compiled, {
      until: ends.at(-1)!,
      seed,
      replications,
      periods: ends,
      what,
    })
    if (runs.length < replications) return undefined
    return runs.map((run) =>
      plantYears(
        run,
        compiled,
        p.plant,
        ends.map((__, i) => i + 1),
        ends,
      ).map((y) => y.packs),
    )
  }
  const asIs = yield* packs([], 'all that costs output')
  const bare =
    asIs &&
    (yield* packs(
      MECHANISMS.map((m) => m.id),
      'nothing that costs output',
    ))
  if (!asIs || !bare) return undefined
  const column = (runs: readonly (readonly number[])[], year: number) => runs.map((run) => run[year]!)
  const mean = (runs: readonly (readonly number[])[]) =>
    ends.map((_, year) => column(runs, year).reduce((a, b) => a + b, 0) / runs.length)
  const effects: MechanismEffect[] = []
  for (const { id, name, how } of MECHANISMS) {
    if (id === 'changeovers' && p.plant.products.length === 1) continue
    const without = yield* packs([id], `without ${name}`)
    if (!without) return undefined
    const years = ends.map((_, year) => {
      const { mean: more, low, high } = pairedInterval(column(asIs, year), column(without, year))
      return { mean: more, low, high }
    })
    effects.push({ id, name, how, years })
  }
  return { asIs: mean(asIs), bare: mean(bare), effects }
}

import { inUnit, YEAR } from '@cellwright/units'
import type { Bottleneck } from '../factory/bottleneck.ts'
import { STATES, type Oee, type StateShares } from '../factory/oee.ts'
import type { LateDefects } from '../ledger/late-defects.ts'
import type { Plant } from '../plant/plant.ts'
import type { CrewResult, Figure, LateDefectsResult, LossesResult, OeeResult, StopsBandRow } from '../results.ts'
import type { MechanismEffects } from '../study/mechanism-effects.ts'
import type { ReliabilityEnd, ReliabilityRow } from '../study/reliability-band.ts'
import { figure } from './figure.ts'

/** Mean effectiveness of a step over replications; null where it finished nothing. */
export function oeeResult(of: readonly (Oee | undefined)[]): OeeResult | null {
  const known = of.filter((o) => o !== undefined)
  if (known.length === 0) return null
  const mean = (read: (o: Oee) => number) => known.reduce((sum, o) => sum + read(o), 0) / known.length
  return {
    availability: mean((o) => o.availability),
    performance: mean((o) => o.performance),
    quality: mean((o) => o.quality),
    oee: mean((o) => o.oee),
    shares: Object.fromEntries(STATES.map((state) => [state, mean((o) => o.shares[state])])) as Record<keyof StateShares, number>,
  }
}

/** People who run and repair the machines, and how many of them the mature line keeps at machines. */
export function crewResults({ crews }: Plant, line: Bottleneck | undefined): CrewResult[] {
  const used = (id: string) =>
    line ? line.runs.reduce((sum, run) => sum + (run.crews.get(id) ?? 0), 0) / line.runs.length : null
  return [
    ...crews.operators.map(({ id, name, steps, places, present }) => ({
      id,
      kind: 'crew' as const,
      name,
      steps: steps.map(({ step }) => step),
      places: places.value,
      present: present.value,
      used: used(id),
    })),
    {
      id: 'technicians',
      kind: 'crew',
      name: 'technicians',
      steps: [],
      places: crews.technicians.value,
      present: crews.technicians.value,
      used: used('technicians'),
    },
  ]
}

/** Output of the mature line at the ends of the bands of what is assumed about stops. */
export function stopsBand(plant: Plant, rows: readonly ReliabilityRow[]): StopsBandRow[] {
  const output = (packs: number): Figure => ({
    value: inUnit((packs * plant.operatingTime.value * plant.pack.energy.value) / YEAR, 'GWh/yr'),
    unit: 'GWh/yr',
  })
  const end = ({ sized, simulated }: ReliabilityEnd) => ({
    sized: output(sized),
    simulated: output(simulated),
    couplingLoss: 1 - simulated / sized,
  })
  return rows.map(({ id, name, best, worst }) => ({ id, kind: 'band', name, best: end(best), worst: end(worst) }))
}

export function lateDefectsResult(
  defects: LateDefects | undefined,
  money: (amount: { readonly value: number }) => Figure,
): LateDefectsResult | null {
  if (!defects) return null
  return {
    delay: figure(defects.delay, 'd'),
    cellsAtRisk: defects.cellsAtRisk.value,
    cells: defects.cells.value,
    cost: money(defects.cost),
    costAtCoater: money(defects.costAtCoater),
  }
}

/** What each mechanism costs in the first years, in energy of packs. */
export function lossesResult(plant: Plant, effects: MechanismEffects): LossesResult {
  const energy = (packs: number): number => inUnit(packs * plant.pack.energy.value, 'GWh')
  const output = (packs: number): Figure => ({ value: energy(packs), unit: 'GWh' })
  return {
    asIs: effects.asIs.map(output),
    bare: effects.bare.map(output),
    effects: effects.effects.map(({ id, name, how, years }) => ({
      id,
      kind: 'mechanism',
      name,
      how,
      years: years.map(({ mean, low, high }) => ({
        value: energy(mean),
        unit: 'GWh',
        low: energy(low),
        high: energy(high),
        of: 'replications',
        spread: 'ci95',
      })),
    })),
  }
}

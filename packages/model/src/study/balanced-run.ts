import { imbalances } from '../factory/balance.ts'
import { unitMasses, type UnitMass } from '../factory/masses.ts'
import type { Progress } from '../factory/simulate.ts'
import { CellwrightError } from '../issue.ts'
import type { World } from '../project/world.ts'
import type { PlantOutcome } from './outcome.ts'
import { runPlant, type PlantRun, type PlantRunOptions } from './plant-run.ts'

/**
 * Replications of the project as it is, each of which adds up in units and mass. A run that does not is a fault of ours:
 * nothing is said rather than something wrong.
 */
export function* balancedRun(
  world: World,
  p: PlantOutcome,
  options: PlantRunOptions,
): Generator<Progress, { readonly run: PlantRun; readonly masses: UnitMass }, 'stop' | undefined> {
  const run = yield* runPlant(world, p, options)
  const masses = unitMasses(world, p.plant, run.compiled)
  const faults = run.runs.flatMap((one) => imbalances(one, run.compiled, masses))
  if (faults.length === 0) return { run, masses }
  const text = faults.map((f) => `${f.where} misses ${f.missing} ${f.unit}`).join('; ')
  throw new CellwrightError('CW-MODEL-070', `the run does not balance: ${text}`)
}

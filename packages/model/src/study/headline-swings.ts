import type { Progress } from '../factory/simulate.ts'
import { World, type ReadLog } from '../project/world.ts'
import type { SensitivityRow } from '../results.ts'
import { books, outcome, type PlantOutcome } from './outcome.ts'
import { sensitivity } from './sensitivity.ts'

/** Swings of the headline figures; the static cost per kWh stands for the simulated one. */
export function* headlineSwings(world: World, p: PlantOutcome): Generator<Progress, SensitivityRow[], 'stop' | undefined> {
  const { project, library } = world
  const { report, year } = project.currency
  const log: ReadLog = new Map()
  const probe = new World(project, library, { log })
  const probed = outcome(probe).plants.find((x) => x.plant.id === p.plant.id)!
  books(probe, probed)
  const units: Record<string, { unit: string; size: number }> = {
    investment: { unit: `M ${report} (${year})`, size: 1e6 },
    'cost per kWh': { unit: `${report} (${year})/kWh`, size: 1 / 3.6e6 },
    'net present value': { unit: `M ${report} (${year})`, size: 1e6 },
    jobs: { unit: 'people', size: 1 },
  }
  const swings = yield* sensitivity(project, library, log, (o) => {
    const other = o.plants.find((x) => x.plant.id === p.plant.id)!
    const own = books(o.world, other)
    return {
      investment: other.plant.capex.total.value,
      'cost per kWh': own.levelizedCost?.value ?? 0,
      'net present value': own.npv.value,
      jobs: other.plant.people.total.value,
    }
  })
  return swings.map((s) => {
    const datum = library.datum(s.input)
    const { unit, size } = units[s.figure]!
    return {
      id: s.input,
      kind: 'input',
      name: s.input,
      basis:
        datum?.basis ??
        (world.estimate(
          world.inputs().find((i) => i.path === s.input),
          s.input,
        )?.assumed
          ? 'assumed'
          : 'claim'),
      figure: s.figure,
      unit,
      base: s.base / size,
      low: s.low / size,
      high: s.high / size,
    }
  })
}

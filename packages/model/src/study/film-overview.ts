import type { NodeResult, RunResult } from '@cellwright/kernel'
import { formatDate } from '@cellwright/units'
import { monthEnds } from '../factory/curves.ts'
import { yearEnds } from '../factory/material-years.ts'
import type { FilmOverview, OverviewStep } from '../film-results.ts'
import type { Plant } from '../plant/plant.ts'
import type { MaterialPlant } from '../plant/material-plant.ts'
import type { Project } from '../project/project.ts'
import type { CompiledPlant } from '../factory/compile.ts'
import type { CompiledMaterialPlant } from '../factory/material-line.ts'
import { FILM_STATES } from './film-states.ts'
import { stagesOfMaterialPlant, stagesOfPlant, type Stage } from './stages.ts'

interface OfRuns<P, C> {
  readonly plant: P
  readonly compiled: C
  readonly runs: readonly RunResult[]
}

/** What the replications of a run did, period by period: means over them of what each has counted. Nothing is simulated for it. */
export function filmOverview(
  { calendar }: Project,
  plants: readonly OfRuns<Plant, CompiledPlant>[],
  materialPlants: readonly OfRuns<MaterialPlant, CompiledMaterialPlant>[],
): FilmOverview {
  const periods = [monthEnds(calendar.start, calendar.end + 1).ends, yearEnds(calendar.start, calendar.end + 1).ends]
  const every = [
    ...plants.map((p) => ({ id: p.plant.id, runs: p.runs, stages: stagesOfPlant(p.plant, p.compiled) })),
    ...materialPlants.map((m) => ({ id: m.plant.id, runs: m.runs, stages: stagesOfMaterialPlant(m.plant, m.compiled) })),
  ].filter(({ runs }) => runs.length > 0)
  return {
    replications: every[0]?.runs.length ?? 0,
    states: FILM_STATES,
    plants: every.map(({ id, runs, stages }) => {
      const count = runs[0]!.nodes[0]!.periods!.in.length
      const ends = periods.find((list) => list.length === count)!
      const nodes = runs.map((run) => new Map(run.nodes.map((node) => [node.id, node])))
      return {
        plant: id,
        from: ends.map((_, i) => formatDate(calendar.start + (i === 0 ? 0 : ends[i - 1]! / 86400))),
        end: formatDate(calendar.start + ends.at(-1)! / 86400),
        steps: stages.map((stage) => overviewStep(stage, nodes, ends)),
      }
    }),
  }
}

type Nodes = ReadonlyMap<string, NodeResult>

function overviewStep({ step, works, stores }: Stage, runs: readonly Nodes[], ends: readonly number[]): OverviewStep {
  const machines = works.reduce((sum, w) => sum + w.machines, 0)
  const mean = (at: (nodes: Nodes) => number) => runs.reduce((sum, nodes) => sum + at(nodes), 0) / runs.length
  const lengths = ends.map((t, i) => t - (i === 0 ? 0 : ends[i - 1]!))
  return {
    step,
    machines,
    shares:
      machines === 0
        ? []
        : lengths.map((length, i) =>
            FILM_STATES.map(
              (state) =>
                mean((nodes) => works.reduce((sum, { node }) => sum + nodes.get(node)!.periods![state][i]!, 0)) /
                (machines * length),
            ),
          ),
    levels: stores.map(({ nodes: ids, where, port, unit, scale, capacity }) => ({
      where,
      port,
      unit,
      capacity: capacity < Infinity ? capacity : null,
      ends: ends.map((_, i) => mean((nodes) => ids.reduce((sum, id) => sum + levelOf(nodes, id, i), 0)) * scale),
    })),
  }
}

function levelOf(nodes: Nodes, address: string, period: number): number {
  const [id, port] = address.split(':') as [string, string?]
  const node = nodes.get(id)!
  if (port === undefined) return node.periods!.wip[period]!
  return node.ports!.find((p) => p.port === port)!.periods!.waiting[period]!
}

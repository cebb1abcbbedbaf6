import { startRun, tracks, type Network, type NodeTracks, type Track } from '@cellwright/kernel'
import type { Library } from '@cellwright/library'
import { formatDate, parseDate } from '@cellwright/units'
import { compileChain } from '../factory/chain-compile.ts'
import { chainIds } from '../factory/chain-ids.ts'
import { chainsOf, type Chain } from '../factory/chain-links.ts'
import type { ChainLink } from '../factory/chain.ts'
import { compileMaterialPlant } from '../factory/material-line.ts'
import type { Film, LevelTrack, LinkTrack, MachineState, MachineTrack, StepTrack } from '../film-results.ts'
import { CellwrightError } from '../issue.ts'
import type { Project } from '../project/project.ts'
import { World } from '../project/world.ts'
import type { Work } from '../stop-flag.ts'
import { FILM_STATES } from './film-states.ts'
import { outcome, type Outcome } from './outcome.ts'
import { compileRun } from './plant-run.ts'
import { stagesOfMaterialPlant, stagesOfPlant, type Stage, type StageStore } from './stages.ts'

export interface FilmOptions {
  /** Id of a plant of the project; the plants of its chain come with it. */
  readonly plant: string
  /** First day, as a date in the calendar of the project. */
  readonly from: string
  readonly hours: number
  readonly seed: number
  /** Default 0. */
  readonly replication?: number
}

/** Tracks of single machines of a step, at most: racks of thousands of channels have none, but coaters and ovens must be seen. */
export const MOST_MACHINES = 40
/** Events that are kept, at most. */
const MOST_RECORDS = 400_000
/** Parts of the stretch in which the machines of a step are counted together. */
const PARTS = 240
/** Looks at the clock on the way to the stretch. */
const SLICES = 50
const DAY = 86400

/** The network of a plant or of its chain, and where its steps are in it. */
interface Filmed {
  readonly network: Network
  readonly plants: readonly string[]
  readonly stages: readonly Stage[]
  readonly links: readonly ChainLink[]
}

/**
 * What one replication of a run did in a stretch of time: the replication runs again, from the first day of the calendar to the end of the stretch, with the same random
 * numbers as in the run.
 */
export function* film(project: Project, library: Library, options: FilmOptions): Work<Film> {
  const world = new World(project, library, {})
  const { plant, hours, seed, replication = 0 } = options
  const { start, end } = project.calendar
  const filmed = filmedPlant(outcome(world), plant)
  const first = parseDate(options.from)
  if (first === undefined || first < start || first > end)
    throw new CellwrightError(
      'CW-MODEL-090',
      `a film begins on a day of the calendar, from ${formatDate(start)} to ${formatDate(end)}; this is ${options.from}`,
    )
  const whole = (end + 1 - start) * DAY
  const from = (first - start) * DAY
  const asked = Math.min(whole, from + Math.max(1, hours) * 3600)
  const { network } = filmed
  const run = startRun(network, { until: whole, seed, replication, trace: { from, until: asked, most: MOST_RECORDS } })
  const ends = [...slices(0, from), ...slices(from, asked)]
  for (const [i, t] of ends.entries()) {
    if (i === SLICES) break
    run.advance(t)
    yield { what: `filming ${filmed.plants.join(', ')}`, done: i + 1, of: ends.length, unit: 'days', count: Math.round(t / DAY) }
  }
  const opening = run.opening()!
  for (const [i, t] of ends.slice(SLICES).entries()) {
    run.advance(t)
    yield {
      what: `filming ${filmed.plants.join(', ')}`,
      done: SLICES + i + 1,
      of: ends.length,
      unit: 'days',
      count: Math.round(t / DAY),
    }
  }
  const { trace = [] } = run.result()
  const isCut = trace.length >= MOST_RECORDS
  const until = isCut ? trace.at(-1)!.time : asked
  const all = tracks(network, opening, trace, until)
  const part = (until - from) / PARTS
  return {
    plant,
    plants: filmed.plants,
    from,
    until,
    fromDate: formatDate(first),
    isCut,
    replication,
    seed,
    states: FILM_STATES,
    machines: filmed.stages.flatMap((stage) => machineTracks(stage, all)),
    levels: filmed.stages.flatMap((stage) => stage.stores.map((store) => levelTrack(stage, store, all))),
    steps: filmed.stages.flatMap((stage) => stepTrack(stage, all, from, part)),
    part,
    links: filmed.links.flatMap((link) => linkTracks(link, all)),
    leftOut: filmed.stages.flatMap((stage) => {
      const machines = machinesIn(stage)
      return machines > MOST_MACHINES ? [{ plant: stage.plant, step: stage.step, machines, shown: MOST_MACHINES }] : []
    }),
  }
}

const slices = (from: number, until: number) =>
  Array.from({ length: SLICES }, (_, i) => from + ((until - from) * (i + 1)) / SLICES)

function filmedPlant(o: Outcome, id: string): Filmed {
  const { world } = o
  const { start, end } = world.project.calendar
  const chain = world.project.supply.length > 0 ? chainsOf(world, o).find(({ order }) => order.includes(id)) : undefined
  if (chain) return filmedChain(world, chain)
  const p = o.plants.find(({ plant }) => plant.id === id)
  if (p) {
    const compiled = compileRun(world, p, end + 1)
    return { network: compiled.network, plants: [id], stages: stagesOfPlant(p.plant, compiled), links: [] }
  }
  const m = o.materialPlants.find(({ plant }) => plant.id === id)
  if (!m) {
    const known = [...o.plants, ...o.materialPlants].map(({ plant }) => plant.id).join(', ')
    throw new CellwrightError('CW-MODEL-091', `there is no plant ${id} to film; the file has: ${known || 'none'}`)
  }
  const compiled = compileMaterialPlant(world, m.plant, m.schedule, { origin: start, end: end + 1, upTo: 'nameplate' })
  return { network: compiled.network, plants: [id], stages: stagesOfMaterialPlant(m.plant, compiled), links: [] }
}

function filmedChain(world: World, chain: Chain): Filmed {
  const { network, plants, materials, links } = compileChain(world, chain)
  const stages = new Map([
    ...chain.materialPlants.map(({ plant }) => [plant.id, stagesOfMaterialPlant(plant, materials.get(plant.id)!)] as const),
    ...chain.plants.map(({ plant }) => [plant.id, stagesOfPlant(plant, plants.get(plant.id)!)] as const),
  ])
  return { network, plants: chain.order, stages: chain.order.flatMap((id) => stages.get(id) ?? []), links }
}

type Tracks = ReadonlyMap<string, NodeTracks>

const machinesIn = ({ works }: Stage) => works.reduce((sum, { machines }) => sum + machines, 0)

const codeOf = new Map(FILM_STATES.map((state, code) => [state, code]))
const codes = (states: readonly MachineState[]) => Uint8Array.from(states, (state) => codeOf.get(state)!)

function machineTracks({ plant, step, works }: Stage, all: Tracks): MachineTrack[] {
  const every = works.flatMap(({ node, line, each }) =>
    all.get(node)!.machines.map(({ times, values }) => ({ line, each, times: Float64Array.from(times), states: codes(values) })),
  )
  return every.slice(0, MOST_MACHINES).map((track, machine) => ({ plant, step, machine, ...track }))
}

function levelTrack({ plant, step }: Stage, { nodes, where, port, unit, scale, capacity }: StageStore, all: Tracks): LevelTrack {
  return {
    plant,
    step,
    where,
    port,
    unit,
    capacity,
    ...together(
      nodes.map((id) => all.get(id)!.inside),
      scale,
    ),
  }
}

function linkTracks({ id, from, to, unitMass }: ChainLink, all: Tracks): LinkTrack[] {
  return (['way', 'stock'] as const).flatMap((where) => {
    const own = all.get(chainIds[where](id))
    return own ? [{ link: id, from: from ?? null, to: to ?? null, where, ...together([own.inside], unitMass / 1000) }] : []
  })
}

/** Levels of several stores as one. */
function together(list: readonly Track<number>[], scale: number): { times: Float64Array; levels: Float64Array } {
  const times = Float64Array.from(new Set(list.flatMap((track) => track.times))).toSorted()
  const at = list.map(() => 0)
  const levels = times.map(
    (t) =>
      list.reduce((sum, track, i) => {
        while (at[i]! + 1 < track.times.length && track.times[at[i]! + 1]! <= t) at[i]!++
        return sum + track.values[at[i]!]!
      }, 0) * scale,
  )
  return { times, levels }
}

function stepTrack(stage: Stage, all: Tracks, from: number, part: number): StepTrack[] {
  const machines = machinesIn(stage)
  if (machines === 0) return []
  const width = FILM_STATES.length
  const shares = new Float64Array(PARTS * width)
  const until = from + PARTS * part
  for (const { node } of stage.works)
    for (const { times, values } of all.get(node)!.machines)
      for (let i = 0; i < times.length; i++) {
        const code = codeOf.get(values[i]!)!
        const [begin, end] = [times[i]!, times[i + 1] ?? until]
        for (let k = Math.min(PARTS - 1, Math.floor((begin - from) / part)); k < PARTS && from + k * part < end; k++) {
          const seconds = Math.min(end, from + (k + 1) * part) - Math.max(begin, from + k * part)
          shares[k * width + code]! += Math.max(0, seconds) / (part * machines)
        }
      }
  return [{ plant: stage.plant, step: stage.step, machines, shares }]
}

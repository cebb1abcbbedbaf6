import type { Film } from '@cellwright/model'
import { STATES } from '../../engine/film.ts'
import { stepKey, type DiagramLink, type DiagramNode, type Graph } from '../graph.ts'

const PLANT = 'plant'
/** Length of the film [s]. */
const LENGTH = 12 * 86400

/** For the benchmark: a line of stations, each with some machines, and some days of theirs in which each machine changes its state every so many seconds. Made up. */
export function madeUp(stations: number, machines: number, every: number): { graph: Graph; film: Film } {
  // A generator of its own: the same picture each time.
  let seed = 12345
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff
  const ids = Array.from({ length: stations }, (_, i) => `station-${i + 1}`)
  const nodes = ids.map((id): DiagramNode => ({
    id: stepKey(PLANT, id),
    kind: 'step',
    site: null,
    name: id,
    detail: null,
    figures: [],
    selection: null,
    enters: null,
    step: {
      plant: PLANT,
      id,
      machines,
      needed: machines,
      utilisation: 0.8,
      yield: 1,
      shares: null,
      loss: 0,
      again: false,
      takes: [],
      leaves: [],
    },
    limit: null,
  }))
  const links = ids.slice(1).map((id, i): DiagramLink => ({
    id: `${ids[i]!} to ${id}`,
    kind: 'work',
    from: stepKey(PLANT, ids[i]!),
    to: stepKey(PLANT, id),
    what: '',
    amount: null,
    atNameplate: true,
    labelled: false,
  }))
  const times = () => {
    const list = [0]
    while (list.at(-1)! < LENGTH) list.push(list.at(-1)! + every * (0.5 + random()))
    return Float64Array.from(list)
  }
  const film: Film = {
    plant: PLANT,
    plants: [PLANT],
    from: 0,
    until: LENGTH,
    fromDate: '2030-01-01',
    isCut: false,
    replication: 0,
    seed: 1,
    states: STATES,
    machines: ids.flatMap((step) =>
      Array.from({ length: machines }, (_, machine) => {
        const at = times()
        return {
          plant: PLANT,
          step,
          machine,
          line: null,
          each: 1,
          times: at,
          states: Uint8Array.from(at, () => Math.floor(random() * 8)),
        }
      }),
    ),
    levels: ids.map((step) => {
      const at = times()
      const levels = Float64Array.from(at, () => Math.floor(random() * 100))
      return { plant: PLANT, step, where: 'before' as const, port: null, unit: 'cell', capacity: 100, times: at, levels }
    }),
    steps: ids.map((step) => ({ plant: PLANT, step, machines, shares: new Float64Array(240 * STATES.length) })),
    part: LENGTH / 240,
    links: [],
    leftOut: [],
  }
  return { graph: { key: 'bench', nodes, links, sites: [] }, film }
}

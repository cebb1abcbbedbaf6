import { simulate, type Network } from '@cellwright/kernel'
import type { ReplicationOffer } from '@cellwright/model'
import { expect, test } from 'vitest'
import { ReplicationPool } from './replication-pool.ts'

const minutes = (mean: number) => ({ kind: 'exponential', mean: 60 * mean }) as const
const network: Network = {
  nodes: [
    { kind: 'source', id: 'in', to: 'press', lot: 3, arrivals: { kind: 'renewal', interval: minutes(4) } },
    {
      kind: 'station',
      id: 'press',
      to: 'out',
      machines: 1,
      unit: minutes(1),
      scrap: [{ id: 'crack', probability: 0.1, mode: 'unit' }],
    },
    { kind: 'sink', id: 'out' },
  ],
}
const options = { until: 30 * 86400, seed: 7, periods: [10 * 86400, 30 * 86400] }

function offered(replications: readonly number[]): ReplicationOffer {
  return { network, options, replications }
}

async function taken(
  offer: ReplicationOffer,
  processors: number,
  { progress = (share: number): unknown => share, stop = (): boolean => false } = {},
) {
  const pool = new ReplicationPool(processors)
  try {
    await pool.take(offer, progress, stop)
  } finally {
    await pool.close()
  }
}

test('replications on several processors are the same, in their order', async () => {
  const offer = offered([1, 2, 3, 4, 5])
  let seen = 0
  await taken(offer, 3, { progress: (share) => (seen = Math.max(seen, share)) })
  const alone = offer.replications.map((replication) => simulate(network, { ...options, replication }))
  expect(offer.results).toEqual(alone)
  expect(new Set(offer.results!.map((run) => run.events)).size).toBeGreaterThan(1)
  expect(seen).toBeGreaterThan(0)
})

test('one processor does them one after another', async () => {
  const offer = offered([1, 2])
  await taken(offer, 1)
  expect(offer.results).toBeUndefined()
})

test('asked to stop, it keeps those done from the first on', async () => {
  const offer = offered(Array.from({ length: 40 }, (_, i) => i))
  await taken(offer, 2, { stop: () => true })
  expect(offer.results!.length).toBeLessThan(40)
  expect(offer.results!.map((run) => run.replication)).toEqual(offer.results!.map((_, i) => i))
})

test('a fault in a worker is a fault here', async () => {
  const offer: ReplicationOffer = {
    network: { nodes: [{ kind: 'station', id: 'lost', to: 'nowhere', machines: 1 }] },
    options,
    replications: [1, 2, 3],
  }
  await expect(taken(offer, 2)).rejects.toThrow()
})

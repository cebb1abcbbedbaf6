// W2 by both engines in a module worker of a browser; posts the seconds that each took to the server of the page.
import { simulate } from '@cellwright/kernel'
import { endOf, workloadOf } from './workloads.ts'

const post = (path: string, body: string) => fetch(path, { method: 'POST', body })

async function run(): Promise<void> {
  const parts = (await fetch('/inputs').then((response) => response.json())) as Readonly<Record<'events' | 'recursion', number>>
  const workload = workloadOf('W2')
  for (const engine of ['recursion', 'events'] as const) {
    const start = performance.now()
    simulate(workload.network(), { until: endOf(workload, parts[engine]), seed: 1, engine })
    await post(`/groups/${engine}`, String((performance.now() - start) / 1000))
  }
  await post('/done', '{}')
}

run().catch((error: unknown) => post('/fault', String(error)))

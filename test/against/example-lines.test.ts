import { expect, test } from 'vitest'
import { EXAMPLES, exampleLine, simulated } from './kernel-answers.ts'

const WORKED = EXAMPLES.map(exampleLine).filter(({ known }) => known.length === 0)

/** The factory lines of examples/lines run without standing still, and lose and keep nothing that they do not say. */
test.each(WORKED)('$id: $name', (line) => {
  const { nodes, run, deadlock } = simulated({ ...line, replications: 2 })
  expect(deadlock).toBeUndefined()
  expect(run.warmUp.isLongEnough ?? true).toBe(true)
  const span = line.until - run.warmUp.time
  for (const { id, kind, throughput, time, wip, states } of nodes) {
    // More than a few hundred units came this far.
    expect(throughput.value! * span, id).toBeGreaterThan(200)
    if (kind !== 'source' && kind !== 'assembly' && time.mean.value! > 0)
      expect(wip.value! / (throughput.value! * time.mean.value!), `Little's law at ${id}`).toBeCloseTo(1, 0)
    if (states) expect(Object.values(states).reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1, 9)
  }
})

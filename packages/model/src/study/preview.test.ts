import { expect, test } from 'vitest'
import { study } from '../evaluate.ts'
import type { Work } from '../stop-flag.ts'
import { outcome } from './outcome.ts'
import { runPlant } from './plant-run.ts'
import { PREVIEW_LOTS } from '../run-parts.ts'
import { chainWorld } from './testing-chain.ts'

const world = chainWorld('', '', undefined, '2030-12-31')
const { project, library } = world

function done<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

test('a preview is one replication in larger lots that says so, close to that of a run; its figures can be explained', () => {
  const asked = { seed: 5, hash: '0'.repeat(16) } as const
  const preview = done(study(project, library, { ...asked, scope: 'preview' }))
  const run = done(runPlant(world, outcome(world).plants[0]!, { ...asked, replications: 1 }))
  const ours = preview.results.plants[0]!
  const best = (packs: readonly number[]) => Math.max(...packs)
  expect(preview.results.warnings[0]!.code).toBe('CW-RUN-002')
  expect([preview.results.scope, preview.results.engine.replications]).toEqual(['preview', 1])
  expect(ours.lot! / run.compiled.lot).toBeCloseTo(PREVIEW_LOTS, 1)
  const output = best(run.years[0]!.map(({ packs }) => packs)) / best(ours.years.map(({ packs }) => packs))
  expect(output).toBeCloseTo(1, 1)
  // What is drawn and what is looked for is left out.
  expect([ours.simulated, preview.results.sensitivity, preview.results.claims]).toEqual([null, [], []])
  expect(preview.results.ledger?.npv.low).toBe(undefined)
  const [figure] = preview.explain(['cells.npv'])
  expect(figure!.terms[0]!.value).toBeCloseTo(preview.results.ledger!.npv.value, 6)
  expect(preview.overview().plants.map(({ plant }) => plant)).toEqual(['cells', 'salt', 'powder'])
})

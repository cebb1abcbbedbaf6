import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'
import { audit } from '../../packages/model/src/audit/audit.ts'
import { compilePlant } from '../../packages/model/src/factory/compile.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { changed, finish, project, results } from './kaliningrad.ts'

const library = builtInLibrary()

test('a site that no plant stands on, before or after, changes nothing', () => {
  const as = results({ draws: 32 }).plants[0]!.capex
  const before = changed('sites:\n', 'sites:\n  paris: {country: FR}\n')
  const after = changed('\ncells:\n', '  paris: {country: FR}\n\ncells:\n')
  for (const text of [before, after]) expect(results({ draws: 32 }, text).plants[0]!.capex).toEqual(as)
})

test('the order of the claims moves no number', () => {
  const p = project()
  const of = (claims: typeof p.claims) =>
    new Map(
      finish(audit({ ...p, claims }, library, { seed: 1, draws: 32 })).map((j) => [
        j.claim.id,
        JSON.stringify([j.model, j.verdict]),
      ]),
    )
  const forward = of(p.claims)
  const backward = of(p.claims.toReversed())
  for (const [id, model] of forward) expect(backward.get(id), id).toBe(model)
})

test('claims in two currencies clash only where the money does', () => {
  const more = (value: string) =>
    results(
      { draws: 16 },
      changed(
        '  - {id: jobs-2022,',
        `  - {id: investment-usd, about: plant.investment.total, scope: gigafactory, value: ${value}, qualifier: about, stage: plan, as_of: "2023", source: kommersant_spic}\n  - {id: jobs-2022,`,
      ),
    ).claims.find((c) => c.id === 'investment-usd')!
  // 51 bn RUB at 85.162 RUB per USD are 599 M USD.
  expect(more('600 M USD').verdict).not.toBe('contradicted')
  expect(more('300 M USD').verdict).toBe('contradicted')
  expect(more('300 M USD').rivals).toEqual(['investment-2023'])
})

test('a claim that was superseded contradicts nobody', () => {
  const text = changed(
    '  - {id: floor-2022,',
    '  - {id: jobs-again, about: plant.jobs.total, scope: gigafactory, value: 1200, qualifier: exact, stage: built, as_of: "2026", source: www1}\n  - {id: floor-2022,',
  )
  const { claims } = results({ draws: 16 }, text)
  expect(claims.find((c) => c.id === 'jobs-again')!.rivals).toEqual([])
})

test('of two plants that make one pack, the first gets the orders', () => {
  const two = changed(
    '\norders:\n',
    '\n  second:\n    site: neman\n    route: cell-pouch+pack\n    makes: car\n    capacity: 1 GWh/yr\n    schedule: {start: 2026-01-01}\n\norders:\n',
  )
  const { plants } = outcome(new World(project(two), library))
  expect(plants.map((x) => x.orders?.length)).toEqual([1, undefined])
})

test('a claim about simulated output that an input refers to is not judged by that simulation', () => {
  const simulatedClaim = changed(
    'about: plant.output.nameplate, scope: gigafactory, value: 4 GWh/yr',
    'about: plant.output.simulated, scope: gigafactory, value: 4 GWh/yr',
  )
  const text = changed(', supersedes: [capacity-2021, capacity-first]', '', simulatedClaim)
  const p = project(text)
  const simulated = new Map([['plant.output.simulated gigafactory', [1e5, 2e5, 3e5, 4e5, 5e5, 6e5, 7e5, 8e5, 9e5, 1e6]]])
  const own = finish(audit(p, library, { seed: 1, draws: 16, simulated })).find((j) => j.claim.id === 'capacity')!
  expect(own.verdict).toBe('not-checkable')
  expect(own.reason.text).toContain('refers to this figure')
})

test('the ramp slows the line and its start-up scrap is in the network', () => {
  const world = new World(project(), library)
  const { plant } = outcome(world).plants[0]!
  const compiled = compilePlant(world, plant, { origin: 0, end: 400, lineStarts: [0] })
  const curve = (id: string) => compiled.network.curves!.find((c) => c.id === id)!
  const pace = curve('ramp-cell-line').values
  expect(pace[0]).toBeLessThan(0.6)
  expect(pace.every((v, i) => i === 0 || v >= pace[i - 1]!)).toBe(true)
  const scrap = curve('start-up-cell-line').values
  expect(scrap[0]).toBeGreaterThan(scrap.at(-1)! * 1.5)
  const stacking = compiled.network.nodes.find((n) => n.id === compiled.steps.get('stacking')!.work[0])!
  expect('scrap' in stacking && stacking.scrap?.some((s) => s.id === 'start-up' && s.probability > 0.01)).toBe(true)
  expect(curve('calendar').values).toContain(0)
})

import { readFileSync } from 'node:fs'
import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { dayNumber } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { chainsOf } from '../../packages/model/src/factory/chain-links.ts'
import { World } from '../../packages/model/src/project/world.ts'
import { runChain } from '../../packages/model/src/study/chain-run.ts'
import { outcome } from '../../packages/model/src/study/outcome.ts'
import { finish } from './kaliningrad.ts'

/** The chain of a project of the folder, simulated once up to the end of a year. */
function chainUntil(name: string, year: number) {
  const file = `${name}.yaml`
  const text = readFileSync(new URL(`../../projects/${file}`, import.meta.url), 'utf8')
  const { project, library, issues } = parseProject(text, { file, library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  const world = new World(project, library)
  const chains = chainsOf(world, outcome(world))
  expect(chains).toHaveLength(1)
  const end = dayNumber({ year: year + 1, month: 1, day: 1 })
  return finish(runChain(world, chains[0]!, { seed: 1, replications: 1, end }))
}

describe.each([
  ['dazhou', 2027, ['cathode', 'anode', 'cells', 'packs'], ['packs']],
  ['belarus', 2030, ['electrolyte', 'housings', 'cathode', 'anode', 'cells', 'storage', 'traction'], ['storage', 'traction']],
] as const)('the chain of %s up to %i', (name, year, plants, last) => {
  const run = chainUntil(name, year)
  const total = (id: string, key: 'sent' | 'received' | 'used') => run.links.get(id)![0]!.reduce((sum, y) => sum + y[key], 0)

  test('is one network that closes', () => {
    expect(run.chain.order.toSorted()).toEqual(plants.toSorted())
    expect(run.balance.worst).toBeLessThan(1e-9)
  })

  test('every row brings something, and what was sent is used, in stock or on the way', () => {
    for (const [id, [years]] of run.links) {
      const { stock, onTheWay } = years!.at(-1)!
      expect(total(id, 'sent'), id).toBeGreaterThan(0)
      const left = total(id, 'sent') - total(id, 'used') - stock - onTheWay
      expect(Math.abs(left), id).toBeLessThan(1e-9 * total(id, 'sent'))
    }
  })

  test('nothing is used before it was sent, and the last plants make packs of it', () => {
    for (const id of run.links.keys()) expect(total(id, 'used'), id).toBeLessThanOrEqual(total(id, 'received'))
    for (const id of last) expect(run.plants.get(id)!.run.years[0]!.at(-1)!.packs, id).toBeGreaterThan(0)
  })
})

import { builtInLibrary } from '@cellwright/library'
import { parseProject } from './project/index.ts'
import { SMALL } from './project/test-file.ts'
import { World } from './project/world.ts'
import { outcome, type Outcome } from './study/outcome.ts'
import { fleetOf, type Fleet } from './use/fleet.ts'

/** For tests: the small project with fleets, given as the text of the section, and entries of its own library. */
export function fleetOutcome(fleets: string, own = ''): Outcome {
  const library = own ? `library:\n${own}` : ''
  const text = `${SMALL}fleets:\n${fleets}\n${library}`
  const { project, library: known, issues } = parseProject(text, { file: 'small.yaml', library: builtInLibrary() })
  if (!project) throw new Error(issues.map((i) => i.text).join('\n'))
  return outcome(new World(project, known))
}

/** For tests: the first of these fleets. */
export function testFleet(fleets: string, own = ''): Fleet {
  const { world, packs } = fleetOutcome(fleets, own)
  const spec = world.project.fleets[0]!
  return fleetOf(
    world,
    spec,
    packs.find((p) => p.id === spec.pack)!,
  )
}

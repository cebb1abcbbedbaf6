import type { World } from '../project/world.ts'
import { calc, type Term } from '../term/index.ts'

/** Jobs at the plant and elsewhere: people employed x (1 + jobs elsewhere that one of them brings), by published multipliers of mining. */
export function directAndIndirectJobs(world: World, employed: Term): Term {
  const each = world.read('plant-rules/announcement.jobs-outside-per-job', 'study/outside jobs')
  return calc`${employed} * (1 + ${each})`.as('jobs at the plant and elsewhere', 'people')
}

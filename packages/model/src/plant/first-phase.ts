import type { MaterialPlantSpec, PhaseSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'

/**
 * The phase that starts first: the one that comes the least time `after` the plant in this world, among equals the one whose id comes first, wherever the file has it.
 * It pays for the land, its pilot operation is that of the plant, and the time to build is counted from it.
 */
export function firstPhase(world: World, spec: MaterialPlantSpec): PhaseSpec | undefined {
  const after = (p: PhaseSpec) => world.input(p.after, `material_plants.${spec.id}.phases.${p.id}.after`, BY)?.value ?? 0
  const [first] = spec.phases
    .map((phase) => ({ phase, after: after(phase) }))
    .toSorted((a, b) => a.after - b.after || (a.phase.id < b.phase.id ? -1 : 1))
  return first?.phase
}

const BY = 'schedule/phases'

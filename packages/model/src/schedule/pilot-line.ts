import type { ResearchSpec } from '../project/project.ts'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'
import type { RampFigures } from './ramp.ts'

const BY = 'schedule/pilot line'

/** The pilot line of a plant: the research centre that has it, and by how much it shortens the ramp [s]; negative where it lengthens it. The first that the file names. */
export function pilotOf(world: World, plant: string): { readonly spec: ResearchSpec; readonly shortens: Term } | undefined {
  const spec = world.project.research.find((r) => r.pilot?.plant === plant)
  if (!spec) return undefined
  const given = world.input(spec.pilot?.shortens, `research.${spec.id}.pilot.shortens`, BY)
  return {
    spec,
    shortens: (given ?? world.read('plant-rules/research.pilot-shortens', BY)).as(
      'time by which the pilot line shortens the ramp',
      'months',
    ),
  }
}

/**
 * The ramp of a plant whose products a pilot line has made before: its time is shorter (or longer) by what the pilot line is taken to save, but not shorter than a month;
 * nothing else of it changes. An assumption of the library where the file does not give it.
 */
export function withPilot(world: World, plant: string, figures: RampFigures): RampFigures {
  const pilot = pilotOf(world, plant)
  if (!pilot) return figures
  const rampTime = calc`max(${[A_MONTH, calc`${figures.rampTime} - ${pilot.shortens}`]})`.as(
    'ramp time after a pilot line',
    'months',
  )
  return { ...figures, rampTime }
}

const A_MONTH = exactly((365 * 86400) / 12, 'a month', 's')

import { formatDate } from '@cellwright/units'
import { buysCells } from '../project/route.ts'
import { rampFigures, type RampFigures } from '../schedule/ramp.ts'
import { withPilot } from '../schedule/pilot-line.ts'
import type { Message } from '../issue.ts'
import type { Outcome } from './outcome.ts'
import { researchCentre, type ResearchCentre } from './research-centre.ts'

/** What is known of one entry of `research` of the file. */
export interface ResearchWork {
  readonly id: string
  readonly centre: ResearchCentre
  /** The ramp of the plant of its pilot line with that line and without it. */
  readonly ramp: { readonly with: RampFigures; readonly without: RampFigures } | undefined
  readonly warnings: readonly Message[]
}

export function researchWork(base: Outcome): readonly ResearchWork[] {
  return base.world.project.research.map((spec) => {
    const centre = researchCentre(base, spec)
    const made = base.plants.find((p) => p.plant.id === centre.pilot?.plantId)
    const without = made && rampFigures(base.world, buysCells(made.plant.spec) ? 'pack-line' : 'cell-line')
    return {
      id: spec.id,
      centre,
      ramp: made && without && { with: withPilot(base.world, made.plant.id, without), without },
      warnings: [...lateFor(base, centre), ...idle(base, centre)],
    }
  })
}

/** A pilot line that begins when its plant already runs has taught it nothing. */
function lateFor(o: Outcome, { id, pilot, start }: ResearchCentre): Message[] {
  const made = o.plants.find((p) => p.plant.id === pilot?.plantId)
  if (!made || start.value < made.schedule.pilotStart.value) return []
  const [own, theirs] = [formatDate(start.value), formatDate(made.schedule.pilotStart.value)]
  return [
    {
      code: 'CW-USE-050',
      params: { id, plant: made.plant.id },
      text: `The pilot line of ${id} begins on ${own}, when ${made.plant.id} already makes its first product (${theirs}): what it is taken to change of the ramp cannot come from it. Let it begin earlier, or give pilot.shortens 0 months.`,
    },
  ]
}

/** A pilot line that the file names and the model does not build. */
function idle(o: Outcome, { id, spec, pilot }: ResearchCentre): Message[] {
  if (!spec.pilot || pilot) return []
  const first = o.world.project.research.find((r) => r.pilot?.plant === spec.pilot?.plant)
  const why =
    first && first.id !== id
      ? `${first.id} has the pilot line of the same plant`
      : `the file as it stands does not build ${spec.pilot.plant}`
  return [
    {
      code: 'CW-USE-051',
      params: { id, plant: spec.pilot.plant },
      text: `The pilot line of ${id} is left out: ${why}.`,
    },
  ]
}

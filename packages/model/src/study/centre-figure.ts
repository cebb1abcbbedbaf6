import type { Term } from '../term/index.ts'
import type { Outcome } from './outcome.ts'

/** As `modelTerms`, of a service centre. */
export function centreTerms(o: Outcome, about: string, scope: string): Term[] {
  const centre = o.centres.find(({ id }) => id === scope)
  if (!centre) return []
  const { schedule, size } = centre
  switch (about) {
    case 'centre.start':
      return schedule ? [schedule.start] : []
    case 'centre.build-time':
      return schedule ? [schedule.buildTime] : []
    case 'centre.throughput':
      return size.limit ? [size.capacity] : []
    default:
      return []
  }
}

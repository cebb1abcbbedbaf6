import type { Results } from '@cellwright/model'

export interface Milestone {
  readonly plant: string
  /** Line or phase; empty where there is one. */
  readonly name: string
  readonly what: 'pilot' | 'serial'
  readonly day: string
}

/** First days of pilot and serial operation of the lines and phases, of one plant or of all. */
export function milestonesOf(results: Results, plant: string | null): Milestone[] {
  const lines = results.plants
    .filter((p) => plant === null || p.id === plant)
    .flatMap((p) =>
      p.dates.lines.flatMap((line, i) =>
        both(p.id, p.dates.lines.length > 1 ? String(i + 1) : '', line.pilotStart, line.serialStart),
      ),
    )
  const phases = results.materialPlants
    .filter((p) => plant === null || p.id === plant)
    .flatMap((p) => p.phases.flatMap((f) => both(p.id, p.phases.length > 1 ? f.id : '', f.pilotStart, f.serialStart)))
  return [...lines, ...phases].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

const both = (plant: string, name: string, pilot: string, serial: string): Milestone[] => [
  { plant, name, what: 'pilot', day: pilot },
  { plant, name, what: 'serial', day: serial },
]

import { simulated } from '../term/index.ts'
import type { CentreSize, Size } from './centre-size.ts'
import { knobOfSpares, type ServiceSize } from './service-knobs.ts'

const KNOBS: Readonly<Record<Size['id'], string>> = {
  bay: 'bays',
  tester: 'testers',
  bench: 'benches',
  technician: 'technicians',
}

/** Names (use/service-knobs.ts) of the counts that the file gives. */
export function givenKnobs({ places, technicians, spares }: CentreSize): string[] {
  const given = [...places, technicians].filter((s) => s.given).map((s) => KNOBS[s.id])
  return [...given, ...spares.filter((s) => s.given).map((s) => knobOfSpares(s.pack))]
}

/** The centre with counts by those names. */
export function withCounts(size: CentreSize, counts: ServiceSize): CentreSize {
  const of = 'a search by simulation'
  const place = (s: Size): Size => ({ ...s, count: simulated(counts[KNOBS[s.id]] ?? s.count.value, s.name, '', of) })
  return {
    ...size,
    places: size.places.map(place),
    technicians: place(size.technicians),
    spares: size.spares.map((s) => ({
      ...s,
      count: simulated(counts[knobOfSpares(s.pack)] ?? s.count.value, `packs ${s.pack} kept ready`, '', of),
    })),
  }
}

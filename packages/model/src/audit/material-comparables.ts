import type { Entry } from '@cellwright/library'
import { pow } from '@cellwright/kernel'
import { significant } from '@cellwright/units'
import { scaleExponent } from '../plant/capacity-factored.ts'
import { likePlants, type LikePlants } from '../plant/other-plants.ts'
import { firstDates, type MaterialOutcome } from '../study/material-outcome.ts'
import type { Outcome } from '../study/outcome.ts'
import { BY_CAPACITY, compared, distance, item, NONE, sizeText, type Comparables } from './comparable.ts'

/**
 * Other plants of the kind that the route is (`plant-kind` of the library), scaled to the nameplate as the capacity-factored estimate does: as capacity^p with p
 * fitted to them where they say it, else investment by the rule of six tenths and all else in proportion. Build times as they are.
 */
export function materialComparables(o: Outcome, m: MaterialOutcome, about: string): Comparables {
  const { plant } = m
  const { kind } = plant.flows
  const built = likePlants(o.world, kind, 'build-time').plants
  const first = firstDates(o.world, m)
  if (about === 'schedule.pilot-start' && first) {
    const items = built.flatMap((e) => item(o, e, 'build-time', (si) => first.constructionStart.value + si / 86400))
    return compared(`start of building + build time of other ${kind} plants`, items)
  }
  if (about === 'schedule.build-time') {
    const items = built.flatMap((e) => item(o, e, 'build-time', (si) => si))
    return compared(`build time of other ${kind} plants`, items)
  }
  const spec = BY_CAPACITY[about]
  return spec ? scaled(o, plant.nameplate.value, kind, likePlants(o.world, kind, spec.property), spec) : NONE
}

function scaled(
  o: Outcome,
  nameplate: number,
  kind: string,
  { plants, ofMore }: LikePlants,
  { property, words }: (typeof BY_CAPACITY)[string],
): Comparables {
  const sized = plants.flatMap((entry) => {
    const size = yearlyMass(entry)
    return size === undefined ? [] : item(o, entry, property, (si) => si, sizeText(entry)).map((own) => ({ own, size }))
  })
  const points = sized.map(({ own, size }) => [size, own.value] as const)
  const law = property === 'investment' ? scaleExponent(points) : scaleExponent(points, 1)
  const items = sized
    .toSorted((a, b) => distance(a.size, nameplate) - distance(b.size, nameplate) || (a.own.id < b.own.id ? -1 : 1))
    .map(({ own, size }) => ({ ...own, value: own.value * pow(nameplate / size, law.exponent) }))
  return compared(`${words} of other ${kind} plants, scaled to the nameplate ${how(law, sized.length)}`, items, ofMore)
}

function how({ exponent, fitted }: ReturnType<typeof scaleExponent>, n: number): string {
  if (fitted) return `as capacity^${significant(exponent, 2)}, fitted to ${n} plants`
  return exponent === 1 ? 'in proportion to capacity' : 'by the rule of six tenths'
}

/** Capacity [kg/s]; undefined where it is none of mass. */
function yearlyMass({ values: { capacity } }: Entry): number | undefined {
  if (!capacity || capacity.dimension.kg !== 1 || capacity.dimension.s !== -1 || capacity.dimension.m !== 0) return undefined
  return capacity.value * capacity.factor
}

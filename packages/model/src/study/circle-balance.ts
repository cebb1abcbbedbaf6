import type { CircleWork } from './circle-work.ts'

/** Where one element of a circle is at a year end [kg]: put = all others together. */
export interface CircleElementBalance {
  readonly element: string
  readonly put: number
  readonly inUse: number
  readonly secondLife: number
  readonly gone: number
  readonly stock: number
  readonly recovered: number
  readonly lost: number
}

/** Elements of all that was put on the market, or rejected, until the end of a year: in use, in a second life, gone, in stock, recovered, lost in recycling. */
export function circleBalance(work: CircleWork, year: number): CircleElementBalance[] {
  const until = <T extends { readonly year: number }>(years: readonly T[]) => years.filter((y) => y.year <= year)
  const sum = <T>(some: readonly T[], of: (one: T) => number) => some.reduce((so, one) => so + of(one), 0)
  const mass = { put: 0, inUse: 0, secondLife: 0, gone: 0 }
  for (const { returned, years } of work.sources) {
    const own = until(years)
    const last = own.at(-1)
    if (!last) continue
    const { pack, share } = returned
    const sent = sum(own, (y) => y.mass)
    const all = sent / share.value
    if (!pack || !last.second) {
      mass.put += all
      mass.gone += all - sent
      continue
    }
    const each = pack.mass.value
    mass.put += sum(own, (y) => y.put) * each
    mass.inUse += last.inUse * each
    mass.secondLife += last.second.serving * each
    mass.gone += sum(own, (y) => y.second!.lost) * each + all - sent
  }
  const account = until(work.years)
  const last = account.at(-1)
  const stock = last ? last.onTheWay + last.waiting : 0
  const taken = sum(account, (y) => y.taken)
  return work.elements.map(({ element, inFeed, product, byProducts }) => {
    const recovered = taken * (product + byProducts)
    return {
      element,
      put: mass.put * inFeed,
      inUse: mass.inUse * inFeed,
      secondLife: mass.secondLife * inFeed,
      gone: mass.gone * inFeed,
      stock: stock * inFeed,
      recovered,
      lost: taken * inFeed - recovered,
    }
  })
}

/** What does not close of a balance over what was put [1]. */
export function circleResidual(rows: readonly CircleElementBalance[]): number {
  return Math.max(
    0,
    ...rows.map((r) => {
      const left = r.put - r.inUse - r.secondLife - r.gone - r.stock - r.recovered - r.lost
      return left === 0 ? 0 : Math.abs(left) / Math.max(r.put, 1)
    }),
  )
}

/** How the energy of a station goes over its years: containers age, and others are added. */
export interface StationYear {
  /** From 0. */
  readonly index: number
  /** Energy over that of the first containers when new, mean of the year. */
  readonly energy: number
  /** Capacity of the first containers over new, mean of the year. */
  readonly health: number
  /** Containers added on the first day of the year. */
  readonly added: number
}

export interface StationLife {
  /** Capacity over new by month of age; the last one holds on. */
  readonly soh: readonly number[]
  readonly years: number
  /** Containers of the first day. */
  readonly containers: number
  /** Containers are added where a year begins with less than this share of the first energy; never where undefined. */
  readonly augmentAt: number | undefined
}

/**
 * Year by year. Added containers are the fewest that bring the energy back to that of the first day, and age from then on as the first did; nothing is added in the last
 * year, which begins the end.
 */
export function stationYears({ soh, years, containers, augmentAt }: StationLife): StationYear[] {
  const at = (month: number) => soh[Math.min(Math.max(0, month), soh.length - 1)] ?? 1
  const cohorts = [{ from: 0, share: 1 }]
  const energyAt = (month: number) => cohorts.reduce((sum, c) => sum + (month >= c.from ? c.share * at(month - c.from) : 0), 0)
  return Array.from({ length: years }, (_, index) => {
    const begin = index * 12
    const left = energyAt(begin)
    const isShort = augmentAt !== undefined && index > 0 && index < years - 1 && left < augmentAt
    const added = isShort ? Math.ceil((1 - left) * containers - 1e-9) : 0
    if (added > 0) cohorts.push({ from: begin, share: added / containers })
    const mean = (of: (month: number) => number) =>
      Array.from({ length: 12 }, (_unused, m) => (of(begin + m) + of(begin + m + 1)) / 2).reduce((a, b) => a + b, 0) / 12
    return { index, energy: mean(energyAt), health: mean(at), added }
  })
}

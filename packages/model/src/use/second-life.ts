/** Packs that are retired in a month, all alike. */
export interface RetiredPacks {
  readonly packs: number
  /** Capacity left over that of the new pack, 0..1; 0 of packs with a fault that no repair mends. */
  readonly capacityLeft: number
}

/** When packs serve again and for how long. */
export interface SecondLifeRules {
  /** Capacity over new from which a second life pays, 0..1. */
  readonly from: number
  /** [months], whole. */
  readonly time: number
  /** Share of packs that do not come back from it, 0..1. */
  readonly lost: number
}

/** What becomes of packs after their first use, in a month; `serving` at its end. Packs, which need not be whole. */
export interface SecondLifeMonth {
  readonly retired: number
  readonly toSecondLife: number
  readonly serving: number
  /** Come to recycling: those retired too worn for a second life, and those back from one. */
  readonly toRecycling: number
  readonly lost: number
}

/**
 * Packs with enough capacity left serve again for a fixed time and come back then, but for those lost; the others come back at once. At the end of every month
 * retired so far = serving + come to recycling so far + lost so far.
 */
export function secondLife(
  months: readonly (readonly RetiredPacks[])[],
  { from, time, lost }: SecondLifeRules,
): SecondLifeMonth[] {
  const sum = (some: readonly RetiredPacks[]) => some.reduce((so, p) => so + p.packs, 0)
  const serves = months.map((parts) => sum(parts.filter((p) => p.capacityLeft >= from)))
  let serving = 0
  return months.map((parts, i) => {
    const packs = sum(parts)
    const ended = i >= time ? serves[i - time]! : 0
    const into = serves[i]!
    const kept = time === 0 ? into : ended
    serving += into - kept
    return {
      retired: packs,
      toSecondLife: into,
      serving,
      toRecycling: packs - into + kept * (1 - lost),
      lost: kept * lost,
    }
  })
}

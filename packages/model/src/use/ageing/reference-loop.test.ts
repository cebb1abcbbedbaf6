import { describe, expect, test } from 'vitest'
import { GOLDEN } from './testing-golden.ts'
import { modelOf } from './testing-models.ts'
import { referenceLoop, type Profile } from './testing-reference-loop.ts'

/** Storage with samples every 6 hours; or a day from 0.1 to 0.9 by 04:00, and back from 12:00 to 16:00, every hour. A year of either. */
const SCENARIOS: Readonly<Record<'A' | 'B' | 'C' | 'D', Profile>> = {
  A: rest(0.5, 25),
  B: rest(0.9, 35),
  C: daily(25),
  D: daily(35),
}

function rest(soc: number, celsius: number): Profile {
  const at = Array.from({ length: 365 * 4 + 1 }, (_, i) => i * 6 * 3600)
  return { at, soc: at.map(() => soc), celsius }
}

function daily(celsius: number): Profile {
  const at = Array.from({ length: 365 * 24 + 1 }, (_, i) => i * 3600)
  return { at, soc: at.map((t) => between((t / 3600) % 24)), celsius }
}

function between(hour: number): number {
  if (hour < 4) return 0.1 + 0.2 * hour
  if (hour < 12) return 0.9
  return hour < 16 ? 0.9 - 0.2 * (hour - 12) : 0.1
}

describe.each(Object.entries(GOLDEN))('the loop of the library, %s', (id, { runs }) => {
  test.each(runs)('scenario $scenario: q to 5 decimals, cycles to 0.1', ({ scenario, q, efc }) => {
    const found = referenceLoop(modelOf(id), SCENARIOS[scenario], [1, 5, 10])
    found.forEach((at, i) => {
      expect(Math.abs(at.q - q[i]!), `q ${at.q} ${q[i]}`).toBeLessThan(6e-6)
      expect(Math.abs(at.efc - efc[i]!), `efc ${at.efc} ${efc[i]}`).toBeLessThan(0.06)
    })
  })
})

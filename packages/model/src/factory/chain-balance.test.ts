import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runSketched, type MakerSketch, type RowSketch } from './testing-sketched-chain.ts'

/** A chain of two to five plants: each takes of one to all of those before it, and may also buy what it takes and sell what it makes. */
const anyChain = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc
    .tuple(
      fc.array(
        fc.record({
          nameplate: fc.double({ min: 50, max: 60_000, noNaN: true }),
          ratio: fc.double({ min: 0.01, max: 3, noNaN: true }),
          start: fc.integer({ min: 0, max: 60 }),
          operatingDays: fc.integer({ min: 300, max: 365 }),
          from: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
        }),
        { minLength: count, maxLength: count },
      ),
      fc.array(
        fc.record({
          lead: fc.integer({ min: 0, max: 60 }),
          load: fc.double({ min: 0.5, max: 40, noNaN: true }),
          stock: fc.integer({ min: 0, max: 40 }),
          limit: fc.option(fc.double({ min: 10, max: 50_000, noNaN: true }), { nil: undefined }),
          share: fc.option(fc.double({ min: 0.1, max: 1, noNaN: true }), { nil: undefined }),
          start: fc.integer({ min: 0, max: 50 }),
          end: fc.option(fc.integer({ min: 60, max: 120 }), { nil: undefined }),
          kind: fc.constantFrom('own', 'own and bought', 'own and sold'),
        }),
        { minLength: count * count, maxLength: count * count },
      ),
    )
    .map(([makers, options]) => chainOf(makers, options)),
)

interface Option {
  readonly lead: number
  readonly load: number
  readonly stock: number
  readonly limit: number | undefined
  readonly share: number | undefined
  readonly start: number
  readonly end: number | undefined
  readonly kind: string
}

function chainOf(
  makers: readonly {
    readonly nameplate: number
    readonly ratio: number
    readonly start: number
    readonly operatingDays: number
    readonly from: readonly boolean[]
  }[],
  options: readonly Option[],
): { readonly plants: MakerSketch[]; readonly rows: RowSketch[] } {
  const rows: RowSketch[] = []
  const plants = makers.map(({ nameplate, ratio, start, operatingDays, from }, i): MakerSketch => {
    const takes: Record<string, number> = {}
    for (let k = 0; k < i; k++) {
      // At least of the one before it, so that the chain hangs together.
      if (!from[k] && k !== i - 1) continue
      const material = `p${k}`
      takes[material] = ratio / (k + 1)
      const { kind, end, limit, share, ...option } = options[i * makers.length + k]!
      const more = {
        ...option,
        ...(end === undefined ? {} : { end }),
        ...(limit === undefined ? {} : { limit }),
        ...(share === undefined ? {} : { share }),
      }
      rows.push({ id: `${material} to p${i}`, material, from: material, to: `p${i}`, ...more })
      // Shares are given to all rows of a material or to none.
      const other = share === undefined ? {} : { share: 1 - share / 2 }
      if (kind === 'own and bought') rows.push({ ...option, id: `bought ${material} to p${i}`, material, to: `p${i}`, ...other })
      if (kind === 'own and sold') rows.push({ id: `${material} sold by ${i}`, material, from: material, limit: limit ?? 100 })
    }
    return { id: `p${i}`, nameplate, start, operatingDays, takes }
  })
  return { plants, rows }
}

test('chains close: on every link, at every step, over the whole, and never stand still', () => {
  fc.assert(
    fc.property(anyChain, fc.integer({ min: 1, max: 1000 }), ({ plants, rows }, seed) => {
      const found = runSketched(plants, rows, 120, { seed })
      expect(found.worst.worst, found.worst.of).toBeLessThan(1e-9)
      expect(found.run.deadlock).toBeUndefined()
      for (const { id, to } of rows) {
        const years = found.links.get(id)!
        for (const { sent, received, used, stock, onTheWay, missing } of years) {
          for (const figure of [sent, received, used, stock, onTheWay]) expect(figure).toBeGreaterThanOrEqual(-1e-6)
          expect(missing).toBeGreaterThanOrEqual(0)
          expect(missing).toBeLessThanOrEqual(1)
          if (to === undefined) continue
          expect(Math.abs(sent - received - onTheWay)).toBeLessThan(1e-6 * Math.max(1, sent))
          expect(Math.abs(received - used - stock)).toBeLessThan(1e-6 * Math.max(1, sent))
        }
      }
    }),
    { numRuns: 25 },
  )
})

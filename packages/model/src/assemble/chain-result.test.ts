import { expect, test } from 'vitest'
import { runChain } from '../study/chain-run.ts'
import { headlineNames, headlineTerms } from '../study/headline-terms.ts'
import { staticChains } from '../study/static-chain.ts'
import { OWN_ROWS, saltToPacks } from '../study/testing-salt-chain.ts'
import { dimensionOf, recompute } from '../term/index.ts'
import { chainDifferences } from './chain-differences.ts'
import { chainResult } from './chain-result.ts'

const BUY =
  '  - {id: film, material: coated-separator, to: works, lead_time: 7 days, load: 5 t, stock: 10 days, limit: 5000 t/yr}\n'

function toEnd<T>(work: Generator<unknown, T, 'stop' | undefined>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

test('without a run a chain has its plants, its ways and what each could give', () => {
  const o = saltToPacks(`${OWN_ROWS}${BUY}`, { powder: 18000 })
  const [chain, ...others] = staticChains(o).map((s) => chainResult(o, s))
  expect(others).toEqual([])
  expect(chain).toMatchObject({
    id: 'works',
    plants: ['salt', 'powder', 'works'],
    limit: null,
    balance: null,
    sourcing: [],
    made: null,
  })
  expect(chain!.final).toEqual([{ plant: 'works', product: 'packs bus' }])
  expect(chain!.members.map((m) => [m.id, m.nameplate.value, m.nameplate.unit])).toEqual([
    ['salt', expect.closeTo(14000, 6), 't/yr'],
    ['powder', expect.closeTo(18000, 6), 't/yr'],
    ['works', expect.closeTo(10, 9), 'GWh/yr'],
  ])
  const [salt, powder, film] = chain!.links
  expect(salt!.need).toEqual({ value: expect.closeTo(0.244, 2), unit: 't/t' })
  expect(powder!.need!.unit).toBe('kg/kWh')
  // What is needed for 10 GWh is what is in a kWh, 10 million times.
  expect(powder!.needed!.value).toBeCloseTo(powder!.need!.value * 10_000, 6)
  expect(powder!.offered!.value).toBeCloseTo(18000, 6)
  expect(film).toMatchObject({
    from: null,
    leadTime: { value: 7, unit: 'd' },
    load: { value: 5, unit: 't' },
    stock: { value: 10, unit: 'd' },
  })
  expect(film!.offered!.value).toBeCloseTo(5000, 6)
  expect([film!.years, film!.firstUse]).toEqual([[], null])
  expect(chain!.mature[0]).toMatchObject({ id: 'powder', kind: 'plant', rest: null })
  expect(chain!.years.every((y) => y.made.length === 0 && y.limit === null && y.could.length === 4)).toBe(true)
})

test('with a run it says by year what was made, what limited it and what was used', () => {
  const o = saltToPacks('  - {id: powder-in, material: lfp, from: powder, to: works, stock: 5 days}\n', {
    powder: 12000,
    end: 2028,
  })
  const [s] = staticChains(o)
  const run = toEnd(runChain(o.world, s!.chain, { seed: 1, replications: 1 }))
  const chain = chainResult(o, s!, { run })
  const last = chain.years.at(-1)!
  expect(last.limit).toMatchObject({ plant: 'powder' })
  expect(last.limit!.because).toMatch(/^works waited for .* \d+ % of the time; powder /)
  // 12 000 t are enough for 4.66 GWh; what is made in a year of the calendar is not far from it.
  const made = last.made[0]!.amount
  expect(made.unit).toBe('GWh')
  const share = made.value / last.could.find((c) => c.id === 'powder')!.amount.value
  expect(share).toBeGreaterThan(0.85)
  expect(share).toBeLessThan(1.05)
  const [link] = chain.links
  const used = link!.years.at(-1)!
  expect(used.missing).toBeGreaterThan(0.3)
  expect(used.used / link!.need!.value / 1000).toBeCloseTo(made.value, 0)
  expect(link!.firstUse).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(link!.firstUse! >= link!.plannedUse!).toBe(true)
  expect(chain.balance!.worst).toBeLessThan(1e-9)
  expect(chain.members[1]!.years.at(-1)!.made.value).toBe(made.value)
})

test('headline figures of a chain can be worked out again and have the dimension of their unit', () => {
  const o = saltToPacks(`${OWN_ROWS}${BUY}`, { powder: 18000 })
  const terms = headlineTerms(o, new Map())
  const asked = headlineNames(o.world.project).filter(({ id }) => id.startsWith('works.chain-'))
  expect(asked.map(({ id }) => id)).toEqual(['works.chain-output', 'works.chain-mass', 'works.chain-shortfall'])
  expect(terms.has('works.chain-mass')).toBe(false)
  for (const id of ['works.chain-output', 'works.chain-shortfall']) {
    const term = terms.get(id)!
    expect(recompute(term)).toBeCloseTo(term.value, 6)
    expect(() => dimensionOf(term)).not.toThrow()
  }
  // 7.00 of 10 GWh: three tenths of the works stand idle.
  expect(terms.get('works.chain-shortfall')!.value).toBeCloseTo(1 - 7.0 / 10, 2)
})

test('a variant with another limit says so', () => {
  const [base, variant] = [saltToPacks(OWN_ROWS, { powder: 18000 }), saltToPacks(OWN_ROWS)]
  expect(chainDifferences(base, base)).toEqual([])
  expect(chainDifferences(base, variant).map((x) => x.text)).toEqual([
    'Limit of the chain of works when mature: works, enough for 10.0 GWh a year, where it is powder in the base, enough for 7.00 GWh a year.',
  ])
})

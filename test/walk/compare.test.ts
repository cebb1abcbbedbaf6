import { builtInLibrary } from '@cellwright/library'
import {
  compare,
  evaluate,
  HEADLINES,
  parseProject,
  parseVariant,
  type CompareOptions,
  type CompareResults,
  type DifferenceRow,
  type Figure,
} from '@cellwright/model'
import { expect, test } from 'vitest'
import { changed, finish, SHORT } from './kaliningrad.ts'

const library = builtInLibrary()
const OPTIONS = { seed: 1, hash: 'test', replications: 3, draws: 16 } satisfies CompareOptions

/** The short calendar with these variants in place of its own. */
function withVariants(variants: string, text = SHORT): string {
  return changed(/\nvariants:\n[^]*$/, `\nvariants:\n${variants}`, text)
}

const VARIANTS = withVariants(`
  same: {name: The same under another name, parties.rosatom.name: Renera}
  spare: {plants.gigafactory.machines: {pack-assembly: 20}}
  lfp: {cells.pouch.chemistry: LFP/graphite, packs.car.series: 120}
  two:
    plants:
      gigafactory: {site: neman, route: cell-pouch+pack, makes: car, capacity: {claim: capacity}, schedule: {start: {claim: building-start}, start_of: building, pilot: {claim: pilot}}}
      second: {site: neman, route: cell-pouch+pack, makes: car, capacity: 1 GWh/yr, schedule: {start: 2022-06-01}}
`)

const of = (text: string, id?: string) => {
  const options = { file: 'kaliningrad.yaml', library }
  const { project, issues } = id === undefined ? parseProject(text, options) : parseVariant(text, options, id)
  if (!project) throw new Error(issues.map((i) => `${i.path}: ${i.text}`).join('\n'))
  return project
}

const work = (ids: readonly string[], text = VARIANTS, options: CompareOptions = OPTIONS) =>
  compare(
    of(text),
    ids.map((id) => ({ id, project: of(text, id) })),
    library,
    options,
  )

const all = finish(work(['same', 'spare', 'lfp', 'two']))

test('its progress says which part of the whole it is at', () => {
  const parts = work(['same', 'spare'])
  const { value } = parts.next()
  expect('what' in value && value.what).toMatch(/^part 1 of 6, base: /)
})

const variant = (id: string, r: CompareResults = all) => r.variants.find((v) => v.id === id)!
const difference = (id: string, headline: string, scope = 'gigafactory'): DifferenceRow =>
  variant(id).differences.find((d) => d.id === headline && d.scope === scope)!
const side = (headline: string, id: string): Figure =>
  all.figures.find((f) => f.id === headline && f.scope !== 'second')!.values.find((v) => v.side === id)!.value!

test('a variant that is the same in effect differs in nothing, in no draw and in no replication', () => {
  const { differences, years, verdicts, judged, headline } = variant('same')
  // The file has no containers, no material plants, no chains, one plant and nothing behind its gate.
  const absent = ['container', 'material', 'material-books', 'material-line', 'project', 'chain', 'centre', 'station']
  expect(differences).toHaveLength(HEADLINES.filter((h) => !absent.includes(h.from)).length)
  for (const { id, difference: d, better, distinct } of differences) {
    expect(d, id).toMatchObject({ value: 0, low: 0, high: 0 })
    expect([better ?? 0, distinct ?? false], id).toEqual([0, false])
  }
  expect(years.length).toBeGreaterThan(0)
  for (const y of years) expect(y.difference).toMatchObject({ value: 0, low: 0, high: 0 })
  expect(verdicts).toEqual([])
  expect(judged).toBe(31)
  expect(headline.map((f) => f.code)).toEqual(['CW-COMP-002'])
})

test('what differs is told by path, as written, with what the claims say', () => {
  expect(variant('lfp').changes).toEqual([
    {
      id: 'cells.pouch.chemistry',
      kind: 'change',
      base: 'NMC622/graphite',
      variant: 'LFP/graphite',
      baseClaim: null,
      variantClaim: null,
    },
    {
      id: 'packs.car.series',
      kind: 'change',
      base: expect.stringMatching(/^\{value: 105, assumed: The pack was not announced\./) as string,
      variant: '120',
      baseClaim: null,
      variantClaim: null,
    },
  ])
  const growth = withVariants('  growth: {plants.gigafactory.capacity: {claim: growth-2022}}\n')
  const { changes } = finish(work(['growth'], growth, { ...OPTIONS, replications: 1 })).variants[0]!
  expect(changes[0]).toMatchObject({ baseClaim: '4 GWh/yr', variantClaim: 'about 14 GWh/yr' })
})

test('the base says what a run says', () => {
  const run = finish(evaluate(of(VARIANTS), library, { ...OPTIONS, scope: 'run' }))
  const plant = run.plants[0]!
  const { ledger } = run
  const said: readonly (readonly [string, number | null | undefined])[] = [
    ['investment', plant.capex.machine.value],
    ['sized-output', plant.sized.value],
    ['mature-output', plant.simulated?.value],
    ['coupling-loss', plant.couplingLoss! * 100],
    ['simulated-best-year', plant.bestYear?.value],
    ['cost-per-kwh', ledger?.levelizedCost?.value],
    ['npv', ledger?.npv.value],
    ['break-even', ledger?.breakEven?.value],
    ['floor', plant.floorArea.value],
  ]
  for (const [id, value] of said) expect(side(id, 'base').value, id).toBeCloseTo(value!, 9)
  expect(side('npv', 'base').low).toBeCloseTo(ledger!.npv.low!, 9)
  expect(side('on-time-share', 'base').value).toBeCloseTo(100 * (1 - run.orders[0]!.late / run.orders[0]!.ordered), 9)
  const compared = variant('two').years.find((y) => y.plant === 'gigafactory' && y.year === 2028)!.base!
  const alone = plant.years.find((y) => y.year === 2028)!.output
  for (const key of ['value', 'low', 'high'] as const) expect(compared[key], key).toBeCloseTo(alone[key]!, 9)
  expect(compared).toMatchObject({ unit: alone.unit, spread: alone.spread, n: alone.n, of: alone.of })
})

test('the mean of the differences is the difference of the means, and central values differ by the difference', () => {
  for (const id of ['spare', 'lfp'])
    for (const { id: headline, difference: d } of variant(id).differences) {
      const expected = side(headline, id).value - side(headline, 'base').value
      expect(d!.value, `${id} ${headline}`).toBeCloseTo(expected, 8)
    }
})

test('draws are paired: what both sides share cancels', () => {
  // Both bands overlap, so that two runs apart would not say which plant costs more; draw by draw one always does.
  const { difference: d, better, worse, distinct } = difference('lfp', 'investment')
  const [before, after] = [side('investment', 'base'), side('investment', 'lfp')]
  expect(after.low!).toBeLessThan(before.high!)
  expect(d!.n).toBe(16)
  expect(d!.low).toBeGreaterThan(0)
  expect(d!.high! - d!.low!).toBeLessThan((before.high! - before.low!) / 3)
  expect([better, worse, distinct]).toEqual([0, 1, null])
  expect(difference('lfp', 'jobs')).toMatchObject({ better: null, worse: null })
})

test('replications are paired: a machine more away from the bottleneck moves nobody else’s breakdowns', () => {
  // Orders for more than the line can make, so that breakdowns show in the output.
  const busy = changed(
    'quantity: {claim: cars}',
    'quantity: 90000 /yr',
    withVariants('  spare: {plants.gigafactory.machines: {pack-assembly: 20}}\n'),
  )
  const r = finish(work(['spare'], busy, { ...OPTIONS, replications: 6 }))
  const half = (f: Figure) => (f.high! - f.low!) / 2
  for (const [id, narrower] of [
    ['mature-output', 2],
    ['yield', 5],
  ] as const) {
    const [a, b] = r.figures.find((f) => f.id === id)!.values.map((v) => half(v.value!))
    const paired = half(r.variants[0]!.differences.find((d) => d.id === id)!.difference!)
    // Independent runs would have the sum of both variances.
    const unpaired = Math.sqrt(a! * a! + b! * b!)
    expect(paired, id).toBeGreaterThan(0)
    expect(paired * narrower, id).toBeLessThan(unpaired)
  }
})

test('a plant that only one side has is said to be so, and the other plant stays as it is', () => {
  const { onlyInBase, onlyInVariant, differences } = variant('two')
  expect([onlyInBase, onlyInVariant]).toEqual([
    [],
    [
      { id: 'kaliningrad', kind: 'project' },
      { id: 'second', kind: 'plant' },
    ],
  ])
  expect(differences.filter((d) => d.scope === 'second')).toEqual([])
  expect(all.figures.find((f) => f.id === 'npv' && f.scope === 'second')!.values.map((v) => v.value !== null)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ])
  for (const d of differences) expect(d.difference, d.id).toMatchObject({ value: 0 })
  expect(variant('two').years.find((y) => y.plant === 'second' && y.year === 2028)).toMatchObject({
    base: null,
    difference: null,
  })
})

test('the order in which variants are named changes no byte, nor do the others that are named', () => {
  const quick = { ...OPTIONS, replications: 2 }
  const one = finish(work(['lfp', 'same'], VARIANTS, quick))
  expect(JSON.stringify(finish(work(['same', 'lfp'], VARIANTS, quick)))).toBe(JSON.stringify(one))
  expect(JSON.stringify(finish(work(['lfp'], VARIANTS, quick)).variants)).toBe(JSON.stringify([variant('lfp', one)]))
  expect(JSON.stringify(finish(work(['lfp'], VARIANTS, { ...quick, seed: 2 })).variants)).not.toBe(
    JSON.stringify([variant('lfp', one)]),
  )
})

test('verdicts that differ are told with both sides', () => {
  const small = withVariants('  small: {plants.gigafactory.capacity: 1 GWh/yr}\n')
  const { verdicts, judged } = finish(work(['small'], small, { ...OPTIONS, replications: 1 })).variants[0]!
  const cars = verdicts.find((v) => v.id === 'cars')!
  expect([cars.base.verdict, cars.variant.verdict]).toEqual(['holds', 'implausible'])
  expect(cars.base.announced).toBe('50 000 /yr')
  expect(verdicts.length).toBeLessThan(judged)
  for (const v of verdicts) expect(v.base.verdict, v.id).not.toBe(v.variant.verdict)
})

test('money of another currency cannot be set side by side', () => {
  const rubles = withVariants('  rubles: {currency.report: RUB}\n')
  expect(() => work(['rubles'], rubles).next()).toThrow('the variant rubles counts in real RUB of 2024')
})

test('a variant that cannot be worked out is named', () => {
  const impossible = withVariants('  huge: {cells.pouch.outer: {length: 30 cm, width: 10 cm, thickness: 1 mm}}\n')
  expect(() => work(['huge'], impossible).next()).toThrow('in the variant huge: ')
})

test('a comparison that is stopped at any moment keeps what is done, says so, and holds no number that is none', () => {
  let stopped = 0
  for (const stop of [1, 30, 79, 90, 100, 130, 150, 260, 300, 350, 500]) {
    const running = work(['lfp'], VARIANTS, { ...OPTIONS, replications: 2 })
    let step = running.next()
    for (let i = 1; i < stop && !step.done; i++) step = running.next()
    if (step.done) continue
    while (!step.done) step = running.next('stop')
    stopped++
    const { value } = step
    expect(value.incomplete?.text, String(stop)).toContain('cancelled: of 2 replications a side')
    expect(value.figures.find((f) => f.id === 'investment')!.values.every((v) => v.value !== null)).toBe(true)
    const bad: string[] = []
    const visit = (x: unknown, path: string): void => {
      if (typeof x === 'number' && !Number.isFinite(x)) bad.push(path)
      else if (x !== null && typeof x === 'object') for (const [k, v] of Object.entries(x)) visit(v, `${path}.${k}`)
    }
    visit(value, '')
    expect(bad, `stopped at ${stop}`).toEqual([])
  }
  expect(stopped).toBeGreaterThan(6)
})

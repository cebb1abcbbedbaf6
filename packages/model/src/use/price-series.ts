import { exp, normalQuantile, stream } from '@cellwright/kernel'
import type { World } from '../project/world.ts'
import { calc, exactly, type Term } from '../term/index.ts'

const BY = 'use/price series'

/**
 * Prices of electricity over a year: sum over parts of weight * shape. Shapes are plain numbers by step; weights are what the library or the file says, so that a price
 * level or a spread can be drawn without another dispatch.
 */
export interface PriceSeries {
  readonly name: string
  /** Prices of the user, or made up by parameters of the library. */
  readonly kind: 'file' | 'made-up'
  /** [h] */
  readonly step: number
  readonly parts: readonly PricePart[]
}

export interface PricePart {
  /** Money of the project over energy [money/J]. */
  readonly weight: Term
  readonly shape: Float64Array
}

/** Money per joule by step. */
export function pricesOf({ parts }: PriceSeries): Float64Array {
  const [first] = parts
  return Float64Array.from(first!.shape, (_, t) => parts.reduce((sum, { weight, shape }) => sum + weight.value * shape[t]!, 0))
}

/** The entry of made-up prices for a country: its own, or that of any country. */
export function madeUpEntry(world: World, country: string): string {
  const own = world.library.entries('price-series').find(({ text }) => text['region'] === country)
  return own?.id ?? 'general'
}

/**
 * A made-up year of 8760 hours that begins on a Monday, the first of January; undefined where the library has no price of electricity of the country.
 *
 *   price = level * (1 + evening E(h) + morning M(h) - midday S(h) - night N(h) - weekend W(day) + winter J(day) + scatter z)
 * level = what industry pays * price-over-industry. E, M, S, N are 1 at 18 to 22, 7 to 11, 11 to 16 and 0 to 6 o'clock, less their mean over the day; W is 1 on Saturdays and
 * Sundays, less 2/7; J falls in a straight line from 1 in the middle of January to -1 in the middle of July and rises again; z is normal with standard deviation 1 and
 * falls off with exp(-hours / scatter-time) (autoregressive of the first order), from a stream of its own, so that it is the same in every run. Not a forecast: every
 * number of it is assumed.
 */
export function madeUpPrices(world: World, entry: string, country: string): PriceSeries | undefined {
  const weights = madeUpWeights(world, entry, country)
  const found = world.library.entry('price-series', entry)
  if (!weights || !found) return undefined
  const memory = world.readOf('price-series', entry, 'scatter-time', BY).value / 3600
  const shapes = [shape(() => 1), ...PARTS.map(([key]) => SHAPES[key](entry, memory))]
  return {
    name: found.name,
    kind: 'made-up',
    step: 1,
    parts: weights.map((weight, k) => ({ weight, shape: shapes[k]! })),
  }
}

/** The weights of its parts alone, in their order. */
export function madeUpWeights(world: World, entry: string, country: string): Term[] | undefined {
  const industry = world.findMoney(`region/${country.toLowerCase()}.electricity-price`, BY)
  if (!industry) return undefined
  const read = (key: string) => world.readOf('price-series', entry, key, BY)
  const unit = `${world.project.currency.report}/MWh`
  const level = calc`${industry} * ${read('price-over-industry')}`.as('mean of the made-up prices', unit)
  return [
    level,
    ...PARTS.map(([key, sign]) =>
      calc`${level} * ${read(key)} * ${exactly(sign, 'direction of the part of a price')}`.as(`${key} of the prices`, unit),
    ),
  ]
}

const PARTS = [
  ['evening-peak', 1],
  ['morning-peak', 1],
  ['midday-dip', -1],
  ['night-dip', -1],
  ['weekend-dip', -1],
  ['winter-rise', 1],
  ['price-scatter', 1],
] as const

const SHAPES: Readonly<Record<(typeof PARTS)[number][0], (entry: string, memory: number) => Float64Array>> = {
  'evening-peak': () => between(18, 22),
  'morning-peak': () => between(7, 11),
  'midday-dip': () => between(11, 16),
  'night-dip': () => between(0, 6),
  'weekend-dip': () => shape((_, day) => (day % 7 > 4 ? 1 : 0) - 2 / 7),
  'winter-rise': () => shape((_, day) => winter(day)),
  'price-scatter': (entry, memory) => scatter(entry, memory),
}

const HOURS = 8760

function shape(of: (hour: number, day: number) => number): Float64Array {
  return Float64Array.from({ length: HOURS }, (_, t) => of(t % 24, Math.floor(t / 24)))
}

function between(from: number, to: number): Float64Array {
  return shape((hour) => (hour >= from && hour < to ? 1 : 0) - (to - from) / 24)
}

/** 1 on 15 January, -1 half a year later, straight between. */
function winter(day: number): number {
  const passed = ((day - 14 + 365) % 365) / 365
  return passed < 0.5 ? 1 - 4 * passed : 4 * passed - 3
}

function scatter(entry: string, hours: number): Float64Array {
  const random = stream(1, entry, 'price-scatter', 0)
  const keep = exp(-1 / hours)
  const fresh = Math.sqrt(1 - keep * keep)
  let z = normalQuantile(random.next())
  return Float64Array.from({ length: HOURS }, () => {
    z = keep * z + fresh * normalQuantile(random.next())
    return z
  })
}

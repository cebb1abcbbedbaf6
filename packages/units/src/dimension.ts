/**
 * A dimension as exponents of the base units kg, m, s, A, K and money.
 * Counts (cells, packs, jobs, shares) have none; a currency is carried beside the exponents, not in them.
 */
export interface Dimension {
  readonly kg: number
  readonly m: number
  readonly s: number
  readonly A: number
  readonly K: number
  readonly money: number
}

export const NONE: Dimension = { kg: 0, m: 0, s: 0, A: 0, K: 0, money: 0 }

/** `a` times `b` to the power `n`. */
export function combine(a: Dimension, b: Dimension, n: number): Dimension {
  return {
    kg: a.kg + n * b.kg,
    m: a.m + n * b.m,
    s: a.s + n * b.s,
    A: a.A + n * b.A,
    K: a.K + n * b.K,
    money: a.money + n * b.money,
  }
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.kg === b.kg && a.m === b.m && a.s === b.s && a.A === b.A && a.K === b.K && a.money === b.money
}

const of = (part: Partial<Dimension>): Dimension => ({ ...NONE, ...part })

/** The dimensions that fields of the project file and of the library may have, each with a unit to suggest. */
export const DIMENSIONS = {
  count: { dimension: NONE, example: '50000' },
  share: { dimension: NONE, example: '95 %' },
  rate: { dimension: of({ s: -1 }), example: '50000 /yr' },
  time: { dimension: of({ s: 1 }), example: '12 months' },
  length: { dimension: of({ m: 1 }), example: '15 um' },
  area: { dimension: of({ m: 2 }), example: '15 ha' },
  volume: { dimension: of({ m: 3 }), example: '1890 L' },
  'volume-rate': { dimension: of({ m: 3, s: -1 }), example: '500 L/h' },
  mass: { dimension: of({ kg: 1 }), example: '480 kg' },
  'mass-rate': { dimension: of({ kg: 1, s: -1 }), example: '50000 t/yr' },
  density: { dimension: of({ kg: 1, m: -3 }), example: '4.7 g/cm3' },
  'areal-mass': { dimension: of({ kg: 1, m: -2 }), example: '22 mg/cm2' },
  speed: { dimension: of({ m: 1, s: -1 }), example: '80 m/min' },
  'area-rate': { dimension: of({ m: 2, s: -1 }), example: '20000 m2/d' },
  current: { dimension: of({ A: 1 }), example: '5 A' },
  charge: { dimension: of({ s: 1, A: 1 }), example: '33 Ah' },
  voltage: { dimension: of({ kg: 1, m: 2, s: -3, A: -1 }), example: '3.7 V' },
  'specific-charge': { dimension: of({ kg: -1, s: 1, A: 1 }), example: '180 mAh/g' },
  'areal-charge': { dimension: of({ m: -2, s: 1, A: 1 }), example: '4 mAh/cm2' },
  'mass-per-charge': { dimension: of({ kg: 1, s: -1, A: -1 }), example: '1.9 g/Ah' },
  'volume-per-charge': { dimension: of({ m: 3, s: -1, A: -1 }), example: '1.6 mL/Ah' },
  energy: { dimension: of({ kg: 1, m: 2, s: -2 }), example: '80 kWh' },
  power: { dimension: of({ kg: 1, m: 2, s: -3 }), example: '4 GWh/yr' },
  'specific-energy': { dimension: of({ m: 2, s: -2 }), example: '250 Wh/kg' },
  'energy-density': { dimension: of({ kg: 1, m: -1, s: -2 }), example: '550 Wh/L' },
  'energy-per-length': { dimension: of({ kg: 1, m: 1, s: -2 }), example: '1.6 kWh/km' },
  'areal-power': { dimension: of({ kg: 1, s: -3 }), example: '6.8 kWh/m2/d' },
  'areal-energy': { dimension: of({ kg: 1, s: -2 }), example: '65 kWh/m2' },
  temperature: { dimension: of({ K: 1 }), example: '298 K' },
  money: { dimension: of({ money: 1 }), example: '51 bn RUB' },
  'money-rate': { dimension: of({ money: 1, s: -1 }), example: '25 USD/h' },
  'money-per-mass': { dimension: of({ money: 1, kg: -1 }), example: '25 USD/kg' },
  'money-per-area': { dimension: of({ money: 1, m: -2 }), example: '1171 EUR/m2' },
  'money-per-energy': { dimension: of({ money: 1, kg: -1, m: -2, s: 2 }), example: '115 USD/kWh' },
  'money-per-power': { dimension: of({ money: 1, kg: -1, m: -2, s: 3 }), example: '75 MUSD/(GWh/yr)' },
  'money-per-charge': { dimension: of({ money: 1, s: -1, A: -1 }), example: '0.03 USD/Ah' },
  'money-per-volume': { dimension: of({ money: 1, m: -3 }), example: '10 USD/L' },
} as const satisfies Record<string, { dimension: Dimension; example: string }>

export type DimensionName = keyof typeof DIMENSIONS

/** The first registered name of a dimension, or its exponents where it has none. */
export function dimensionName(d: Dimension): string {
  for (const [name, entry] of Object.entries(DIMENSIONS)) if (sameDimension(entry.dimension, d)) return name
  const parts = (['money', 'kg', 'm', 's', 'A', 'K'] as const)
    .filter((k) => d[k] !== 0)
    .map((k) => (d[k] === 1 ? k : `${k}^${d[k]}`))
  return parts.join(' ')
}

import { inUnit } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Cell } from './cell.ts'
import type { Container } from './container.ts'

/** Figures of one cell, designed or published; a rule is silent where a figure that it needs is absent. SI units. */
export interface CellFigures {
  readonly id: string
  /** [A s] */
  readonly capacity?: number
  /** [V] */
  readonly voltage?: number
  /** [J] */
  readonly energy?: number
  /** [kg] */
  readonly mass?: number
  /** On outer dimensions [m3]. */
  readonly volume?: number
  /** [J/kg] */
  readonly specificEnergy?: number
  /** [J/m3] */
  readonly energyDensity?: number
  readonly npRatio?: number
  readonly electrodes?: readonly {
    readonly side: string
    readonly porosity?: number
    /** Shares of the dry coating. */
    readonly recipe?: readonly { readonly share: number }[]
  }[]
}

/** A figure that two others fix between them by its definition. */
export interface Arithmetic {
  readonly code: string
  readonly what: string
  readonly of: readonly [FigureName, FigureName]
  readonly how: 'times' | 'over'
  readonly equals: FigureName
  readonly unit: string
}

export type FigureName = 'capacity' | 'voltage' | 'energy' | 'mass' | 'volume' | 'specificEnergy' | 'energyDensity'

export const ARITHMETIC: readonly Arithmetic[] = [
  {
    code: 'CW-DESIGN-001',
    what: 'charge times voltage',
    of: ['capacity', 'voltage'],
    how: 'times',
    equals: 'energy',
    unit: 'Wh',
  },
  {
    code: 'CW-DESIGN-002',
    what: 'energy over mass',
    of: ['energy', 'mass'],
    how: 'over',
    equals: 'specificEnergy',
    unit: 'Wh/kg',
  },
  {
    code: 'CW-DESIGN-003',
    what: 'energy over outer volume',
    of: ['energy', 'volume'],
    how: 'over',
    equals: 'energyDensity',
    unit: 'Wh/L',
  },
]

/** Printed figures are rounded: two that belong together may differ by as much. */
const ROUNDING = 0.02
/** Anode over cathode, below which lithium plates. Published: 1.06 (measured) to 1.18, 1.10 to 1.20 in ref:prozell; with some room. */
const NP = [1.03, 1.25] as const
/** Calendered coatings of the published cells; an assumption beyond them. */
const POROSITY = [0.2, 0.4] as const
/**
 * Cells over outer volume of a container. One of 6.25 MWh with cells of 430 Wh/L (CATL TENER) in the 42.8 m3 of 20 feet comes to
 * 0.34; an assumption beyond it.
 */
const FILLED = 0.4

/**
 * What of a cell's figures does not belong together: charge x voltage against energy, energy over mass and over volume against
 * the energies printed, anode over cathode, porosity, sum of the recipe.
 * Assumes the bounds below: usual values of published cells, not limits of physics.
 */
export function inconsistencies(cell: CellFigures): Message[] {
  const { id, npRatio } = cell
  const found: Message[] = []
  const add = (code: string, params: Message['params'], text: string) =>
    found.push({ code, params: { cell: id, ...params }, text })
  for (const { code, what, of, how, equals, unit } of ARITHMETIC) {
    const [left, right, stated] = [cell[of[0]], cell[of[1]], cell[equals]]
    if (left === undefined || !right || stated === undefined) continue
    const computed = how === 'times' ? left * right : left / right
    if (near(computed, stated)) continue
    const [a, b] = [shown(inUnit(computed, unit)), shown(inUnit(stated, unit))]
    add(code, { computed: a, stated: b, unit }, `cell ${id}: ${what} is ${a} ${unit}, but ${b} ${unit} is stated`)
  }
  if (npRatio !== undefined && !within(npRatio, NP)) {
    const text = `cell ${id}: the anode holds ${shown(npRatio)} times the charge of the cathode; ${NP[0]} to ${NP[1]} is usual`
    add('CW-DESIGN-004', { ratio: shown(npRatio), low: NP[0], high: NP[1] }, text)
  }
  for (const { side, porosity, recipe } of cell.electrodes ?? []) {
    if (porosity !== undefined && !within(porosity, POROSITY)) {
      const [value, low, high] = [porosity, ...POROSITY].map((share) => shown(100 * share)) as [number, number, number]
      const text = `cell ${id}: the ${side} has a porosity of ${value} %; ${low} to ${high} % is usual`
      add('CW-DESIGN-005', { side, porosity: value, low, high }, text)
    }
    const sum = recipe?.reduce((total, { share }) => total + share, 0)
    if (sum !== undefined && !(Math.abs(sum - 1) <= 1e-6)) {
      const text = `cell ${id}: the shares of the ${side} sum to ${shown(100 * sum)} %, not 100 %`
      add('CW-DESIGN-006', { side, sum: shown(sum) }, text)
    }
  }
  return found
}

/** The rules on a designed cell. */
export function cellInconsistencies(cell: Cell): Message[] {
  const { id, capacity, voltage, energy, mass, volume, specificEnergy, energyDensity, npRatio } = cell
  return inconsistencies({
    id,
    capacity: capacity.value,
    voltage: voltage.value,
    energy: energy.value,
    mass: mass.value,
    volume: volume.value,
    specificEnergy: specificEnergy.value,
    energyDensity: energyDensity.value,
    npRatio: npRatio.value,
    electrodes: [cell.cathode, cell.anode].map(({ coating: { side, porosity, recipe } }) => ({
      side,
      porosity: porosity.value,
      recipe: recipe.map(({ share }) => ({ share: share.value })),
    })),
  })
}

/** Whether the cells of a designed container have room in it. */
export function containerInconsistencies({ id, cellVolumeShare: { value } }: Container): Message[] {
  if (value <= FILLED + 1e-9) return []
  const [filled, usual] = [shown(100 * value), shown(100 * FILLED)]
  const text = `container ${id}: its cells alone fill ${filled} % of its outer volume; up to ${usual} % is usual`
  return [{ code: 'CW-DESIGN-007', params: { container: id, filled, usual }, text }]
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.abs(b)
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low - 1e-9 && value <= high + 1e-9
}

function shown(value: number): number {
  return Number(value.toPrecision(4))
}

import type { ContractResult } from '@cellwright/model'
import { displayWidth } from './display-width.ts'

/** Steps from one corner of the triangle to another: 5 % each. */
const STEPS = 20

/**
 * All mixes of three products as a triangle: the top is all of the first, the lower left all of the second, the lower right all of
 * the third. `#` money and plant allow the mix, `$` the money alone, `+` the plant alone, `.` neither; `X` is the point nearest to the mix of the file.
 */
export function mixMap({ products, money, capacity }: ContractResult): string[] {
  const [top, left, right] = products
  if (!money || !top || !left || !right || products.length !== 3) return []
  const rows = Array.from({ length: STEPS + 1 }, (_, i) =>
    Array.from({ length: i + 1 }, (_, j) => ({ top: STEPS - i, left: i - j, right: j })),
  )
  const near = rows
    .flat()
    .reduce((best, point) => (distance(point, products) < distance(best, products) ? point : best), rows[0]![0]!)
  const sign = (point: Point): string => {
    if (point === near) return 'X'
    const mean = (point.top * top.energy.value + point.left * left.energy.value + point.right * right.energy.value) / STEPS
    const paid = mean >= money.meanEnergyLow.value && mean <= money.meanEnergyHigh.value
    const able = capacity !== null && mean <= capacity.meanEnergy.value
    return paid ? (able ? '#' : '$') : able ? '+' : '.'
  }
  const margin = ' '.repeat(2 + displayWidth(left.id))
  const lines = rows.map((points, i) => `${margin}${' '.repeat(STEPS - i)} ${points.map(sign).join(' ')}`)
  return [
    `${margin}${' '.repeat(STEPS)} ${top.id}`,
    ...lines.slice(0, -1),
    `  ${left.id} ${lines.at(-1)!.trim()} ${right.id}`,
  ].map((line) => line.trimEnd())
}

interface Point {
  readonly top: number
  readonly left: number
  readonly right: number
}

function distance({ top, left, right }: Point, products: ContractResult['products']): number {
  return [top, left, right].reduce((sum, steps, p) => sum + Math.abs(steps / STEPS - products[p]!.share), 0)
}

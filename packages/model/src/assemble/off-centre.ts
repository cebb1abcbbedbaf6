import { formatDate, significant } from '@cellwright/units'
import type { Message } from '../issue.ts'
import type { Figure } from '../results.ts'

/** A figure that the draws spread, with what it is of. */
export interface DrawnFigure {
  readonly name: string
  readonly scope: string
  readonly figure: Figure
}

/** Whether the central value lies outside p10 to p90 of its own draws. */
export function isOffCentre({ value, low, high, of }: Figure): boolean {
  if (of !== 'draws' || low === undefined || high === undefined) return false
  // A value that no draw moves differs from its sum over draws by rounding.
  const rounding = 1e-9 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value))
  return value < low - rounding || value > high + rounding
}

/** A warning that names the figures whose central value lies outside four in five of its own draws; none where there are none. */
export function offCentre(figures: readonly DrawnFigure[], what = 'The central value'): Message[] {
  const found = figures.filter(({ figure }) => isOffCentre(figure))
  if (found.length === 0) return []
  const told = found.map(({ name, scope, figure: f }) => {
    const [value, low, median, high] = [f.value, f.low ?? f.value, f.median ?? f.value, f.high ?? f.value].map((x) =>
      shown(x, f.unit),
    )
    return `${name} of ${scope} (${value}${f.unit === 'date' ? '' : ` ${UNITS[f.unit] ?? f.unit}`}; draws: median ${median}, four in five ${low} to ${high})`
  })
  return [
    {
      code: 'CW-WARN-016',
      params: { figures: found.length },
      text: `${what} lies outside the range of four in five of its own draws for ${told.join('; ')}. All inputs at their most likely value at once is not a likely case here: use the median and the range, not the central value.`,
    },
  ]
}

/** Units that have another name in a sentence. */
const UNITS: Readonly<Record<string, string>> = { d: 'days' }

function shown(x: number, unit: string): string {
  return unit === 'date' ? formatDate(Math.round(x)) : significant(x, 3)
}

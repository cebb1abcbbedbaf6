import { significant } from '@cellwright/units'
import type { CompareFigureRow, DifferenceRow } from '../compare-results.ts'
import type { Figure, Finding } from '../results.ts'
import { capital } from './capital.ts'
import { isOffCentre } from './off-centre.ts'

/** Figures that every reader asks about, in the order in which he would ask. */
const TOLD = [
  'project-npv',
  'project-investment',
  'project-jobs',
  'project-first-sales',
  'project-last-start',
  'chain-output',
  'chain-mass',
  'chain-shortfall',
  'investment',
  'cost-per-kwh',
  'npv',
  'simulated-best-year',
  'serial-start',
  'material-investment',
  'cost-per-tonne',
  'material-npv',
  'material-output',
  'material-serial-start',
  'energy-fed',
  'centre-investment',
  'centre-running-cost',
  'station-investment',
  'pack-specific-energy',
]

/** What a variant comes to beside the base, in sentences. */
export function comparisonFindings(differences: readonly DifferenceRow[], figures: readonly CompareFigureRow[]): Finding[] {
  const known = differences.filter((d) => d.difference !== null)
  if (known.length > 0 && known.every((d) => isZero(d.difference!)))
    return [
      {
        id: 'none',
        kind: 'finding',
        code: 'CW-COMP-002',
        params: { figures: known.length },
        text: 'No headline figure differs, in no draw and in no replication: in effect the variant is the base.',
      },
    ]
  // Where plants work together, what stays as it was in one of them is not worth a sentence.
  const whole = known.some((d) => d.of === 'project')
  return TOLD.flatMap((id) => {
    const rows = known.filter((d) => d.id === id && !(whole && d.of !== 'project' && isZero(d.difference!)))
    return rows.map((d): Finding => {
      const row = figures.find((f) => f.id === id && f.of === d.of && f.scope === d.scope)!
      const name = `${capital(row.name)}${rows.length > 1 ? ` of ${d.scope}` : ''}`
      return {
        id: `${id} ${d.scope}`,
        kind: 'finding',
        code: 'CW-COMP-001',
        params: { figure: id, scope: d.scope, difference: d.difference!.value, unit: d.difference!.unit },
        text: `${name}: ${sentence(d, d.difference!)}.`,
      }
    })
  })
}

function isZero({ value, low = 0, high = 0 }: Figure): boolean {
  return value === 0 && low === 0 && high === 0
}

function sentence({ better, worse, distinct }: DifferenceRow, d: Figure): string {
  if (isZero(d)) return 'the same'
  const central = d.value === 0 ? 'no difference at the central inputs' : moved(d.value, d.unit)
  if (d.low === undefined || d.high === undefined) return central
  if (d.of === 'replications') {
    const told = distinct ? 'distinguishable from zero' : 'not distinguishable from zero'
    return `${central} (+- ${significant((d.high - d.low) / 2, 2)} at 95 % confidence, ${d.n} paired replications), ${told}`
  }
  // A central difference that hardly any draw comes near is not what a reader should take away.
  if (isOffCentre(d)) {
    const median = moved(d.median ?? d.value, d.unit)
    return `${median} in the median of the draws (four in five ${span(d)})${chances(better, worse, d.n ?? 0)}; at the central inputs ${d.value === 0 ? 'none' : central}, which lies outside that range`
  }
  return `${central} (draws: median ${moved(d.median ?? d.value, d.unit === 'd' ? d.unit : '')}, four in five ${span(d)})${chances(better, worse, d.n ?? 0)}`
}

/** `; better in 230 of 256 draws, worse in 20`. */
function chances(better: number | null, worse: number | null, n: number): string {
  if (better === null || worse === null) return ''
  const [wins, losses] = [Math.round(better * n), Math.round(worse * n)]
  return `; better in ${wins} of ${n} draws${wins + losses < n ? `, worse in ${losses}` : ''}`
}

/** `12 to 80 more`, `5 less to 30 more`. */
function span({ low = 0, high = 0, unit }: Figure): string {
  const day = unit === 'd' ? unit : ''
  if (low === high) return moved(low, day)
  const [from, to] = low < 0 && high <= 0 ? [high, low] : [low, high]
  return low < 0 === high < 0 && low !== 0 && high !== 0
    ? `${size(from)} to ${moved(to, day)}`
    : `${moved(from, day)} to ${moved(to, day)}`
}

/** `33.1 M USD (2024) more`; days are later or earlier. */
function moved(x: number, unit: string): string {
  if (x === 0) return '0'
  const [more, less] = unit === 'd' ? ['later', 'earlier'] : ['more', 'less']
  const shown = unit === '%' ? 'percentage points' : unit === 'd' ? (Math.abs(x) === 1 ? 'day' : 'days') : unit
  return [size(x), shown, x > 0 ? more : less].filter(Boolean).join(' ')
}

function size(x: number): string {
  return significant(Math.abs(x), 3)
}

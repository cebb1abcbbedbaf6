import { expect, test } from 'vitest'
import { machineCount } from '../../packages/model/src/plant/sizing.ts'
import { exactly } from '../../packages/model/src/term/index.ts'

/**
 * Machine counts of the ProZell / Lechner plant of 10 GWh a year of 4680 cells, from its flows (million cells a year into the
 * step) and machine rates; 8640 h a year, 25 % excess. The tool's end-of-line count is given as its rule says (6 s a cell), not
 * with its slip of 6 cells a minute; formation is without its 5 towers for life tests.
 */
const HOURS = 8640
const rows: readonly (readonly [
  step: string,
  millions: number,
  machineHoursPerUnit: number,
  needed: number,
  installed: number,
])[] = [
  ['enclosing', 115.589, 1 / (36 * 60), 7, 9],
  ['tab welding', 113.277, 1 / (18 * 60), 13, 17],
  ['electrolyte filling', 111.012, 1 / (3 * 5 * 60), 15, 19],
  ['wetting', 109.901, 24 / 800, 382, 478],
  ['formation', 109.901, 8 / 800, 128, 160],
  ['sealing', 106.604, 1 / (18 * 60), 12, 15],
  ['ageing', 106.604, (14 * 24) / 2000, 2073, 2591],
  ['end-of-line test', 106.498, 6 / 3600, 21, 27],
]

test.each(rows)('%s: %d million cells a year', (step, millions, hours, needed, installed) => {
  const count = machineCount(exactly((millions * 1e6 * hours) / HOURS, 'machines at work'), exactly(0.25, 'excess'), step)
  expect(count.needed.value).toBe(needed)
  // The tool rounds the installed racks down where we round up.
  expect(Math.abs(count.installed.value - installed)).toBeLessThanOrEqual(1)
})

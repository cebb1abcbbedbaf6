import { builtInLibrary } from '@cellwright/library'
import { expect, test } from 'vitest'

const library = builtInLibrary()
const MWH = 3.6e9
const DAY = 86400

/** Given back over all that is taken at one full cycle a day of 1 MWh, at the good or the bad end of what is drawn together. */
function total(end: 'value' | 'bad' | 'good'): number {
  const of = (key: string, bad: 'low' | 'high') => {
    const datum = library.datum(`storage-rules/station.${key}`)!
    const other = bad === 'low' ? 'high' : 'low'
    return datum[end === 'value' ? 'value' : end === 'bad' ? bad : other] * datum.factor
  }
  const way = Math.sqrt(of('round-trip-efficiency', 'low'))
  const taken = (1 + of('standby-loss', 'high') * DAY) / way + (of('auxiliary-power', 'high') * MWH * DAY) / MWH
  return way / taken
}

test('losses of the cycle, of standby and of cooling come together to the total of the catalogue, 80 to 90 %, each counted once', () => {
  expect(total('value')).toBeCloseTo(0.86, 2)
  expect(total('bad')).toBeGreaterThan(0.8)
  expect(total('bad')).toBeLessThan(0.83)
  expect(total('good')).toBeGreaterThan(0.9)
  expect(total('good')).toBeLessThan(0.92)
})

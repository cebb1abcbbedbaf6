import { builtInLibrary } from '@cellwright/library'
import { parseProject } from '@cellwright/model'
import { expect, test } from 'vitest'
import { askedFigure } from './explain-option.ts'
import { InputFault } from './input-fault.ts'

const TEXT = `cellwright: 1
name: Salar
calendar: {start: 2024-01-01, end: 2040-12-31}
currency: {report: USD, year: 2024}
sites:
  salar: {country: BO, lat: -20.5, lon: -67.3}
material_plants:
  dle: {site: salar, route: lithium-carbonate-direct, capacity: 14000 t/yr, schedule: {start: 2024-01-01}}
`
const { project } = parseProject(TEXT, { file: 'salar.yaml', library: builtInLibrary() })

/** What the fault says that `text` raises. */
function refused(text: string): string {
  try {
    askedFigure(text, project!, 'salar.yaml')
  } catch (error) {
    if (error instanceof InputFault) return JSON.stringify(error)
    throw error
  }
  return 'accepted'
}

test('a figure of a plant is found by its usual name, whatever kind of plant it is', () => {
  expect(askedFigure('dle.investment', project!, 'salar.yaml')).toEqual({ id: 'dle.material-investment', from: '1' })
  expect(askedFigure('dle.npv:3', project!, 'salar.yaml')).toEqual({ id: 'dle.material-npv', from: '3' })
  expect(askedFigure('cost-per-tonne', project!, 'salar.yaml').id).toBe('dle.cost-per-tonne')
})

test('whatever else is asked for, one figure is suggested before all are listed', () => {
  expect(refused('dle.investmnt')).toContain('did you mean dle.material-investment? the figures are ')
  expect(refused('dle.total investment of the whole works')).toContain('did you mean dle.material-investment? ')
  expect(refused('money')).toMatch(/did you mean [a-z.-]+\? the figures are /)
})

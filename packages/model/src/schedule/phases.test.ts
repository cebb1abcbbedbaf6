import { formatDate, MONTH } from '@cellwright/units'
import { describe, expect, test } from 'vitest'
import { ownEntry, smallWorld } from '../testing-plant.ts'
import type { World } from '../project/world.ts'
import { phaseSchedule, type PhaseDates } from './phases.ts'
import { materialRampFigures } from './material-ramp.ts'

const months = (id: string, n: number, kind = 'material-task') => ownEntry(kind, id, { duration: [n, 'months'] })

/** Durations that are easy to add up by hand. */
const OWN =
  'library:\n' +
  months('permit', 6) +
  months('building', 8) +
  months('making', 10) +
  months('installation', 4) +
  months('commissioning', 2) +
  months('qualification', 5) +
  months('pond-building', 7) +
  months('pond-filling', 15) +
  ownEntry('material-step', 'evaporating-brine', { 'residence-time': [15, 'months'] }) +
  months('building-anode', 12, 'material-task-variant') +
  ownEntry('material-rules', 'cellwright', { 'ramp-time': [9, 'months'] }) +
  ownEntry('material-rules', 'lithium', { 'ramp-time': [30, 'months'] })

function planned(plant: string): World {
  return smallWorld(`material_plants:\n  powder: {site: town, capacity: 40000 t/yr, ${plant}}\n${OWN}`)
}

function phases(plant: string, kind = 'cathode') {
  const world = planned(plant)
  return phaseSchedule(world, world.project.materialPlants[0]!, kind)
}

const day = (term: { readonly value: number }) => formatDate(term.value)
const span = (phase: PhaseDates, id: string) => {
  const task = phase.tasks.find((t) => t.id === id)!
  return [day(task.start), day(task.end)]
}

describe('one phase, dates by hand', () => {
  test('permits, then building beside making, then installation', () => {
    const { phases: all, known, stretch } = phases('route: lfp-iron-phosphate, schedule: {start: 2024-01-01}')
    const [phase] = all
    expect(all.length).toBe(1)
    expect(phase!.tasks.map((t) => t.id)).toEqual([
      'permit',
      'building',
      'making',
      'installation',
      'commissioning',
      'qualification',
    ])
    expect(span(phase!, 'permit')).toEqual(['2024-01-01', '2024-07-01'])
    expect(span(phase!, 'building')).toEqual(['2024-07-01', '2025-03-01'])
    // The machines are there two months after the halls.
    expect(span(phase!, 'making')).toEqual(['2024-07-01', '2025-05-01'])
    expect(span(phase!, 'installation')).toEqual(['2025-05-01', '2025-09-01'])
    expect(day(phase!.constructionStart)).toBe('2024-07-01')
    expect(day(phase!.pilotStart)).toBe('2025-11-01')
    expect(day(phase!.serialStart)).toBe('2026-04-01')
    expect(day(phase!.fullStart)).toBe('2027-01-01')
    // 1 March to 1 May 2025.
    expect(phase!.tasks.find((t) => t.id === 'building')!.slack).toBe(61)
    expect(phase!.tasks.filter((t) => t.critical).map((t) => t.id)).toEqual([
      'permit',
      'making',
      'installation',
      'commissioning',
      'qualification',
    ])
    expect(formatDate(known)).toBe('2024-01-01')
    expect(stretch.value).toBe(1)
  })

  test('a start of building leaves permits out', () => {
    const [phase] = phases('route: lfp-iron-phosphate, schedule: {start: 2024-01-01, start_of: building}').phases
    expect(phase!.tasks.some((t) => t.id === 'permit')).toBe(false)
    expect(day(phase!.constructionStart)).toBe('2024-01-01')
    expect(day(phase!.pilotStart)).toBe('2025-05-01')
  })

  test('a kind of plant has a duration of its own, and the file goes before both', () => {
    const plan = (tasks: string) => `route: natural-graphite, schedule: {start: 2024-01-01, start_of: building${tasks}}`
    expect(span(phases(plan(''), 'cathode').phases[0]!, 'building')[1]).toBe('2024-09-01')
    expect(span(phases(plan(''), 'anode').phases[0]!, 'building')[1]).toBe('2025-01-01')
    expect(span(phases(plan(', tasks: {building: 3 months}'), 'anode').phases[0]!, 'building')[1]).toBe('2024-04-01')
  })

  test('brine evaporates while the plant is built', () => {
    const [phase] = phases('route: lithium-carbonate-ponds, schedule: {start: 2024-01-01, start_of: building}', 'salt').phases
    expect(span(phase!, 'pond-building')).toEqual(['2024-01-01', '2024-08-01'])
    expect(span(phase!, 'pond-filling')).toEqual(['2024-08-01', '2025-11-01'])
    expect(span(phase!, 'installation')).toEqual(['2024-11-01', '2025-03-01'])
    // Commissioning waits for brine, eight months after the plant is there: 1 March to 1 November 2025.
    expect(span(phase!, 'commissioning')).toEqual(['2025-11-01', '2026-01-01'])
    expect(phase!.tasks.find((t) => t.id === 'installation')!.slack).toBe(245)
  })
})

describe('ponds and brine', () => {
  const ponds = (schedule: string) =>
    phases(`route: lithium-carbonate-ponds, schedule: {start: 2024-01-01, start_of: building${schedule}}`, 'salt').phases[0]!

  test('are filled for as long as brine stays in them, though the file says less', () => {
    const phase = ponds(', tasks: {pond-filling: 6 months}')
    expect(span(phase, 'pond-filling')).toEqual(['2024-08-01', '2025-11-01'])
    expect(day(phase.pilotStart)).toBe('2026-01-01')
    expect(span(ponds(', tasks: {pond-filling: 20 months}'), 'pond-filling')[1]).toBe('2026-04-01')
  })

  test('a day of pilot operation before there can be brine is not met: commissioning waits', () => {
    // 24 months pressed into 12: ponds are built in 3.5 of 7 months, and then brine takes its 15.
    const phase = ponds(', pilot: 2025-01-01')
    const [filling] = phase.tasks.filter((t) => t.id === 'pond-filling')
    expect(filling!.duration.value / MONTH).toBeCloseTo(15, 9)
    expect(filling!.end.value - filling!.start.value).toBeGreaterThanOrEqual(455)
    expect(span(phase, 'pond-filling')).toEqual(['2024-04-16', '2025-07-16'])
    // Two months of commissioning are pressed into one.
    expect(day(phase.pilotStart)).toBe('2025-08-16')
    // A later day is met.
    expect(day(ponds(', pilot: 2026-03-01').pilotStart)).toBe('2026-03-01')
  })
})

describe('several phases', () => {
  const TWO = 'phases: [{id: first}, {id: second, after: 12 months}]'

  test('each starts its time after the plant and needs as long', () => {
    const { phases: all } = phases(`route: lfp-iron-phosphate, ${TWO}, schedule: {start: 2024-01-01}`)
    expect(all.map((p) => [p.id, day(p.start), day(p.pilotStart)])).toEqual([
      ['first', '2024-01-01', '2025-11-01'],
      ['second', '2025-01-01', '2026-11-01'],
    ])
  })

  test('a known day of pilot operation stretches what comes before it, of later phases too', () => {
    const schedule = 'schedule: {start: 2024-01-01, start_of: building, pilot: 2025-09-01}'
    const { phases: all, known, stretch } = phases(`route: lfp-iron-phosphate, ${TWO}, ${schedule}`)
    // 16 months of building would end on 1 May 2025: 486 days; 609 are given.
    expect(stretch.value).toBeCloseTo(609 / 486, 12)
    expect(all[0]!.tasks.find((t) => t.id === 'making')!.duration.value / MONTH).toBeCloseTo((10 * 609) / 486, 9)
    expect(all[0]!.tasks.find((t) => t.id === 'qualification')!.duration.value / MONTH).toBeCloseTo(5, 9)
    expect(day(all[0]!.pilotStart)).toBe('2025-09-01')
    expect(day(all[0]!.serialStart)).toBe('2026-02-01')
    expect(all[1]!.pilotStart.value - all[1]!.start.value).toBeGreaterThan(600)
    expect(formatDate(known)).toBe('2025-09-01')
  })
})

test('plants of a kind that the library knows ramp as it says, others as all', () => {
  const world = planned('route: lfp-iron-phosphate, schedule: {start: 2024-01-01}')
  expect(materialRampFigures(world, 'cathode').rampTime.value / MONTH).toBeCloseTo(9, 9)
  expect(materialRampFigures(world, 'lithium').rampTime.value / MONTH).toBeCloseTo(30, 9)
  expect(materialRampFigures(world, 'lithium').scrapDecay.value).toBe(materialRampFigures(world, 'cathode').scrapDecay.value)
})

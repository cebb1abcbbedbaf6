import { builtInLibrary, extendedLibrary, type UserEntry } from '@cellwright/library'
import { expect, test } from 'vitest'
import { modelError, plantsTried } from './model-error.ts'

/** The same quantity tried on plants of cells and on plants of materials. */
function tried(plants: string | undefined, id: string, factor: number): UserEntry {
  const measured = { unit: '', basis: 'measured', ref: 'validation' } as const
  return {
    kind: 'model-error',
    id,
    name: 'for a test',
    text: { quantity: 'plant.count', ...(plants && { plants }) },
    values: {
      'error-factor': { value: factor, ...measured },
      'error-cases': { value: 7, ...measured },
      'error-lean': { value: 0.9, ...measured },
    },
  }
}

test('plants of materials have their own error, and neither stands in for the other', () => {
  const cells = tried(undefined, 'plant-count', 1.3)
  const materials = tried('materials', 'materials-plant-count', 2.5)
  const both = extendedLibrary(builtInLibrary(), [cells, materials])
  expect(modelError(both, 'plant.count')).toEqual({ factor: 1.3, basis: 'measured', cases: 7, lean: 0.9 })
  expect(modelError(both, 'plant.count', 'materials')).toMatchObject({ factor: 2.5, basis: 'measured' })
  const assumed = { factor: 2, basis: 'assumed', cases: null, lean: null }
  expect(modelError(extendedLibrary(builtInLibrary(), [cells]), 'plant.count', 'materials')).toEqual(assumed)
  expect(modelError(extendedLibrary(builtInLibrary(), [materials]), 'plant.count')).toEqual(assumed)
})

test('a claim is of a plant of materials by its scope, plant or phase', () => {
  const project = { materialPlants: [{ id: 'powder' }] } as unknown as Parameters<typeof plantsTried>[0]
  expect(['powder', 'powder.first', 'works', 'works.first'].map((scope) => plantsTried(project, scope))).toEqual([
    'materials',
    'materials',
    'cells',
    'cells',
  ])
})

test('dates of a plant of materials take the error of its time to build, those of cells do not', () => {
  const library = builtInLibrary()
  const built = modelError(library, 'schedule.build-time', 'materials')
  expect(built).toMatchObject({ basis: 'measured', cases: 15 })
  expect(built.tried).toBeUndefined()
  for (const quantity of ['full-build-time', 'full-start', 'serial-start', 'design-output'])
    expect(modelError(library, `schedule.${quantity}`, 'materials')).toEqual({ ...built, tried: 'time to build' })
  expect(modelError(library, 'schedule.full-start', 'cells').basis).toBe('assumed')
  expect(modelError(library, 'plant.recovery', 'materials').basis).toBe('assumed')
})

test('a figure of plants together is off as that of one plant was, and leans to neither side', () => {
  const library = builtInLibrary()
  const { factor, cases } = modelError(library, 'plant.investment.total')
  expect(modelError(library, 'project.investment')).toEqual({ factor, cases, basis: 'measured', lean: null, tried: 'investment' })
  expect(modelError(library, 'project.output-value')).toMatchObject({ basis: 'assumed', factor: 2 })
})

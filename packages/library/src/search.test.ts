import { expect, test } from 'vitest'
import { builtInLibrary, searchLibrary } from './index.ts'

const library = builtInLibrary()
const ids = (...words: string[]) => searchLibrary(library, words).map((d) => d.id)

test('finds by id', () => {
  expect(ids('foil/copper.density')).toEqual(['foil/copper.density'])
  expect(ids('stacking', 'time-per-sheet')).toEqual(['machine/stacking.time-per-sheet'])
})

test('finds by name and by words, whatever the case', () => {
  expect(ids('PRUSSIAN', 'capacity')).toContain('active-material/prussian-white.specific-capacity')
  expect(ids('LiFePO4', 'density')).toEqual(['active-material/lfp.crystal-density'])
  expect(ids('kaliningrad', 'jobs')).toEqual(['plant/renera-kaliningrad.jobs'])
})

test('wants all words and finds nothing for none', () => {
  expect(ids('copper', 'sodium')).toEqual([])
  expect(ids()).toEqual([])
  expect(ids('')).toEqual([])
})

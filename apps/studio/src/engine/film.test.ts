import { FILM_STATES } from '@cellwright/model'
import { expect, test } from 'vitest'
import { STATES } from './film.ts'

test('the page and the engine number the states of machines alike', () => {
  expect(STATES).toEqual(FILM_STATES)
})

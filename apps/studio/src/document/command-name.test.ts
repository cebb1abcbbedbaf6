import { expect, test } from 'vitest'
import { commandName } from './command-name.ts'
import { documentWords } from './words.ts'

test('a command is said by the thing that it changes', () => {
  const name = (what: string) => commandName({ what }, documentWords.en)
  expect(name('plants.gigafactory.capacity')).toBe('capacity of gigafactory')
  expect(name('typing')).toBe('typing')
  expect(name('add cells.pouch')).toBe('adding pouch')
  expect(name('remove orders.cars')).toBe('removing cars')
  expect(name('rename cells.a')).toBe('renaming a')
  expect(name('calendar')).toBe('calendar')
  expect(name('')).toBe('')
  expect(commandName({ what: 'plants.a.capacity' }, documentWords.ru)).toBe('capacity (a)')
})

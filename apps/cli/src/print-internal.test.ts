import { CellwrightError } from '@cellwright/model'
import { afterEach, expect, test, vi } from 'vitest'
import { InputFault } from './input-fault.ts'
import { asInputFault } from './model-fault.ts'
import { printInternal } from './print-internal.ts'

afterEach(() => vi.restoreAllMocks())

test('a fault of ours is short, says how to report it, and shows no stack', () => {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  printInternal(new CellwrightError('CW-MODEL-070', 'the run does not balance'), false)
  const text = said.join('')
  expect(text).toMatch(/^internal error CW-MODEL-070: the run does not balance\n/)
  expect(text).toContain('Please report it')
  expect(text).toContain('CELLWRIGHT_DEBUG=1')
  expect(text).not.toContain('    at ')
})

test('what the author of the file can mend is a fault of the input', () => {
  const mendable = asInputFault(new CellwrightError('CW-MODEL-040', 'plant works has no capacity in this world'), 'f.yaml')
  expect(mendable).toBeInstanceOf(InputFault)
  expect((mendable as InputFault).issues[0]).toMatchObject({
    code: 'CW-MODEL-040',
    text: 'plant works has no capacity in this world',
  })
  const bug = new CellwrightError('CW-MODEL-070', 'the run does not balance')
  expect(asInputFault(bug, 'f.yaml')).toBe(bug)
})

import { expect, test } from 'vitest'
import { ProgressLine, progressText } from './progress-line.ts'

function recorded(isTTY: boolean, seconds: readonly number[]): string[] {
  const said: string[] = []
  let time = 0
  const line = new ProgressLine({ isTTY, columns: 50, write: (text) => said.push(text) }, () => time * 1000)
  for (const s of seconds) {
    time = s
    line.show({ what: 'simulating works', done: s * 10, of: 1000, unit: 'events', count: s * 50_000 })
  }
  line.clear()
  return said
}

test('short work says nothing', () => expect(recorded(false, [0, 0.3, 0.9])).toEqual([]))

test('elsewhere than on a terminal: a line at most every 5 s', () => {
  expect(recorded(false, [0, 2, 3, 4, 5, 6, 7, 8])).toEqual([
    'simulating works: 20 of 1000 (2 %), 50 000 events/s, 1 min 38 s left\n',
    'simulating works: 70 of 1000 (7 %), 50 000 events/s, 1 min 33 s left\n',
  ])
})

test('on a terminal: one line, rewritten, cut to its width, taken away at the end', () => {
  const said = recorded(true, [0, 2, 2.05, 3])
  expect(said).toHaveLength(3)
  expect(said[0]).toBe('\r\u001b[Ksimulating works: 20 of 1000 (2 %), 50 000 events')
  expect(said[2]).toBe('\r\u001b[K')
})

test.each([
  [5, '5 s left'],
  [61, '1 min 1 s left'],
  [7300, '2 h 1 min left'],
])('%d s', (left, text) => {
  expect(progressText({ what: 'w', done: 1, of: 2, unit: 'u', count: 1 }, { left })).toBe(`w: 1 of 2 (50 %), ${text}`)
})

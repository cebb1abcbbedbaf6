import type { Film } from '@cellwright/model'
import { expect, test } from 'vitest'
import { FilmPlayer, type FilmScreen } from './film-player.ts'

const STATES: Film['states'] = ['busy', 'setup', 'starved', 'blocked', 'unmanned', 'down', 'maintenance', 'off']
const track = (machine: number, times: number[], states: number[]) => ({
  plant: 'p',
  step: 'a',
  machine,
  line: null,
  each: 1,
  times: Float64Array.from(times),
  states: Uint8Array.from(states),
})
const FILM: Film = {
  plant: 'p',
  plants: ['p'],
  from: 100,
  until: 200,
  fromDate: '2030-01-01',
  isCut: false,
  replication: 0,
  seed: 1,
  states: STATES,
  machines: [track(0, [100, 120, 160], [0, 2, 0]), track(1, [100, 150], [5, 0]), { ...track(0, [100], [0]), step: 'many' }],
  levels: [
    {
      plant: 'p',
      step: 'a',
      where: 'before',
      port: null,
      unit: 'cell',
      capacity: 10,
      times: Float64Array.of(100, 130),
      levels: Float64Array.of(0, 5),
    },
  ],
  steps: [
    { plant: 'p', step: 'a', machines: 2, shares: new Float64Array(16) },
    { plant: 'p', step: 'many', machines: 80, shares: Float64Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0.5, 0, 0.5, 0, 0, 0, 0, 0]) },
  ],
  part: 50,
  links: [],
  leftOut: [{ plant: 'p', step: 'many', machines: 80, shown: 40 }],
}

function screen() {
  const said: unknown[] = []
  const seen: FilmScreen = {
    machine: (key, machine, state) => said.push([key, machine, STATES[state]]),
    step: (key, shares) => said.push([key, [...shares].map((x, i) => [STATES[i], x]).filter(([, x]) => x !== 0)]),
    level: (key, full, units) => said.push([key, full, units]),
  }
  return { seen, take: () => said.splice(0) }
}

test('only what changes is drawn, forward and back', () => {
  const { seen, take } = screen()
  const player = new FilmPlayer(FILM)
  player.draw(seen)
  expect(take()).toEqual([
    ['p/a', 0, 'busy'],
    ['p/a', 1, 'down'],
    ['p/many', 0, 'busy'],
    [
      'p/a',
      [
        ['busy', 0.5],
        ['down', 0.5],
      ],
    ],
    ['p/a', 0, 0],
    ['p/many', [['busy', 1]]],
  ])
  player.seek(119, seen)
  expect(take()).toEqual([])
  player.seek(140, seen)
  expect(take()).toEqual([
    ['p/a', 0, 'starved'],
    [
      'p/a',
      [
        ['starved', 0.5],
        ['down', 0.5],
      ],
    ],
    ['p/a', 0.5, 5],
  ])
  // From starved to busy at 160, which it was before too: passed over in one step nothing is to be drawn of it.
  player.seek(110, seen)
  take()
  player.seek(170, seen)
  expect(take()).toEqual([
    ['p/a', 1, 'busy'],
    ['p/a', [['busy', 1]]],
    ['p/a', 0.5, 5],
    [
      'p/many',
      [
        ['busy', 0.5],
        ['starved', 0.5],
      ],
    ],
  ])
  player.seek(1e9, seen)
  expect(player.at).toBe(200)
})

test('of several stores before a step the emptiest is shown, and of racks what lies in them', () => {
  const level = (step: string, where: 'before' | 'inside', port: string | null, levels: number[]) => ({
    ...FILM.levels[0]!,
    step,
    where,
    port,
    levels: Float64Array.from(levels),
  })
  const levels = [
    level('a', 'before', 'cathode', [8, 8]),
    level('a', 'before', 'anode', [5, 2]),
    level('a', 'inside', null, [9, 9]),
    level('rack', 'before', null, [1, 1]),
    level('rack', 'inside', null, [6, 7]),
  ]
  const player = new FilmPlayer({ ...FILM, levels })
  const shown = new Map<string, number>()
  const seen: FilmScreen = { machine: () => undefined, step: () => undefined, level: (key, full) => shown.set(key, full) }
  player.draw(seen)
  expect(Object.fromEntries(shown)).toEqual({ 'p/a': 0.5, 'p/rack': 0.6 })
  player.seek(150, seen)
  expect(Object.fromEntries(shown)).toEqual({ 'p/a': 0.2, 'p/rack': 0.7 })
})

test('wherever one goes from, a moment looks the same', () => {
  const state = (moments: number[]) => {
    const now = new Map<string, unknown>()
    const seen: FilmScreen = {
      machine: (key, m, s) => now.set(`${key} ${m}`, s),
      step: (key, shares) => now.set(key, [...shares]),
      level: (key, full) => now.set(`${key} level`, full),
    }
    const player = new FilmPlayer(FILM)
    player.draw(seen)
    for (const t of moments) player.seek(t, seen)
    return now
  }
  for (const t of [100, 120, 129.9, 150, 160, 200]) {
    expect(state([t]), `${t}`).toEqual(state([199, 101, 155, t]))
    expect(state([t]), `${t}`).toEqual(state(Array.from({ length: t - 99 }, (_, i) => 100 + i)))
  }
})

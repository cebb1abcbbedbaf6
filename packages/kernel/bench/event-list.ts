/**
 * Speed of the event list: `node packages/kernel/bench/event-list.ts [events]` prints ns of processor time per hold operation (take the earliest event,
 * number it, schedule it again), by number of pending events and law of the delays.
 *
 * Each figure is the least of `ROUNDS`, in a process of its own, so that it is not compiled for another law.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EventList } from '../src/event-list.ts'
import { type Stream, stream } from '../src/random.ts'

const ROUNDS = 5
const PENDING = [4, 16, 140, 1000, 10_000, 100_000]
const DELAYS = 1 << 18

/** Delays [s]. */
const LAWS: Readonly<Record<string, (random: Stream, i: number) => number>> = {
  exponential: (random) => -10 * Math.log(random.next()),
  uniform: (random) => 20 * random.next(),
  constant: () => 10,
  'whole numbers': (random) => Math.floor(4 * random.next()),
  'at one moment': (_, i) => Number(i % 1000 === 0),
  'services, failures': (random) => (random.next() < 0.9 ? 20 * random.next() : -1e6 * Math.log(random.next())),
  'lognormal, cv 90': (random) => Math.exp(3 * Math.sqrt(-2 * Math.log(random.next())) * Math.cos(2 * Math.PI * random.next())),
  'scale shifts': (random, i) => (((i >> 15) & 1) === 0 ? 1e-3 : 86_400) * random.next(),
}

function holdList(list: EventList, delays: Float64Array, from: number, events: number): void {
  for (let i = from; i < from + events; i++) {
    const t = list.time
    const slot = list.open()
    list.number(slot)
    list.schedule(slot, t + (delays[i & (DELAYS - 1)] ?? 0))
    list.close()
  }
}

/** The least processor time of an event [ns]. */
function measure(hold: (from: number, events: number) => void, pending: number, events: number): number {
  hold(0, Math.max(events, 4 * pending))
  let least = Infinity
  for (let round = 1; round <= ROUNDS; round++) {
    const start = process.cpuUsage()
    hold(round * 77_777, events)
    least = Math.min(least, (process.cpuUsage(start).user * 1000) / events)
  }
  return least
}

function child(name: string, pending: number, events: number): number {
  const law = LAWS[name]
  if (law === undefined) throw new Error(`no law "${name}"; there are ${Object.keys(LAWS).join(', ')}`)
  const random = stream(1, 'event list', name, 0)
  const delays = Float64Array.from({ length: DELAYS }, (_, i) => law(random, i))
  const list = new EventList(new Int32Array(pending))
  for (let slot = 0; slot < pending; slot++) {
    list.number(slot)
    list.schedule(slot, name === 'constant' ? 10 * random.next() : (delays[slot] ?? 0))
  }
  return measure((from, n) => holdList(list, delays, from, n), pending, events)
}

/** [ns] */
function inProcess(law: string, pending: number, events: number): number {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(events), law, String(pending)])
  return Number(stdout)
}

if (import.meta.main) {
  const [events = '1000000', law, pending] = process.argv.slice(2)
  if (law !== undefined) console.log(child(law, Number(pending), Number(events)))
  else {
    console.log('ns per hold operation')
    console.log(`${'pending'.padEnd(20)}${PENDING.map((n) => String(n).padStart(9)).join('')}`)
    for (const name of Object.keys(LAWS)) {
      const cells = PENDING.map((n) => inProcess(name, n, Number(events)).toFixed(0).padStart(9))
      console.log(`${name.padEnd(20)}${cells.join('')}`)
    }
  }
}

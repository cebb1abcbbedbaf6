/**
 * Speed of the event list: `node packages/kernel/bench/event-list.ts [events]` prints ns of processor time per hold operation (take the earliest event,
 * number it, schedule it again) for the present list, and for the binary heap it is compared with, by number of pending events and law of the delays.
 *
 * Each figure is the least of `ROUNDS`; list and heap take turns, each in a process of its own, so that neither is compiled for the other.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { EventHeap } from '../src/event-heap.ts'
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

function holdHeap(heap: EventHeap, delays: Float64Array, from: number, events: number): void {
  for (let i = from; i < from + events; i++) {
    const t = heap.time[0]
    const slot = heap.slot[0]
    heap.open()
    heap.number(slot)
    heap.schedule(slot, t + delays[i & (DELAYS - 1)])
    heap.close()
  }
}

function holdList(list: EventList, delays: Float64Array, from: number, events: number): void {
  for (let i = from; i < from + events; i++) {
    const t = list.time
    const slot = list.open()
    list.number(slot)
    list.schedule(slot, t + delays[i & (DELAYS - 1)])
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

function child(kind: string, law: string, pending: number, events: number): number {
  const random = stream(1, 'event list', law, 0)
  const delays = Float64Array.from({ length: DELAYS }, (_, i) => LAWS[law](random, i))
  const order = new Int32Array(pending)
  const list = kind === 'heap' ? new EventHeap(order) : new EventList(order)
  for (let slot = 0; slot < pending; slot++) {
    list.number(slot)
    list.schedule(slot, law === 'constant' ? 10 * random.next() : delays[slot])
  }
  return list instanceof EventHeap
    ? measure((from, n) => holdHeap(list, delays, from, n), pending, events)
    : measure((from, n) => holdList(list, delays, from, n), pending, events)
}

/** [ns] */
function inProcess(kind: string, law: string, pending: number, events: number): number {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(events), kind, law, String(pending)])
  return Number(stdout)
}

if (import.meta.main) {
  const [events = '1000000', kind, law, pending] = process.argv.slice(2)
  if (kind !== undefined && law !== undefined) console.log(child(kind, law, Number(pending), Number(events)))
  else {
    console.log('ns per hold operation: list (binary heap)')
    console.log(`${'pending'.padEnd(20)}${PENDING.map((n) => String(n).padStart(14)).join('')}`)
    for (const name of Object.keys(LAWS)) {
      const cells = PENDING.map((n) => {
        const [list, heap] = ['list', 'heap'].map((which) => inProcess(which, name, n, Number(events)).toFixed(0))
        return `${list} (${heap})`.padStart(14)
      })
      console.log(`${name.padEnd(20)}${cells.join('')}`)
    }
  }
}

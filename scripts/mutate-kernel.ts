// Breaks the kernel on purpose, one rule at a time, in a copy, and sees whether its tests notice: `node scripts/mutate-kernel.ts [words of the name]`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A rule that is broken: in a file of packages/kernel/src, a text that stands there once is replaced; one of the tests (`.test.ts`) must fail. */
type Mutant = readonly [rule: string, file: string, text: string, by: string, ...tests: string[]]

const MUTANTS: readonly Mutant[] = [
  [
    'places of a buffer',
    'nodes/buffer.ts',
    'this.inside + units > this.places)',
    'this.inside + units > this.places + 1)',
    'rules',
  ],
  [
    'nobody passes who waits',
    'nodes/station.ts',
    'if (next.waiting === 0 && next.enter(m.lot))',
    'if (next.enter(m.lot))',
    'rules',
  ],
  ['first blocked, first released', 'nodes/node.ts', 'if (rank < least) {', 'if (rank < Infinity) {', 'rules'],
  [
    'downstream before upstream',
    'moment-order.ts',
    'far.get(a.node)! - far.get(b.node)!',
    'far.get(b.node)! - far.get(a.node)!',
    'rules',
  ],
  [
    'ends before stops at one moment',
    'nodes/machines.ts',
    'this.operating), this, true)',
    'this.operating), this)',
    'station',
    'stops',
  ],
  [
    'end before operating failure at one moment',
    'nodes/machines.ts',
    'if (rest < work) {',
    'if (rest <= work) {',
    'station',
    'stops',
  ],
  [
    'a calendar stop halts the operating clock',
    'nodes/machines.ts',
    'else this.#operate(m)\n    }',
    'else m.operated += 0\n    }',
    'rules',
  ],
  [
    'the operating clock stands while starved',
    'nodes/machines.ts',
    'if (now > m.since) this.account(m)',
    'm.operated += now - m.since\n    if (now > m.since) this.account(m)',
    'station',
    'stops',
  ],
  [
    'the machine idle longest goes first',
    'nodes/machines.ts',
    'let tail = this.idleHead + this.idleCount\n    if (tail >= this.count) tail -= this.count',
    'this.idleHead = this.idleHead === 0 ? this.count - 1 : this.idleHead - 1\n    const tail = this.idleHead',
    'rules',
  ],
  ['off is a state', 'nodes/machines.ts', 'this.seconds[OFF]! += length - worked', '', 'station', 'conservation'],
  [
    'the second stop counts',
    'nodes/machines.ts',
    'if (!m.isWorking) return',
    'if (!isFirst || !m.isWorking) return',
    'corner-cases',
  ],
  [
    'work begins anew with a new draw',
    'nodes/machines.ts',
    'if (m.doing === BUSY) m.work = this.serviceWork(m)',
    'if (m.doing === BUSY) m.work += 0',
    'stops',
    'corner-cases',
  ],
  ['a worn tool stops', 'stop.ts', 'this.life <= 0', 'this.life < 0', 'stops'],
  [
    'the next appointment',
    'stop.ts',
    'let n = Math.floor((now - first) / every) + 1',
    'let n = Math.floor((now - first) / every) + 2',
    'stops',
    'corner-cases',
  ],
  ['a crew comes back', 'stop.ts', 'this.crew?.giveBack()', '', 'stops', 'pools'],
  [
    'an outage strikes again',
    'outage.ts',
    'node.resume(node.machine(k), cause)\n    this.start()',
    'node.resume(node.machine(k), cause)',
    'rules',
  ],
  ['pools: who asked first', 'pool.ts', '.priority < priority', '.priority <= priority', 'pools', 'stops'],
  ['pools: priority', 'pool.ts', 'this.waiting[at - 1]!.priority < priority', 'false', 'pools', 'stops'],
  ['pools: nobody passes', 'pool.ts', 'if (other.unitsOf(this) > free) return false', '', 'pools'],
  ['pools: units come back', 'pool.ts', 'this.inUse -= units', '', 'pools'],
  ['loops: cards come back', 'loop.ts', 'this.#return(lot, this.#cardsOf(lot))', '', 'pools'],
  [
    'loops: a lot keeps its card',
    'loop.ts',
    'this.#move(lot, -this.taken)\n    this.free += this.taken',
    'const all = this.#cardsOf(lot)\n    this.#move(lot, -all)\n    this.free += all',
    'corner-cases',
  ],
  [
    'loops: cards of lost units',
    'loop.ts',
    'if (this.perUnit) this.#return(lot, Math.min(units, this.#cardsOf(lot)))',
    '',
    'pools',
    'invariants',
  ],
  ['batches: waiting is enough', 'collection.ts', ' || this.hasWaited)', ')', 'batch'],
  ['batches: least', 'collection.ts', 'this.units >= this.plan.least', 'this.units >= this.plan.units', 'batch'],
  ['batches: one product', 'collection.ts', 'return !this.plan.byProduct ||', 'return true ||', 'batch', 'products'],
  [
    'each loss of what the ones before it left',
    'nodes/node.ts',
    'binomial(left, p, random)',
    'binomial(units, p, random)',
    'station',
    'flow',
    'invariants',
  ],
  ['the first lot needs no changeover', 'nodes/station.ts', 'before < 0 || before === product', 'before === product', 'products'],
  [
    'a changeover cut short is to be done',
    'nodes/station.ts',
    'const before = m.product\n',
    'const before = m.product\n    m.product = product\n',
    'corner-cases',
  ],
  ['lots keep their order', 'nodes/station.ts', 'this.plan.keepsOrder && this.machineAt', 'false && this.machineAt', 'products'],
  ['a lost lot leaves the order', 'nodes/station.ts', 'this.order.take(n)', 'this.order.shift()', 'corner-cases'],
  ['so many times at most', 'nodes/station.ts', 'before >= most', 'before > most', 'products', 'corner-cases'],
  ['parts have gone as often', 'engine.ts', 'visits.split(lot, part)', 'visits.of(part)', 'corner-cases'],
  ['last in, first out', 'nodes/store.ts', 'a.serial > b.serial', 'a.serial < b.serial', 'store'],
  ['priority in a buffer', 'nodes/store.ts', 'higher > 0', 'higher < 0', 'store'],
  ['campaigns in a buffer', 'nodes/store.ts', 'this.product = entry.product', '', 'store'],
  ['expiry', 'nodes/store.ts', 'first.expires <= now', 'first.expires < now', 'store'],
  ['loss in a buffer makes room', 'nodes/buffer.ts', 'if (this.scrapUnits > before) this.wake()', '', 'rules'],
  [
    'who dwells is not stuck',
    'nodes/buffer.ts',
    'return makesRoom ? [] : super.stuckOn()',
    'return super.stuckOn()',
    'corner-cases',
  ],
  [
    'shares of a split',
    'nodes/split.ts',
    'return this.given[branch]! - (',
    'return this.given[branch]! + (',
    'split-merge',
    'flow',
  ],
  ['the first written of a merge', 'nodes/merge.ts', 'this.shares === null ? -i', 'this.shares === null ? i', 'split-merge'],
  ['the way back', 'nodes/transport.ts', 'if (this.plan.back === null) {', 'if (this.plan.trip !== null) {', 'transport'],
  ['late is after the due time', 'nodes/demand.ts', 'engine.now > due', 'engine.now >= due', 'flow'],
  [
    'a lot lost in its batch is over',
    'nodes/demand.ts',
    'if (lots.units(lot) === 0) {\n      engine.end(lot)\n      return\n    }',
    '',
    'corner-cases',
  ],
]

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'cellwright-mutants-'))
const source = (file: string): string => join(copy, 'packages/kernel/src', file)

for (const path of ['packages/kernel', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
  cpSync(join(root, path), join(copy, path), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

/** Do the tests notice? One that does not end has noticed, too. */
function isNoticed([, file, text, by, ...tests]: Mutant): boolean {
  const original = readFileSync(source(file), 'utf8')
  if (original.split(text).length !== 2) throw new Error(`${file} holds ${original.split(text).length - 1} times: ${text}`)
  writeFileSync(
    source(file),
    original.replace(text, () => by),
  )
  const files = tests.map((name) => `packages/kernel/src/${name}.test.ts`)
  const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', '--bail', '1', ...files], {
    cwd: copy,
    timeout: 120_000,
    killSignal: 'SIGKILL',
  })
  writeFileSync(source(file), original)
  return status !== 0
}

const words = process.argv.slice(2).join(' ')
let survivors = 0
for (const mutant of MUTANTS) {
  const [rule, file] = mutant
  if (!rule.includes(words)) continue
  const noticed = isNoticed(mutant)
  if (!noticed) survivors++
  console.log(`${noticed ? 'noticed ' : 'SURVIVED'} ${rule} (${file})`)
}
rmSync(copy, { recursive: true })
console.log(`${survivors} survived`)
process.exitCode = survivors === 0 ? 0 : 1

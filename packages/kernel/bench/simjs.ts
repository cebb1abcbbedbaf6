// The workloads in SIM.JS: `node simjs.ts WORKLOAD END SEED` prints a line of JSON. It keeps the counts that it prints and nothing else.
import { peakMemory } from './peak-memory.ts'
import { Buffer, Entity, Facility, Random, Sim, Store } from './simjs-package.ts'
import { MACHINES, SCRAPPING, TAKT } from './workloads.ts'

const [workload = '', end = '0', seed = '1'] = process.argv.slice(2)
const random = new Random(Number(seed))
const sim = new Sim()
let parts = 0
let age = 0

class Customers extends Entity {
  #server = new Facility('server')

  start(): void {
    this.#wait()
  }

  readonly #wait = (): void => {
    this.setTimer(random.exponential(0.9)).done(this.#arrive)
  }

  readonly #arrive = (): void => {
    this.useFacility(this.#server, random.exponential(1)).done(this.#leave, this, this.time())
    this.#wait()
  }

  readonly #leave = (born: number): void => {
    parts++
    age += this.time() - born
  }
}

const WORK: Readonly<Record<string, (cycle: number) => number>> = {
  W2u: (cycle) => random.uniform(0.9 * cycle, 1.1 * cycle),
  W2e: (cycle) => random.exponential(1 / cycle),
}
const workOf = WORK[workload] ?? ((cycle: number) => cycle)

/** Takes births of parts from `before` (null: never starves) and gives them to `after` (null: they leave). */
class Machine extends Entity {
  #before: Store | null = null
  #after: Store | null = null
  #cycle = 0
  #scrap = 0
  #born = 0
  #work = 0
  #life = 0

  start(before: Store | null, after: Store | null, cycle: number, scrap: number): void {
    this.#before = before
    this.#after = after
    this.#cycle = cycle
    this.#scrap = scrap
    this.#life = random.exponential(1 / (200 * cycle))
    this.#next()
  }

  readonly #next = (): void => {
    if (this.#before === null) this.#begin(this.time())
    else this.getStore(this.#before).done(this.#take)
  }

  readonly #take = (): void => {
    this.#begin(this.callbackMessage as number)
  }

  readonly #begin = (born: number): void => {
    this.#born = born
    this.#work = workOf(this.#cycle)
    this.#resume()
  }

  readonly #resume = (): void => {
    if (this.#life < this.#work) this.setTimer(this.#life).done(this.#fail)
    else this.setTimer(this.#work).done(this.#finish)
  }

  readonly #fail = (): void => {
    this.#work -= this.#life
    this.#life = random.exponential(1 / (200 * this.#cycle))
    this.setTimer(random.exponential(1 / (10 * this.#cycle))).done(this.#resume)
  }

  readonly #finish = (): void => {
    this.#life -= this.#work
    if (this.#scrap > 0 && random.random() < this.#scrap) this.#next()
    else if (this.#after !== null) this.putStore(this.#after, this.#born).done(this.#next)
    else {
      parts++
      age += this.time() - this.#born
      this.#next()
    }
  }
}

/** Collects 256 parts, waits for a chamber, keeps them for a day and gives them back one by one. */
class Loader extends Entity {
  #from = new Store(0)
  #to = new Store(0)
  #batch: unknown[] = []
  readonly #chambers = new Buffer('chambers', 36, 36)

  start(from: Store, to: Store): void {
    this.#from = from
    this.#to = to
    this.#collect()
  }

  readonly #collect = (): void => {
    this.getStore(this.#from).done(this.#take)
  }

  readonly #take = (): void => {
    this.#batch.push(this.callbackMessage)
    if (this.#batch.length < 256) this.#collect()
    else this.getBuffer(this.#chambers, 1).done(this.#load)
  }

  readonly #load = (): void => {
    this.setTimer(86_400).done(this.#unload, this, { batch: this.#batch, next: 0 })
    this.#batch = []
    this.#collect()
  }

  readonly #unload = (tray: { readonly batch: readonly unknown[]; next: number }): void => {
    if (tray.next < tray.batch.length) this.putStore(this.#to, tray.batch[tray.next++]).done(this.#unload, this, tray)
    else this.putBuffer(this.#chambers, 1)
  }
}

function line(): void {
  const stores = TAKT.map((_, i) => (i === 0 ? null : new Store(20)))
  TAKT.forEach((takt, i) => {
    const machines = MACHINES[i] ?? 1
    for (let m = 0; m < machines; m++)
      sim.addEntity(
        Machine,
        `${i}.${m}`,
        stores[i] ?? null,
        stores[i + 1] ?? null,
        machines * takt,
        SCRAPPING.includes(i) ? 0.02 : 0,
      )
  })
}

function formation(): void {
  const loading = new Store(256)
  const unloaded = new Store(1024)
  sim.addEntity(Machine, 'before', null, loading, 10, 0)
  sim.addEntity(Loader, 'loader', loading, unloaded)
  for (const name of ['after 1', 'after 2']) sim.addEntity(Machine, name, unloaded, null, 19.6, 0)
}

const wall = performance.now()
const cpu = process.cpuUsage()
if (workload === 'W1') sim.addEntity(Customers, 'customers')
else if (workload === 'W3') formation()
else line()
sim.simulate(Number(end))
const { user, system } = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    engine: 'SIM.JS 2.0.3',
    workload,
    n: parts,
    wall_s: (performance.now() - wall) / 1000,
    cpu_s: (user + system) / 1e6,
    mean_tis: age / parts,
    throughput: parts / Number(end),
    peak_mb: peakMemory(),
  }),
)

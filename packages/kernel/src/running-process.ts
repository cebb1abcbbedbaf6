import type { Draws } from './draws.ts'
import type { Actor, Task } from './engine.ts'
import { NetworkError } from './network-error.ts'
import type { Distribution, Need } from './network.ts'
import type { ProcessNode } from './nodes/process-node.ts'
import { type Asker, type Pool, Request, type Want } from './pool.ts'
import type { Behaviour, Command, Lot, LotView, Outcome, Process, ProcessHandle, Taking } from './process.ts'
import type { Stream } from './random.ts'

/** So many commands that end at once mean that time stands still. */
const MOST_AT_ONCE = 20_000_000

/** Commands; also what a process waits in. */
const NONE = 0
const HOLD = 1
const TAKE = 2
const SEND = 3
const SEIZE = 4
const WAIT = 5
const UNTIL = 6
const ENDED = 7

/** A process under way: it keeps the generator, says what the generator asked for last, and wakes it when that is done. */
export class RunningProcess implements Process, Actor, Asker, Task {
  readonly node: ProcessNode
  /** Among the processes of the node. */
  readonly number: number
  readonly slot: number
  readonly copy: number
  readonly draws: Draws
  readonly id: string
  /** Lots in hand, in no order. */
  readonly hands: number[] = []
  /** Rank of the lot it sends among blocked lots. */
  rank = 0
  /** The lot it sends. */
  sending = -1
  readonly #generator: Generator<Command, void, Outcome>
  /** Command made and not yet yielded; command it waits in. */
  #asked = NONE
  #waits = NONE
  /** How the command it waited in ended. */
  #outcome: Outcome = 'done'
  /** Of the command: seconds to hold or to wait at most; exit; lots to take; whom it asks; what it waits for. */
  #seconds = 0
  #exit = 0
  #count = 1
  #where: ((lot: LotView) => boolean) | null = null
  #request: Request | null = null
  #signal = ''
  #condition: (() => boolean) | null = null
  /** When the hold or the patience ends [s]; NaN: no event is set. */
  #end = NaN
  /** The first lot of the last take, or -1, and all of them where there are several. */
  #first = -1
  #several: readonly number[] | null = null
  #reason = ''
  #left = 0
  /** Requests by pool, for those who ask by its id. */
  #requests: Map<string, Request> | null = null
  /** Units held, by pool; null: none. There may be very many processes. */
  #held: Map<Pool, number> | null = null

  constructor(node: ProcessNode, number: number, slot: number, copy: number, draws: Draws, behaviour: Behaviour) {
    this.node = node
    this.id = node.address
    this.number = number
    this.slot = slot
    this.copy = copy
    this.draws = draws
    this.#generator = behaviour(this)
    node.engine.act(slot, this)
  }

  // ---- Under way ---------------------------------------------------------------------------------------------------------------

  /** Begins at the present time, as an event. */
  begin(): void {
    this.#waits = HOLD
    this.#setTimer(0)
  }

  #setTimer(seconds: number): void {
    if (seconds === Infinity) return
    const { engine } = this.node
    this.#end = engine.now + seconds
    engine.number(this.slot)
    engine.schedule(this.slot, this.#end)
  }

  /** The hold is over, or the patience. */
  fire(): void {
    this.#end = NaN
    if (this.#waits === HOLD) {
      this.#waits = NONE
      this.#run('done')
      return
    }
    this.#withdraw()
    this.#run('timeout')
  }

  /** What it waited for is there; it goes on when its turn comes. */
  goOn(outcome: Outcome): void {
    if (this.#end === this.#end) {
      this.node.engine.cancel(this.slot)
      this.#end = NaN
    }
    this.#waits = NONE
    this.#outcome = outcome
    this.node.engine.tasks.push(this)
  }

  proceed(): void {
    this.#run(this.#outcome)
  }

  /** Runs the caller's code until it has to wait. */
  #run(outcome: Outcome): void {
    try {
      let how = outcome
      for (let n = 0; n < MOST_AT_ONCE; n++) {
        const { done, value } = this.#generator.next(how)
        if (done === true) {
          this.#finish()
          return
        }
        if ((value as unknown) !== this || this.#asked === NONE) throw new TypeError(WRONG_YIELD)
        const asked = this.#asked
        this.#asked = NONE
        if (!this.#start(asked)) return
        how = 'done'
      }
      throw new RangeError(`time stands still: more than ${MOST_AT_ONCE} commands at one time; give one of them a time above 0`)
    } catch (cause) {
      throw this.#fault(cause)
    }
  }

  #fault(cause: unknown): unknown {
    this.#waits = ENDED
    if (cause instanceof NetworkError) return cause
    const why = cause instanceof Error ? cause.message : String(cause)
    const text = `${this.id}: at ${this.now} s its process failed: ${why}`
    return new NetworkError([{ node: this.id, code: 'process-failed', text }], { cause })
  }

  #finish(): void {
    this.#waits = ENDED
    if (this.hands.length > 0)
      throw new Error(`it ended with ${this.hands.length} lots in hand; send, finish or scrap them first`)
    const held = this.#held
    this.#held = null
    if (held !== null) for (const [pool, units] of held) pool.giveBack(units)
    this.node.retire(this)
  }

  get isAlive(): boolean {
    return this.#waits !== ENDED
  }

  // ---- Commands ----------------------------------------------------------------------------------------------------------------

  #ask(command: number): Command {
    if (this.#asked !== NONE) throw new TypeError('a command was made and not yielded: write `yield` before each')
    this.#asked = command
    return this as unknown as Command
  }

  hold(seconds: number): Command {
    this.#seconds = duration('hold', seconds)
    return this.#ask(HOLD)
  }

  take(taking?: Taking): Command {
    this.#seconds = duration('within', taking?.within ?? Infinity)
    this.#count = taking?.lots ?? 1
    this.#where = taking?.where ?? null
    if (!(Number.isInteger(this.#count) && this.#count >= 1)) throw new RangeError(`lots is ${this.#count}; allowed: 1 or more`)
    return this.#ask(TAKE)
  }

  send(lot: Lot, to?: string, within = Infinity): Command {
    this.#seconds = duration('within', within)
    this.#check(lot)
    this.#exit = this.node.exit(to)
    if (this.#exit < 0) throw new RangeError(this.#noExit(to))
    this.sending = lot
    return this.#ask(SEND)
  }

  #noExit(to: string | undefined): string {
    const list = this.node.spec.to.map((id) => `'${id}'`).join(', ') || 'nothing'
    return to === undefined ? `it may send to ${list}; say which` : `it may send to ${list}, not to '${to}'`
  }

  seize(needs: string | Need | readonly Need[], within = Infinity): Command {
    this.#seconds = duration('within', within)
    this.#request = this.#requestFor(needs)
    return this.#ask(SEIZE)
  }

  #requestFor(needs: string | Need | readonly Need[]): Request {
    if (typeof needs !== 'string') return this.#newRequest('pool' in needs ? [needs] : needs)
    this.#requests ??= new Map()
    let known = this.#requests.get(needs)
    if (known === undefined) {
      known = this.#newRequest([{ pool: needs }])
      this.#requests.set(needs, known)
    }
    return known
  }

  #newRequest(needs: readonly Need[]): Request {
    const wants = needs.map(({ pool: id, units = 1, priority = 0 }): Want => {
      const pool = this.#pool(id)
      if (!(Number.isInteger(units) && units >= 1 && units <= pool.units))
        throw new RangeError(`it seizes ${units} of pool '${id}', which has ${pool.units}; allowed: 1 to ${pool.units}`)
      return { pool, units, priority }
    })
    if (new Set(wants.map(({ pool }) => pool)).size < wants.length)
      throw new RangeError('it seizes one pool twice in one command')
    return new Request(this.node.engine, this.node, wants, this)
  }

  wait(signal: string, within = Infinity): Command {
    this.#seconds = duration('within', within)
    this.#signal = signal
    return this.#ask(WAIT)
  }

  until(condition: () => boolean, within = Infinity): Command {
    this.#seconds = duration('within', within)
    this.#condition = condition
    return this.#ask(UNTIL)
  }

  /** Does what was asked for; true: it is done already. */
  #start(asked: number): boolean {
    if (asked === HOLD) {
      this.#waits = HOLD
      this.#setTimer(this.#seconds)
      return false
    }
    if (this.#isDone(asked)) return true
    this.#waits = asked
    this.#setTimer(this.#seconds)
    return false
  }

  #isDone(asked: number): boolean {
    const { node } = this
    switch (asked) {
      case TAKE:
        this.#first = -1
        if (this.#takeNow()) return true
        node.addTaker(this)
        return false
      case SEND:
        if (node.send(this.sending, this.#exit, this)) return true
        node.block(this.#exit, this)
        return false
      case SEIZE:
        return this.#request!.ask()
      case WAIT:
        node.engine.listen(this.#signal, this)
        return false
      default:
        if (this.#condition!()) return true
        node.engine.watchers.push(this)
        return false
    }
  }

  /** Is not in the queue for what it waits in any more. */
  #withdraw(): void {
    const { engine } = this.node
    const waits = this.#waits
    this.#waits = NONE
    if (waits === TAKE) this.node.dropTaker(this)
    else if (waits === SEND) this.node.unblock(this.#exit, this)
    else if (waits === SEIZE) this.#request!.withdraw()
    else if (waits === WAIT) engine.unlisten(this.#signal, this)
    else if (waits === UNTIL) engine.watchers.splice(engine.watchers.indexOf(this), 1)
  }

  // ---- What it waits for comes -------------------------------------------------------------------------------------------------

  /** It wants several lots, or particular ones. */
  get isChoosy(): boolean {
    return this.#count > 1 || this.#where !== null
  }

  #takeNow(): boolean {
    if (this.isChoosy) return this.#pick()
    const lot = this.node.first()
    if (lot < 0) return false
    this.#has(lot)
    return true
  }

  #has(lot: number): void {
    this.node.grasp(lot, this)
    this.#first = lot
    this.#several = null
  }

  #pick(): boolean {
    const where = this.#where
    const picked = this.node.pick(this.#count, (lot) => where === null || where(this.#view(lot)))
    if (picked === null) return false
    for (const lot of picked) this.node.grasp(lot, this)
    this.#first = picked[0]!
    this.#several = picked
    return true
  }

  /** A lot is handed over. */
  taken(lot: number): void {
    this.#has(lot)
    this.goOn('done')
  }

  /** Takes what it wants from the inbox, if that is there now. */
  choose(): boolean {
    try {
      if (!this.#takeNow()) return false
    } catch (cause) {
      throw this.#fault(cause)
    }
    this.goOn('done')
    return true
  }

  granted(): void {
    const held = (this.#held ??= new Map<Pool, number>())
    for (const { pool, units } of this.#request!.wants) held.set(pool, (held.get(pool) ?? 0) + units)
    if (this.#waits === SEIZE) this.goOn('done')
  }

  /** Does the condition hold that it waits for? */
  get isMet(): boolean {
    try {
      return this.#condition!()
    } catch (cause) {
      throw this.#fault(cause)
    }
  }

  // ---- Lots --------------------------------------------------------------------------------------------------------------------

  get lot(): Lot {
    if (this.#first < 0) throw new Error('its last take gave it no lot')
    return this.#first as Lot
  }

  get lots(): readonly Lot[] {
    return this.#several === null ? [this.lot] : (this.#several.slice() as Lot[])
  }

  #check(lot: Lot): void {
    if (!this.node.isHeld(lot, this)) throw new RangeError(`lot ${String(lot)} is not in its hands`)
  }

  make(units: number, { product = '', priority = 0 }: { readonly product?: string; readonly priority?: number } = {}): Lot {
    checkUnits(units)
    return this.node.make(units, product, priority, this) as Lot
  }

  scrap(lot: Lot, cause: string, units = this.node.engine.lots.units(lot)): void {
    this.#check(lot)
    const { causes = [] } = this.node.spec
    const at = causes.indexOf(cause)
    if (at < 0) throw new RangeError(`'${cause}' is none of its causes; add it to \`causes\` of the node`)
    checkUnits(units)
    if (units > this.node.engine.lots.units(lot))
      throw new RangeError(`units is ${units}; the lot has ${this.node.engine.lots.units(lot)}`)
    this.node.lose(lot, at, units, this)
  }

  finish(lot: Lot): void {
    this.#check(lot)
    this.node.finish(lot, this)
  }

  split(lot: Lot, units: number): Lot {
    this.#check(lot)
    checkUnits(units)
    const { engine } = this.node
    if (units >= engine.lots.units(lot))
      throw new RangeError(`units is ${units}; allowed: fewer than the ${engine.lots.units(lot)} of the lot`)
    const part = engine.splitLot(lot, units)
    this.node.grasp(part, this)
    if (engine.trace !== null) engine.note(this.node, 'split', units, part, -1, lot)
    return part as Lot
  }

  join(lot: Lot, other: Lot): void {
    this.#check(lot)
    this.#check(other)
    if (lot === other) throw new RangeError('a lot cannot be joined to itself')
    this.node.join(lot, other, this)
  }

  view(lot: Lot): LotView {
    this.#check(lot)
    return this.#view(lot)
  }

  #view(lot: number): LotView {
    const { lots, now, productNames } = this.node.engine
    return {
      units: lots.units(lot),
      product: productNames[lots.product(lot)]!,
      priority: lots.priority(lot),
      age: now - lots.born(lot),
    }
  }

  // ---- Others ------------------------------------------------------------------------------------------------------------------

  #pool(id: string): Pool {
    const pool = this.node.plan.pools.get(id)
    if (pool === undefined) throw new RangeError(`there is no pool '${id}'`)
    return pool
  }

  release(pool: string, units = 1): void {
    const own = this.#pool(pool)
    const held = this.#held?.get(own) ?? 0
    if (!(Number.isInteger(units) && units >= 1 && units <= held))
      throw new RangeError(`it releases ${units} of pool '${pool}' and has ${held}`)
    if (held > units) this.#held!.set(own, held - units)
    else this.#held!.delete(own)
    if (this.#held!.size === 0) this.#held = null
    own.giveBack(units)
  }

  raise(signal: string): void {
    this.node.engine.raise(signal)
  }

  process(id: string, copy = 0): ProcessHandle {
    const found = this.node.engine.processes.find(({ address }) => address === id)?.copy(copy)
    if (found === undefined) throw new RangeError(`there is no process '${id}' with a copy ${copy}`)
    return found
  }

  interrupt(who: ProcessHandle, reason = ''): boolean {
    if (!(who instanceof RunningProcess)) throw new TypeError('interrupt: that is no process')
    return who.interrupted(reason)
  }

  /** Another process interrupts this one. */
  interrupted(reason: string): boolean {
    if (this.#waits !== HOLD && this.#waits !== WAIT && this.#waits !== UNTIL) return false
    this.#reason = reason
    this.#left = this.#waits === HOLD ? (this.#end === this.#end ? this.#end - this.now : Infinity) : 0
    this.#withdraw()
    this.goOn('interrupted')
    return true
  }

  get reason(): string {
    return this.#reason
  }

  get left(): number {
    return this.#left
  }

  start(behaviour: Behaviour): ProcessHandle {
    const process = this.node.spawn(behaviour, this)
    process.goOn('done')
    return process
  }

  // ---- What there is to know ---------------------------------------------------------------------------------------------------

  get now(): number {
    return this.node.engine.now
  }

  inside(node: string): number {
    const found = this.node.engine.at(node)
    if (found === undefined) throw new RangeError(`there is no node '${node}'`)
    return found.inside
  }

  free(pool: string): number {
    return this.#pool(pool).free
  }

  random(purpose: string): Stream {
    return this.draws.stream(purpose)
  }

  draw(distribution: Distribution, purpose = 'draw'): number {
    return this.draws.draw(distribution, purpose)
  }
}

const WRONG_YIELD = 'it yielded what is no command of its own; write `yield me.hold(...)` with the `me` it was given'

function duration(what: string, seconds: number): number {
  if (!(seconds >= 0)) throw new RangeError(`${what} is ${seconds}; allowed: 0 s or more`)
  return seconds
}

function checkUnits(units: number): void {
  if (!(Number.isInteger(units) && units >= 1 && units <= 2147483647))
    throw new RangeError(`units is ${units}; allowed: a whole number from 1`)
}

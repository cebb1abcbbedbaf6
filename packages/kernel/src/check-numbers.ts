import { didYouMean } from './did-you-mean.ts'
import type { AssemblySpec, Curve, Distribution, Failure, NetworkFault, NodeSpec, Scrap, StationSpec } from './network.ts'
import { FARTHEST_BOUND } from './truncated-normal.ts'

/** Units of a lot are 32-bit integers inside. */
const MOST_UNITS = 2147483647
const MOST_MACHINES = 16_777_216

/** Checks the numbers of one node or curve and notes every fault. */
class NumberCheck {
  readonly #node: string
  readonly #faults: NetworkFault[]
  readonly #curves: ReadonlyMap<string, Curve>

  constructor(node: string, faults: NetworkFault[], curves: ReadonlyMap<string, Curve>) {
    this.#node = node
    this.#faults = faults
    this.#curves = curves
  }

  refuse(what: string, value: unknown, allowed: string, code = 'bad-number'): void {
    this.#faults.push({ node: this.#node, code, text: `${this.#node}: ${what} is ${String(value)}; ${allowed}` })
  }

  curve(what: string, id: string | undefined): void {
    if (id === undefined || this.#curves.has(id)) return
    this.refuse(what, `'${id}'`, `no curve has that id${didYouMean(id, this.#curves.keys())}`, 'unknown-curve')
  }

  atLeast(what: string, value: number, least: number, unit = ''): void {
    if (!(value >= least && value < Infinity)) this.refuse(what, value, `allowed: a finite number of at least ${least}${unit}`)
  }

  above(what: string, value: number, unit = ''): void {
    if (!(value > 0 && value < Infinity)) this.refuse(what, value, `allowed: a finite number above 0${unit}`)
  }

  between(what: string, value: number, least: number, most: number): void {
    if (!(value >= least && value <= most)) this.refuse(what, value, `allowed: ${least} to ${most}`)
  }

  whole(what: string, value: number, least: number, most: number): void {
    if (!(Number.isInteger(value) && value >= least && value <= most)) {
      this.refuse(what, value, `allowed: a whole number from ${least} to ${most}`)
    }
  }

  /** Places in units: at least 1, Infinity allowed. */
  places(what: string, value: number): void {
    if (!(value >= 1)) this.refuse(what, value, 'allowed: 1 or more places, or Infinity; for no buffer leave the node out')
  }

  ascending(what: string, times: readonly number[], isStrict: boolean): void {
    let before = -Infinity
    times.forEach((time, i) => {
      const isLater = isStrict ? time > before : time >= before
      if (!isLater || Math.abs(time) === Infinity)
        this.refuse(`${what}[${i}]`, time, `allowed: finite and after the one before (${before} s)`)
      before = time
    })
  }

  distribution(what: string, d: Distribution | undefined): void {
    if (d === undefined) return
    switch (d.kind) {
      case 'constant':
        return this.atLeast(`${what} value`, d.value, 0, ' s')
      case 'uniform':
        this.atLeast(`${what} low`, d.low, 0, ' s')
        return this.atLeast(`${what} high`, d.high, Math.max(0, d.low), ' s')
      case 'triangular':
      case 'pert':
        this.atLeast(`${what} low`, d.low, 0, ' s')
        this.atLeast(`${what} mode`, d.mode, Math.max(0, d.low), ' s')
        return this.atLeast(`${what} high`, d.high, Math.max(0, d.mode), ' s')
      case 'exponential':
        return this.atLeast(`${what} mean`, d.mean, 0, ' s')
      case 'erlang':
        this.whole(`${what} shape`, d.shape, 1, 1000)
        return this.atLeast(`${what} mean`, d.mean, 0, ' s')
      case 'weibull':
        this.above(`${what} shape`, d.shape)
        return this.atLeast(`${what} scale`, d.scale, 0, ' s')
      case 'lognormal':
        this.atLeast(`${what} mean`, d.mean, 0, ' s')
        return this.atLeast(`${what} cv`, d.cv, 0)
      case 'gamma':
        this.between(`${what} shape`, d.shape, 0.01, 10_000)
        return this.atLeast(`${what} mean`, d.mean, 0, ' s')
      case 'normal':
        return this.#normal(what, d)
      case 'beta':
        this.atLeast(`${what} low`, d.low, 0, ' s')
        this.atLeast(`${what} high`, d.high, Math.max(0, d.low), ' s')
        this.between(`${what} alpha`, d.alpha, 0.01, 1000)
        return this.between(`${what} beta`, d.beta, 0.01, 1000)
      case 'discrete':
        return this.#discrete(what, d)
      case 'empirical':
        if (d.sample.length < 2)
          this.refuse(
            `number of values in ${what} sample`,
            d.sample.length,
            'allowed: two or more; for one value write a constant',
          )
        d.sample.forEach((value, i) =>
          this.atLeast(`${what} sample[${i}]`, value, Math.max(0, d.sample[i - 1] ?? 0), ' s (ascending)'),
        )
        return
      case 'bernoulli':
      case 'geometric':
      case 'binomial':
        // A first success rarer than this is later than any clock.
        this.between(`${what} probability`, d.probability, d.kind === 'geometric' ? 1e-15 : 0, 1)
        if (d.kind === 'binomial') this.whole(`${what} trials`, d.trials, 0, MOST_UNITS)
        if (d.scale !== undefined) this.above(`${what} scale`, d.scale, ' s')
        return
      default:
        this.refuse(`${what} kind`, `'${(d as { kind: string }).kind}'`, 'that is no distribution', 'unknown-kind')
    }
  }

  #normal(what: string, { mean, deviation, low = 0, high = Infinity }: Extract<Distribution, { kind: 'normal' }>): void {
    const isReadable = Math.abs(mean) < Infinity && deviation >= 0 && deviation < Infinity && low >= 0 && low < Infinity
    if (!(Math.abs(mean) < Infinity)) this.refuse(`${what} mean`, mean, 'allowed: a finite number of seconds')
    this.atLeast(`${what} deviation`, deviation, 0, ' s')
    this.atLeast(`${what} low`, low, 0, ' s')
    if (!(high > low)) return this.refuse(`${what} high`, high, `allowed: above low (${low} s), or Infinity`)
    if (!isReadable) return
    const out = Math.max(low - mean, mean - high)
    if (deviation === 0 && out > 0)
      this.refuse(`${what} mean`, mean, `with deviation 0 it must lie between low and high (${low} to ${high} s)`)
    if (deviation > 0 && out > FARTHEST_BOUND * deviation) {
      const text = `low to high (${low} to ${high} s) begins more than ${FARTHEST_BOUND} deviations away from it, where no value is ever drawn`
      this.refuse(`${what} mean`, mean, text)
    }
  }

  #discrete(what: string, { values, weights }: Extract<Distribution, { kind: 'discrete' }>): void {
    if (values.length === 0) this.refuse(`${what} values`, 'empty', 'allowed: one value or more')
    values.forEach((value, i) => this.atLeast(`${what} values[${i}]`, value, 0, ' s'))
    if (weights === undefined) return
    if (weights.length !== values.length) {
      this.refuse(`number of ${what} weights`, weights.length, `there are ${values.length} values; give each its weight`)
    }
    weights.forEach((weight, i) => this.between(`${what} weights[${i}]`, weight, 0, 1e15))
    if (values.length > 0 && !weights.some((weight) => weight > 0))
      this.refuse(`every weight of ${what}`, 0, 'at least one must be above 0')
  }

  scrap(causes: readonly Scrap[] | undefined): void {
    this.#uniqueIds('scrap', causes)
    for (const { id, probability, curve } of causes ?? []) {
      if (!(probability >= 0 && probability <= 1)) this.refuse(`scrap '${id}' probability`, probability, 'allowed: 0 to 1')
      this.curve(`scrap '${id}' curve`, curve)
    }
  }

  failures(causes: readonly Failure[] | undefined): void {
    this.#uniqueIds('failure', causes)
    for (const { id, timeToFailure, timeToRepair } of causes ?? []) {
      this.distribution(`failure '${id}' timeToFailure`, timeToFailure)
      this.distribution(`failure '${id}' timeToRepair`, timeToRepair)
    }
  }

  work(spec: StationSpec | AssemblySpec): void {
    this.whole('machines', spec.machines, 0, MOST_MACHINES)
    this.distribution('setup', spec.setup)
    this.distribution('unit', spec.unit)
    for (const id of spec.pace ?? []) this.curve('pace', id)
    this.failures(spec.failures)
    this.scrap(spec.scrap)
  }

  #uniqueIds(what: string, items: readonly { readonly id: string }[] | undefined): void {
    const seen = new Set<string>()
    for (const { id } of items ?? []) {
      if (seen.has(id)) this.refuse(`${what} id`, `'${id}'`, `each ${what} of a node needs its own id`, 'duplicate-id')
      seen.add(id)
    }
  }

  node(spec: NodeSpec): void {
    switch (spec.kind) {
      case 'source':
        this.whole('lot', spec.lot, 1, MOST_UNITS)
        if (spec.from !== undefined) this.atLeast('from', spec.from, 0, ' s')
        if (spec.limit !== undefined) this.whole('limit', spec.limit, 0, Number.MAX_SAFE_INTEGER)
        if (spec.arrivals.kind === 'renewal') this.distribution('interval', spec.arrivals.interval)
        if (spec.arrivals.kind === 'schedule') this.ascending('times', spec.arrivals.times, false)
        return
      case 'station':
        return this.work(spec)
      case 'buffer':
        this.places('places', spec.places)
        this.distribution('dwell', spec.dwell)
        this.curve('curve', spec.curve)
        return this.scrap(spec.scrap)
      case 'assembly':
        this.work(spec)
        this.whole('lot', spec.lot, 1, MOST_UNITS)
        if (spec.inputs.length === 0) this.refuse('inputs', 'empty', 'an assembly needs at least one input')
        for (const { port, take, places } of spec.inputs) {
          this.whole(`take of ${port}`, take, 1, MOST_UNITS)
          this.places(`places of ${port}`, places)
        }
        return
      case 'split':
        if (spec.to.length === 0) this.refuse('to', 'empty', 'a split needs at least one branch')
        for (const { node, share } of spec.to) this.atLeast(`share of '${node}'`, share, 0)
        if (spec.to.length > 0 && !spec.to.some(({ share }) => share > 0))
          this.refuse('every share', 0, 'at least one must be above 0')
        return
      case 'demand':
        this.places('places', spec.places)
        this.ascending(
          'due',
          spec.orders.map(({ due }) => due),
          false,
        )
        this.#uniqueIds('order', spec.orders)
        for (const { id, units } of spec.orders) this.whole(`units of order '${id}'`, units, 1, MOST_UNITS)
        return
      case 'sink':
        return
      default:
        this.refuse('kind', `'${(spec as { kind: string }).kind}'`, 'that is no kind of node', 'unknown-kind')
    }
  }

  steps({ times, values }: Curve): void {
    if (times.length === 0 || times.length !== values.length) {
      this.refuse(
        'number of times and values',
        `${times.length} and ${values.length}`,
        'a curve needs as many values as times, at least one',
      )
    }
    this.ascending('times', times, true)
    values.forEach((value, i) => this.atLeast(`values[${i}]`, value, 0))
  }
}

/** Every wrong number, unknown curve and repeated cause, in file order. */
export function checkNumbers(nodes: readonly NodeSpec[], curves: readonly Curve[], faults: NetworkFault[]): void {
  const byId = new Map(curves.map((curve) => [curve.id, curve]))
  for (const spec of nodes) new NumberCheck(spec.id, faults, byId).node(spec)
  for (const curve of curves) new NumberCheck(curve.id, faults, byId).steps(curve)
}

import { exp, log, log1p } from './exp-log.ts'
import { inversion } from './inversion.ts'
import type { Distribution } from './network.ts'
import { normalQuantile } from './normal-quantile.ts'
import { pow } from './pow.ts'
import type { Stream } from './random.ts'

const CONSTANT = 0
const UNIFORM = 1
const TRIANGULAR = 2
const EXPONENTIAL = 3
const ERLANG = 4
const WEIBULL = 5
const LOGNORMAL = 6
const INVERTED = 7

/**
 * Draws from one distribution, by inversion: one uniform number a draw (Erlang: one per phase; a constant: none), so that common random
 * numbers stay in step between variants of a model.
 */
export class Sampler {
  private readonly kind: number
  private readonly a: number
  private readonly b: number
  private readonly c: number
  private readonly inverse: ((u: number) => number) | null
  private readonly random: Stream

  constructor(distribution: Distribution, random: Stream) {
    this.random = random
    let parameters: [number, number, number, number]
    let inverse: ((u: number) => number) | null = null
    switch (distribution.kind) {
      case 'constant':
        parameters = [CONSTANT, distribution.value, 0, 0]
        break
      case 'uniform':
        parameters = [UNIFORM, distribution.low, distribution.high - distribution.low, 0]
        break
      case 'triangular':
        parameters = [TRIANGULAR, distribution.low, distribution.mode, distribution.high]
        break
      case 'exponential':
        parameters = [EXPONENTIAL, distribution.mean, 0, 0]
        break
      case 'erlang':
        parameters = [ERLANG, distribution.mean / distribution.shape, distribution.shape, 0]
        break
      case 'weibull':
        parameters = [WEIBULL, distribution.scale, 1 / distribution.shape, 0]
        break
      case 'lognormal': {
        const variance = log1p(distribution.cv * distribution.cv)
        parameters =
          distribution.mean === 0 || distribution.cv === 0
            ? [CONSTANT, distribution.mean, 0, 0]
            : [LOGNORMAL, log(distribution.mean) - variance / 2, Math.sqrt(variance), 0]
        break
      }
      default: {
        const inverted = inversion(distribution)
        parameters = typeof inverted === 'number' ? [CONSTANT, inverted, 0, 0] : [INVERTED, 0, 0, 0]
        if (typeof inverted !== 'number') inverse = inverted
      }
    }
    this.inverse = inverse
    this.kind = parameters[0]
    this.a = parameters[1]
    this.b = parameters[2]
    this.c = parameters[3]
  }

  /** True when every draw is the same value. */
  get isConstant(): boolean {
    return this.kind === CONSTANT
  }

  /** Next duration [s], at least 0. */
  draw(): number {
    switch (this.kind) {
      case CONSTANT:
        return this.a
      case UNIFORM:
        return this.a + this.b * this.random.next()
      case TRIANGULAR:
        return this.#triangular()
      case EXPONENTIAL:
        return -this.a * log(this.random.next())
      case ERLANG:
        return this.#erlang()
      case WEIBULL:
        return this.a * pow(-log(this.random.next()), this.b)
      case LOGNORMAL:
        return exp(this.a + this.b * normalQuantile(this.random.next()))
      default:
        return this.inverse!(this.random.next())
    }
  }

  #triangular(): number {
    const width = this.c - this.a
    if (width === 0) return this.a
    const u = this.random.next()
    const rise = (this.b - this.a) / width
    if (u < rise) return this.a + Math.sqrt(u * width * (this.b - this.a))
    return this.c - Math.sqrt((1 - u) * width * (this.c - this.b))
  }

  #erlang(): number {
    let sum = 0
    for (let i = 0; i < this.b; i++) sum += log(this.random.next())
    return -this.a * sum
  }
}

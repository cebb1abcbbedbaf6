import type { Health } from './ageing/health.ts'

/** Of service [s]: a twelfth of a year of 365 days. */
export const MONTH = (365 * 86400) / 12

/** Loss of capacity of a mean pack over its time in service, and back. */
export class PackWear {
  /** Share of capacity lost at the end of month i; never falls. */
  readonly #loss: Float64Array
  /** Behind the last month, a month. */
  readonly #slope: number

  constructor({ soh }: Pick<Health, 'soh'>) {
    const loss = new Float64Array(Math.max(1, soh.length))
    let most = 0
    soh.forEach((value, month) => {
      most = Math.max(most, 1 - value)
      loss[month] = most
    })
    this.#loss = loss
    const last = loss.length - 1
    const back = Math.min(12, last)
    this.#slope = back > 0 ? (loss[last]! - loss[last - back]!) / back : 0
  }

  /** After so long in service [s], 0..1 and on. */
  lossAt(time: number): number {
    const months = time / MONTH
    const last = this.#loss.length - 1
    if (months >= last) return this.#loss[last]! + (months - last) * this.#slope
    const i = Math.floor(months)
    return this.#loss[i]! + (months - i) * (this.#loss[i + 1]! - this.#loss[i]!)
  }

  /** When the loss is first so large [s]; Infinity: never. */
  timeAt(loss: number): number {
    const last = this.#loss.length - 1
    if (loss <= this.#loss[0]!) return 0
    if (loss > this.#loss[last]!) return this.#slope > 0 ? (last + (loss - this.#loss[last]!) / this.#slope) * MONTH : Infinity
    let low = 0
    let high = last
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#loss[middle]! >= loss) high = middle
      else low = middle
    }
    return (low + (loss - this.#loss[low]!) / (this.#loss[high]! - this.#loss[low]!)) * MONTH
  }
}

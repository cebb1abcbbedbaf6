import type { Figures } from '../figures.ts'
import type { QuantileSketch } from '../quantile-sketch.ts'
import { Node } from './node.ts'

/** Takes everything. */
export class Sink extends Node {
  private ageTime = 0
  ages: QuantileSketch | null = null

  protected accept(lot: number): boolean {
    const { engine } = this
    const { lots } = engine
    this.#age(lot)
    const units = lots.units(lot)
    this.inUnits += units
    this.outUnits += units
    if (engine.trace !== null) engine.note(this, 'arrive', units, lot)
    engine.end(lot)
    return true
  }

  /** Counts the age of a lot; of a batch, those of its lots. */
  #age(lot: number): void {
    const { now, lots } = this.engine
    if (lots.first(lot) >= 0) {
      for (let member = lots.first(lot); member >= 0; member = lots.next(member)) this.#age(member)
      return
    }
    const age = now - lots.born(lot)
    const units = lots.units(lot)
    this.ageTime += units * age
    if (this.ages !== null) this.ages.add(age, units)
  }

  targets(): readonly Node[] {
    return []
  }

  firstRank(): number {
    return Infinity
  }

  give(): boolean {
    return false
  }

  figures(): Figures {
    return { ...this.common(0), ageTime: this.ageTime, ages: this.ages }
  }
}

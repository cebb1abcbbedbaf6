import type { Lots } from './lots.ts'

/** How often each lot has gone a way. A lot that has a new serial number has not gone it. */
export class Visits {
  private readonly lots: Lots
  private serial = new Float64Array(0)
  private count = new Int32Array(0)

  constructor(lots: Lots) {
    this.lots = lots
  }

  of(lot: number): number {
    return lot < this.serial.length && this.serial[lot] === this.lots.serial(lot) ? this.count[lot]! : 0
  }

  set(lot: number, count: number): void {
    if (lot >= this.serial.length) {
      const serial = new Float64Array(this.lots.size)
      const counts = new Int32Array(serial.length)
      serial.fill(-1)
      serial.set(this.serial)
      counts.set(this.count)
      this.serial = serial
      this.count = counts
    }
    this.serial[lot] = this.lots.serial(lot)
    this.count[lot] = count
  }
}

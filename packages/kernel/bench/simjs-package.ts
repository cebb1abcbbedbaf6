/** SIM.JS 2.0.3, or the part of it that the benchmark uses. The package is made for pages: it leaves what it offers in `window` and exports nothing. */
import { createRequire } from 'node:module'

declare class AnySim {
  addEntity<Arguments extends readonly unknown[], E extends AnyEntity & { start(...args: Arguments): void }>(
    kind: new (sim: AnySim, name: string) => E,
    name: string,
    ...args: Arguments
  ): E
  simulate(until: number): boolean
}

declare class AnyEntity {
  constructor(sim: AnySim, name: string)
  /** What was taken from a store, while `done` calls back. */
  callbackMessage: unknown
  time(): number
  setTimer(duration: number): Request
  putStore(store: AnyStore, item: unknown): Request
  getStore(store: AnyStore): Request
  useFacility(facility: AnyFacility, duration: number): Request
  putBuffer(buffer: AnyBuffer, amount: number): Request
  getBuffer(buffer: AnyBuffer, amount: number): Request
}

interface Request {
  done(callback: () => void): this
  done<Argument>(callback: (argument: Argument) => void, context: object, argument: Argument): this
}

declare class AnyStore {
  constructor(capacity: number)
}

declare class AnyBuffer {
  constructor(name: string, capacity: number, initial: number)
}

declare class AnyFacility {
  constructor(name: string)
}

declare class AnyRandom {
  constructor(seed: number)
  random(): number
  exponential(rate: number): number
  uniform(low: number, high: number): number
}

interface Package {
  readonly Sim: typeof AnySim
  readonly Entity: typeof AnyEntity
  readonly Store: typeof AnyStore
  readonly Buffer: typeof AnyBuffer
  readonly Facility: typeof AnyFacility
  readonly Random: typeof AnyRandom
}

function loaded(): Package {
  const page: { Sim?: Package } = {}
  Reflect.set(globalThis, 'window', page)
  createRequire(import.meta.url)('simjs')
  Reflect.deleteProperty(globalThis, 'window')
  if (page.Sim === undefined) throw new Error('the package simjs did not load: npm ci')
  return page.Sim
}

export const { Sim, Entity, Store, Buffer, Facility, Random } = loaded()

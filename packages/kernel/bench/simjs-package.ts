/** SIM.JS 2.0.3, or the part of it that the benchmark uses. The package is made for pages: it leaves what it offers in `window` and exports nothing. */
import { createRequire } from 'node:module'

export interface Sim {
  addEntity<Arguments extends readonly unknown[], E extends AnyEntity & { start(...args: Arguments): void }>(
    kind: new (sim: Sim, name: string) => E,
    name: string,
    ...args: Arguments
  ): E
  simulate(until: number): boolean
}

/** Times in the unit of the model. */
declare class AnyEntity {
  constructor(sim: Sim, name: string)
  /** What was taken from a store, while `done` calls back. */
  callbackMessage: unknown
  time(): number
  setTimer(duration: number): Request
  putStore(store: Store, item: unknown): Request
  getStore(store: Store): Request
  useFacility(facility: Facility, duration: number): Request
  putBuffer(buffer: Buffer, amount: number): Request
  getBuffer(buffer: Buffer, amount: number): Request
}

interface Request {
  done(callback: () => void): this
  done<Argument>(callback: (argument: Argument) => void, context: object, argument: Argument): this
}

export interface Store {
  readonly capacity: number
}

export interface Buffer {
  readonly available: number
}

export interface Facility {
  readonly servers: number
}

interface Random {
  /** Uniform in [0, 1). */
  random(): number
  exponential(rate: number): number
  uniform(low: number, high: number): number
}

interface Package {
  readonly Sim: new () => Sim
  readonly Entity: typeof AnyEntity
  readonly Store: new (capacity: number) => Store
  readonly Buffer: new (name: string, capacity: number, available: number) => Buffer
  readonly Facility: new (name: string) => Facility
  readonly Random: new (seed: number) => Random
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

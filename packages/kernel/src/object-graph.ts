import { Sampler } from './distribution.ts'
import { Machine, type Machines } from './nodes/machines.ts'
import { Request } from './pool.ts'
import { StepFunction } from './step-function.ts'
import { Stop } from './stop.ts'

/** One value of a saved object: as it is, or another object: the n-th saved, or the n-th of what the caller gave. */
export type SavedValue =
  number | string | boolean | null | undefined | { readonly saved: number } | { readonly given: number } | typeof CODE

/** A function: it is made by `build`, and stays. */
const CODE = { code: true } as const

/** One saved object: its fields, its elements (of a map: keys and values in turn); a typed array; or what a class that stores itself gave. */
export type SavedObject = SavedFields | { readonly kind: 'keeper'; readonly own: unknown } | Typed

interface SavedFields {
  readonly kind: Kind
  readonly keys: readonly string[]
  readonly values: readonly SavedValue[]
}

/** `built`: of a class, made by `build`; `machine`, `request`, `stop`: of a class, made while the run is under way. */
type Kind = 'built' | 'object' | 'list' | 'map' | 'set' | 'machine' | 'request' | 'stop'

type Typed = Float64Array | Int32Array | Uint32Array | Uint8Array

/** A class that stores its state in a form of its own. */
interface Keeper {
  save(): unknown
  load(state: unknown): void
}

type Fields = Record<string, unknown>

/** Of objects that are made while a run is under way, and so are made again when it is resumed. All others of a class are made by `build`. */
const PROTOTYPES = { machine: Machine.prototype, request: Request.prototype, stop: Stop.prototype, object: Object.prototype }

/**
 * What a run consists of, object by object: every field that can be enumerated of every object that can be reached. That is why the state of a run
 * lies in plain fields and not in `#private` ones, and why no closure has a state of its own: a new field of a new class is saved without a word. Two
 * graphs of one network agree in the objects that `build` makes; these keep their identity, and their fields are set.
 *
 * Throws an Error for what cannot be saved: a function, or a class that nobody can make again.
 */
export class ObjectGraph {
  readonly #root: object
  /** Plain data that belongs to the caller: the network and the options. Not saved. */
  readonly #given: readonly object[]
  readonly #givenAt: ReadonlyMap<object, number>

  constructor(root: object, given: object) {
    this.#root = root
    this.#given = contents(given)
    this.#givenAt = new Map(this.#given.map((object, i) => [object, i]))
  }

  // ---- Walk --------------------------------------------------------------------------------------------------------------------

  /** Objects of classes that `build` made, in the order in which they are met. */
  #built(): object[] {
    const built = [this.#root]
    const seen = new Set<object>([this.#root])
    for (const object of seen) {
      const kind = kindOf(object)
      if (kind === 'machine' || kind === 'request' || kind === 'stop') continue
      if (kind === 'built' && !isTyped(object)) built.push(object)
      for (const value of this.#valuesOf(object)) if (isObject(value) && !this.#givenAt.has(value)) seen.add(value)
    }
    return built
  }

  #valuesOf(object: object): unknown[] {
    if (object instanceof Map) return [...object].flat()
    if (object instanceof Set) return [...object]
    return isTyped(object) || isKeeper(object) ? [] : keysOf(object).map((key) => (object as Fields)[key])
  }

  // ---- Save --------------------------------------------------------------------------------------------------------------------

  save(): SavedObject[] {
    const objects = this.#built()
    const at = new Map(objects.map((object, i) => [object, i]))
    const refer = (value: unknown, where: string): SavedValue => {
      if (typeof value === 'function') return CODE
      if (!isObject(value)) return value as SavedValue
      const given = this.#givenAt.get(value)
      if (given !== undefined) return { given }
      let saved = at.get(value)
      if (saved === undefined) {
        if (!isTyped(value) && kindOf(value) === 'built') throw new Error(`${where} is of a class that nobody can make again`)
        saved = objects.push(value) - 1
        at.set(value, saved)
      }
      return { saved }
    }
    const saved: SavedObject[] = []
    // Grows as objects are met.
    for (let i = 0; i < objects.length; i++) saved.push(this.#savedObject(objects[i]!, refer))
    return saved
  }

  #savedObject(object: object, refer: (value: unknown, where: string) => SavedValue): SavedObject {
    if (isTyped(object)) return object.slice()
    if (isKeeper(object)) return { kind: 'keeper', own: object.save() }
    const kind = kindOf(object)
    const keys = kind === 'list' || kind === 'map' || kind === 'set' ? [] : keysOf(object)
    const elements = kind === 'list' ? Array.from(object as unknown[]) : this.#valuesOf(object)
    const values = elements.map((value, i) => refer(value, `${object.constructor.name}.${keys[i] ?? i}`))
    return { kind, keys, values }
  }

  // ---- Load --------------------------------------------------------------------------------------------------------------------

  /** Brings the graph into the saved state. False: it is of another network, version or shape; then nothing has been changed. */
  load(saved: readonly SavedObject[]): boolean {
    const built = this.#built()
    if (!fits(built, saved)) return false
    new Loading(built, saved, this.#given).load()
    return true
  }
}

/**
 * A graph on its way into a saved state. Objects that are there already are used again where they stand in the place of the saved one, and only fields that
 * differ are written: an engine that writes a field once makes faster code for it than for one that it writes twice.
 */
class Loading {
  readonly #saved: readonly SavedObject[]
  readonly #given: readonly object[]
  /** By number of the saved object. */
  readonly #objects: object[]
  readonly #used: Set<object>
  /** Numbers of the objects in `#objects`, in the order in which they were met. */
  readonly #met: number[]

  constructor(built: readonly object[], saved: readonly SavedObject[], given: readonly object[]) {
    this.#saved = saved
    this.#given = given
    this.#objects = [...built]
    this.#used = new Set(built)
    this.#met = built.map((_, i) => i)
  }

  load(): void {
    // Machines first: their nodes make them, with all their stops.
    this.#saved.forEach((from, i) => {
      if (!ArrayBuffer.isView(from) && from.kind === 'machine') this.#meet(i, this.#machine(from))
    })
    for (let n = 0; n < this.#met.length; n++) this.#fill(this.#objects[this.#met[n]!]!, this.#saved[this.#met[n]!]!)
  }

  #meet(i: number, object: object): object {
    this.#objects[i] = object
    this.#used.add(object)
    this.#met.push(i)
    return object
  }

  #machine({ keys, values }: SavedFields): Machine {
    const node = this.#value(values[keys.indexOf('node')], null) as Machines
    return node.machineOf(values[keys.indexOf('slot')] as number)
  }

  /** What a saved value stands for; `current` is what is in its place. */
  #value(of: SavedValue, current: unknown): unknown {
    if (typeof of !== 'object' || of === null) return of
    if ('code' in of) return codeOf(current)
    if ('given' in of) return this.#given[of.given]
    const known = this.#objects[of.saved]
    if (known !== undefined) return known
    const from = this.#saved[of.saved]!
    return this.#meet(of.saved, isObject(current) && !this.#used.has(current) && isAlike(current, from) ? current : blank(from))
  }

  #fill(object: object, from: SavedObject): void {
    if (ArrayBuffer.isView(from)) (object as Float64Array).set(from)
    else if ('own' in from) (object as Keeper).load(from.own)
    else if (object instanceof Map) this.#fillMap(object, from.values)
    else if (object instanceof Set) this.#fillSet(object, from.values)
    else if (Array.isArray(object)) this.#fillList(object, from.values)
    else
      from.keys.forEach((key, k) => {
        const fields = object as Fields
        const value = this.#value(from.values[k], fields[key])
        if (!(key in fields) || !Object.is(fields[key], value)) fields[key] = value
      })
  }

  #fillList(list: unknown[], values: readonly SavedValue[]): void {
    values.forEach((of, i) => {
      const value = this.#value(of, list[i])
      if (i >= list.length || !Object.is(list[i], value)) list[i] = value
    })
    list.length = values.length
  }

  #fillSet(set: Set<unknown>, values: readonly SavedValue[]): void {
    set.clear()
    for (const of of values) set.add(this.#value(of, null))
  }

  #fillMap(map: Map<unknown, unknown>, values: readonly SavedValue[]): void {
    const entries: [unknown, unknown][] = []
    for (let k = 0; k < values.length; k += 2) {
      const key = this.#value(values[k], null)
      entries.push([key, this.#value(values[k + 1], map.get(key))])
    }
    map.clear()
    for (const [key, value] of entries) map.set(key, value)
  }
}

/** Can an object be brought into a saved state? */
function isAlike(object: object, from: SavedObject): boolean {
  if (ArrayBuffer.isView(from)) return object.constructor === from.constructor && (object as Typed).length === from.length
  return !isTyped(object) && kindOf(object) === from.kind
}

/** Are the first objects of the classes, with the fields, that were saved? */
function fits(objects: readonly object[], saved: readonly SavedObject[]): boolean {
  return (
    saved.length >= objects.length &&
    objects.every((object, i) => {
      const from = saved[i]!
      if (isTyped(from) || 'own' in from) return isKeeper(object)
      const keys = new Set(keysOf(object))
      return from.kind === kindOf(object) && from.keys.length === keys.size && from.keys.every((key) => keys.has(key))
    })
  )
}

function codeOf(current: unknown): unknown {
  if (typeof current !== 'function') throw new Error('a function cannot be resumed where `build` has not put one')
  return current
}

/** An object of the right class without its fields; a typed array as it was. */
function blank(from: SavedObject): object {
  if (ArrayBuffer.isView(from)) return from.slice()
  if (from.kind === 'list') return []
  if (from.kind === 'map') return new Map()
  if (from.kind === 'set') return new Set()
  return Object.create(PROTOTYPES[from.kind === 'built' || from.kind === 'keeper' ? 'object' : from.kind]) as object
}

/** Every object within plain data, fields in the order of their names. */
function contents(plain: object): object[] {
  const seen = new Set<object>([plain])
  for (const object of seen) {
    const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [, value] of entries) if (isObject(value)) seen.add(value)
  }
  return [...seen]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isTyped(value: object): value is Typed {
  return ArrayBuffer.isView(value)
}

function isKeeper(value: object): value is Keeper {
  return 'save' in value && 'load' in value && typeof value.save === 'function'
}

/** Not by the names of classes: these are shortened where code is packed for a browser. */
function kindOf(object: object): Kind {
  if (Array.isArray(object)) return 'list'
  if (object instanceof Map) return 'map'
  if (object instanceof Set) return 'set'
  const prototype = Object.getPrototypeOf(object) as object
  for (const kind of ['object', 'machine', 'request', 'stop'] as const) if (prototype === PROTOTYPES[kind]) return kind
  return 'built'
}

/** The fields that a run can change. */
function keysOf(object: object): string[] {
  // What a curve remembers never changes an answer.
  if (object instanceof StepFunction) return []
  const keys = Object.keys(object)
  // The inverse of a distribution function has no state.
  return object instanceof Sampler ? keys.filter((key) => key !== 'inverse') : keys
}

/** What results are made of. Keys keep the order in which they were made: a document that is printed shows it. */
type Plain = undefined | null | boolean | number | string | Float64Array | readonly Plain[] | { readonly [key: string]: Plain }

const TAGS = { undefined: 0, null: 1, false: 2, true: 3, number: 4, string: 5, array: 6, object: 7, float64array: 8 } as const

/**
 * Plain data as bytes: a tag, then the value; doubles as they are in memory, low byte first, so that no bit of them is lost in print. Throws a
 * TypeError for what is not plain data.
 */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const out = new Writer()
  write(out, value)
  return out.bytes()
}

function write(out: Writer, value: unknown): void {
  if (value === undefined) out.byte(TAGS.undefined)
  else if (value === null) out.byte(TAGS.null)
  else if (typeof value === 'boolean') out.byte(value ? TAGS.true : TAGS.false)
  else if (typeof value === 'number') {
    out.byte(TAGS.number)
    out.double(value)
  } else if (typeof value === 'string') {
    out.byte(TAGS.string)
    out.text(value)
  } else if (value instanceof Float64Array) {
    out.byte(TAGS.float64array)
    out.count(value.length)
    for (const element of value) out.double(element)
  } else if (Array.isArray(value)) {
    out.byte(TAGS.array)
    out.count(value.length)
    for (const element of value) write(out, element)
  } else if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) {
    const entries = Object.entries(value)
    out.byte(TAGS.object)
    out.count(entries.length)
    for (const [key, element] of entries) {
      out.text(key)
      write(out, element)
    }
  } else throw new TypeError(`no plain data: ${Object.prototype.toString.call(value)}`)
}

/** The value that was encoded. */
export function decode(bytes: Uint8Array): unknown {
  return read(new Reader(bytes))
}

/**
 * Where two encoded values first differ and what stands there; undefined when they are the same bytes. Doubles are shown with their bits,
 * because two of them may print alike.
 */
export function firstDifference(a: Uint8Array, b: Uint8Array): string | undefined {
  if (a.length === b.length && a.every((byte, i) => byte === b[i])) return undefined
  const found = difference(read(new Reader(a)), read(new Reader(b)), '')
  if (found === undefined) throw new Error('bytes differ, and the values read from them do not')
  return found
}

function difference(a: Plain, b: Plain, path: string): string | undefined {
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)
  )
    return Object.is(a, b) ? undefined : `${path}: ${shown(a)} and ${shown(b)}`
  const [these, those] = [Object.entries(a), Object.entries(b)]
  const isList = !isRecord(a)
  for (const [i, [key, value]] of these.entries()) {
    const [other, otherValue] = those[i] ?? []
    const below = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    if (other !== key) return `${below}: is ${other === undefined ? 'missing' : `'${other}'`} in the second`
    const found = difference(value, otherValue, below)
    if (found !== undefined) return found
  }
  return those.length > these.length ? `${path}: '${those[these.length]![0]}' is missing in the first` : undefined
}

function isRecord(value: object): value is { readonly [key: string]: Plain } {
  return !Array.isArray(value) && !(value instanceof Float64Array)
}

function shown(value: Plain): string {
  if (typeof value === 'number') {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value)
    return `${Object.is(value, -0) ? '-0' : value} (${view.getBigUint64(0).toString(16).padStart(16, '0')})`
  }
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 200 ? `${text.slice(0, 200)}...` : text
}

function read(from: Reader): Plain {
  const tag = from.byte()
  switch (tag) {
    case TAGS.undefined:
      return undefined
    case TAGS.null:
      return null
    case TAGS.false:
      return false
    case TAGS.true:
      return true
    case TAGS.number:
      return from.double()
    case TAGS.string:
      return from.text()
    case TAGS.float64array:
      return Float64Array.from({ length: from.count() }, () => from.double())
    case TAGS.array:
      return Array.from({ length: from.count() }, () => read(from))
    case TAGS.object:
      return Object.fromEntries(Array.from({ length: from.count() }, () => [from.text(), read(from)]))
    default:
      throw new Error(`no tag: ${tag}`)
  }
}

class Writer {
  #buffer = new Uint8Array(1 << 16)
  #view = new DataView(this.#buffer.buffer)
  #length = 0

  byte(value: number): void {
    const at = this.#grow(1)
    this.#view.setUint8(at, value)
  }

  count(value: number): void {
    const at = this.#grow(4)
    this.#view.setUint32(at, value, true)
  }

  double(value: number): void {
    const at = this.#grow(8)
    this.#view.setFloat64(at, value, true)
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value)
    this.count(bytes.length)
    const at = this.#grow(bytes.length)
    this.#buffer.set(bytes, at)
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#buffer.slice(0, this.#length)
  }

  /** Makes room for so many bytes more, which may replace buffer and view, and returns where they begin. */
  #grow(by: number): number {
    const at = this.#length
    this.#length += by
    if (this.#length > this.#buffer.length) {
      const larger = new Uint8Array(2 * this.#length)
      larger.set(this.#buffer)
      this.#buffer = larger
      this.#view = new DataView(larger.buffer)
    }
    return at
  }
}

class Reader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  byte(): number {
    return this.#view.getUint8(this.#skip(1))
  }

  count(): number {
    return this.#view.getUint32(this.#skip(4), true)
  }

  double(): number {
    return this.#view.getFloat64(this.#skip(8), true)
  }

  text(): string {
    const length = this.count()
    return new TextDecoder().decode(this.#bytes.subarray(this.#at, (this.#at += length)))
  }

  #skip(by: number): number {
    return (this.#at += by) - by
  }
}

import type { Datum, Library } from '@cellwright/library'
import { unitFactor } from '@cellwright/units'
import { CellwrightError } from '../issue.ts'
import { calc, exactly, Term } from '../term/index.ts'
import type { Claim, Day, Estimate, Input, Project } from './project.ts'

/** One position in the space of uncertain inputs: a number in (0, 1) for each group that moves together. */
export interface Draw {
  /** 0.5 stands for groups that the draw does not know. */
  quantile(group: string): number
}

/** Who read what: datum or input path -> names of the parts of the model that read it, in order of first reading. */
export type ReadLog = Map<string, string[]>

export interface WorldOptions {
  /** Absent: central values. */
  readonly draw?: Draw
  /** Claims left out of this world, so that nothing computed here depends on them. */
  readonly withhold?: readonly string[]
  /** Inputs replaced, by path: what a claim was said of, or a variant. */
  readonly given?: Readonly<Record<string, Input>>
  readonly log?: ReadLog
  /** Datum or input paths held at one end of their band while all else stays central (sensitivity). */
  readonly hold?: { readonly key: string; readonly at: 'low' | 'high' }
  /** Groups of numbers of the library held at one end of their bands while all else stays central; those that move against their group at the other. */
  readonly ends?: Readonly<Record<string, 'low' | 'high'>>
}

/**
 * The inputs of one evaluation: the project, the library, and a position in their uncertainty. Every number that the model
 * uses is read here, so that it can be sampled, held, left out and traced.
 */
export class World {
  readonly project: Project
  readonly library: Library
  readonly withheld: ReadonlySet<string>
  readonly #options: WorldOptions
  /** Each number is one term, however often it is read. */
  readonly #terms = new Map<string, Term>()

  constructor(project: Project, library: Library, options: WorldOptions = {}) {
    this.project = project
    this.library = library
    this.withheld = new Set(options.withhold)
    this.#options = options
  }

  /** A number of the library in SI units (money: whole units of its own currency). Throws CW-MODEL-001 where there is none. */
  read(id: string, by: string): Term {
    const datum = this.library.datum(id)
    if (!datum) throw new CellwrightError('CW-MODEL-001', `the library has no ${id}, which ${by} needs`)
    return this.#value(datum, by)
  }

  /** As `read`, or undefined where the library has no such number. */
  find(id: string, by: string): Term | undefined {
    const datum = this.library.datum(id)
    return datum ? this.#value(datum, by) : undefined
  }

  /** As `read`, of the number `key` of a thing of the library; quicker, for the many that are read for each machine of each draw. */
  readOf(kind: string, id: string, key: string, by: string): Term {
    return this.findOf(kind, id, key, by) ?? this.read(`${kind}/${id}.${key}`, by)
  }

  /** As `readOf`, or undefined where the library has no such number. */
  findOf(kind: string, id: string, key: string, by: string): Term | undefined {
    const datum = this.library.entry(kind, id)?.values[key]
    return datum ? this.#value(datum, by) : undefined
  }

  /** Money of the library in the project's currency and price level. */
  money(id: string, by: string): Term {
    const value = this.findMoney(id, by)
    if (value === undefined) throw new CellwrightError('CW-MODEL-001', `the library has no ${id}, which ${by} needs`)
    return value
  }

  findMoney(id: string, by: string): Term | undefined {
    const datum = this.library.datum(id)
    if (!datum) return undefined
    if (!datum.currency || datum.year === undefined) throw new CellwrightError('CW-MODEL-002', `${id} is not dated money`)
    return this.convert(this.#value(datum, by), datum.currency, datum.year)
  }

  /** Amount of `currency` at the price level of `year` in the project's currency and price level (a rate is dated like an amount). */
  convert(amount: Term, currency: string, year: number): Term {
    const { report, year: reportYear } = this.project.currency
    if (currency === report && year === reportYear) return amount
    return calc`${amount} * ${this.#exchange(currency, year)}`
  }

  /** As `convert`, of a plain amount. */
  worth(amount: number, currency: string, year: number): number {
    return amount * this.#exchange(currency, year).value
  }

  /** The reverse of `worth`. */
  convertBack(amount: number, currency: string, year: number): number {
    return amount / this.#exchange(currency, year).value
  }

  /** Money of the project per `currency` at the price level of `year`. */
  #exchange(currency: string, year: number): Term {
    const { report, year: reportYear } = this.project.currency
    const name = `${report} of ${reportYear} per ${currency} of ${year}`
    return this.#once(name, () => {
      const level = this.deflator(year, reportYear)
      const from = this.#perUsd(currency, year)
      const to = this.#perUsd(report, reportYear)
      const dollars = from ? calc`${level} / ${from}` : level
      return (to ? calc`${dollars} * ${to}` : dollars).as(name, '')
    })
  }

  /** Price level of `to` over price level of `from` by the yearly deflator. */
  deflator(from: number, to: number): Term {
    const yearly = this.read('plant-rules/cellwright.deflator', 'ledger/price level')
    const years = exactly(to - from, `years from ${from} to ${to}`)
    return calc`pow(1 + ${yearly}, ${years})`
  }

  /** Undefined for the dollar itself. */
  #perUsd(currency: string, year: number): Term | undefined {
    if (currency === 'USD') return undefined
    const entry = this.library.entry('exchange-rate', currency.toLowerCase())
    const years = Object.keys(entry?.values ?? {})
      .map((k) => Number(k.slice(1)))
      .toSorted((a, b) => a - b)
    if (!years.length) throw new CellwrightError('CW-MODEL-003', `no exchange rate for ${currency}`)
    // Outside the series the nearest year stands; the year read shows in the list of assumptions.
    const nearest = Math.max(years[0]!, Math.min(years.at(-1)!, year))
    const found = years.includes(nearest) ? nearest : years.findLast((y) => y < nearest)!
    return this.read(`exchange-rate/${currency.toLowerCase()}.y${found}`, 'ledger/exchange')
  }

  /** Words of a library entry. */
  text(kind: string, id: string, key: string): string {
    const text = this.library.entry(kind, id)?.text[key]
    if (text === undefined) throw new CellwrightError('CW-MODEL-001', `the library has no ${kind}/${id} ${key}`)
    return text
  }

  claim(id: string): Claim | undefined {
    return this.withheld.has(id) ? undefined : this.project.claims.find((c) => c.id === id)
  }

  /**
   * The value of an input in SI units, or undefined where it is absent, or refers to the claim that this world leaves out.
   * `path` names the input even where the file does not give it, so that `given` can replace it.
   */
  input(input: Input | undefined, path: string, by: string): Term | undefined {
    const actual = this.#options.given?.[path] ?? input
    const estimate = this.estimate(input, path)
    if (!estimate) return undefined
    this.#log(path, by)
    return this.#once(path, () => {
      const value = this.#draw(estimate, path, `file:${path}`, false)
      const claim = actual?.kind === 'claim' ? { claim: actual.claim } : {}
      return new Term(value, { kind: 'file', path, given: estimate, ...claim }, undefined, estimate.unit)
    })
  }

  /** A plain number of the file that has no band, e.g. a count of machines. */
  fact(value: number, path: string, unit = ''): Term {
    return new Term(value, { kind: 'file', path, given: { unit } }, undefined, unit)
  }

  /** The figure of a claim as it was announced, without its band; undefined where it is no quantity. */
  announced({ id, value, source }: Claim): Term | undefined {
    if (value.kind !== 'quantity') return undefined
    const { estimate } = value
    const origin = { kind: 'file', path: `claims.${id}`, given: { unit: estimate.unit, source }, claim: id } as const
    return new Term(estimate.value, origin, undefined, estimate.unit)
  }

  /** A day of the file, as a day number, or undefined where it refers to the claim that this world leaves out. */
  day(at: Day, path: string): Term | undefined {
    if (at.kind === 'date') return new Term(at.day, { kind: 'day', path }, undefined, 'date')
    const claim = this.claim(at.claim)
    if (claim?.value.kind !== 'date') return undefined
    return new Term(claim.value.from, { kind: 'day', path, claim: claim.id }, undefined, 'date')
  }

  /** The estimate behind an input, following a claim reference unless that claim is withheld. */
  estimate(input: Input | undefined, path: string): Estimate | undefined {
    const actual = this.#options.given?.[path] ?? input
    if (!actual) return undefined
    if (actual.kind === 'value') return actual.estimate
    const value = this.claim(actual.claim)?.value
    return value?.kind === 'quantity' ? value.estimate : undefined
  }

  /** Every input of the file, wherever it stands. */
  inputs(): Input[] {
    const found: Input[] = []
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit)
      else if (value !== null && typeof value === 'object') {
        if (isInput(value)) found.push(value)
        else Object.values(value).forEach(visit)
      }
    }
    const { cells, packs, containers, plants, materialPlants, supply, orders, parties } = this.project
    const { fleets, centres, stations, research, returns } = this.project
    visit([cells, packs, containers, plants, materialPlants, supply, orders, parties])
    visit([fleets, centres, stations, research, returns])
    return found
  }

  /** SI units in one unit of an estimate, as it was written. */
  unitSize(estimate: Estimate): number {
    return unitFactor(estimate.unit)
  }

  #value(datum: Datum, by: string): Term {
    this.#log(datum.id, by)
    return this.#once(datum.id, () => {
      const band = { value: datum.value, low: datum.low, high: datum.high, form: 'bounds' as const }
      const value = this.#draw(band, datum.id, datum.group, datum.inverse) * datum.factor
      return new Term(value, { kind: 'library', datum }, undefined, datum.unit)
    })
  }

  #once(key: string, make: () => Term): Term {
    let term = this.#terms.get(key)
    if (!term) {
      term = make()
      this.#terms.set(key, term)
    }
    return term
  }

  #draw(band: Pick<Estimate, 'value' | 'low' | 'high' | 'form'>, key: string, group: string, inverse: boolean): number {
    const hold = this.#options.hold
    if (hold?.key === key) return hold.at === 'low' ? band.low : band.high
    const end = this.#options.ends?.[group]
    if (end) return (end === 'low') === inverse ? band.high : band.low
    const draw = this.#options.draw
    if (!draw || band.low === band.high) return band.value
    const u = draw.quantile(group)
    return band.form === 'percentiles'
      ? percentileQuantile(band, inverse ? 1 - u : u)
      : triangularQuantile(band, inverse ? 1 - u : u)
  }

  #log(key: string, by: string): void {
    const log = this.#options.log
    if (!log) return
    const readers = log.get(key)
    if (!readers) log.set(key, [by])
    else if (!readers.includes(by)) readers.push(by)
  }
}

function isInput(value: object): value is Input {
  const record = value as { kind?: unknown; path?: unknown }
  return (record.kind === 'value' || record.kind === 'claim') && typeof record.path === 'string'
}

/** Quantile of the triangular distribution with mode `value` on [low, high]. */
export function triangularQuantile({ value, low, high }: Pick<Estimate, 'value' | 'low' | 'high'>, u: number): number {
  const width = high - low
  if (width <= 0) return value
  const atMode = (value - low) / width
  return u < atMode ? low + Math.sqrt(u * width * (value - low)) : high - Math.sqrt((1 - u) * width * (high - value))
}

/** Quantile of the distribution that is linear between p10, p50, p90 and goes on with the same slopes to both ends; not below 0 where p10 is not. */
export function percentileQuantile({ value, low, high }: Pick<Estimate, 'value' | 'low' | 'high'>, u: number): number {
  const x = u < 0.5 ? value + ((u - 0.5) / 0.4) * (value - low) : value + ((u - 0.5) / 0.4) * (high - value)
  return low >= 0 ? Math.max(0, x) : x
}

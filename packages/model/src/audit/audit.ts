import type { Library } from '@cellwright/library'
import { formatDate, significant, unitFactor } from '@cellwright/units'
import { CellwrightError, type Message } from '../issue.ts'
import { impliedNameplates } from '../plant/nameplate.ts'
import type { Claim, Input, Project } from '../project/project.ts'
import { auditableQuantity, type AuditableQuantity } from '../project/quantities.ts'
import { World, type Draw } from '../project/world.ts'
import { modelValues } from '../study/figure.ts'
import { latinHypercube } from '../study/latin-hypercube.ts'
import { outcome, type Outcome } from '../study/outcome.ts'
import type { Progress } from '../factory/simulate.ts'
import { band, bandUncertainty, widen, type Band } from './band.ts'
import { claimInterval } from './claim-interval.ts'
import { comparables, type Comparables } from './comparables.ts'
import { contradictions } from './contradictions.ts'
import { needed } from './needed.ts'
import { weigh, type Verdict } from './verdict.ts'

/** How a claim was judged. Bands are in SI units, day numbers, or the claim's own currency and year. */
export interface Judgement {
  readonly claim: Claim
  readonly quantity: AuditableQuantity
  readonly verdict: Verdict
  /** The verdict could be another with other draws. */
  readonly borderline: boolean
  /** What the verdict would be without the allowance for the model's error; differs where the verdict rests on it. */
  readonly unwidened: Verdict
  readonly model?: {
    readonly value: number
    readonly band: Band
    readonly widened: Band
    readonly factor: number
    readonly basis: 'measured' | 'assumed'
  }
  readonly comparable?: Comparables
  readonly rivals: readonly string[]
  readonly reason: Message
  readonly needed: Message | undefined
}

export interface AuditOptions {
  readonly seed: number
  readonly draws?: number
  /** Outputs simulated at ten equal ranks of the static output, by `about scope`, for claims about simulated output. */
  readonly simulated?: ReadonlyMap<string, readonly number[]>
}

/** Latin-hypercube draws behind every band. */
export const DRAWS = 256

/**
 * Judges every claim. The world in which a claim is judged does not contain it, so that no claim is judged by a value that
 * depends on it: inputs that refer to it fall back on what other claims imply, or on the library.
 */
export function* audit(
  project: Project,
  library: Library,
  options: AuditOptions,
): Generator<Progress, Judgement[], 'stop' | undefined> {
  const draws = latinHypercube(options.draws ?? DRAWS, options.seed)
  const worlds = new Map<string, Sample>()
  const judgements: Judgement[] = []
  for (const [i, claim] of project.claims.entries()) {
    const key = worldKey(project, claim)
    let sample = worlds.get(key)
    if (!sample) {
      sample = sampleWorld(project, library, draws, claim)
      worlds.set(key, sample)
    }
    judgements.push(judge(project, library, claim, sample, options))
    const answer = yield { what: 'judging claims', done: i + 1, of: project.claims.length, unit: 'claims', count: i + 1 }
    if (answer === 'stop') return judgements
  }
  return judgements
}

interface Sample {
  /** Central outcome, or why there is none in this world. */
  readonly central: Outcome | CellwrightError
  readonly draws: readonly (Outcome | CellwrightError)[]
}

/** Quantities from which a nameplate can be implied where the file's own is missing or left out. */
const IMPLYING = new Set(['product.packs-per-year', 'product.modules-per-year', 'product.cells-per-year', 'plant.cell-takt'])

/**
 * The claims left out when one is judged: itself and those about the same thing, older or newer, for a figure is no evidence
 * for another telling of itself. Only those that could reach an input: the others leave the world as it is.
 */
function withheldFor(project: Project, claim: Claim): string[] {
  const referenced = referencedClaims(project)
  return project.claims
    .filter((c) => c.about === claim.about && c.scope === claim.scope && (IMPLYING.has(c.about) || referenced.has(c.id)))
    .map((c) => c.id)
}

/** Claims for which the same is left out and which were said of the same inputs are judged in one world. */
function worldKey(project: Project, claim: Claim): string {
  const given = Object.entries(claim.given)
    .map(([path, input]) => `${path}=${input.kind === 'value' ? `${input.estimate.value}` : `claim ${input.claim}`}`)
    .toSorted()
    .join(';')
  return `${withheldFor(project, claim).join(',')}|${given}`
}

/** Ids of claims that inputs of the file refer to. */
export function referencedClaims(project: Project): Set<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>
      if (record['kind'] === 'claim' && typeof record['claim'] === 'string') found.add(record['claim'])
      Object.values(record).forEach(visit)
    }
  }
  const { cells, packs, plants, orders, parties, claims } = project
  visit([cells, packs, plants, orders, parties, claims.map((c) => c.given)])
  return found
}

function sampleWorld(project: Project, library: Library, draws: readonly Draw[], claim: Claim): Sample {
  const withhold = withheldFor(project, claim)
  const at = (draw: Draw | undefined): Outcome | CellwrightError => {
    const given: Readonly<Record<string, Input>> = claim.given
    const world = new World(project, library, { given, withhold, ...(draw ? { draw } : {}) })
    try {
      return outcome(world)
    } catch (error) {
      if (error instanceof CellwrightError) return error
      throw error
    }
  }
  return { central: at(undefined), draws: draws.map(at) }
}

function judge(project: Project, library: Library, claim: Claim, sample: Sample, options: AuditOptions): Judgement {
  const quantity = auditableQuantity(claim.about)!
  const interval = claimInterval(claim)
  const rivals = contradictions(claim, new World(project, library))
  // Simulated draws are of the world as the file has it: no evidence for a claim that an input refers to, or that was said of other inputs.
  const untouched = withheldFor(project, claim).length === 0 && Object.keys(claim.given).length === 0
  const simulated = untouched ? options.simulated?.get(`${claim.about} ${claim.scope}`) : undefined
  const base = { claim, quantity, rivals: rivals.map((r) => r.id) }
  const central = sample.central instanceof CellwrightError ? undefined : sample.central
  const need = central ? needed(central, claim) : undefined
  const model = interval && quantity.modelled === true ? modelEvidence(claim, quantity, sample, simulated) : undefined
  const comparable =
    central && interval ? inClaimUnits(claim, central, comparables(central, claim.about, claim.scope)) : undefined
  const evidence = {
    ...(model ? { model: model.evidence } : {}),
    ...(comparable?.items.length ? { comparable } : {}),
  }
  if (rivals.length > 0) {
    const params = { rivals: rivals.map((r) => r.id).join(', ') }
    const text = `cannot be true together with ${rivals.map((r) => `${r.id} (${written(r)}, ${r.source})`).join(' and ')}`
    return {
      ...base,
      ...evidence,
      verdict: 'contradicted',
      unwidened: 'contradicted',
      borderline: false,
      reason: { code: 'CW-AUDIT-001', params, text },
      needed: need,
    }
  }
  if (quantity.modelled !== true)
    return {
      ...base,
      verdict: 'not-modelled',
      unwidened: 'not-modelled',
      borderline: false,
      reason: { code: 'CW-AUDIT-002', params: { why: quantity.modelled }, text: quantity.modelled },
      needed: undefined,
    }
  if (!interval || (!model && !(comparable && comparable.items.length >= 5))) {
    const why =
      sample.central instanceof CellwrightError
        ? 'without this figure the file says too little to size the plant'
        : quantity.simulated
          ? untouched
            ? 'this takes a simulation: run does it, audit alone does not'
            : 'an input of the file refers to this figure, so the simulation depends on it'
          : 'no model value and fewer than five comparable plants'
    return {
      ...base,
      ...evidence,
      verdict: 'not-checkable',
      unwidened: 'not-checkable',
      borderline: false,
      reason: { code: 'CW-AUDIT-003', params: { why }, text: why },
      needed: need,
    }
  }
  const verdict = weigh(interval, { model: model?.evidence.widened, comparable: comparable?.band })
  const unwidened = weigh(interval, { model: model?.evidence.band, comparable: comparable?.band })
  const others = model?.edges.map((edge) => weigh(interval, { model: edge, comparable: comparable?.band })) ?? []
  return {
    ...base,
    ...evidence,
    verdict,
    unwidened,
    borderline: others.some((v) => v !== verdict),
    reason: reasonFor(claim, quantity, verdict, unwidened, model?.evidence, comparable, central),
    needed: need,
  }
}

/** Band of the model over the draws, in the units of the claim, with its edges as other draws might have put them. */
function modelEvidence(claim: Claim, quantity: AuditableQuantity, sample: Sample, simulated: readonly number[] | undefined) {
  const convert = (o: Outcome, x: number) => toClaimUnits(claim, o, x)
  const of = (o: Outcome | CellwrightError) =>
    o instanceof CellwrightError ? [] : modelValues(o, claim.about, claim.scope).map((x) => convert(o, x))
  const centralValues = of(sample.central)
  const values = simulated ?? sample.draws.flatMap(of)
  const spread = band(values)
  if (!spread || (centralValues.length === 0 && !simulated)) return undefined
  const { factor, basis } = quantity.deviation
  const origin =
    quantity.kind === 'date' && !(sample.central instanceof CellwrightError) ? durationOrigin(sample.central, claim) : 0
  const widened = widen(spread, factor, origin)
  const moved = bandUncertainty(values)
  const value = centralValues.length ? centralValues.reduce((a, b) => a + b, 0) / centralValues.length : spread.p50
  return {
    evidence: { value, band: spread, widened, factor, basis },
    edges: moved ? [widen(moved.inner, factor, origin), widen(moved.outer, factor, origin)] : [],
  }
}

/** Dates are widened as durations from what is known to have happened before them. */
function durationOrigin(o: Outcome, claim: Claim): number {
  const dates = o.plants.find((p) => p.plant.id === claim.scope)?.schedule
  if (!dates) return 0
  return claim.about === 'schedule.serial-start' ? dates.known : dates.start
}

/** Money of the model in the currency and year of the claim; everything else as it is. */
function toClaimUnits(claim: Claim, o: Outcome, x: number): number {
  const estimate = claim.value.kind === 'quantity' ? claim.value.estimate : undefined
  if (!estimate?.currency) return x
  return o.world.convertBack(x, estimate.currency, estimate.year ?? o.world.project.currency.year)
}

function inClaimUnits(claim: Claim, o: Outcome, c: Comparables): Comparables {
  const items = c.items.map((i) => ({ ...i, value: toClaimUnits(claim, o, i.value) }))
  return { ...c, items, band: band(items.map((i) => i.value)) }
}

/** A claim's value as its author wrote it. */
export function written(claim: Claim): string {
  const { value, qualifier } = claim
  const word = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'at most ' }[qualifier]
  // All digits that the author wrote: up to ten, which no announcement exceeds.
  if (value.kind === 'quantity')
    return `${word}${exactly(value.estimate.value / claimFactor(claim))} ${value.estimate.unit}`.trim()
  if (value.kind === 'date') return `${word}${value.written}`
  return value.kind === 'text' ? value.text : value.items.join(', ')
}

/** A number with the digits it was written with, in groups of three from 10 000 up. */
function exactly(x: number): string {
  const [whole = '', part] = String(Number(x.toPrecision(10))).split('.')
  const grouped = Math.abs(x) >= 10000 ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ') : whole
  return part ? `${grouped}.${part}` : grouped
}

/** A value in the unit of the claim: numbers with unit, day numbers as dates. */
export function shown(x: number, claim: Claim): string {
  if (claim.value.kind === 'date') return formatDate(Math.round(x))
  if (claim.value.kind !== 'quantity') return String(x)
  return `${significant(x / claimFactor(claim), 3)} ${claim.value.estimate.unit}`.trim()
}

/** SI units in one unit of the claim. */
export function claimFactor(claim: Claim): number {
  return claim.value.kind === 'quantity' ? unitFactor(claim.value.estimate.unit) : 1
}

function reasonFor(
  claim: Claim,
  quantity: AuditableQuantity,
  verdict: Verdict,
  unwidened: Verdict,
  model: Judgement['model'],
  comparable: Comparables | undefined,
  central: Outcome | undefined,
): Message {
  const lead =
    { holds: 'within the range', stretch: 'at the edge of the range', implausible: 'outside the range' }[verdict as 'holds'] ?? ''
  const parts: string[] = []
  if (model) {
    const tellings = claim.about === 'plant.output.nameplate' && central ? impliedText(claim, central) : ''
    const error = `${model.basis === 'assumed' ? 'an assumed' : 'a measured'} model error of a factor of ${Number(model.factor.toPrecision(3))}`
    parts.push(
      `${tellings || `the model says ${shown(model.value, claim)}`} (four draws in five: ${span(claim, model.band.p10, model.band.p90)}; ` +
        `allowing for ${error}: ${span(claim, model.widened.p10, model.widened.p90)})`,
    )
  }
  if (comparable?.band) {
    const { n, min, max } = comparable.band
    parts.push(n === 1 ? `one comparable case is at ${shown(min, claim)}` : `${n} comparable cases span ${span(claim, min, max)}`)
  }
  if (unwidened !== verdict) parts.push(`without that allowance the verdict would be ${unwidened}`)
  const code =
    { holds: 'CW-AUDIT-010', stretch: 'CW-AUDIT-011', implausible: 'CW-AUDIT-012' }[verdict as 'holds'] ?? 'CW-AUDIT-013'
  return { code, params: { quantity: quantity.id, unwidened }, text: `${lead}: ${parts.join('; ')}` }
}

function span(claim: Claim, low: number, high: number): string {
  return `${shown(low, claim)} to ${shown(high, claim)}`
}

/** What each of the other claims says of the nameplate. */
function impliedText(claim: Claim, o: Outcome): string {
  const p = o.plants.find((x) => x.plant.id === claim.scope)
  const implied = p ? impliedNameplates(o.world, p.plant.spec, p.plant.pack) : []
  return implied.length
    ? `other announced figures imply ${implied.map((i) => `${shown(i.value, claim)} (${i.claim}: ${i.how})`).join(', ')}`
    : ''
}

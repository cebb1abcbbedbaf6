import type { Library } from '@cellwright/library'
import type { Progress } from '../factory/simulate.ts'
import { CellwrightError, type Message } from '../issue.ts'
import type { Claim, Project } from '../project/project.ts'
import { auditableQuantity, type AuditableQuantity } from '../project/quantities.ts'
import { World, type Draw } from '../project/world.ts'
import { latinHypercube } from '../study/latin-hypercube.ts'
import { outcome, type Outcome } from '../study/outcome.ts'
import { arithmeticClashes, type Clash } from './arithmetic.ts'
import type { Band } from './band.ts'
import { claimInterval } from './claim-interval.ts'
import { comparables, type Comparables } from './comparables.ts'
import { contradictions } from './contradictions.ts'
import { dateClashes } from './date-order.ts'
import { DrawnValues } from './drawn-values.ts'
import { inClaimUnits, modelEvidence, valuesFor, type ModelEvidence, type Sample } from './evidence.ts'
import { materialClashes } from './material-arithmetic.ts'
import { plantsTried } from './model-error.ts'
import { needed } from './needed.ts'
import { whyNoValue } from './no-value.ts'
import { reasonFor } from './reason.ts'
import { withRivalTellings } from './tellings.ts'
import { withTexts } from './texts.ts'
import { weighedByBound, type Verdict } from './verdict.ts'
import { withheldFor, worldKey } from './withheld.ts'
import { written } from './wording.ts'

/** How a claim was judged. Bands are in SI units, day numbers, or the claim's own currency and year. */
export interface Judgement {
  readonly claim: Claim
  readonly quantity: AuditableQuantity
  readonly verdict: Verdict
  /** The verdict could be another with other draws. */
  readonly borderline: boolean
  /** What the verdict would be without the allowance for the model's error; differs where the verdict rests on it. */
  readonly unwidened: Verdict
  readonly model?: ModelEvidence
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
  /** What other audits with the same library have drawn. */
  readonly drawn?: DrawnValues
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
      const alike = project.claims.filter((c) => worldKey(project, c) === key)
      sample = sampleWorld(project, library, draws, alike, options)
      worlds.set(key, sample)
    }
    judgements.push(judge(project, library, claim, sample, options))
    const answer = yield { what: 'judging claims', done: i + 1, of: project.claims.length, unit: 'claims', count: i + 1 }
    if (answer === 'stop') return judgements
  }
  return withTexts(withRivalTellings(judgements, new World(project, library)), new World(project, library))
}

/** The world in which `claims`, all judged in the same one, are judged. Only what is judged against the model's values is drawn: not where the central inputs give none. */
function sampleWorld(
  project: Project,
  library: Library,
  draws: readonly Draw[],
  claims: readonly Claim[],
  { seed, drawn = new DrawnValues() }: AuditOptions,
): Sample {
  const [first] = claims
  const withhold = first ? withheldFor(project, first) : []
  const given = first?.given ?? {}
  const central = centralOf(new World(project, library, { given, withhold }))
  if (central instanceof CellwrightError) return { central, drawn: new Map(), draws: draws.length }
  const weighed = claims.filter(
    (c) => auditableQuantity(c.about)?.modelled === true && claimInterval(c) && valuesFor(c, central).length > 0,
  )
  const drawnBy = `${draws.length} draws of seed ${seed}`
  return { central, drawn: drawn.of(project, weighed, { library, draws, drawnBy, withhold, given }), draws: draws.length }
}

function centralOf(world: World): Outcome | CellwrightError {
  try {
    return outcome(world)
  } catch (error) {
    if (error instanceof CellwrightError) return error
    throw error
  }
}

function judge(project: Project, library: Library, claim: Claim, sample: Sample, options: AuditOptions): Judgement {
  const quantity = auditableQuantity(claim.about)!
  const interval = claimInterval(claim)
  const tellings = contradictions(claim, new World(project, library))
  const clashes = [
    ...arithmeticClashes(claim, project.claims),
    ...materialClashes(claim, project),
    ...dateClashes(claim, project.claims),
  ]
  const rivals = [...new Set([...tellings, ...clashes.flatMap((c) => c.others)])]
  // Simulated draws are of the world as the file has it: no evidence for a claim that an input refers to, or that was said of other inputs.
  const untouched = withheldFor(project, claim).length === 0 && Object.keys(claim.given).length === 0
  const simulated = untouched ? options.simulated?.get(`${claim.about} ${claim.scope}`) : undefined
  const base = { claim, quantity, rivals: rivals.map((r) => r.id) }
  const central = sample.central instanceof CellwrightError ? undefined : sample.central
  const need = central ? needed(central, claim) : undefined
  const model =
    interval && quantity.modelled === true
      ? modelEvidence(claim, quantity, sample, simulated, library, plantsTried(project, claim.scope))
      : undefined
  const comparable =
    central && interval ? inClaimUnits(claim, central, comparables(central, claim.about, claim.scope)) : undefined
  const evidence = {
    ...(model ? { model: model.evidence } : {}),
    ...(comparable?.items.length ? { comparable } : {}),
  }
  if (rivals.length > 0) {
    return {
      ...base,
      ...evidence,
      verdict: 'contradicted',
      unwidened: 'contradicted',
      borderline: false,
      reason: contradicted(tellings, clashes),
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
    const why = whyNoValue(claim, quantity, sample.central, untouched)
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
  const against = (band: Band | undefined) => weighedByBound(quantity, interval, { model: band, comparable: comparable?.band })
  const widened = against(model?.evidence.widened)
  const { verdict } = widened
  const unwidened = against(model?.evidence.band).verdict
  const unleaned = model?.evidence.unleaned && against(model.evidence.unleaned).verdict
  const others = model?.edges.map((edge) => against(edge).verdict) ?? []
  return {
    ...base,
    ...evidence,
    verdict,
    unwidened,
    borderline: others.some((v) => v !== verdict),
    reason: reasonFor(claim, quantity, { widened, unwidened, unleaned }, model?.evidence, comparable, central),
    needed: need,
  }
}

/** Which claims it cannot be true together with: other tellings of the same figure, and figures that fix it by arithmetic. */
function contradicted(tellings: readonly Claim[], clashes: readonly Clash[]): Message {
  const named = (claims: readonly Claim[]): string => claims.map((c) => `${c.id} (${written(c)}, ${c.source})`).join(' and ')
  const together = [
    ...(tellings.length > 0 ? [named(tellings)] : []),
    ...clashes.map(({ others, text }) => `${named(others)}: ${text}`),
  ]
  const rivals = [...new Set([...tellings, ...clashes.flatMap((c) => c.others)].map((c) => c.id))]
  const rules = [...new Set(clashes.map((c) => c.rule.code))]
  return {
    code: 'CW-AUDIT-001',
    params: { rivals: rivals.join(', '), ...(rules.length > 0 ? { rules: rules.join(', ') } : {}) },
    text: `cannot be true together with ${together.join('; nor with ')}`,
  }
}

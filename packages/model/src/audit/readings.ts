import type { Claim, ReadingSpec } from '../project/project.ts'
import type { AuditableQuantity } from '../project/quantities.ts'
import type { Judgement } from './audit.ts'
import { isSuperseded } from './contradictions.ts'
import { fitOf, type Fit } from './fit.ts'

/** One reading of a file with its verdicts, none of which needs a simulation. */
export interface Read {
  /** Variant, or `base`. */
  readonly id: string
  readonly judgements: readonly Judgement[]
}

/** A claim that was judged in every reading, and not alike in all. */
export interface Compared {
  readonly claim: Claim
  readonly quantity: AuditableQuantity
  /** In the order of the readings. */
  readonly fits: readonly Fit[]
}

/** What the announced figures say of a question. */
export interface ReadingStudy {
  readonly spec: ReadingSpec
  readonly reads: readonly Read[]
  readonly compared: readonly Compared[]
  /** For each reading that is ruled out: by which other, and by which claims. */
  readonly ruledOut: readonly { readonly id: string; readonly by: string; readonly claims: readonly Compared[] }[]
}

/** The size of a plant is told by what it feeds, which is judged by it: only one of the two counts. */
const SIZES = new Set(['plant.output.mass', 'phase.output', 'product.per-pack'])

const JUDGED = new Set(['holds', 'stretch', 'implausible'])

/**
 * How well the announced figures fit each of several readings. Only claims that are judged against a model or comparable plants in every reading count; those that a later
 * claim replaced, or that contradict another, do not; a figure that is told several times counts once, by the first telling, and one of which all readings say the same
 * says nothing.
 *
 * A reading is ruled out where another takes a figure (it holds) that lies outside its own range with all allowances, not merely at the border, and no
 * figure says the opposite.
 */
export function studyReading(spec: ReadingSpec, all: readonly Read[]): ReadingStudy {
  const reads = spec.of.flatMap((id) => all.find((r) => r.id === id) ?? [])
  const [first] = reads
  const claims = (first?.judgements ?? []).map((j) => j.claim)
  const compared = (first?.judgements ?? []).flatMap(({ claim, quantity }): Compared[] => {
    if (isSuperseded(claim, claims) || SIZES.has(claim.about)) return []
    if (claims.find((c) => sameFigure(c, claim) && !isSuperseded(c, claims)) !== claim) return []
    const own = reads.map((r) => r.judgements.find((j) => j.claim.id === claim.id))
    if (!own.every((j) => j !== undefined && JUDGED.has(j.verdict))) return []
    const fits = own.map((j) => fitOf(j!))
    return fits.every((f) => alike(f, fits[0]!)) ? [] : [{ claim, quantity, fits }]
  })
  const ruledOut = reads.flatMap(({ id }, i) => {
    const against = reads
      .map((other, k) => ({ by: other.id, claims: takenOnlyBy(compared, k, i), reverse: takenOnlyBy(compared, i, k) }))
      .filter(({ by, claims: found, reverse }) => by !== id && found.length > 0 && reverse.length === 0)
    const [strongest] = against.toSorted((a, b) => b.claims.length - a.claims.length)
    return strongest ? [{ id, by: strongest.by, claims: strongest.claims }] : []
  })
  return { spec, reads, compared, ruledOut }
}

function sameFigure(a: Claim, b: Claim): boolean {
  return a.about === b.about && a.scope === b.scope
}

/** Nothing tells the two apart but rounding. */
function alike(a: Fit, b: Fit): boolean {
  const same = (x: number | null, y: number | null) => x === y || (x !== null && y !== null && Math.abs(x - y) < 1e-9)
  return a.verdict === b.verdict && same(a.ratio, b.ratio) && same(a.distance, b.distance)
}

/** Claims that reading `a` takes and reading `b` does not. */
function takenOnlyBy(compared: readonly Compared[], a: number, b: number): Compared[] {
  if (a === b) return []
  return compared.filter(({ fits }) => {
    const [mine, theirs] = [fits[a]!, fits[b]!]
    return mine.verdict === 'holds' && theirs.verdict === 'implausible' && !theirs.borderline
  })
}

/** Median of the distances of reading `i`; null where none is known. */
export function medianDistance({ compared }: ReadingStudy, i: number): number | null {
  const known = compared.flatMap(({ fits }) => fits[i]!.distance ?? []).toSorted((a, b) => a - b)
  if (known.length === 0) return null
  const half = known.length / 2
  return Number.isInteger(half) ? (known[half - 1]! + known[half]!) / 2 : known[Math.floor(half)]!
}

/** Claims whose verdict, or whose ratio by more than a quarter, differs between readings, the most telling first. */
export function tellingClaims({ compared }: ReadingStudy): Compared[] {
  const spread = ({ fits }: Compared) => {
    const known = fits.flatMap((f) => f.distance ?? [])
    return known.length > 1 ? Math.max(...known) - Math.min(...known) : 0
  }
  const verdicts = ({ fits }: Compared) => new Set(fits.map((f) => f.verdict)).size
  const ratio = ({ fits }: Compared) => {
    const known = fits.flatMap((f) => f.ratio ?? [])
    return known.length > 1 ? Math.max(...known) / Math.min(...known) : 1
  }
  return compared
    .filter((c) => verdicts(c) > 1 || ratio(c) > NOTICEABLE || spread(c) > 0.25)
    .toSorted((a, b) => verdicts(b) - verdicts(a) || spread(b) - spread(a))
}

const NOTICEABLE = 1.25

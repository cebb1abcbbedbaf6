import { significant } from '@cellwright/units'
import type { Judgement } from '../audit/audit.ts'
import { medianDistance, tellingClaims, type Compared, type Read, type ReadingStudy } from '../audit/readings.ts'
import { sharesWord } from '../audit/shared-word.ts'
import { written } from '../audit/wording.ts'
import type { Message } from '../issue.ts'
import type { ReadingOption, ReadingResult } from '../material-results.ts'
import type { Project } from '../project/project.ts'
import type { ClaimResult } from '../results.ts'

/** A reading of the file with what its plants make. */
export interface ReadProject extends Read {
  readonly project: Project
  /** Of each material plant its id, the kind that the library calls it, and its product; of plants whose chemistry was announced, its family and the chemistry of their cells. */
  readonly makes: readonly { readonly plant: string; readonly kind: string; readonly product: string; readonly id: string }[]
}

export function readingResult(study: ReadingStudy, projects: readonly ReadProject[]): ReadingResult {
  const { spec, reads, compared, ruledOut } = study
  const options = reads.map((read, i): ReadingOption => ({
    id: read.id,
    kind: 'option',
    makes: differing(read.id, projects),
    fits: compared.filter((c) => c.fits[i]!.verdict === 'holds').length,
    of: compared.length,
    verdicts: countsOf(read.judgements),
    distance: medianDistance(study, i),
    ruledOut: ruledOut.some((r) => r.id === read.id),
  }))
  return {
    id: spec.id,
    kind: 'reading',
    question: spec.question,
    options,
    telling: tellingClaims(study).map(({ claim, quantity, fits }) => ({
      id: claim.id,
      kind: 'claim',
      title: quantity.title,
      announced: written(claim),
      readings: fits.map((fit, i) => ({ id: reads[i]!.id, ...fit })),
    })),
    conclusion: conclusion(study, options),
  }
}

/** Products of the plants that make something else in another reading. */
function differing(id: string, projects: readonly ReadProject[]): string[] {
  const own = projects.find((p) => p.id === id)?.makes ?? []
  const same = (plant: string, product: string) =>
    projects.every((p) => p.makes.every((m) => m.plant !== plant || m.product === product))
  return own.filter(({ plant, product }) => !same(plant, product)).map((m) => m.product)
}

function countsOf(judgements: readonly Judgement[]): ReadingOption['verdicts'] {
  const ids = [...new Set(judgements.map((j) => j.verdict))].toSorted()
  return ids.map((id) => ({ id, count: judgements.filter((j) => j.verdict === id).length }))
}

/** No surer than the evidence: a reading is left out only where a figure lies outside its whole range and within that of another. */
function conclusion(study: ReadingStudy, options: readonly ReadingOption[]): Message {
  const { compared, ruledOut } = study
  const name = (id: string) => nameOf(options.find((o) => o.id === id)!)
  const left = options.filter((o) => !o.ruledOut)
  const params = { left: left.map((o) => o.id).join(', '), claims: compared.length }
  if (compared.length === 0)
    return {
      code: 'CW-READ-004',
      params,
      text: 'There is no announced figure that can be judged in every reading and of which they say different things: the figures say nothing of this question.',
    }
  const out = ruledOut.map((r) => `${name(r.id)} (${r.claims.map((c) => whyOf(c, study, r.id)).join('; ')})`).join(', and ')
  const [only] = left
  if (left.length === 1 && only)
    return { code: 'CW-READ-001', params, text: `The figures fit one reading: ${nameOf(only)}. They rule out ${out}.` }
  const names = left.map(nameOf).join(', ')
  if (ruledOut.length > 0)
    return {
      code: 'CW-READ-002',
      params,
      text: `The figures rule out ${out}. They do not tell the others apart: ${names}.${nearest(left, compared.length)}`,
    }
  return {
    code: 'CW-READ-003',
    params,
    text: `The figures do not tell the readings apart. ${leanings(study, options)}${nearest(left, compared.length)}`,
  }
}

/** Which figures lean to which readings, by their verdicts as the table has them, and why that rules none out. */
function leanings(study: ReadingStudy, options: readonly ReadingOption[]): string {
  const n = study.compared.length
  const differing = tellingClaims(study).filter(({ fits }) => new Set(fits.map((f) => f.verdict)).size > 1)
  if (differing.length === 0)
    return n === 1
      ? 'The one figure of which they say different things has the same verdict in all.'
      : `Each of the ${n} figures of which they say different things has the same verdict in all.`
  const lean = differing.map(({ claim, quantity, fits }) => {
    const words = fits.map((fit) => `${VERDICT_WORDS[fit.verdict] ?? fit.verdict}${fit.borderline ? ' (borderline)' : ''}`)
    const inOrder = [...new Set(words)].toSorted(
      (a, b) => rank(fits[words.indexOf(a)]!.verdict) - rank(fits[words.indexOf(b)]!.verdict),
    )
    const parts = inOrder.map((word) => {
      const [last = '', ...rest] = options
        .filter((_, i) => words[i] === word)
        .map((o) => o.makes.join(' and ') || o.id)
        .toReversed()
      return `${word} for ${rest.length > 0 ? `${rest.toReversed().join(', ')} and ${last}` : last}`
    })
    return `${quantity.title} ${written(claim)} ${parts.join(', ')}`
  })
  const only =
    n > differing.length ? `Only ${differing.length} of the ${n} figures of which they say different things lean` : 'They lean'
  return `${only}: ${lean.join('; ')}. That rules no reading out: it would take a figure outside its range, not merely at the border, that holds in another, while none says the opposite.`
}

const VERDICT_WORDS: Readonly<Record<string, string>> = {
  holds: 'holds',
  stretch: 'is at the edge of the range',
  implausible: 'is outside the range',
}

const rank = (verdict: string) => Object.keys(VERDICT_WORDS).indexOf(verdict)

/** `nmc (NMC811)`. */
function nameOf({ id, makes }: ReadingOption): string {
  return makes.length > 0 ? `${id} (${makes.join(', ')})` : id
}

function whyOf({ claim, quantity, fits }: Compared, { reads }: ReadingStudy, id: string): string {
  const { ratio } = fits[reads.findIndex((r) => r.id === id)]!
  const beside = ratio === null ? '' : `, ${significant(ratio, 2)} times what it would be`
  return `${quantity.title} ${written(claim)}${beside}`
}

/** Order by counts and distance, told for what it is. */
function nearest(options: readonly ReadingOption[], of: number): string {
  const known = options
    .filter((o) => o.distance !== null)
    .toSorted((a, b) => b.fits - a.fits || a.distance! - b.distance!)
    .map((o) => `${nameOf(o)} (${o.fits} of ${of} hold; ${significant(o.distance!, 2)})`)
  if (known.length < 2) return ''
  return ` Nearest first, with the median distance in half-widths of the bands: ${known.join(', ')}; differences within the bands prove nothing.`
}

/**
 * The kind of a product is judged by the question whose readings differ in it: it holds where a reading of that kind rules out all others, is implausible where one of
 * another kind rules out all of its kind, and is left open otherwise.
 */
export function judgeKinds(
  claims: readonly ClaimResult[],
  studies: readonly ReadingStudy[],
  projects: readonly ReadProject[],
): ClaimResult[] {
  return claims.map((claim) => {
    if (claim.about !== 'product.kind' && claim.about !== 'product.chemistry') return claim
    if (claim.verdict === 'contradicted') return claim
    for (const study of studies) {
      const own = saidBy(claim, study, projects)
      if (own.size > 0 && own.size < study.reads.length) return judged(claim, study, own)
    }
    return claim
  })
}

/** Readings whose plant makes what a claim says: by a word of its product (`LFP cathode`), else by its kind (`cathode`). */
function saidBy(claim: ClaimResult, { reads }: ReadingStudy, projects: readonly ReadProject[]): Set<string> {
  const words = claim.announced.toLowerCase()
  const made = reads.flatMap(({ id }) => {
    const m = projects.find((p) => p.id === id)?.makes.find(({ plant }) => plant === claim.scope)
    return m ? [{ ...m, reading: id }] : []
  })
  // A question that asks whether there is such a plant at all says nothing of what it makes.
  if (made.length < reads.length) return new Set()
  const byProduct = made.filter((m) => words.includes(m.id.replaceAll('-', ' ')) || words.includes(m.product.toLowerCase()))
  const byWord = byProduct.length > 0 ? byProduct : made.filter((m) => sharesWord(words, [m.product]))
  const found = byWord.length > 0 && byWord.length < made.length ? byWord : made.filter((m) => words.includes(m.kind))
  return new Set(found.map((m) => m.reading))
}

function judged(claim: ClaimResult, { spec, reads, ruledOut }: ReadingStudy, own: ReadonlySet<string>): ClaimResult {
  const outside = reads.filter(({ id }) => !own.has(id))
  const out = (ids: readonly string[], by: (id: string) => boolean) =>
    ids.every((id) => ruledOut.some((r) => r.id === id && by(r.by)))
  const isOwn = (id: string) => own.has(id)
  const holds = out(
    outside.map((r) => r.id),
    isOwn,
  )
  const refuted = out([...own], (id) => !isOwn(id))
  const verdict = holds ? 'holds' : refuted ? 'implausible' : 'not-checkable'
  const text = holds
    ? 'the other figures of the announcement fit this kind of product and no other of those asked about'
    : refuted
      ? `the other figures of the announcement fit another kind of product: ${outside.map((r) => r.id).join(', ')}`
      : 'the other figures of the announcement do not tell the kinds of product apart'
  return {
    ...claim,
    verdict,
    unwidened: verdict,
    reason: { code: 'CW-AUDIT-022', params: { reading: spec.id }, text: `${text} (question ${spec.id})` },
  }
}

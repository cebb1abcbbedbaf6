import type { Claim } from '../project/project.ts'
import type { World } from '../project/world.ts'
import type { Judgement } from './audit.ts'
import { isSuperseded } from './contradictions.ts'
import { partsNamed } from './parts-named.ts'
import { sharesWord } from './shared-word.ts'
import type { Verdict } from './verdict.ts'
import { written } from './wording.ts'

interface TextVerdict {
  readonly verdict: Verdict
  readonly code: string
  readonly text: string
  readonly rivals?: readonly Claim[]
}

/** Quantities of which one thing has one: two different words of two tellings cannot both be true. */
const ONE_WORD = new Set(['pack.maker', 'product.chemistry'])

/**
 * Judgements of texts and lists, which no range can hold: lists of what belongs to a plant or project against what the file builds, kinds of product against how the other
 * figures of the plant were judged, words of which a thing can have one against other tellings. Needs the judgements of all figures.
 */
export function withTexts(judgements: readonly Judgement[], world: World): Judgement[] {
  return judgements.map((j) => {
    if (j.claim.value.kind !== 'text' && j.claim.value.kind !== 'list') return j
    const found = rivalsOf(j.claim, world) ?? scopeOf(j.claim, world) ?? kindOf(j.claim, world, judgements)
    if (!found) return j
    const { verdict, code, text, rivals = [] } = found
    return {
      ...j,
      verdict,
      unwidened: verdict,
      rivals: rivals.map((r) => r.id),
      reason: { code, params: { quantity: j.quantity.id }, text },
    }
  })
}

function rivalsOf(claim: Claim, { project: { claims } }: World): TextVerdict | undefined {
  if (!ONE_WORD.has(claim.about) || isSuperseded(claim, claims)) return undefined
  const rivals = claims.filter(
    (c) => c.about === claim.about && c.scope === claim.scope && !isSuperseded(c, claims) && !alike(written(c), written(claim)),
  )
  if (rivals.length === 0) return undefined
  const named = rivals.map((r) => `${r.id} (${written(r)}, ${r.source})`).join(' and ')
  return {
    verdict: 'contradicted',
    code: 'CW-AUDIT-001',
    text: `cannot be true together with ${named}, unless they are said of different lots`,
    rivals,
  }
}

/** Of chemistry, a family (NMC) goes with its members (NMC622). */
function alike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x.includes(y) || y.includes(x)
}

function scopeOf(claim: Claim, world: World): TextVerdict | undefined {
  if (claim.about !== 'project.scope' && claim.about !== 'product.scope') return undefined
  const items = claim.value.kind === 'list' ? claim.value.items : [written(claim)]
  const { found, missing } = partsNamed(world, claim.scope, items)
  const there = found.map(({ item, things }) => `${item} (${things.join(', ')})`).join('; ')
  if (missing.length === 0)
    return {
      verdict: 'not-checkable',
      code: 'CW-AUDIT-003',
      text: `all that is named stands in the file and is sized by the model: ${there}; that it stands there is no proof of it, for the file was written after the announcement`,
    }
  const lacks = `the file as it stands has no ${missing.join(', no ')}`
  return { verdict: 'not-checkable', code: 'CW-AUDIT-003', text: `${lacks}${there ? `; it has ${there}` : ''}` }
}

const FIGURES = new Set<Verdict>(['holds', 'stretch', 'implausible'])

/** A kind of product is held against how the figures of the plant were judged, which are worked out with the route that the file gives it. */
function kindOf(claim: Claim, world: World, judgements: readonly Judgement[]): TextVerdict | undefined {
  if (claim.about !== 'product.kind') return undefined
  const plant = world.project.materialPlants.find((p) => p.id === claim.scope)
  if (!plant) return undefined
  const name = world.library.entry('material-route', plant.route)?.name ?? plant.route
  const figures = judgements.filter(
    (j) => j.claim.scope === claim.scope && j.model && FIGURES.has(j.verdict) && !isSuperseded(j.claim, world.project.claims),
  )
  if (!sharesWord(written(claim), [name, plant.route, world.text('material-route', plant.route, 'plant-kind')]))
    return {
      verdict: 'not-checkable',
      code: 'CW-AUDIT-003',
      text: `the file builds ${name} there, and no question under readings asks for another product`,
    }
  const against = figures.filter((j) => j.verdict === 'implausible').map((j) => j.claim.id)
  const fit = figures.filter((j) => j.verdict !== 'implausible').map((j) => j.claim.id)
  if (against.length > 0)
    return {
      verdict: 'not-checkable',
      code: 'CW-AUDIT-003',
      text: `the file builds ${name}, and ${against.join(' and ')} of the same plant does not fit that`,
    }
  if (fit.length === 0)
    return {
      verdict: 'not-checkable',
      code: 'CW-AUDIT-003',
      text: `the file builds ${name}; no other figure of the plant was announced that a model could hold against it`,
    }
  return {
    verdict: 'holds',
    code: 'CW-AUDIT-014',
    text: `the other figures of the plant (${fit.join(', ')}) fit what the file builds there: ${name}`,
  }
}

import { calc, exactly, total, type Term } from '../term/index.ts'

/** A row of supply by what goes through it. One material is counted in one unit everywhere: kg, or of cells J. */
export interface Way {
  readonly id: string
  readonly material: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** Material that the taker takes in for a unit of its product, with what it loses; undefined without a taker. */
  readonly take: Term | undefined
  /** Material that may go this way in the span looked at; undefined: no limit. */
  readonly limit: Term | undefined
  /** Share among the rows of this material to this taker; undefined: drawn on in file order. */
  readonly share: Term | undefined
}

/** Plants and ways of a chain in a span of time (a calendar year, or a second of the mature chain). */
export interface ChainSpan {
  /** Upstream first. */
  readonly plants: readonly string[]
  /** What each plant makes of its product in the span when nothing is short and everything is taken. */
  readonly outputs: ReadonlyMap<string, Term>
  readonly ways: readonly Way[]
  /** Final plants and what each makes for a unit of the final product: several final products are made in the proportion of their nameplates. */
  readonly final: readonly { readonly plant: string; readonly each: Term }[]
  /** Unit of the final product in the span, to show amounts in. */
  readonly unit: string
}

/** What a plant or a row of supply is enough for. */
export interface Could {
  /** A plant, or a row of supply with a limit. */
  readonly id: string
  readonly kind: 'plant' | 'supply'
  /** Other plants and rows of the same material that add up with it; they are in the amount. */
  readonly with: readonly string[]
  /** Final product in the span, could it have all else that it needs. */
  readonly amount: Term
  /** Row that buys without limit what is missing, so that this limits nothing; undefined where there is none. */
  readonly rest: string | undefined
}

/**
 * What each plant and each row with a limit could give in the final product, least first. A material of several makers and takers is enough for the least,
 * over all groups of its takers, of [what can reach the group] / [what the group needs for a unit of the final product] (maximum flow, minimum cut). Plants whose
 * takers can buy the same without limit limit nothing and come last.
 */
export function chainCapacity(span: ChainSpan): Could[] {
  const { made, backed } = activities(span)
  const own = span.final.map(({ plant, each }): Could => ({
    id: plant,
    kind: 'plant',
    with: [],
    amount: calc`${span.outputs.get(plant)!} / ${each}`.as(`final product that ${plant} could make`, span.unit),
    rest: undefined,
  }))
  const markets = marketsOf(span, made)
  const found = [...own, ...markets.flatMap((m) => enoughFor(m, backed, span.unit))]
  const place = (c: Could) => (c.rest === undefined ? 0 : 1)
  return found.toSorted((a, b) => place(a) - place(b) || a.amount.value - b.amount.value)
}

/** Rows of one material to one taker. */
function rowsTo(ways: readonly Way[], taker: string, material: string): Way[] {
  return ways.filter((w) => w.to === taker && w.material === material)
}

/** Without a maker and without a limit: whatever is asked for can be bought. */
function isOpen(w: Way): boolean {
  return w.from === undefined && w.limit === undefined
}

/**
 * What each plant makes of its product for a unit of the final product, and the row that buys without limit in its place. Makers and rows with a limit that serve the
 * same taker share its need by what they can give; rows without limit give nothing as long as there are others.
 */
function activities(span: ChainSpan): { made: ReadonlyMap<string, Term>; backed: ReadonlyMap<string, string> } {
  const made = new Map<string, Term>()
  const backed = new Map<string, string>()
  for (const plant of span.plants.toReversed()) {
    const ways = span.ways.filter((w) => w.from === plant && w.to !== undefined && w.take)
    const parts = ways.flatMap((w) => {
      const taker = made.get(w.to!)
      if (!taker) return []
      return [calc`${taker} * ${w.take!} * ${partOf(span, w)}`]
    })
    const each = span.final.find((f) => f.plant === plant)?.each
    made.set(plant, total([...(each ? [each] : []), ...parts]))
    if (each || ways.length === 0) continue
    const behind = ways.map((w) => openRow(span.ways, w) ?? backed.get(w.to!))
    const [row] = behind
    if (row !== undefined && behind.every((b) => b !== undefined)) backed.set(plant, row)
  }
  return { made, backed }
}

/** The row that buys without limit beside this one; none where shares bind. */
function openRow(ways: readonly Way[], w: Way): string | undefined {
  if (w.share || w.to === undefined) return undefined
  return rowsTo(ways, w.to, w.material).find(isOpen)?.id
}

/** Part of the need of a taker that comes by a way: its share, or by what the sources of the taker can give. */
function partOf(span: ChainSpan, w: Way): Term {
  const rows = rowsTo(span.ways, w.to!, w.material)
  if (rows.length === 1) return ALL
  if (w.share) return calc`${w.share} / ${total(rows.map((r) => r.share ?? NONE))}`
  const most = rows.filter((r) => !isOpen(r)).map((r) => mostOf(span, r))
  const all = total(most)
  const mine = mostOf(span, w)
  return all.value > 0 ? calc`${mine} / ${all}` : exactly(1 / Math.max(1, most.length), 'an equal part of the need')
}

function mostOf(span: ChainSpan, w: Way): Term {
  const made = w.from === undefined ? undefined : leftOf(span, w.from)
  if (made && w.limit) return calc`min(${made}, ${w.limit})`
  return made ?? w.limit ?? NONE
}

/** What is left of the product of a plant for plants of the chain: customers outside whose rows stand before one of theirs are served before. */
function leftOf({ ways, outputs }: ChainSpan, plant: string): Term {
  const rows = ways.filter((w) => w.from === plant)
  const last = rows.findLastIndex((w) => w.to !== undefined)
  const before = rows.slice(0, last).filter((w) => w.to === undefined)
  const output = outputs.get(plant) ?? NONE
  if (before.length === 0) return output
  if (before.some((w) => !w.limit)) return calc`0 * ${output}`
  return calc`max(0, ${output} - sum(${before.map((w) => w.limit!)}))`
}

const ALL = exactly(1, 'all of it')
const NONE = exactly(0, 'nothing')

interface Need {
  /** The taker; with its row where shares give each row a need of its own. */
  readonly key: string
  readonly taker: string
  /** Material for a unit of the final product. */
  readonly amount: Term
}

interface Source {
  readonly id: string
  readonly kind: 'plant' | 'supply'
  /** Undefined: no end. */
  readonly most: Term | undefined
  /** Index of the need that each way serves, and its limit. */
  readonly to: readonly { readonly need: number; readonly limit: Term | undefined }[]
}

/** A material, the needs that hang together by common sources, and those sources. */
interface Market {
  readonly needs: readonly Need[]
  readonly sources: readonly Source[]
}

function marketsOf(span: ChainSpan, made: ReadonlyMap<string, Term>): Market[] {
  const materials = [...new Set(span.ways.flatMap((w) => (w.to !== undefined && w.take ? [w.material] : [])))]
  return materials.flatMap((material) => {
    const needs: Need[] = []
    const ways = new Map<string, number>()
    for (const w of span.ways) {
      const taker = w.to === undefined ? undefined : made.get(w.to)
      if (w.material !== material || !taker || !w.take) continue
      const whole = calc`${taker} * ${w.take}`
      const key = w.share ? `${w.to!} ${w.id}` : w.to!
      let at = needs.findIndex((n) => n.key === key)
      if (at < 0) at = needs.push({ key, taker: w.to!, amount: w.share ? calc`${whole} * ${partOf(span, w)}` : whole }) - 1
      ways.set(w.id, at)
    }
    const sources = new Map<string, Source>()
    for (const w of span.ways) {
      const need = ways.get(w.id)
      if (need === undefined) continue
      const id = w.from ?? w.id
      const before = sources.get(id)
      sources.set(id, {
        id,
        kind: w.from === undefined ? 'supply' : 'plant',
        most: w.from === undefined ? w.limit : leftOf(span, w.from),
        to: [...(before?.to ?? []), { need, limit: w.limit }],
      })
    }
    return connected(needs, [...sources.values()])
  })
}

function connected(needs: readonly Need[], sources: readonly Source[]): Market[] {
  const left = new Set(needs.keys())
  const markets: Market[] = []
  for (const first of needs.keys()) {
    if (!left.has(first)) continue
    const mine = new Set([first])
    for (const at of mine) for (const s of sources) if (s.to.some((w) => w.need === at)) for (const w of s.to) mine.add(w.need)
    for (const at of mine) left.delete(at)
    const place = new Map([...mine].toSorted((a, b) => a - b).map((at, i) => [at, i]))
    markets.push({
      needs: [...place.keys()].map((at) => needs[at]!),
      sources: sources
        .filter((s) => s.to.some((w) => mine.has(w.need)))
        .map((s) => ({ ...s, to: s.to.map((w) => ({ ...w, need: place.get(w.need)! })) })),
    })
  }
  return markets
}

/** Takers of one material beyond which only single ones and all together are looked at. */
const MANY = 8

function enoughFor({ needs, sources }: Market, backed: ReadonlyMap<string, string>, unit: string): Could[] {
  const asked = [...needs.keys()].filter((at) => needs[at]!.amount.value > 0)
  const cuts = groupsOf(asked)
    .map((group) => cutOf(group, needs, sources))
    .filter((cut) => cut.open === undefined)
  const least = cuts.reduce<Cut | undefined>((a, b) => (a && a.amount.value <= b.amount.value ? a : b), undefined)
  const others = sources.filter((s) => s.most && !least?.sources.includes(s))
  const theirs = asked.filter((at) => others.some((s) => s.to.some((w) => w.need === at)))
  const rest = theirs.length > 0 ? [cutOf(theirs, needs, sources)] : []
  return [...(least ? [least] : []), ...rest].flatMap((cut): Could[] => {
    const limited = cut.sources.filter((s) => s.most).toSorted((a, b) => rank(a) - rank(b))
    const [first, ...others] = limited.filter((s) => cut === least || !least?.sources.includes(s))
    if (!first) return []
    const takers = cut.group.map((at) => backed.get(needs[at]!.taker))
    const behind = takers.every((row) => row !== undefined) ? takers[0] : undefined
    return [
      {
        id: first.id,
        kind: first.kind,
        with: others.map((s) => s.id),
        amount: cut.amount.as(`final product that ${limited.map((s) => s.id).join(' and ')} could give`, unit),
        rest: cut.open ?? behind,
      },
    ]
  })
}

function rank({ kind }: Source): number {
  return kind === 'plant' ? 0 : 1
}

/** A group of takers, what reaches them, and the final product that this is enough for; `open`: the row that brings them what is missing without limit. */
interface Cut {
  readonly group: readonly number[]
  readonly sources: readonly Source[]
  readonly open: string | undefined
  readonly amount: Term
}

function cutOf(group: readonly number[], needs: readonly Need[], sources: readonly Source[]): Cut {
  const reaching = sources.filter((s) => s.to.some((w) => group.includes(w.need)))
  const needed = total(group.map((at) => needs[at]!.amount))
  return {
    group,
    sources: reaching,
    open: reaching.find((s) => !s.most)?.id,
    amount: calc`${total(reaching.filter((s) => s.most).map((s) => reach(s, s.most!, group)))} / ${needed}`,
  }
}

/** What of a source can reach a group of takers. */
function reach({ to }: Source, most: Term, group: readonly number[]): Term {
  const ways = to.filter((w) => group.includes(w.need))
  const limits = ways.flatMap((w) => w.limit ?? [])
  return limits.length < ways.length ? most : calc`min(${most}, ${total(limits)})`
}

function groupsOf(all: readonly number[]): number[][] {
  if (all.length > MANY) return [...all.map((at) => [at]), [...all]]
  return Array.from({ length: (1 << all.length) - 1 }, (_, i) => all.filter((at) => ((i + 1) >> at) & 1))
}

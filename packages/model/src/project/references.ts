import { formatDate } from '@cellwright/units'
import { checkLimits } from './amount.ts'
import { reportCircles, type ClaimLink } from './circles.ts'
import { wantedText } from './quantity-spec.ts'
import { auditableQuantity } from './quantities.ts'
import { shown, type Reading, type Reference, type Section } from './reading.ts'
import { entryOf, textOf, type SourceNode } from './source-node.ts'

/** Follows what the file refers to, once all of it is read: one fault for each reference that leads nowhere or to the wrong thing. */
export function checkReferences(root: SourceNode, reading: Reading): void {
  const claims = claimNodes(root)
  for (const reference of reading.references) checkReference(reference, root, claims, reading)
  const links = reading.references.flatMap((r) => linkOf(r))
  for (const link of links) checkSuperseded(link, claims, reading)
  reportCircles(links, reading)
  checkDays(reading)
}

const THING: Readonly<Record<Section, string>> = {
  nodes: 'node',
  doors: 'node to send to',
  pools: 'pool',
  curves: 'curve',
  loops: 'loop',
  outages: 'outage',
  sources: 'source',
  parties: 'party',
  sites: 'site',
  cells: 'cell',
  packs: 'pack',
  containers: 'container',
  plants: 'plant',
  phases: 'phase',
  supply: 'supply row',
  sweeps: 'sweep',
  fleets: 'fleet',
  centres: 'service centre',
  stations: 'storage station',
  research: 'research centre',
  returns: 'row of returns',
  orders: 'order',
  claims: 'claim',
  variants: 'variant',
  readings: 'reading',
}

function checkReference(reference: Reference, root: SourceNode, claims: ReadonlyMap<string, SourceNode>, reading: Reading): void {
  const { to, id, path, at, scopeOf } = reference
  const known = reading.ids.get(to)
  if (known?.has(id)) {
    if (reference.wants) checkClaimed(reference, claims.get(id), reading)
    return
  }
  // Where the whole section is at fault, that is said once.
  const section = entryOf(root, to)?.value.kind
  if (section !== undefined && section !== (to === 'orders' || to === 'claims' ? 'list' : 'map')) return
  const candidates = [...(known?.keys() ?? [])]
  const params = { id, section: to }
  const elsewhere = [...reading.ids].find(([section, ids]) => section !== 'claims' && section !== 'sources' && ids.has(id))?.[0]
  if (scopeOf !== undefined && (elsewhere !== undefined || id === 'project')) {
    const what = elsewhere === undefined ? 'the whole' : `a ${THING[elsewhere]}`
    reading.report('CW-PROJ-013', {
      path,
      at,
      text: `${shown(id)} is ${what}, but ${scopeOf} is said of a ${THING[to]}`,
      hint: reading.suggestion(id, candidates, to),
      params,
    })
    return
  }
  const text = `there is no ${THING[to]} ${shown(id)}`
  reading.report('CW-PROJ-010', { path, at, text, hint: reading.suggestion(id, candidates, to), params })
}

/** The claim that an input refers to must be about the same kind of quantity, and its value within the limits of the input. */
function checkClaimed({ id, path, at, wants }: Reference, claim: SourceNode | undefined, reading: Reading): void {
  const q = auditableQuantity(textOf(claim, 'about') ?? '')
  // A claim whose `about` is at fault has its own message.
  if (!q || !wants) return
  const spec = wants.kind === 'quantity' ? wants.spec : undefined
  const fits = spec ? q.kind === 'quantity' && (q.dimension === spec.dimension || q.dimension === spec.or) : q.kind === 'date'
  if (!fits) {
    const stated = q.kind === 'quantity' ? (q.dimension ?? 'count').replaceAll('-', ' ') : q.kind
    reading.report('CW-PROJ-014', {
      path,
      at,
      text: `the claim ${shown(id)} is about ${q.id} (${stated}), but ${spec ? wantedText(spec) : 'a date'} is wanted here`,
      hint: 'refer to another claim, or write the value',
      params: { id, about: q.id },
    })
    return
  }
  const estimate = reading.claimed.get(id)
  if (spec && estimate) checkLimits(estimate.value, `the claim ${shown(id)}`, at, spec, path, reading)
}

/** A link from claim to claim: `supersedes`, or an input of `given`. */
function linkOf({ to, id, path, at }: Reference): ClaimLink[] {
  const from = /^claims\.([^.[]+)\.(supersedes|given)\b/.exec(path)
  if (to !== 'claims' || !from?.[1]) return []
  return [{ from: from[1], to: id, by: from[2] === 'given' ? 'given' : 'supersedes', path, at }]
}

function checkSuperseded({ from, to, by, path, at }: ClaimLink, claims: ReadonlyMap<string, SourceNode>, reading: Reading): void {
  if (by !== 'supersedes' || from === to) return
  for (const key of ['about', 'scope'] as const) {
    const mine = textOf(claims.get(from), key)
    const theirs = textOf(claims.get(to), key)
    if (mine === undefined || theirs === undefined || mine === theirs) continue
    reading.report('CW-PROJ-018', {
      path,
      at,
      text: `${shown(to)} has ${key} ${theirs}, but this claim has ${key} ${mine}; a claim supersedes claims about the same`,
      hint: 'remove it, or name an older claim about the same',
      params: { id: to },
    })
    return
  }
}

function checkDays(reading: Reading): void {
  const { calendar } = reading
  if (!calendar) return
  for (const { path, at, from, to } of reading.days) {
    const early = from < calendar.start
    if (!early && to <= calendar.end) continue
    reading.report('CW-PROJ-020', {
      path,
      at,
      text: `${formatDate(early ? from : to)} is ${early ? 'before' : 'after'} the calendar, ${formatDate(calendar.start)} to ${formatDate(calendar.end)}`,
      hint: 'change the date, or make the calendar longer',
    })
  }
}

function claimNodes(root: SourceNode): ReadonlyMap<string, SourceNode> {
  const list = entryOf(root, 'claims')?.value
  const nodes = new Map<string, SourceNode>()
  if (list?.kind !== 'list') return nodes
  for (const item of list.items) {
    const id = textOf(item, 'id')
    if (id !== undefined && !nodes.has(id)) nodes.set(id, item)
  }
  return nodes
}

import type { Speaker } from './bottleneck.ts'
import type { DiagramNode, StepFacts } from './graph.ts'
import type { Shown } from './moments.ts'
import type { ColourBy } from './place.ts'

export function nodeName({ kind, name, detail }: DiagramNode, { said, say }: Speaker): string {
  if (name !== '') return kind === 'plant' || kind === 'material-plant' ? name : say.name(name)
  if (kind === 'customer') return said.customers
  // All that a plant takes in, or what it takes in besides.
  return detail?.startsWith('+') ? said.others(Number(detail)) : said.takes(Number(detail))
}

export function nodeDetail({ kind, name, detail }: DiagramNode, { said, say }: Speaker): string {
  if (detail === null || name === '') return ''
  if (kind === 'plant') return said.makes(detail)
  return kind === 'material-plant' ? said.makes(say.name(detail)) : detail
}

export function nodeFigures({ kind, figures }: DiagramNode, { said, format }: Speaker): string {
  const bare = { fleet: said.vehicles, customer: said.packs, research: said.people } as Readonly<Record<string, string>>
  return figures
    .map((f) => (f.unit === '' ? `${format.count(f.value)}\u00a0${bare[kind] ?? ''}`.trim() : format.figure(f)))
    .join(' · ')
}

/** Read to who cannot see the picture: `plant cells, makes sodium, 15 GWh/yr`. */
export function thingLabel(node: DiagramNode, speaker: Speaker): string {
  const { said } = speaker
  const limit = node.limit ? said.limitMark : ''
  const parts = [said[node.kind], nodeName(node, speaker), nodeDetail(node, speaker), nodeFigures(node, speaker), limit]
  return parts.filter((p) => p !== '').join(', ')
}

/** `stacking, 28 machines, 87 % busy, 5 % starved`. */
export function stepLabel(step: StepFacts, name: string, limit: DiagramNode['limit'], shown: Shown, speaker: Speaker): string {
  const { said, format } = speaker
  const parts = [name, said.machines(step.machines, format.count(step.machines)), ...statesSaid(shown, speaker)]
  if (!shown.shares) parts.push(said.atNameplate(format.percent(step.utilisation, 2)))
  if (shown.full !== null) parts.push(said.stockShare(format.percent(shown.full, 2)))
  if (step.loss > 0.0005) parts.push(said.lost(format.percent(step.loss, 2)))
  if (limit) parts.push(limit === 'people' ? said.limitPeopleMark : said.limitMark)
  return parts.join(', ')
}

const ORDER = ['busy', 'setup', 'starved', 'blocked', 'unmanned', 'down', 'maintenance', 'off'] as const

/** States with at least half a per cent of the time. */
export function statesSaid({ shares }: Shown, { said, format }: Speaker): string[] {
  return shares ? ORDER.flatMap((s, i) => (shares[i]! >= 0.005 ? [`${said[s]} ${format.percent(shares[i], 2)}`] : [])) : []
}

/** The number in the node. */
export function stepText(by: ColourBy, step: StepFacts, shown: Shown, { said, format }: Speaker): string {
  if (by === 'stock') return shown.full === null ? said.noStock : said.stockShort(format.percent(shown.full, 2))
  if (by === 'states' && shown.shares) return said.busyShort(format.percent(shown.shares[0]! + shown.shares[1]!, 2))
  return said.usedShort(format.percent(step.utilisation, 2))
}

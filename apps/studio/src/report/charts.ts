import type { Results } from '@cellwright/model'
import type { ChartKind, Speech } from '../charts/kind.ts'
import { GROUPS } from '../charts/kind.ts'
import { KINDS } from '../charts/kinds.ts'
import { svgOf } from '../charts/picture.ts'
import type { Block } from './block.ts'
import { plain } from './plain.ts'
import type { Speaking } from './speaking.ts'

const WIDTH = 900
const HEIGHT = 300

/** Every chart that these results have data for, in the order of the charts page. */
export function chartBlocks(results: Results, speaking: Speaking): Block[] {
  return GROUPS.flatMap((group) => KINDS.filter((k) => k.group === group)).flatMap(
    (kind) =>
      attempt(() =>
        kind.subjects(results, speaking).map((subject): Block => {
          const view = kind.view(results, subject.id, speaking)
          return { kind: 'chart', chart: kind.id, subject: subject.id, title: plain(view.title), summary: plain(view.summary) }
        }),
      ) ?? [],
  )
}

/** A chart as a picture that needs nothing else; null where it cannot be drawn. */
export function drawnChart(kind: ChartKind, subject: string, results: Results, speech: Speech): string | null {
  return (
    attempt(() => {
      const view = kind.view(results, subject, speech)
      const context = { width: WIDTH, height: view.height ?? HEIGHT, format: speech.format, theme: 'light' as const }
      const drawn = view.drawSvg?.(context) ?? view.draw(context)
      const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg')
      if (!svg) return null
      const { title, summary, legend = [] } = view
      return svgOf(svg, { title, summary, legend, source: '', language: speech.language }).text
    }) ?? null
  )
}

/** All of them, in the colours of print, by chart and subject. */
export function drawnCharts(results: Results, speech: Speech): ReadonlyMap<string, string> {
  const root = document.documentElement
  const theme = root.dataset['theme']
  root.dataset['theme'] = 'light'
  try {
    return new Map(
      KINDS.flatMap((kind) =>
        (attempt(() => kind.subjects(results, speech)) ?? []).flatMap((subject): [string, string][] => {
          const drawn = drawnChart(kind, subject.id, results, speech)
          return drawn === null ? [] : [[`${kind.id} ${subject.id}`, drawn]]
        }),
      ),
    )
  } finally {
    if (theme !== undefined) root.dataset['theme'] = theme
  }
}

/** A chart that fails must not take the report with it. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    console.warn(error)
    return undefined
  }
}

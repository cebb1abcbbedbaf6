import type { Results } from '@cellwright/model'
import { useEffect, useMemo, useState } from 'react'
import { KINDS } from '../charts/kinds.ts'
import type { Block } from './block.ts'
import { drawnChart } from './charts.ts'
import { later } from './later.ts'
import type { Speaking } from './speaking.ts'

interface ReportChartProps {
  readonly block: Extract<Block, { readonly kind: 'chart' }>
  readonly results: Results
  readonly speaking: Speaking
}

/** After which nothing reads a picture that is no longer shown [ms]. */
const LET_GO = 10_000

/** A chart of the report: the picture that the charts page gives for download, which print takes as lines, not as pixels. */
export function ReportChart({ block, results, speaking }: ReportChartProps) {
  const { chart, subject, title, summary } = block
  const kind = useMemo(() => KINDS.find((k) => k.id === chart), [chart])
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | undefined
    const forget = later(() => {
      const picture = kind && drawnChart(kind, subject, results, speaking)
      if (!picture) return
      made = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }))
      setUrl(made)
    })
    return () => {
      forget()
      if (made === undefined) return
      const old = made
      setUrl((shown) => (shown === old ? null : shown))
      // A picture that is still being read must find it.
      setTimeout(() => URL.revokeObjectURL(old), LET_GO)
    }
  }, [kind, subject, results, speaking])
  if (url === null) return null
  return (
    <figure className="report-chart">
      <img src={url} alt={`${title}. ${summary}`} />
    </figure>
  )
}

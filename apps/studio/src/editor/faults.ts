import type { Issue } from '@cellwright/model'
import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Say } from '../words/say.ts'

const SEVERITY = { error: 'error', warning: 'warning', note: 'info' } as const

/** Faults and remarks of the engine at their places, with what to do. */
export function marks(issues: readonly Issue[], doc: Text, say: Say): Diagnostic[] {
  return issues.map((issue) => {
    const { text, hint } = say.issue(issue)
    const { from, to } = spanOf(issue, doc)
    return {
      from,
      to,
      severity: SEVERITY[issue.severity],
      message: hint === undefined ? text : `${text}. ${hint}`,
      renderMessage: () => {
        const box = document.createElement('div')
        box.className = 'cw-fault'
        for (const [line, className] of [
          [text, ''],
          [hint, 'cw-hint'],
        ] as const) {
          if (line === undefined) continue
          const p = document.createElement('p')
          p.textContent = line
          p.className = className
          box.append(p)
        }
        return box
      },
    }
  })
}

/** From the place of the fault to the end of its word; where it has none, the first line. */
function spanOf({ at }: Issue, doc: Text): { from: number; to: number } {
  const line = doc.line(Math.min(Math.max(at?.line ?? 1, 1), doc.lines))
  const from = Math.min(line.from + Math.max((at?.col ?? 1) - 1, 0), line.to)
  const rest = line.text.slice(from - line.from)
  const word = /^(?:"[^"]*"?|'[^']*'?|[^\s,{}[\]#:]+(?:[^,{}[\]#:]*[^\s,{}[\]#:])?)/.exec(rest)?.[0] ?? rest.slice(0, 1)
  return { from, to: from + word.length }
}

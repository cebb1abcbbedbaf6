import { shown, type Reading } from './reading.ts'
import type { Place } from './source-node.ts'

/** One thing of the file names another of its kind. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly path: string
  readonly at: Place
}

/** One claim names another. */
export interface ClaimLink extends Link {
  readonly by: 'supersedes' | 'given'
}

/** Reports each claim that closes a circle. */
export function reportCircles(links: readonly ClaimLink[], reading: Reading): void {
  eachCircle(links, (link, circle) => reportCircle(link, circle, reading))
}

/** Each link that closes a circle, with the first things of it; without recursion, so that long chains do no harm. */
export function eachCircle<L extends Link>(links: readonly L[], report: (link: L, circle: readonly string[]) => void): void {
  const out = new Map<string, L[]>()
  for (const link of links) {
    const others = out.get(link.from)
    if (others) others.push(link)
    else out.set(link.from, [link])
  }
  const done = new Set<string>()
  for (const start of out.keys()) {
    if (done.has(start)) continue
    const depth = new Map([[start, 0]])
    const stack = [{ id: start, next: 0 }]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = out.get(top.id)?.[top.next++]
      const first = link && depth.get(link.to)
      if (!link) {
        depth.delete(top.id)
        done.add(top.id)
        stack.pop()
      } else if (first !== undefined) {
        const circle = stack.slice(first, first + 7).map((s) => s.id)
        report(link, stack.length - first > 7 ? [...circle, '…'] : circle)
      } else if (!done.has(link.to)) {
        depth.set(link.to, stack.length)
        stack.push({ id: link.to, next: 0 })
      }
    }
  }
}

function reportCircle({ from, to, by, path, at }: ClaimLink, circle: readonly string[], reading: Reading): void {
  reading.report('CW-PROJ-017', {
    path,
    at,
    text:
      from === to
        ? `the claim ${shown(to)} names itself in ${by}`
        : `these claims refer to one another in a circle: ${[...circle, to].join(' -> ')}`,
    hint:
      from === to
        ? 'remove it'
        : by === 'supersedes'
          ? 'a newer claim supersedes an older one: remove the link that points forward in time'
          : 'write the value in given',
    params: { circle: circle.join(' ') },
  })
}

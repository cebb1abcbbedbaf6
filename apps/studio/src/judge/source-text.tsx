import type { Project, Results } from '@cellwright/model'
import { Fragment, type ReactNode } from 'react'
import { useLive } from '../engine/live.ts'

/** A published source, or one that the file gives. */
export interface SourceEntry {
  readonly id: string
  readonly text: string
  /** Only of the web. */
  readonly url: string | null
}

/** Every source that the results and the file know, by id. */
export function sourcesOf(results: Results | null, project: Project | null): ReadonlyMap<string, SourceEntry> {
  const own = (project?.sources ?? []).map(({ id, publisher, title, date, url }): SourceEntry => ({
    id,
    text: [publisher, title, date].filter(Boolean).join('. '),
    url: url === undefined ? null : webAddress(url),
  }))
  const published = (results?.references ?? []).map(({ id, text }): SourceEntry => ({ id, text, url: null }))
  return new Map([...published, ...own].map((entry) => [entry.id, entry]))
}

/** An address that may be followed: nothing but the web. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null
  try {
    const { protocol, href } = new URL(text)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}

const ADDRESS = /https?:\/\/[^\s<>"']+/gi

/** A text in which addresses of the web can be followed. */
export function LinkedText({ text }: { readonly text: string }): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const found = match[0].replace(/[).,;]+$/, '')
    const url = webAddress(found)
    if (url === null) continue
    parts.push(text.slice(from, match.index), <WebLink key={match.index} url={url} text={found} />)
    from = match.index + found.length
  }
  parts.push(text.slice(from))
  return parts.map((part, i) => <Fragment key={i}>{part}</Fragment>)
}

function WebLink({ url, text }: { readonly url: string; readonly text: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  )
}

/** The source of an id, in full, with its address where it has one. */
export function SourceText({ id, sources }: { readonly id: string; readonly sources: ReadonlyMap<string, SourceEntry> }) {
  const entry = sources.get(id)
  if (!entry) return <LinkedText text={id} />
  return (
    <>
      <LinkedText text={entry.text} />
      {entry.url !== null && (
        <>
          {' '}
          <WebLink url={entry.url} text={entry.url} />
        </>
      )}
    </>
  )
}

/** Sources of these results and of the file that is open. */
export function useSources(results: Results | null): ReadonlyMap<string, SourceEntry> {
  const looked = useLive((s) => s.looked)
  const both = results ?? looked?.results ?? null
  const known = sourcesOf(both, looked?.project ?? null)
  for (const [id, entry] of sourcesOf(looked?.results ?? null, null))
    if (!known.has(id)) (known as Map<string, SourceEntry>).set(id, entry)
  return known
}

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import type { Snapshot } from './document.ts'

/** Longest link that is made: what mail and chat programs let through [characters]. */
export const MOST_LINK = 60_000
/** Most that a link may unpack to [bytes]. */
const MOST_UNPACKED = 1_000_000
/** Attachments larger than this together stay out [characters]. */
const MOST_ATTACHED = 200_000
/** Of the form below; another one gets another number. */
const VERSION = '1'

export const MARK = '#project='

export type Packed =
  | { readonly ok: true; readonly fragment: string; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly length: number }

/** The project as the part of a link behind `#`: version mark, then deflated JSON `[name, text, [[name, text], ...]]` in base64url. */
export function packed({ name, text, attachments }: Snapshot): Packed {
  const entries = Object.entries(attachments)
  const size = entries.reduce((sum, [, t]) => sum + t.length, 0)
  const attached = size <= MOST_ATTACHED ? entries : []
  const json = JSON.stringify([name, text, attached])
  const fragment = `${MARK}${VERSION}.${base64url(deflateSync(strToU8(json), { level: 9 }))}`
  if (strToU8(json).length > MOST_UNPACKED || fragment.length > MOST_LINK) return { ok: false, length: fragment.length }
  return { ok: true, fragment, leftOut: size <= MOST_ATTACHED ? [] : entries.map(([n]) => n) }
}

export type Unpacked =
  { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly why: 'broken' | 'newer' | 'large' }

/** The project of a link; whatever it holds is text and nothing else. Stops unpacking at the limit. */
export function unpacked(fragment: string): Unpacked {
  const [, version, data] = /^#project=(\d{1,4})\.([\w-]*)$/.exec(fragment) ?? []
  if (version === undefined || data === undefined) return { ok: false, why: 'broken' }
  if (version !== VERSION) return { ok: false, why: 'newer' }
  if (data.length > 4 * MOST_LINK) return { ok: false, why: 'large' }
  try {
    const bytes = inflated(fromBase64url(data))
    if (!bytes) return { ok: false, why: 'large' }
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    const snapshot = snapshotOf(read)
    return snapshot ? { ok: true, snapshot } : { ok: false, why: 'broken' }
  } catch {
    return { ok: false, why: 'broken' }
  }
}

function snapshotOf(read: unknown): Snapshot | undefined {
  if (!Array.isArray(read)) return undefined
  const [name, text, attached] = read as readonly unknown[]
  if (typeof name !== 'string' || typeof text !== 'string' || !Array.isArray(attached)) return undefined
  const pairs = attached as readonly unknown[]
  if (!pairs.every(isPair)) return undefined
  return { name: fileName(name), text, attachments: Object.fromEntries(pairs) }
}

const isPair = (pair: unknown): pair is readonly [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string') && pair[0] !== '__proto__'

/** A name that can be one of a file: no folders, no controls, not too long. */
export function fileName(name: string): string {
  const plain = Array.from(name.replace(/^.*[/\\]/s, ''))
    .filter((letter) => letter >= ' ' && letter !== '\u007f')
    .join('')
  return plain.slice(0, 120).trim() || 'project.yaml'
}

/** Unpacks piece by piece; undefined beyond the limit. */
function inflated(data: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  const seen = { size: 0, ended: false }
  const inflate = new Inflate((piece, final) => {
    seen.size += piece.length
    if (seen.size <= MOST_UNPACKED) pieces.push(piece)
    seen.ended ||= final
  })
  for (let at = 0; at < data.length; at += 1024) {
    inflate.push(data.subarray(at, at + 1024), at + 1024 >= data.length)
    if (seen.size > MOST_UNPACKED) return undefined
  }
  if (!seen.ended) throw new Error('cut off')
  const all = new Uint8Array(seen.size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function base64url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64url(text: string): Uint8Array {
  return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true)
}

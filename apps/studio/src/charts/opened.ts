import type { Results } from '@cellwright/model'
import { create } from 'zustand'

/** Results from a file, to look at only; nothing else on the page takes them for those of the project. */
export interface Opened {
  readonly file: string
  readonly results: Results
}

interface OpenedState {
  readonly opened: Opened | null
  readonly show: (opened: Opened | null) => void
}

export const useOpened = create<OpenedState>()((set) => ({ opened: null, show: (opened) => set({ opened }) }))

const LISTS = [
  'headline',
  'plants',
  'materialPlants',
  'chains',
  'sweeps',
  'makeOrBuy',
  'orders',
  'contracts',
  'parties',
  'schedule',
  'flows',
  'claims',
  'warnings',
  'fleets',
  'centres',
  'stations',
] as const

/** What is wrong with a file that should hold results. */
export type Refusal =
  | { readonly kind: 'json' }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'part'; readonly part: string }

/** Reads a results document; the file may be anybody's, so its frame is looked at before anything is drawn. */
export function readResults(text: string): { readonly results: Results } | { readonly refused: Refusal } {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return { refused: { kind: 'json' } }
  }
  if (!isRecord(read)) return { refused: { kind: 'json' } }
  if (read['schemaVersion'] !== 1) return { refused: { kind: 'version', version: String(read['schemaVersion']).slice(0, 20) } }
  const { project, engine } = read
  if (!isRecord(project) || !['id', 'name', 'hash'].every((key) => typeof project[key] === 'string'))
    return { refused: { kind: 'part', part: 'project' } }
  if (
    !isRecord(engine) ||
    !['seed', 'replications', 'draws'].every((key) => typeof engine[key] === 'number') ||
    typeof engine['version'] !== 'string'
  )
    return { refused: { kind: 'part', part: 'engine' } }
  if (typeof read['scope'] !== 'string') return { refused: { kind: 'part', part: 'scope' } }
  const lacking = LISTS.find((list) => !Array.isArray(read[list]) || !(read[list] as unknown[]).every(isRecord))
  return lacking === undefined ? { results: read as unknown as Results } : { refused: { kind: 'part', part: lacking } }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

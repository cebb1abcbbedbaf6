import { create } from 'zustand'

export const PAGES = ['plant', 'audit', 'charts', 'compare', 'report'] as const
export type Page = (typeof PAGES)[number]

/** The thing that is looked at: its place in the project file, e.g. `plants.gigafactory` or `cells.pouch`; a step of a plant besides. */
export interface Selection {
  readonly path: string
  readonly step?: string
}

/** A place of the file that the reader was sent to: the inputs show the field, the editor the line. */
export interface Pointed {
  /** Path of the field, e.g. `cells.pouch.capacity`. */
  readonly field: string
  readonly at: { readonly line: number; readonly col: number } | undefined
}

interface View {
  /** Null: the gallery. */
  readonly page: Page | null
  readonly selection: Selection
  /** Headline figure whose formula is shown, `plant.figure`; null: none. */
  readonly explained: string | null
  readonly pointed: Pointed | null
  readonly go: (page: Page | null) => void
  readonly select: (selection: Selection) => void
  /** Selects a thing and points at a field of it. */
  readonly show: (place: Selection & Pointed) => void
  readonly explain: (id: string | null) => void
}

/** Where in the page the reader is; no part of the project. */
export const useView = create<View>()((set) => ({
  page: null,
  selection: { path: '' },
  explained: null,
  pointed: null,
  go: (page) => set({ page }),
  select: (selection) => set({ selection, pointed: null }),
  show: ({ path, step, field, at }) => set({ selection: step === undefined ? { path } : { path, step }, pointed: { field, at } }),
  explain: (explained) => set({ explained }),
}))

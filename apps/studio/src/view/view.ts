import { create } from 'zustand'

export const PAGES = ['plant', 'audit', 'charts', 'compare', 'report'] as const
export type Page = (typeof PAGES)[number]

/** The thing that is looked at: its place in the project file, e.g. `plants.gigafactory` or `cells.pouch`; a step of a plant besides. */
export interface Selection {
  readonly path: string
  readonly step?: string
}

interface View {
  /** Null: the gallery. */
  readonly page: Page | null
  readonly selection: Selection
  /** Headline figure whose formula is shown, `plant.figure`; null: none. */
  readonly explained: string | null
  readonly go: (page: Page | null) => void
  readonly select: (selection: Selection) => void
  readonly explain: (id: string | null) => void
}

/** Where in the page the reader is; no part of the project. */
export const useView = create<View>()((set) => ({
  page: null,
  selection: { path: '' },
  explained: null,
  go: (page) => set({ page }),
  select: (selection) => set({ selection }),
  explain: (explained) => set({ explained }),
}))

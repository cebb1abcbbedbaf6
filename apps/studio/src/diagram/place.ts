import { create } from 'zustand'

/** What is looked at in the diagram: all plants, one plant, or one step of it. */
export type Place =
  | { readonly level: 'project' }
  | { readonly level: 'plant'; readonly plant: string }
  | { readonly level: 'step'; readonly plant: string; readonly step: string }

/** What the colours stand for. */
export const COLOURS = ['states', 'utilisation', 'stock'] as const
export type ColourBy = (typeof COLOURS)[number]

interface PlaceState {
  /** Null: the place to begin with, which goes by what there is in the project. */
  readonly place: Place | null
  readonly colourBy: ColourBy
  readonly asTable: boolean
  /** The diagram takes the room of the panels beside it. */
  readonly large: boolean
  /** Document that the place is in. */
  readonly of: string | null
  readonly open: (of: string) => void
  readonly goTo: (place: Place | null) => void
  readonly set: (some: Partial<Pick<PlaceState, 'colourBy' | 'asTable' | 'large'>>) => void
}

export const usePlace = create<PlaceState>()((set) => ({
  place: null,
  colourBy: 'states',
  asTable: false,
  large: false,
  of: null,
  open: (of) => set({ of }),
  goTo: (place) => set({ place }),
  set: (some) => set(some),
}))

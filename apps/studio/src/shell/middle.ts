import { create } from 'zustand'

export const MIDDLES = ['diagram', 'text', 'both'] as const
export type Middle = (typeof MIDDLES)[number]

/** What stands in the middle of the workbench. */
export const useMiddle = create<{ readonly middle: Middle; readonly show: (middle: Middle) => void }>()((set) => ({
  middle: 'diagram',
  show: (middle) => set({ middle }),
}))

import { create } from 'zustand'

/** A sentence for the reader, said by screen readers as well. */
export interface Notice {
  readonly kind: 'done' | 'refused'
  readonly text: string
  /** A text to take along, where it could not be copied. */
  readonly copy?: string
}

export const useNotice = create<{ readonly notice: Notice | null; readonly tell: (notice: Notice | null) => void }>()((set) => ({
  notice: null,
  tell: (notice) => set({ notice }),
}))

export const tell = (kind: Notice['kind'], text: string, copy?: string): void =>
  useNotice.getState().tell({ kind, text, ...(copy === undefined ? {} : { copy }) })

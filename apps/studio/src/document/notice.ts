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

/** What was done is said for so long [ms]; what was refused stays until it is read. */
const SAID = 8000

export function tell(kind: Notice['kind'], text: string, copy?: string): void {
  const notice: Notice = { kind, text, ...(copy === undefined ? {} : { copy }) }
  useNotice.getState().tell(notice)
  if (kind === 'done' && copy === undefined)
    setTimeout(() => useNotice.getState().notice === notice && useNotice.getState().tell(null), SAID)
}

import type { Results } from '@cellwright/model'
import { useShown, useSized } from '../run/shown.ts'

/** Results of the text in the editor: simulated where there are some of it, else its design and sizes, which follow a change at once. */
export function useFollowing(): Results | null {
  const sized = useSized()
  const { results } = useShown()
  return results !== null && (sized === null || results.project.hash === sized.project.hash) ? results : sized
}

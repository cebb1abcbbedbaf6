import { useSyncExternalStore } from 'react'

const follow = (told: () => void) => {
  const seen = new MutationObserver(told)
  seen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => seen.disconnect()
}
const now = () => (document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light')

/** The colours that are shown, whether chosen or the system's. */
export const useShownTheme = (): 'light' | 'dark' => useSyncExternalStore(follow, now)

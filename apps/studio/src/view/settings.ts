import { create } from 'zustand'
import { loadTongue } from '../words/tongue.ts'
import { LANGUAGES, type Language } from '../words/languages.ts'

export type Theme = 'system' | 'light' | 'dark'

interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** Once what the language needs is loaded. */
  readonly setLanguage: (language: Language) => Promise<void>
  readonly setTheme: (theme: Theme) => void
}

const KEY = 'cellwright.settings'

/** What the reader likes: kept in this browser, in no project file. */
export const useSettings = create<Settings>()((set) => {
  const kept = read()
  return {
    language: kept.language ?? LANGUAGES.find((l) => navigator.language.startsWith(l)) ?? 'en',
    theme: kept.theme ?? 'system',
    setLanguage: async (language) => {
      await loadTongue(language)
      set({ language })
      keep({ language })
    },
    setTheme: (theme) => {
      set({ theme })
      keep({ theme })
    },
  }
})

function read(): Partial<Pick<Settings, 'language' | 'theme'>> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    const language = LANGUAGES.find((l) => l === kept['language'])
    const theme = (['system', 'light', 'dark'] as const).find((t) => t === kept['theme'])
    return { ...(language ? { language } : {}), ...(theme ? { theme } : {}) }
  } catch {
    return {}
  }
}

function keep(change: Partial<Pick<Settings, 'language' | 'theme'>>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), ...change }))
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

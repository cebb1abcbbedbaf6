import { DocumentBar } from '../document/document-bar.tsx'
import { useDocument } from '../document/document.ts'
import { RunBar } from '../run/run-bar.tsx'
import { ShareMenu } from '../document/share-menu.tsx'
import { PAGES, useView } from '../view/view.ts'
import { useSettings, type Theme } from '../view/settings.ts'
import { LANGUAGES, useWords, type Language } from '../words/words.ts'
import { shellWords } from './words.ts'

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' }
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

export function TopBar() {
  const said = useWords(shellWords)
  const origin = useDocument((s) => s.origin)
  const { page, go } = useView()
  const { language, theme, setLanguage, setTheme } = useSettings()
  return (
    <header>
      <div className="bar">
        <span className="brand">{said.name}</span>
        {origin !== null && (
          <>
            <button type="button" onClick={() => go(null)} aria-current={page === null ? 'page' : undefined}>
              {said.gallery}
            </button>
            <nav aria-label={said.pages}>
              {PAGES.map((p) => (
                <button type="button" key={p} onClick={() => go(p)} aria-current={page === p ? 'page' : undefined}>
                  {said[p]}
                </button>
              ))}
            </nav>
          </>
        )}
        <span className="space" />
        <select aria-label={said.theme} value={theme} onChange={(e) => setTheme(e.target.value as Theme)}>
          {THEMES.map((t) => (
            <option key={t} value={t}>
              {said[t]}
            </option>
          ))}
        </select>
        <select aria-label={said.language} value={language} onChange={(e) => void setLanguage(e.target.value as Language)}>
          {LANGUAGES.map((l) => (
            <option key={l} value={l} lang={l}>
              {LANGUAGE_NAMES[l]}
            </option>
          ))}
        </select>
      </div>
      {origin !== null && (
        <div className="bar">
          <ShareMenu />
          <DocumentBar />
          <span className="space" />
          <RunBar />
        </div>
      )}
    </header>
  )
}

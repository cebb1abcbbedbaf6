import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { AskDialog } from '../document/ask-dialog.tsx'
import { useDocument } from '../document/document.ts'
import { Notices } from '../document/notices.tsx'
import { useConflict } from '../document/save.ts'
import { startDocument } from '../document/start.ts'
import { followDocument, useLive } from '../engine/live.ts'
import { Gallery } from '../gallery/gallery.tsx'
import { Ribbon } from '../run/ribbon.tsx'
import { useView, type Page } from '../view/view.ts'
import { useSettings } from '../view/settings.ts'
import { useWords } from '../words/words.ts'
import { TopBar } from './top-bar.tsx'
import { shellWords } from './words.ts'
import { Workbench } from './workbench.tsx'
import './shell.css'

const AuditPage = lazy(() => import('../judge/audit-page.tsx'))
const ChartsPage = lazy(() => import('../charts/charts-page.tsx'))
const ComparePage = lazy(() => import('../compare/compare-page.tsx'))
const ReportPage = lazy(() => import('../report/report-page.tsx'))
const ConflictDialog = lazy(() => import('../document/conflict-dialog.tsx'))
const ExplainPanel = lazy(() => import('../judge/explain-panel.tsx'))

export function App() {
  const said = useWords(shellWords)
  const page = useView((s) => s.page)
  const explained = useView((s) => s.explained)
  const opened = useDocument((s) => s.origin !== null)
  const failure = useLive((s) => s.failure)
  const conflict = useConflict((s) => s.conflict !== null)
  const { language, theme } = useSettings()
  const Shown = page === null ? Gallery : SHOWN[page]
  useEffect(() => followDocument(), [])
  useEffect(() => startDocument(), [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const put = () =>
      (document.documentElement.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme)
    put()
    system.addEventListener('change', put)
    return () => system.removeEventListener('change', put)
  }, [theme])
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {said.skip}
      </a>
      <TopBar />
      {opened && page !== null && <Ribbon page={page} />}
      <main id="content" tabIndex={-1}>
        {failure !== null && <p role="alert">{said.failed(failure)}</p>}
        <Suspense fallback={null}>{opened ? <Shown /> : <Gallery />}</Suspense>
        {/* Of its own: the page must not vanish, and lose its place, while the panel is loaded. */}
        <Suspense fallback={null}>{explained !== null && <ExplainPanel figure={explained} />}</Suspense>
      </main>
      <AskDialog />
      <Suspense fallback={null}>{conflict && <ConflictDialog />}</Suspense>
      <Notices />
    </div>
  )
}

const SHOWN: Readonly<Record<Page, ComponentType>> = {
  plant: Workbench,
  audit: AuditPage,
  charts: ChartsPage,
  compare: ComparePage,
  report: ReportPage,
}

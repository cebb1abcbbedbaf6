import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { useSettings } from './view/settings.ts'
import { loadTongue } from './words/tongue.ts'
import './shell/theme.css'

await loadTongue(useSettings.getState().language)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

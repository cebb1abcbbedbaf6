import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** A static page: relative addresses, so that it may lie in any folder of any server; modules only, so that a strict policy holds. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: {
    format: 'es',
    rolldownOptions: {
      // The solver has a way for Node in it, which no browser takes.
      onLog: (level, log, tell) => {
        if (!/"node:module" has been externalized/.test(log.message)) tell(level, log)
      },
    },
  },
  build: {
    target: 'es2023',
    // The policy of the page refuses `data:` scripts and fonts; everything is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

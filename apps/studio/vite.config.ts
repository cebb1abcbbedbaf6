import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** A static page: relative addresses, so that it may lie in any folder of any server; modules only, so that a strict policy holds. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // The policy of the page refuses `data:` scripts and fonts; everything is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

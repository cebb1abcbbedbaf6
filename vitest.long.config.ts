import { defineConfig } from 'vitest/config'

/** Tests that take many minutes: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    testTimeout: 3_600_000,
  },
})

import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const entry = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Writes the programs of this folder as ES modules, with all they import, for runtimes that read no TypeScript. */
export async function bundle(folder: string): Promise<void> {
  const build = await rolldown({
    input: [entry('node-main.ts'), entry('browser-page.ts'), entry('browser-worker.ts')],
    external: /^node:/,
  })
  await build.write({ dir: folder, format: 'es' })
  await build.close()
}

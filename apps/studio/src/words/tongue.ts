import type { Language } from './words.ts'

/** What the engine says in Russian: a chunk of its own, which readers of English do not load. */
type Tongue = typeof import('./russian.ts')

let loaded: Tongue | undefined

/** Loads what a language needs beside the page's own texts; to be awaited before the page is shown in it. */
export async function loadTongue(language: Language): Promise<void> {
  if (language === 'ru') loaded ??= await import('./russian.ts')
}

/** The Russian of the engine. Throws before it was loaded. */
export function tongue(): Tongue {
  if (!loaded) throw new Error('the language was not loaded before it was spoken')
  return loaded
}

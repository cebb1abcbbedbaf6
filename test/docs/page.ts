import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Code that a page shows: a fenced block, or code inside a line. */
export interface Code {
  readonly kind: 'block' | 'inline'
  /** The word behind the fence, which says how the block is tried; empty where there is none. */
  readonly language: string
  readonly text: string
  readonly line: number
}

export interface Page {
  /** Path from the root of the repository. */
  readonly file: string
  readonly text: string
  /** In the order of the page. */
  readonly code: readonly Code[]
  readonly links: readonly { readonly target: string; readonly line: number }[]
  /** Names that a link into the page can have behind #. */
  readonly anchors: readonly string[]
}

/** The pages that a reader is sent to; one that is added is found by itself. */
export const PAGES: readonly Page[] = [
  'README.md',
  'CONTRIBUTING.md',
  'packages/kernel/README.md',
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => `docs/${name}`),
].map((file) => pageOf(file, readFileSync(ROOT + file, 'utf8')))

export function pageOf(file: string, text: string): Page {
  const code: Code[] = []
  const links: { target: string; line: number }[] = []
  const anchors: string[] = []
  let block: { language: string; line: number; lines: string[] } | undefined
  text.split('\n').forEach((row, i) => {
    const line = i + 1
    const fence = /^\s*```(.*)$/.exec(row)
    if (fence && block) {
      code.push({ kind: 'block', language: block.language, text: `${block.lines.join('\n')}\n`, line: block.line })
      block = undefined
    } else if (fence) block = { language: fence[1]!.trim(), line, lines: [] }
    else if (block) block.lines.push(row)
    else {
      const heading = /^#+ (.*)$/.exec(row)?.[1]
      if (heading !== undefined) anchors.push(anchorOf(heading))
      const named = /^<a id="([^"]+)"><\/a>$/.exec(row)?.[1]
      if (named !== undefined) anchors.push(named)
      // A bar inside a table cell is written with a backslash.
      for (const [, shown = ''] of row.matchAll(/`([^`]+)`/g))
        code.push({ kind: 'inline', language: '', text: shown.replaceAll('\\|', '|'), line })
      for (const [, target = ''] of row.replaceAll(/`[^`]+`/g, '').matchAll(/\[[^\]]*\]\(([^)]+)\)/g))
        links.push({ target, line })
    }
  })
  if (block) throw new Error(`${file}:${block.line}: the block is not closed`)
  return { file, text, code, links, anchors }
}

/** As GitHub makes it: small letters and digits, hyphens for spaces, no other signs. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

// Imports run one way (docs/architecture.md), and what must run anywhere and the same uses nothing that differs between runtimes.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages that each package may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  units: [],
  library: ['units'],
  model: ['kernel', 'units', 'library'],
  report: ['model', 'units', 'library'],
}
/** Folders of the model in the order data flows; each may import those before it. Files beside them are the model's own face. */
const MODEL = [
  'term',
  'project',
  'design',
  'material',
  'plant',
  'schedule',
  'factory',
  'line',
  'use',
  'ledger',
  'study',
  'audit',
  'assemble',
]

/** Outside npm packages that a package may use. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  units: [],
  library: ['yaml'],
  model: ['yaml', 'zod'],
  report: [],
}

/** Not exactly specified by ECMAScript, or bound to a machine, a clock or a locale. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [
    /\bMath\.(?!(?:floor|ceil|round|trunc|abs|min|max|sqrt|sign|imul|fround|clz32|PI)\b)\w+/,
    'differs between runtimes: take it from @cellwright/kernel',
  ],
  [/[\w)\]]\s*\*\*=?\s*[\w(]/, 'the power operator differs between runtimes: use pow of @cellwright/kernel'],
  [/\bDate\b(?!\w)\s*[.(]|\bnew Date\b/, 'no clock below apps/'],
  [/\bperformance\.now\b/, 'no clock below apps/'],
  [/\btoLocale\w+|\bIntl\.|\blocaleCompare\b/, 'no locale below apps/'],
  [
    /\bglobalThis\.|\bwindow\.(?:document|localStorage|location|navigator)\b|\bprocess\.(?:argv|cpuUsage|cwd|env|exit\w*|hrtime|memoryUsage|nextTick|on|platform|std\w+|versions?)\b/,
    'no runtime below apps/',
  ],
  [/from 'node:/, 'no Node below apps/'],
]

export interface Finding {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** Findings in one source text; `file` is relative to the root, with forward slashes. */
export function findings(file: string, text: string): Finding[] {
  const found: Finding[] = []
  const match = /^packages\/(\w+)\/src\/(.*)$/.exec(file)
  if (!match) return found
  const [, name = '', inside = ''] = match
  const isTest = /\.test\.ts$|^testing(-\w+)*\.ts$/.test(inside)
  text.split('\n').forEach((line, i) => {
    const add = (why: string) => found.push({ file, line: i + 1, text: why })
    const code = line.replace(/\/\/.*$|^\s*\*.*$|^\s*\/\*.*$/, '')
    const imported = /(?:^|[\s}])(?:import|from)\s*\(?\s*'([^']+)'/.exec(code)?.[1]
    if (imported) checkImport(name, inside, imported, isTest, add)
    if (!isTest)
      for (const [pattern, why] of BANNED) if (pattern.test(code.replace(/'[^']*'|`[^`]*`/g, imported ? '$&' : "''"))) add(why)
  })
  return found
}

function checkImport(name: string, inside: string, imported: string, isTest: boolean, add: (why: string) => void): void {
  if (imported.startsWith('@cellwright/')) {
    const other = imported.slice('@cellwright/'.length)
    if (!(PACKAGES[name] ?? []).includes(other)) add(`packages/${name} may not import @cellwright/${other}`)
    return
  }
  if (!imported.startsWith('.')) {
    if (!isTest && !(OUTSIDE[name] ?? []).includes(imported)) add(`packages/${name} may not import ${imported}`)
    return
  }
  if (name !== 'model' || isTest) return
  const from = inside.split('/')[0]!
  const to = join(inside, '..', imported).split(sep)[0]!
  if (!MODEL.includes(from) || from === to) return
  // What results are made of, messages, and how long work is asked to stop.
  if (/^[a-z]+-results\.ts$|^results\.ts$/.test(to) || ['issue.ts', 'stop-flag.ts'].includes(to)) return
  if (!MODEL.includes(to)) add(`model/${from} may not import model/${to}`)
  else if (MODEL.indexOf(to) > MODEL.indexOf(from)) add(`model/${from} may not import model/${to}: data flows the other way`)
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path)
    return entry.name.endsWith('.ts') && entry.name !== 'generated.ts' ? [path] : []
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = sources(join(root, 'packages')).flatMap((path) =>
    findings(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')),
  )
  for (const f of all) console.error(`${f.file}:${f.line}: ${f.text}`)
  process.exitCode = all.length ? 1 : 0
}

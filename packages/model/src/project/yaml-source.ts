import { Composer, Lexer, LineCounter, Parser, type CST } from 'yaml'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source-node.ts'
import { SourceTree } from './source-tree.ts'
import { hasTextFault } from './text-faults.ts'
import { reportYamlFault } from './yaml-faults.ts'

/** Levels of lists and maps. A project file needs about six. */
export const MAX_DEPTH = 64

/** The tree of the text, or undefined where no tree can be made of it; all faults go to `reading`. */
export function readYaml(raw: string, reading: Reading): SourceNode | undefined {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1)
  if (hasTextFault(text, lines, reading)) return undefined
  const tokens = shallowTokens(text, lines, reading)
  if (!tokens) return undefined
  const [document, second] = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent' }).compose(
    tokens,
  )
  if (!document) return undefined
  const before = reading.errors
  const faultyLines = new Set<number>()
  for (const fault of [...document.errors, ...document.warnings]) {
    const at = lines.linePos(fault.pos[0])
    // What follows on a line already at fault is mostly an echo.
    if (!faultyLines.has(at.line)) reportYamlFault(fault, text.slice(fault.pos[0], fault.pos[0] + 80), at, reading)
    faultyLines.add(at.line)
  }
  if (reading.errors > before) return undefined
  if (second) {
    return reading.report('CW-FILE-009', {
      path: '',
      at: lines.linePos(document.range[2]),
      text: `a second document begins here (---), and a ${reading.words.thing} is one document`,
      hint: 'remove the line ---, or put what follows into a file of its own',
    })
  }
  const tree = new SourceTree(lines, reading).of(document)
  // A key written twice leaves a tree to look at; other faults leave holes that would only be reported again.
  return reading.issues.every((issue) => issue.code === 'CW-FILE-006') ? tree : undefined
}

/** Tokens of the text; stops at depth before anything recursive sees it. */
function shallowTokens(text: string, lines: LineCounter, reading: Reading): CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > MAX_DEPTH) {
      return reading.report('CW-FILE-008', {
        path: '',
        at: lines.linePos(parser.offset),
        text: `lists or maps are nested more than ${MAX_DEPTH} deep`,
        hint: `a ${reading.words.name} needs about six levels; look for brackets that are not closed`,
        params: { limit: MAX_DEPTH },
      })
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

import type { Change } from './change.ts'
import { keysOf } from './path.ts'
import type { documentWords } from './words.ts'

type Said = (typeof documentWords)['en']

/** A command in words: `plants.gigafactory.capacity` is `capacity of gigafactory`. */
export function commandName({ what }: Pick<Change, 'what'>, said: Said): string {
  if (what === 'typing' || what === 'paste' || what === 'cut' || what === 'replace') return said[what]
  const [, verb, path = ''] = /^(?:(add|remove|rename) )?(.*)$/s.exec(what) ?? []
  const keys = keysOf(path).map(String)
  const thing = keys[1] ?? keys[0] ?? path
  const name = keys.length > 2 ? said.of(keys.slice(2).join('.'), thing) : keys.length === 2 ? thing : path
  if (verb === 'add') return said.added(name)
  if (verb === 'remove') return said.removed(name)
  return verb === 'rename' ? said.renamed(name) : name
}

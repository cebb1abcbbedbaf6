import { Phrasebook } from './phrase.ts'
import { PHRASES } from './ru/messages.ts'
import { REASONS } from './ru/reasons.ts'
import { RUSSIAN } from './ru/tongue.ts'

let book: Phrasebook | undefined

/** A text of the engine in Russian, by the shapes of its code; undefined where none fits. */
export function russianOf(code: string, text: string): string | undefined {
  book ??= new Phrasebook(RUSSIAN)
  // What the engine breaks off with says its code itself.
  const [, own, rest] = /^(CW-[A-Z]+-\d+): (.+)$/s.exec(text) ?? []
  if (own !== undefined && rest !== undefined) {
    const said = russianOf(own, rest)
    return said === undefined ? undefined : `${own}: ${said}`
  }
  return (code === 'name' ? RUSSIAN.name(text) : undefined) ?? book.say(text, PHRASES[code] ?? [])
}

/** Why a number of the library is assumed; undefined where the catalogue does not have it. */
export const reasonInRussian = (reason: string): string | undefined => REASONS.get(reason)

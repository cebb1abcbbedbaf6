import type { Issue, Message } from '@cellwright/model'
import { useMemo } from 'react'
import { useSettings } from '../view/settings.ts'
import { tongue } from './tongue.ts'
import type { Language } from './words.ts'

/** What the engine says, in the language of the page: sentences by their code, names of things by the catalogue. */
export interface Say {
  /** A finding, reason or warning of the results. */
  readonly message: (message: Message) => string
  /** What is wrong with the file, and what to do. */
  readonly issue: (issue: Issue) => { readonly text: string; readonly hint: string | undefined }
  /** The name of a step, material, machine, quantity, task or figure that the library or the engine gives; names of the file's own stay as they are. */
  readonly name: (name: string) => string
  /** Why a number of the library is assumed. */
  readonly reason: (reason: string) => string
}

const said = new Map<string, string>()

/** In Russian, kept: the same sentences are asked for at every look. */
function inRussian(code: string, text: string): string {
  const key = `${code} ${text}`
  let known = said.get(key)
  if (known === undefined) said.set(key, (known = tongue().russianOf(code, text) ?? text))
  return known
}

const ENGLISH: Say = {
  message: (m) => m.text,
  issue: (i) => ({ text: i.text, hint: i.hint }),
  name: (name) => name,
  reason: (reason) => reason,
}

const IN_RUSSIAN: Say = {
  message: (m) => inRussian(m.code, m.text),
  issue: (i) => ({ text: inRussian(i.code, i.text), hint: i.hint === undefined ? undefined : inRussian('hint', i.hint) }),
  name: (name) => inRussian('name', name),
  reason: (reason) => tongue().reasonInRussian(reason) ?? reason,
}

export const sayOf = (language: Language): Say => (language === 'ru' ? IN_RUSSIAN : ENGLISH)

/** What the engine says in the language of the page. */
export function useSay(): Say {
  const language = useSettings((s) => s.language)
  return useMemo(() => sayOf(language), [language])
}
